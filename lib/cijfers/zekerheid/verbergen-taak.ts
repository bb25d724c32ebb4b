import type { Vordering } from '@/lib/platform/klus'
import { askKlus } from '@/lib/platform/klus-data'
import { workInThread } from '@/lib/platform/werker-taak'
import { type Actor, achtergrond } from '@/lib/toegang/actor-data'
import type { Klussoort } from '@/lib/toegang/klus-taak'
import { type Allowed, requireEverywhere } from '@/lib/toegang/require'
import type { Beschermgang } from './bescherming'
import { verbergsoort } from './verbergbeeld-data'
import { keepVerberging, listZonderVerberging, readVerbergopdracht, readVerbergvraag } from './verberging-data'
import type { Verberguitkomst } from './verbergopdracht'

const stap = 'Nagaan of een antwoord van een gemeente te achterhalen is'

/**
 * Works out what of a frozen meetmoment is not shown, unless that was done as things are now; first of those that it corrects.
 * What changes meanwhile is looked into as well: who asks for it then joins this work.
 *
 * @throws NotFound when the meetmoment is not frozen
 */
async function verbergMeetmoment(
  bureau: Allowed<'meetmoment.bevriezen'>,
  sleutel: string,
  meld: (vordering: Vordering) => void,
): Promise<void> {
  for (;;) {
    const { gemaakt, eerst } = await readVerbergvraag(bureau, sleutel)
    if (eerst !== null) await verbergMeetmoment(bureau, eerst, meld)
    else if (gemaakt !== null) return
    else {
      meld({ stap, gedaan: 0, totaal: 0 })
      const { vraag, opdracht } = await readVerbergopdracht(bureau, sleutel)
      const uitkomst = await workInThread<Verberguitkomst, Beschermgang>(
        'lib/cijfers/zekerheid/verbergbank-taak.ts',
        opdracht,
        ({ klaar, totaal }) => meld({ stap, gedaan: klaar, totaal }),
      )
      await keepVerberging(bureau, vraag, uitkomst)
    }
  }
}

/** Working that out in the background. The outcome shows nothing to who asked, so it needs no rights of theirs. */
export const verbergklus: Klussoort = {
  naam: verbergsoort,
  wat: 'Nagaan wat een antwoord zou verraden',
  async work(_actor, sleutel, meld) {
    await verbergMeetmoment(requireEverywhere(achtergrond, 'meetmoment.bevriezen'), sleutel, meld)
    return { soort: 'klaar', gemaakt: sleutel }
  },
}

/**
 * Asks for it in the background, where it was not done as things are now.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function askVerberging(actor: Actor, sleutel: string): Promise<void> {
  const { gemaakt } = await readVerbergvraag(requireEverywhere(actor, 'meetmoment.publiceren'), sleutel)
  if (gemaakt === null) await askKlus(verbergsoort, sleutel, actor.gebruikerId)
}

/** Asks for what is missing: after an upgrade, or when a process ended between freezing and this. */
export async function askOntbrekende(): Promise<void> {
  const bureau = requireEverywhere(achtergrond, 'meetmoment.bevriezen')
  for (const sleutel of await listZonderVerberging(bureau)) await askKlus(verbergsoort, sleutel, null)
}
