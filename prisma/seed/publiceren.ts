import type { ClientBase } from 'pg'
import { getVoorbeeld, publishMeetmoment } from '../../lib/rapport/publiceren-data'
import { commandLineActor } from '../../lib/toegang/actor-data'
import { insertRows } from './insert'
import { readRapporttekst } from './rapporttekst'

/** Writes the rapport of a demo round where nobody wrote yet, and publishes it as a person of the bureau would. */
export async function publishRonde(client: ClientBase, meetmoment: string, at: Date): Promise<string> {
  const teksten = [...readRapporttekst()].map(([plek, tekst]) => ({ plek, tekst }))
  const written = await insertRows(
    client,
    { plek: 'text', tekst: 'text' },
    teksten,
    `INSERT INTO rapporttekst (meetmoment_id, plek, tekst, version, concept, updated_at, updated_by_id)
     SELECT m.id, s.plek, s.tekst, 1, false, '${at.toISOString()}', u.id FROM_ROWS
     JOIN meetmoment m ON m.sleutel = '${meetmoment}'
     LEFT JOIN gebruiker u ON u.demo_sleutel = 'bureau'
     ON CONFLICT (meetmoment_id, plek) DO NOTHING`,
  )
  const bureau = commandLineActor('bureau')
  const { publicatie, gezien } = await getVoorbeeld(bureau, meetmoment)
  const uitkomst = await publishMeetmoment(bureau, meetmoment, gezien, { at })
  if (uitkomst.soort !== 'gepubliceerd') throw new Error(uitkomst.zin)
  return `meetmoment ${publicatie.bron.naam} gepubliceerd met ${written} teksten`
}
