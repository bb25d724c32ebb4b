import type { ClientBase } from 'pg'
import { readVragenlijst, themasInVersie, type VersieFact, type VragenlijstFact } from './facts'
import { insertRows } from './insert'

async function seedVersie(
  client: ClientBase,
  vragenlijstId: number,
  vragenlijst: VragenlijstFact,
  { sleutel: versie, naam }: VersieFact,
  volgorde: number,
): Promise<void> {
  const themas = themasInVersie(vragenlijst, versie)
  const fasen = vragenlijst.fasen.filter(({ nummer }) => themas.some(({ fase }) => fase === nummer))
  const vragen = themas.flatMap((thema) => {
    const fase = fasen.find(({ nummer }) => nummer === thema.fase)
    if (!fase) throw new Error(`thema ${thema.sleutel} is in fase ${thema.fase}, which is not there`)
    return thema.vragen.map((vraag) => ({
      ...vraag,
      uitleg: vraag.uitleg ?? null,
      thema: thema.sleutel,
      streefdatum: vraag.streefdatum ?? fase.streefdatum,
    }))
  })
  const { rows } = await client.query(
    'INSERT INTO vragenlijstversie (vragenlijst_id, sleutel, naam, volgorde) VALUES ($1, $2, $3, $4) RETURNING id',
    [vragenlijstId, versie, naam, volgorde],
  )
  const id = Number(rows[0]?.id)
  await insertRows(
    client,
    { nummer: 'int', naam: 'text', streefdatum: 'date' },
    fasen,
    `INSERT INTO fase (versie_id, nummer, naam, streefdatum) SELECT ${id}, s.nummer, s.naam, s.streefdatum FROM_ROWS`,
  )
  await insertRows(
    client,
    { sleutel: 'text', nummer: 'int', fase: 'int', naam: 'text' },
    themas,
    `INSERT INTO thema (versie_id, sleutel, nummer, fase_nummer, naam) SELECT ${id}, s.sleutel, s.nummer, s.fase, s.naam FROM_ROWS`,
  )
  await insertRows(
    client,
    {
      sleutel: 'text',
      thema: 'text',
      code: 'text',
      volgorde: 'int',
      kort: 'text',
      tekst: 'text',
      uitleg: 'text',
      streefdatum: 'date',
    },
    vragen.map((vraag, i) => ({ ...vraag, volgorde: i + 1, tekst: vraag.vraag })),
    `INSERT INTO vraagversie (versie_id, vraag_id, thema_sleutel, code, volgorde, kort, tekst, uitleg, streefdatum)
     SELECT ${id}, v.id, s.thema, s.code, s.volgorde, s.kort, s.tekst, s.uitleg, s.streefdatum FROM_ROWS JOIN vraag v USING (sleutel)`,
  )
}

/** The vragenlijst in its three versies. A vraag keeps its identity in all of them. */
export async function seedVragenlijst(client: ClientBase): Promise<string> {
  const vragenlijst = readVragenlijst()
  const vragen = vragenlijst.themas.flatMap((thema) => thema.vragen)
  const { rows } = await client.query('INSERT INTO vragenlijst (sleutel, naam) VALUES ($1, $2) RETURNING id', [
    vragenlijst.sleutel,
    vragenlijst.naam,
  ])
  const id = Number(rows[0]?.id)
  await insertRows(
    client,
    { sleutel: 'text' },
    vragen,
    `INSERT INTO vraag (vragenlijst_id, sleutel) SELECT ${id}, s.sleutel FROM_ROWS ORDER BY nr`,
  )
  for (const [i, versie] of vragenlijst.versies.entries()) await seedVersie(client, id, vragenlijst, versie, i + 1)
  return `${vragen.length} vragen in ${vragenlijst.versies.length} versies`
}
