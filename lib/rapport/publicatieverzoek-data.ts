import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { writeAudit } from '@/lib/toegang/audit-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { getVoorbeeld, nogNiet, type Voorbeeld } from './publiceren-data'
import { verzoeksoortOf } from './verzoek'
import { findVerzoek } from './verzoek-data'

/**
 * Asks to publish before the peildatum what the person looked at. Somebody else of the bureau confirms it by publishing; it
 * holds only for exactly that text, and not after something was published or withdrawn.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function askPublicatie(
  actor: Actor,
  sleutel: string,
  { gezien, reden }: { gezien: string; reden: string },
): Promise<{ soort: 'gevraagd' } | { soort: 'geweigerd'; zin: string }> {
  const bureau = requireEverywhere(actor, 'meetmoment.publiceren')
  const { samen, fouten, nagegaan, gewijzigd, gezien: nu } = await getVoorbeeld(actor, sleutel)
  const niets = (zin: string) => ({ soort: 'geweigerd' as const, zin: `${zin} Er is niets gevraagd.` })
  if (!samen) return niets('De peildatum is geweest. U kunt zelf publiceren.')
  if (!nagegaan) return niets(nogNiet)
  if (fouten.length > 0) return niets('In de tekst van het rapport staat een verwijzing of link die niet klopt.')
  if (gezien !== nu) return niets('Er is iets veranderd nadat u het voorbeeld opende. Bekijk het opnieuw.')
  if (!gewijzigd) return niets('Er is niets veranderd sinds de laatste publicatie.')
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM meetmoment WHERE sleutel = ${sleutel} FOR UPDATE`
    const verzoek = await findVerzoek(bureau, tx, sleutel)
    const soort = verzoeksoortOf(verzoek, { gezien, gebruikerId: actor.gebruikerId })
    if (soort === 'te_bevestigen') return niets(`${verzoek?.door} vroeg dit al. Bekijk het voorbeeld en bevestig het.`)
    // The button pressed twice.
    if (soort === 'eigen') return { soort: 'gevraagd' }
    await tx.$executeRaw`
      INSERT INTO publicatieverzoek (meetmoment_id, gezien, reden, asked_at, asked_by_id)
      SELECT id, ${gezien}, ${reden}, nu(), ${actor.gebruikerId}::int FROM meetmoment WHERE sleutel = ${sleutel}`
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.publicatie_vragen',
      onderwerp: `meetmoment ${sleutel}`,
      details: { reden },
    })
    return { soort: 'gevraagd' }
  })
}

/**
 * How asking to publish before the peildatum stands for this reader; null: nobody asked, or the peildatum has come.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getVerzoekstand(actor: Actor, sleutel: string): Promise<Voorbeeld['samen']> {
  const bureau = requireEverywhere(actor, 'meetmoment.publiceren')
  // Most were never asked for, and a voorbeeld takes far longer.
  if (!(await findVerzoek(bureau, db(), sleutel))) return null
  return (await getVoorbeeld(actor, sleutel)).samen
}
