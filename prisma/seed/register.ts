import type { ClientBase } from 'pg'
import { type GemeenteFact, readGemeenten, readRegiotegels } from './facts'
import { insertRows } from './insert'

const inwonersPeildatum = '2014-01-01'

/** "'t Gooi" → "t-gooi" */
export function sleutelOf(naam: string): string {
  return naam
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Each known subregio once, with the regio it belongs to. */
function subregiosOf(gemeenten: readonly GemeenteFact[]): { sleutel: string; naam: string; ouder: string }[] {
  const found = gemeenten.flatMap(({ regio, subregio }) =>
    subregio === null ? [] : [{ sleutel: sleutelOf(subregio), naam: subregio, ouder: sleutelOf(regio) }],
  )
  return [...new Map(found.map((subregio) => [subregio.sleutel, subregio])).values()].sort((a, b) =>
    a.naam.localeCompare(b.naam, 'nl'),
  )
}

/** Gemeenten with their inwoners, regio's and subregio's, and who is in which: all of it since before this register. */
export async function seedRegister(client: ClientBase): Promise<string> {
  const gemeenten = readGemeenten()
  const regios = readRegiotegels().map(({ regio, kolom, rij }) => ({
    sleutel: sleutelOf(regio),
    naam: regio,
    kolom,
    rij,
  }))
  const subregios = subregiosOf(gemeenten)

  await insertRows(
    client,
    { sleutel: 'text', naam: 'text', kolom: 'int', rij: 'int' },
    regios,
    'INSERT INTO regio (sleutel, naam, kolom, rij) SELECT s.sleutel, s.naam, s.kolom, s.rij FROM_ROWS ORDER BY nr',
  )
  await insertRows(
    client,
    { sleutel: 'text', naam: 'text', ouder: 'text' },
    subregios,
    'INSERT INTO regio (sleutel, naam, ouder_id) SELECT s.sleutel, s.naam, o.id FROM_ROWS JOIN regio o ON o.sleutel = s.ouder ORDER BY nr',
  )
  await insertRows(
    client,
    { code: 'text', naam: 'text', provincie: 'text', x: 'int', y: 'int' },
    gemeenten,
    'INSERT INTO gemeente (code, naam, provincie, x_km, y_km) SELECT s.code, s.naam, s.provincie, s.x, s.y FROM_ROWS ORDER BY nr',
  )
  await insertRows(
    client,
    { code: 'text', inwoners: 'int' },
    gemeenten,
    `INSERT INTO inwonertal (gemeente_id, peildatum, inwoners, bron)
     SELECT g.id, '${inwonersPeildatum}', s.inwoners, 'CBS' FROM_ROWS JOIN gemeente g USING (code)`,
  )
  await insertRows(
    client,
    { code: 'text', regio: 'text' },
    gemeenten.map(({ code, regio, subregio }) => ({ code, regio: sleutelOf(subregio ?? regio) })),
    'INSERT INTO regiolidmaatschap (gemeente_id, regio_id) SELECT g.id, r.id FROM_ROWS JOIN gemeente g USING (code) JOIN regio r ON r.sleutel = s.regio ORDER BY nr',
  )
  return `${gemeenten.length} gemeenten, ${regios.length} regio's en ${subregios.length} subregio's`
}
