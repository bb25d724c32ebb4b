import type { Bron } from '@/lib/meetmoment/bron'
import type { Meetmoment } from '@/lib/meetmoment/meetmoment-data'
import type { Telbron } from '@/lib/meetmoment/momenten-data'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { db } from '@/lib/platform/client-data'
import { type Gemeente, gemeenteColumns, getGemeente } from '@/lib/register/gemeente-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { eigenGemeenten, may, mayInRegio } from '@/lib/toegang/policy'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { getFrozenVragenlijst, getVragenlijst } from '@/lib/vragenlijst/vragenlijst-data'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import { getStanden } from './antwoord-data'
import type { Stand, Standen } from './stand'

type Gekozen = Pick<Momenten, 'ronde' | 'peildag'> & {
  bron: Bron
  /** the frozen meetmomenten in which the actor may read this gemeente, newest first */
  bevroren: Meetmoment[]
}

export type Gemeenteantwoorden = Gekozen & {
  soort: 'antwoorden'
  /** for a meetmoment as it was frozen */
  gemeente: Gemeente
  /** what "was" is about; null: there is nothing to compare with, or nothing that the actor may read */
  vorig: Bron | null
  /** the moment to compare with, when that one did not count the gemeente */
  nietGeteldIn: Bron | null
  vragenlijst: Vragenlijst
  /** by sleutel of the vraag: one for every vraag of the vragenlijst */
  standen: Standen
  magToelichtingenZien: boolean
  /** may this actor answer for the gemeente, now? */
  magSchrijven: boolean
  /** may this actor see how the gemeente stands beside others? */
  magSpiegelZien: boolean
  /** may this actor see what each antwoord of today ever was? */
  magGeschiedenisZien: boolean
  /** the regio or subregio that this actor can look at as a whole */
  regio: { sleutel: string; naam: string } | null
}

/** The own gemeente, in a moment that did not count it. */
export type NietGeteld = Gekozen & { soort: 'niet_geteld'; gemeente: { code: string; naam: string } }

/**
 * The antwoorden of one gemeente, now or at a meetmoment, beside those of another moment. Of a meetmoment everything is as it was
 * frozen, and who may read it follows from where the gemeente lay then; a projectleider or meelezer may always read the own gemeente.
 * Seven queries.
 *
 * @throws NotFound when the gemeente or the meetmoment does not exist, the actor may not read it, or the meetmoment did not count it
 */
export async function getGemeenteantwoorden(
  actor: Actor,
  code: string,
  keuze: { meetmoment: string; vergelijk?: string | undefined },
): Promise<Gemeenteantwoorden | NietGeteld> {
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [{ ronde, peildag, gekozen, vergelijking, ...momenten }, today, frozen] = await Promise.all([
    findMomenten(actor, keuze),
    getGemeente(actor, 'antwoord.lezen', code).catch(nothingFound),
    findFrozen(actor, code),
  ])
  const gemeenteIn = (telbron: Telbron) =>
    telbron.soort === 'nu' ? today : (frozen.leesbaar.get(telbron.meetmoment.id) ?? null)
  const common = {
    ronde,
    peildag,
    bron: bronOf(gekozen),
    bevroren: momenten.bevroren.filter(({ id }) => frozen.leesbaar.has(id)),
  }
  const gemeente = gemeenteIn(gekozen)
  if (!gemeente) {
    const eigen = eigenGemeenten(actor.aanstellingen, 'antwoord.lezen').find((one) => one.code === code)
    if (!eigen) throw new NotFound(`gemeente ${code}`)
    return { soort: 'niet_geteld', ...common, gemeente: { code, naam: eigen.naam } }
  }
  const then = vergelijking && bronOf(vergelijking).sleutel !== common.bron.sleutel ? gemeenteIn(vergelijking) : null
  const [vragenlijst, standen, vorige] = await Promise.all([
    gekozen.soort === 'nu' ? getVragenlijst(lezer, ronde.versie) : getFrozenVragenlijst(lezer, gekozen.meetmoment.id),
    readStanden(actor, gemeente, gekozen),
    vergelijking && then && readStanden(actor, then, vergelijking),
  ])
  return {
    soort: 'antwoorden',
    ...common,
    gemeente,
    vorig: vergelijking && then && bronOf(vergelijking),
    nietGeteldIn:
      vergelijking?.soort === 'meetmoment' && !frozen.geteld.has(vergelijking.meetmoment.id)
        ? bronOf(vergelijking)
        : null,
    vragenlijst,
    standen: new Map(
      [...standen].map(([sleutel, stand]) => [
        sleutel,
        // A moment that counts a gemeente has a stand of it for every vraag that it asked.
        { ...stand, nieuw: vorige?.has(sleutel) === false, vorige: vorigeOf(vorige, sleutel) },
      ]),
    ),
    magToelichtingenZien: may(actor.aanstellingen, 'toelichting.lezen', gemeente),
    magSchrijven: today !== null && may(actor.aanstellingen, 'antwoord.schrijven', today),
    magSpiegelZien: today !== null && may(actor.aanstellingen, 'gemeentebeeld.lezen', today),
    magGeschiedenisZien: today !== null && may(actor.aanstellingen, 'toelichting.lezen', today),
    regio: regioOf(actor, gemeente),
  }
}

