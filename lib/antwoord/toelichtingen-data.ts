import { aantalPaginas } from '@/lib/platform/bladzijde'
import { db, Prisma } from '@/lib/platform/client-data'
import { cleanLine } from '@/lib/platform/tekst'
import { byNaam } from '@/lib/platform/volgorde'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import { roepnamen } from '@/lib/register/roepnaam'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Toelichtingkeuze } from './toelichtingen-schema'

export const perPagina = 50

/** A vraag of the meetmoment, as it was worded then. `aantal`: its toelichtingen that fit, whatever vraag was chosen. */
export type Vraagtelling = {
  sleutel: string
  code: string
  kort: string
  thema: { sleutel: string; nummer: number; naam: string }
  fase: { nummer: number; naam: string }
  aantal: number
}

export type Toelichting = {
  /** sleutel */
  vraag: string
  gemeente: { code: string; naam: string; regio: string; grootteklasse: Grootteklasse }
  staat: Staat
  toelichting: string
}

export type Toelichtingenlijst = {
  meetmoment: { sleutel: string; naam: string }
  /** by name; a subregio after its regio */
  regios: { sleutel: string; naam: string }[]
  /** in the order of the vragenlijst; of the chosen fase or thema */
  vragen: Vraagtelling[]
  /** how many fit all choices, and on how many pages */
  totaal: number
  paginas: number
  pagina: number
  /** of this page, by vraag and then by gemeente */
  rijen: Toelichting[]
}

type Lijstkeuze = { meetmoment: string } & Partial<Toelichtingkeuze>

/** ILIKE has signs of its own; in what a person typed they are plain signs. */
const bevat = (word: string) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Without accents, and with one kind of quote; ILIKE does the capitals. The database does the same to what was written. */
const gewoon = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’ʼ]/g, "'")

const woordenIn = (q: string): string[] =>
  gewoon(cleanLine(q))
    .split(/\s+/)
    .filter((word) => word !== '')

/** The word by itself and not as a piece of another one; a sign at its begin or end is no part of it. */
function heelWoord(word: string): string {
  const delen = word.split(/[^\p{L}\p{N}_]+/u).filter((deel) => deel !== '')
  return delen.length === 0 ? '' : `\\m${delen.join('\\W+')}\\M`
}

/** What is searched, of feit f and gemeente g, in plain letters. Text that has no others (as long in bytes as in characters) is most of it, and quick. */
const doorzocht = Prisma.sql`
  CASE WHEN octet_length(f.toelichting || g.naam) = char_length(f.toelichting || g.naam) THEN f.toelichting || ' ' || g.naam
       ELSE translate(regexp_replace(normalize(f.toelichting || ' ' || g.naam, NFD), '[\\u0300-\\u036f]', '', 'g'), '‘’ʼ', '''''''') END
  || coalesce(' ' || (${JSON.stringify(roepnamen)}::jsonb ->> g.code), '')`

/** Feiten f of gemeenten g with a toelichting that fits; which vraag it is about does not matter yet. */
function passend(meetmomentId: number, { q = '', antwoord, regio, grootteklasse }: Lijstkeuze): Prisma.Sql {
  const woorden = woordenIn(q)
  return Prisma.sql`
    f.meetmoment_id = ${meetmomentId} AND f.toelichting <> ''
    AND (${antwoord ?? null}::text IS NULL OR coalesce(f.waarde::text, 'geen') = ${antwoord ?? null}::text)
    AND (${regio ?? null}::text IS NULL OR ${regio ?? null}::text IN (g.regio_sleutel, g.subregio_sleutel))
    AND (${grootteklasse ?? null}::text IS NULL OR g.grootteklasse::text = ${grootteklasse ?? null}::text)
    AND (${woorden.length === 0}::boolean
         OR (${doorzocht} ILIKE ALL (${woorden.map(bevat)}::text[]) AND ${doorzocht} ~* ALL (${woorden.map(heelWoord)}::text[])))`
}

type Moment = { id: number; naam: string; regios: Toelichtingenlijst['regios'] }

async function findMoment(sleutel: string): Promise<Moment> {
  const [moment] = await db().$queryRaw<Moment[]>`
    SELECT m.id, m.naam,
           (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('naam', r.naam, 'sleutel', r.sleutel)), '[]')
            FROM meetmoment_gemeente g
            CROSS JOIN LATERAL (VALUES (g.regio_naam, g.regio_sleutel),
              (g.regio_naam || ', ' || g.subregio_naam, g.subregio_sleutel)) r (naam, sleutel)
            WHERE g.meetmoment_id = m.id AND r.sleutel IS NOT NULL) AS regios
    FROM meetmoment m WHERE m.sleutel = ${sleutel} AND m.status IN ('bevroren', 'gepubliceerd')`
  if (!moment) throw new NotFound(`meetmoment ${sleutel}`)
  return { ...moment, regios: moment.regios.sort(byNaam) }
}

