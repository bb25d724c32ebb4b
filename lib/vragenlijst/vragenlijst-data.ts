import { db, Prisma } from '@/lib/platform/client-data'
import type { Allowed, Cijferlezer } from '@/lib/toegang/require'
import type { Fase, Vragenlijst } from './vragenlijst'

type Row = {
  id: number
  sleutel: string
  code: string
  kort: string
  tekst: string
  uitleg: string | null
  streefdatum: string
  themaSleutel: string
  themaNummer: number
  themaNaam: string
  faseNummer: number
  faseNaam: string
  faseStreefdatum: string
}

function nest(rows: readonly Row[]): Vragenlijst {
  const fasen: Fase[] = []
  for (const row of rows) {
    let fase = fasen.at(-1)
    if (fase?.nummer !== row.faseNummer) {
      fase = { nummer: row.faseNummer, naam: row.faseNaam, streefdatum: row.faseStreefdatum, themas: [] }
      fasen.push(fase)
    }
    let thema = fase.themas.at(-1)
    if (thema?.sleutel !== row.themaSleutel) {
      thema = { sleutel: row.themaSleutel, nummer: row.themaNummer, naam: row.themaNaam, vragen: [] }
      fase.themas.push(thema)
    }
    const { id, sleutel, code, kort, tekst, uitleg, streefdatum } = row
    thema.vragen.push({ id, sleutel, code, kort, tekst, uitleg, streefdatum })
  }
  return { fasen }
}

const isoDate = (column: string) => Prisma.raw(`to_char(${column}, 'YYYY-MM-DD')`)

/** The vragenlijst as a version words it today. One query. */
export async function getVragenlijst(
  _lezer: Allowed<'vragenlijst.lezen'> | Cijferlezer,
  versieSleutel: string,
): Promise<Vragenlijst> {
  return nest(
    await db().$queryRaw<Row[]>`
      SELECT v.id, v.sleutel, vv.code, vv.kort, vv.tekst, vv.uitleg, ${isoDate('vv.streefdatum')} AS streefdatum,
             t.sleutel AS "themaSleutel", t.nummer AS "themaNummer", t.naam AS "themaNaam",
             f.nummer AS "faseNummer", f.naam AS "faseNaam", ${isoDate('f.streefdatum')} AS "faseStreefdatum"
      FROM vragenlijstversie lv
      JOIN vraagversie vv ON vv.versie_id = lv.id
      JOIN vraag v ON v.id = vv.vraag_id
      JOIN thema t ON t.versie_id = lv.id AND t.sleutel = vv.thema_sleutel
      JOIN fase f ON f.versie_id = lv.id AND f.nummer = t.fase_nummer
      WHERE lv.sleutel = ${versieSleutel}
      ORDER BY vv.volgorde`,
  )
}

/** The vragenlijst as a meetmoment froze it. One query. */
export async function getFrozenVragenlijst(
  _lezer: Allowed<'vragenlijst.lezen'> | Cijferlezer,
  meetmomentId: number,
): Promise<Vragenlijst> {
  return nest(
    await db().$queryRaw<Row[]>`
      SELECT vraag_id AS id, vraag_sleutel AS sleutel, code, kort, tekst, uitleg, ${isoDate('streefdatum')} AS streefdatum,
             thema_sleutel AS "themaSleutel", thema_nummer AS "themaNummer", thema_naam AS "themaNaam",
             fase_nummer AS "faseNummer", fase_naam AS "faseNaam", ${isoDate('fase_streefdatum')} AS "faseStreefdatum"
      FROM meetmoment_vraag
      WHERE meetmoment_id = ${meetmomentId}
      ORDER BY volgorde`,
  )
}
