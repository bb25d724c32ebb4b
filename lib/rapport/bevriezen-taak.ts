import { verbergsoort } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { requireMeetmoment } from '@/lib/meetmoment/meetmoment-data'
import type { Klusstand } from '@/lib/platform/klus'
import { askKlus, findKlusstand, waitForKlus } from '@/lib/platform/klus-data'
import type { Actor } from '@/lib/toegang/actor-data'
import type { Klussoort } from '@/lib/toegang/klus-taak'
import { requireEverywhere } from '@/lib/toegang/require'
import { startRapport } from './rapporttekst-data'

/** Freezing a meetmoment, and drafting the text of its rapport after it. */
export const bevriesklus: Klussoort = {
  naam: 'bevriezen',
  wat: 'Bevriezen',
  async work(actor, sleutel, meld) {
    const uitkomst = await freezeMeetmoment(actor, sleutel, { meld })
    if (uitkomst.soort !== 'bevroren') return { soort: 'mislukt', zin: uitkomst.zin }
    // It takes a minute, and only publishing waits for it.
    await askKlus(verbergsoort, sleutel, actor.gebruikerId)
    meld({ stap: 'De tekst van het rapport wordt klaargezet', gedaan: 0, totaal: 0 })
    await startRapport(actor, sleutel)
    return { soort: 'klaar', gemaakt: sleutel }
  },
}

/** From here on the page of the meetmoment shows how far it is. */
const patience = 2_000

/**
 * Freezes in the background, and waits a moment for it. Who asks again while it runs gets the same work; somebody else is
 * told who is at it.
 *
 * @throws NotFound for everybody but the bureau
 */
export async function askBevriezing(
  actor: Actor,
  sleutel: string,
): Promise<{ soort: 'gevraagd' } | { soort: 'geweigerd'; zin: string }> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  const klus = await askKlus(bevriesklus.naam, sleutel, actor.gebruikerId)
  if (klus.gebruikerId !== actor.gebruikerId)
    return { soort: 'geweigerd', zin: `${klus.door} is dit meetmoment al aan het bevriezen.` }
  const uitkomst = await waitForKlus(klus, AbortSignal.timeout(patience))
  return uitkomst?.soort === 'mislukt' ? { soort: 'geweigerd', zin: uitkomst.zin } : { soort: 'gevraagd' }
}

/**
 * How the last freeze of a meetmoment stands; null: nobody asked for one, or not lately.
 *
 * @throws NotFound for everybody but the bureau, and when there is no such meetmoment
 */
export async function getBevriesstand(actor: Actor, sleutel: string): Promise<Klusstand | null> {
  await requireMeetmoment(requireEverywhere(actor, 'meetmoment.bevriezen'), sleutel)
  return findKlusstand(bevriesklus.naam, sleutel)
}
