import type { ClientBase } from 'pg'
import { versieOf } from './antwoorden'
import { readGemeenten } from './facts'
import { insertRows } from './insert'
import type { Demoronde } from './rondes'
import type { Demowijziging } from './wijzigingen'

const redenAfwijkendeKlasse = 'De meting van januari 2014 telde met oudere inwonertallen.'

/** Opens the meetmoment of a round and saves everything that was answered in it. */
export async function seedRonde(
  client: ClientBase,
  ronde: Demoronde,
  wijzigingen: readonly Demowijziging[],
): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO meetmoment (sleutel, naam, peildatum, versie_id, status, opened_at)
     SELECT $1, $2, $3, id, 'open', $4 FROM vragenlijstversie WHERE sleutel = $5 RETURNING id`,
    [ronde.meetmoment, ronde.naam, ronde.peildatum, ronde.openedAt, versieOf[ronde.moment]],
  )
  const id = Number(rows[0]?.id)
  if (ronde.frozenAt) await writeAfwijkendeKlassen(client, id)
  await saveWijzigingen(client, ronde, wijzigingen)
  return `meetmoment ${ronde.naam}: ${wijzigingen.length} keer een antwoord opgeslagen`
}

async function writeAfwijkendeKlassen(client: ClientBase, meetmomentId: number): Promise<void> {
  await insertRows(
    client,
    { code: 'text', klasse: 'grootteklasse' },
    readGemeenten().flatMap(({ code, grootteklasseMeting201401: klasse }) => (klasse ? [{ code, klasse }] : [])),
    `INSERT INTO afwijkende_grootteklasse (meetmoment_id, gemeente_id, grootteklasse, reden)
     SELECT ${meetmomentId}, g.id, s.klasse, '${redenAfwijkendeKlasse}' FROM_ROWS JOIN gemeente g USING (code)`,
  )
}

/** Each one version on: the database writes the history by itself, and refuses anything else. */
async function saveWijzigingen(
  client: ClientBase,
  ronde: Demoronde,
  wijzigingen: readonly Demowijziging[],
): Promise<void> {
  const saved = await insertRows(
    client,
    { gemeente: 'text', vraag: 'text', waarde: 'waarde', toelichting: 'text', op: 'timestamp', door: 'text' },
    wijzigingen,
    `INSERT INTO antwoord (gemeente_id, vraag_id, waarde, toelichting, version, versie_id, updated_at, updated_by_id)
     SELECT g.id, v.id, s.waarde, s.toelichting, 1, lv.id, s.op AT TIME ZONE 'Europe/Amsterdam', u.id FROM_ROWS
     JOIN gemeente g ON g.code = s.gemeente
     JOIN vraag v ON v.sleutel = s.vraag
     JOIN vragenlijstversie lv ON lv.sleutel = '${versieOf[ronde.moment]}'
     LEFT JOIN gebruiker u ON u.email = s.door
     ON CONFLICT (gemeente_id, vraag_id) DO UPDATE
     SET waarde = excluded.waarde, toelichting = excluded.toelichting, version = antwoord.version + 1,
         versie_id = excluded.versie_id, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`,
  )
  if (saved !== wijzigingen.length)
    throw new Error(`${saved} of ${wijzigingen.length} answers of ${ronde.meetmoment} were saved`)
}