function nothingFound(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

function bronOf(telbron: Telbron): Bron {
  if (telbron.soort === 'nu') return { sleutel: 'nu', naam: 'Nu', peildatum: null, status: 'nu' }
  const { sleutel, naam, peildatum, status } = telbron.meetmoment
  return { sleutel, naam, peildatum, status }
}

/** The meetmomenten (by id) that counted the gemeente, and the gemeente as it was frozen where the actor may read it. One query. */
async function findFrozen(
  actor: Actor,
  code: string,
): Promise<{ geteld: ReadonlySet<number>; leesbaar: ReadonlyMap<number, Gemeente> }> {
  const rows = await db().$queryRaw<(Gemeente & { meetmomentId: number })[]>`
    SELECT p.meetmoment_id AS "meetmomentId", ${gemeenteColumns} FROM meetmoment_gemeente p WHERE p.code = ${code}`
  // The own gemeente can have lain in another regio than the one whose answers one reads today.
  const leesbaar = rows.filter((row) =>
    (['antwoord.lezen', 'toelichting.lezen'] as const).some((handeling) => may(actor.aanstellingen, handeling, row)),
  )
  return {
    geteld: new Set(rows.map(({ meetmomentId }) => meetmomentId)),
    leesbaar: new Map(leesbaar.map(({ meetmomentId, ...gemeente }) => [meetmomentId, gemeente])),
  }
}

/** One query. */
async function readStanden(actor: Actor, gemeente: Gemeente, telbron: Telbron): Promise<Standen> {
  if (telbron.soort === 'nu') return getStanden(actor, gemeente, telbron.ronde.versie, null)
  const open = may(actor.aanstellingen, 'toelichting.lezen', gemeente)
  const rows = await db().$queryRaw<
    { sleutel: string; waarde: Waarde | null; toelichting: string | null; updatedAt: Date | null }[]
  >`
    SELECT v.vraag_sleutel AS sleutel, f.waarde::text AS waarde, CASE WHEN ${open} THEN f.toelichting END AS toelichting,
           f.updated_at AS "updatedAt"
    FROM meetmoment_vraag v
    JOIN meetmoment_feit f ON f.meetmoment_id = v.meetmoment_id AND f.vraag_id = v.vraag_id
    WHERE v.meetmoment_id = ${telbron.meetmoment.id} AND f.gemeente_id = ${gemeente.gemeenteId}`
  return new Map(
    rows.map(({ sleutel, updatedAt, ...feit }) => [
      sleutel,
      {
        ...feit,
        updatedAt: updatedAt?.toISOString() ?? null,
        version: 0,
        updatedBy: null,
        vanUzelf: false,
        nieuw: false,
        vorige: null,
      },
    ]),
  )
}

function vorigeOf(standen: Standen | null, sleutel: string): Stand['vorige'] {
  const stand = standen?.get(sleutel)
  return stand ? { waarde: stand.waarde, toelichting: stand.toelichting } : null
}

function regioOf(actor: Actor, gemeente: Gemeente): Gemeenteantwoorden['regio'] {
  const { regio, regioNaam, subregio, subregioNaam } = gemeente
  const sees = (part: string | null) => mayInRegio(actor.aanstellingen, 'regiobeeld.lezen', regio, part)
  if (sees(null)) return { sleutel: regio, naam: regioNaam }
  return subregio !== null && sees(subregio) ? { sleutel: subregio, naam: subregioNaam ?? subregio } : null
}
