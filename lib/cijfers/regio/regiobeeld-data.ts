import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { type Cijferkeuze, type Cijfers, getoond } from '@/lib/cijfers/kern/cijfers'
import { type Raster, type Rastergemeente, selectGemeenten } from '@/lib/cijfers/kern/raster'
import { getRaster, getRasters } from '@/lib/cijfers/kern/raster-data'
import { readableRaster, visibleCijfers, visibleDeelcijfers } from '@/lib/cijfers/kern/zichtbaar'
import { findMomenten, type Momenten, type Telbron } from '@/lib/meetmoment/momenten-data'
import { db } from '@/lib/platform/client-data'
import { byNaam, vergelijkNamen } from '@/lib/platform/volgorde'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import { listRegios, type Regio, type Regionaam } from '@/lib/register/regio-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireAnywhere, requireEverywhere } from '@/lib/toegang/require'
import { percentage } from '@/lib/vragenlijst/percentage'
import { type Volledigheid, volledigheidOf } from '@/lib/vragenlijst/volledigheid'
import { type Voortgang, voortgangOf } from '@/lib/vragenlijst/voortgang'
import { type Thema, themasOf, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { staten } from '@/lib/vragenlijst/waarde'

/** How far one gemeente is with the vragenlijst. */
export type Gemeentevoortgang = {
  code: string
  naam: string
  grootteklasse: Grootteklasse
  subregioNaam: string | null
  voortgang: Voortgang
  volledigheid: Volledigheid
  /** ISO moment; null: nothing was ever filled in */
  updatedAt: string | null
}

export type Regiobeeld = Pick<Momenten, 'bevroren' | 'ronde' | 'peildag'> & {
  /** every regio that the actor can choose */
  regios: Regio[]
  regio: Regio
  /** the part of it that was chosen; null: all of it */
  subregio: Regionaam | null
  /** whose vragen are the columns; null: the columns are the themas */
  thema: Pick<Thema, 'sleutel' | 'nummer' | 'naam'> | null
  /** a thema was asked that this vragenlijst does not have */
  themaOntbreekt: boolean
  /** of the whole regio or subregio, whatever the filter */
  provincies: string[]
  /** one by one, those that pass the filter */
  gemeenten: Cijfers
  /** those of the regio or subregio that pass the filter together */
  totaal: Cijfers
  /** the whole country, whatever the filter */
  land: Cijfers
  /** as `totaal`, at what it is compared with, down to the vragen if the columns are; null: there was nothing before */
  vorig: Cijfers | null
  /** who stays behind most first */
  voortgang: Gemeentevoortgang[]
}

/**
 * The gemeenten of a regio or subregio beside each other, or those of one grootteklasse or provincie, now or at a
 * meetmoment, with who was in it then. Five queries, whatever the number of gemeenten; at most five more for what was not
 * read before.
 *
 * @throws NotFound for a regio that does not exist or that the actor may not see whole, and for an unknown meetmoment or provincie
 */
export async function getRegiobeeld(
  actor: Actor,
  keuze: Pick<Beeldkeuze, 'regio' | 'subregio' | 'meetmoment' | 'vergelijk' | 'thema'> &
    Gemeentefilter &
    Partial<Pick<Beeldkeuze, 'noemer'>>,
): Promise<Regiobeeld> {
  const lezer = requireAnywhere(actor, 'regiobeeld.lezen')
  const regios = await listRegios(actor)
  const { regio, subregio } = chooseRegio(regios, keuze)
  const { sleutel } = subregio ?? regio
  const { gekozen, vergelijking, ...momenten } = await findMomenten(actor, keuze)
  const { raster, vorig: before } = await getRasters(lezer, { gekozen, vergelijking })
  if (keuze.provincie !== undefined && !raster.gemeenten.some(({ provincie }) => provincie === keuze.provincie))
    throw new NotFound(`provincie ${keuze.provincie}`)
  const heel = readableRaster(
    actor,
    selectGemeenten(raster, (gemeente) => gemeente.regio === sleutel || gemeente.subregio === sleutel),
  )
  const binnen = selectGemeenten(heel, passes(keuze))
  const thema = themasOf(raster.vragenlijst).find((candidate) => candidate.sleutel === keuze.thema)
  const diepte = thema ? 'vraag' : 'thema'
  const deel = { diepte, thema: thema?.sleutel } as const
  const { noemer = 'alle' } = keuze
  return {
    regios,
    regio,
    subregio,
    ...momenten,
    thema: thema ? { sleutel: thema.sleutel, nummer: thema.nummer, naam: thema.naam } : null,
    themaOntbreekt: keuze.thema !== undefined && !thema,
    provincies: [...new Set(heel.gemeenten.map(({ provincie }) => provincie))].sort(vergelijkNamen),
    // A light is an antwoord, given or not: "only who filled in something" is about percentages.
    gemeenten: visibleCijfers(actor, binnen, { indeling: 'gemeente', ...deel }),
    totaal: samen(actor, raster, sleutel, keuze, { noemer, ...deel }),
    land: visibleCijfers(actor, raster, { indeling: 'landelijk', noemer, ...deel }),
    vorig: before && samen(actor, before, sleutel, keuze, { noemer, diepte }),
    voortgang: voortgangIn(binnen, momenten.peildag, await findLaatsteWijzigingen(gekozen, binnen)),
  }
}

/** What was asked among what the actor sees; asked nothing, the first of it. */
function chooseRegio(
  regios: readonly Regio[],
  keuze: Pick<Beeldkeuze, 'regio' | 'subregio'>,
): Pick<Regiobeeld, 'regio' | 'subregio'> {
  const asked = keuze.regio ?? keuze.subregio ?? regios[0]?.sleutel
  const regio = regios.find(
    ({ sleutel, subregios }) => sleutel === asked || subregios.some((subregio) => subregio.sleutel === asked),
  )
  if (!regio) throw new NotFound(`regio ${asked}`)
  const part = asked === regio.sleutel ? keuze.subregio : asked
  if (part === undefined || part === regio.sleutel) return { regio, subregio: null }
  const subregio = regio.subregios.find(({ sleutel }) => sleutel === part)
  if (!subregio || (keuze.subregio ?? part) !== part) throw new NotFound(`subregio ${keuze.subregio}`)
  return { regio, subregio }
}

type Gemeentefilter = Pick<Beeldkeuze, 'grootteklasse' | 'provincie'>

const passes =
  ({ grootteklasse, provincie }: Gemeentefilter) =>
  (gemeente: Rastergemeente): boolean =>
    (grootteklasse === undefined || gemeente.grootteklasse === grootteklasse) &&
    (provincie === undefined || gemeente.provincie === provincie)

/** The gemeenten of a regio or subregio that pass the filter, together. */
function samen(
  actor: Actor,
  raster: Raster,
  sleutel: string,
  filter: Gemeentefilter,
  deel: Omit<Cijferkeuze, 'indeling' | 'groep' | 'verborgen'>,
): Cijfers {
  const keuze = { indeling: indelingIn(raster, sleutel), groep: sleutel, ...deel }
  return filter.grootteklasse === undefined && filter.provincie === undefined
    ? visibleCijfers(actor, raster, keuze)
    : visibleDeelcijfers(actor, raster, passes(filter), keuze)
}

/** As what a source counts it: what is a subregio today can have been a regio. */
function indelingIn({ gemeenten }: Raster, sleutel: string): 'regio' | 'subregio' {
  return gemeenten.some(({ regio }) => regio === sleutel) ? 'regio' : 'subregio'
}

/** By gemeente_id, when it last changed an answer to a vraag of what was chosen. One query. */
async function findLaatsteWijzigingen(gekozen: Telbron, { gemeenten }: Raster): Promise<Map<number, Date | null>> {
  const ids = gemeenten.map(({ gemeenteId }) => gemeenteId)
  type Row = { gemeenteId: number; updatedAt: Date | null }
  const rows =
    gekozen.soort === 'nu'
      ? await db().$queryRaw<Row[]>`
          SELECT a.gemeente_id AS "gemeenteId", max(a.updated_at) AS "updatedAt"
          FROM antwoord a
          JOIN vraagversie vv ON vv.vraag_id = a.vraag_id
          JOIN vragenlijstversie lv ON lv.id = vv.versie_id
          WHERE lv.sleutel = ${gekozen.ronde.versie} AND a.gemeente_id = ANY(${ids}::int[])
          GROUP BY a.gemeente_id`
      : await db().$queryRaw<Row[]>`
          SELECT gemeente_id AS "gemeenteId", max(updated_at) AS "updatedAt"
          FROM meetmoment_feit
          WHERE meetmoment_id = ${gekozen.meetmoment.id} AND gemeente_id = ANY(${ids}::int[])
          GROUP BY gemeente_id`
  return new Map(rows.map(({ gemeenteId, updatedAt }) => [gemeenteId, updatedAt]))
}

function voortgangIn(
  { vragenlijst, gemeenten, rijen }: Raster,
  peildag: string,
  laatste: ReadonlyMap<number, Date | null>,
): Gemeentevoortgang[] {
  const vragen = vragenOf(vragenlijst)
  return gemeenten
    .map(({ gemeenteId, code, naam, grootteklasse, subregioNaam }, index): Gemeentevoortgang => {
      const standen = vragen.map(({ streefdatum }, vraag) => {
        const staat = staten[rijen[index]?.[vraag] ?? -1] ?? 'geen'
        return { streefdatum, waarde: staat === 'geen' ? null : staat, nieuw: false }
      })
      const voortgang = voortgangOf(standen, peildag)
      return {
        code,
        naam,
        grootteklasse,
        subregioNaam,
        voortgang,
        volledigheid: volledigheidOf(voortgang.ingevuld, voortgang.totaal),
        updatedAt: laatste.get(gemeenteId)?.toISOString() ?? null,
      }
    })
    .sort((a, b) => a.voortgang.ingevuld - b.voortgang.ingevuld || byNaam(a, b))
}

/** `ingevuld`: which part of all its antwoorden is there now, in whole percentages; null: it has no gemeenten. */
export type Regiovoortgang = Regio & { aantalGemeenten: number; ingevuld: number | null }

/**
 * Every regio to choose from, with how far it is now. Four queries, whatever the number of regio's; two more the first time, and after the register changed.
 *
 * @param keuze what the address asks of the regio that will be chosen
 * @throws NotFound for who does not see every regio, and for an unknown meetmoment
 */
export async function listRegiovoortgang(
  actor: Actor,
  keuze: Pick<Beeldkeuze, 'meetmoment' | 'vergelijk'> = { meetmoment: 'nu' },
): Promise<Regiovoortgang[]> {
  const lezer = requireEverywhere(actor, 'regiobeeld.lezen')
  const [regios, { ronde }] = await Promise.all([listRegios(actor), findMomenten(actor, keuze)])
  const { groepen, fasen } = visibleCijfers(actor, await getRaster(lezer, { soort: 'nu', ronde }), {
    indeling: 'regio',
    diepte: 'thema',
  })
  const places = new Map(groepen.map(({ sleutel }, index) => [sleutel, index]))
  return regios.map((regio) => {
    const index = places.get(regio.sleutel)
    const cellen = index === undefined ? [] : fasen.flatMap(({ cellen }) => getoond(cellen[index]) ?? [])
    const n = cellen.reduce((sum, cel) => sum + cel.n, 0)
    const geen = cellen.reduce((sum, { aantallen }) => sum + aantallen.geen, 0)
    const aantalGemeenten = index === undefined ? 0 : (groepen[index]?.aantalGemeenten ?? 0)
    return { ...regio, aantalGemeenten, ingevuld: percentage(n - geen, n) }
  })
}