function countVragen(meetmomentId: number, keuze: Lijstkeuze): Promise<Vraagtelling[]> {
  const { fase = null, thema = null } = keuze
  return db().$queryRaw<Vraagtelling[]>`
    WITH telling AS (
      SELECT f.vraag_id, count(*)::int AS aantal
      FROM meetmoment_feit f
      JOIN meetmoment_gemeente g ON g.meetmoment_id = f.meetmoment_id AND g.gemeente_id = f.gemeente_id
      WHERE ${passend(meetmomentId, keuze)}
      GROUP BY f.vraag_id
    )
    SELECT v.vraag_sleutel AS sleutel, v.code, v.kort, coalesce(t.aantal, 0) AS aantal,
           jsonb_build_object('sleutel', v.thema_sleutel, 'nummer', v.thema_nummer, 'naam', v.thema_naam) AS thema,
           jsonb_build_object('nummer', v.fase_nummer, 'naam', v.fase_naam) AS fase
    FROM meetmoment_vraag v LEFT JOIN telling t USING (vraag_id)
    WHERE v.meetmoment_id = ${meetmomentId}
      AND (${fase}::int IS NULL OR v.fase_nummer = ${fase}::int)
      AND (${thema}::text IS NULL OR v.thema_sleutel = ${thema}::text)
    ORDER BY v.volgorde`
}

/** How much to read. `perVraag`: not more than so many of one vraag, taken without regard to who wrote them. */
type Omvang = { limit: number; offset: number; perVraag: number | null }

function readRijen(
  meetmomentId: number,
  keuze: Lijstkeuze,
  vragen: readonly string[],
  { limit, offset, perVraag }: Omvang,
): Promise<Toelichting[]> {
  return db().$queryRaw<Toelichting[]>`
    WITH rij AS (
      SELECT v.vraag_sleutel AS vraag, v.volgorde, f.waarde, f.toelichting, g.code, g.naam, g.regio_naam, g.grootteklasse,
             CASE WHEN ${perVraag}::int IS NOT NULL THEN row_number() OVER (PARTITION BY f.vraag_id ORDER BY md5(g.code || v.vraag_sleutel)) END AS plaats
      FROM meetmoment_feit f
      JOIN meetmoment_gemeente g ON g.meetmoment_id = f.meetmoment_id AND g.gemeente_id = f.gemeente_id
      JOIN meetmoment_vraag v ON v.meetmoment_id = f.meetmoment_id AND v.vraag_id = f.vraag_id
      WHERE ${passend(meetmomentId, keuze)} AND v.vraag_sleutel = ANY (${[...vragen]}::text[])
    )
    SELECT vraag, coalesce(waarde::text, 'geen') AS staat, toelichting,
           jsonb_build_object('code', code, 'naam', naam, 'regio', regio_naam, 'grootteklasse', grootteklasse) AS gemeente
    FROM rij
    WHERE ${perVraag}::int IS NULL OR plaats <= ${perVraag}::int
    ORDER BY volgorde, naam, code
    LIMIT ${limit} OFFSET ${offset}`
}

/**
 * What gemeenten wrote with their answers to a frozen meetmoment, with the names of then. Three queries.
 *
 * @param keuze `vraag`, `thema` and `regio` by sleutel; a page past the last one is the last one
 * @param perVraag a few of each vraag instead of all of them, page by page
 * @throws NotFound for everybody but the bureau, for a meetmoment that is not frozen, and for a vraag, thema, fase or regio that it lacks
 */
export async function getToelichtingen(
  actor: Actor,
  keuze: Lijstkeuze,
  perVraag: number | null = null,
): Promise<Toelichtingenlijst> {
  requireEverywhere(actor, 'rapport.schrijven')
  requireEverywhere(actor, 'toelichting.lezen')
  const { id, naam, regios } = await findMoment(keuze.meetmoment)
  const { regio, vraag } = keuze
  if (regio !== undefined && !regios.some(({ sleutel }) => sleutel === regio)) throw new NotFound(`regio ${regio}`)
  const vragen = await countVragen(id, keuze)
  const gekozen = vraag === undefined ? vragen : vragen.filter(({ sleutel }) => sleutel === vraag)
  if (gekozen.length === 0) throw new NotFound(`vraag ${vraag}, thema ${keuze.thema} of fase ${keuze.fase}`)
  const totaal = gekozen.reduce((sum, { aantal }) => sum + aantal, 0)
  const paginas = aantalPaginas(totaal, perPagina)
  const pagina = Math.min(keuze.pagina ?? 1, paginas)
  const sleutels = gekozen.map(({ sleutel }) => sleutel)
  return {
    meetmoment: { sleutel: keuze.meetmoment, naam },
    regios,
    vragen,
    totaal,
    paginas,
    pagina,
    rijen: await readRijen(id, keuze, sleutels, { limit: perPagina, offset: (pagina - 1) * perPagina, perVraag }),
  }
}
