import { getStanden } from '@/lib/antwoord/antwoord-data'
import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import { groepsleutel, landelijkeGroep } from '@/lib/cijfers/kern/indeling'
import { kolommenOf, type Raster, type Rastergemeente, selectGemeenten } from '@/lib/cijfers/kern/raster'
import { getRasters } from '@/lib/cijfers/kern/raster-data'
import { visibleCijfers } from '@/lib/cijfers/kern/zichtbaar'
import { overgangenOf } from '@/lib/cijfers/verandering/verandering'
import type { Bron } from '@/lib/meetmoment/bron'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { type Gemeente, getGemeente } from '@/lib/register/gemeente-data'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import type { Actor } from '@/lib/toegang/actor-data'
import { eigenGemeenten, may } from '@/lib/toegang/policy'
import { NotFound, requireIn } from '@/lib/toegang/require'
import { type Vraag, type Vragenlijst, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten, type Waarde } from '@/lib/vragenlijst/waarde'
import { type Spiegelbeeld, type Spiegelindeling, spiegelindelingen } from './spiegel'

type Vraagnaam = Pick<Vraag, 'code' | 'kort'>

/** What changed at home. */
export type Thuis = {
  soort: 'vergeleken'
  van: Bron
  /** every own antwoord that changed, in the order of the vragenlijst */
  gangen: (Vraagnaam & { van: Staat; naar: Staat })[]
  /** answered at both moments, and the same */
  gelijk: number
  /** answered at neither */
  leeg: number
  /** the earlier vragenlijst lacks these */
  nieuw: (Vraagnaam & { staat: Staat })[]
  /** the later vragenlijst lacks these */
  vervallen: Vraagnaam[]
}

/** Why nothing can be said of what changed at home. */
export type GeenThuis = { soort: 'niet_geteld' | 'niet_leesbaar'; van: Bron }

export type Spiegel = Pick<Momenten, 'ronde' | 'bevroren'> & {
  bron: Bron
  /** of a meetmoment as it was frozen */
  gemeente: { code: string; naam: string; grootteklasse: Grootteklasse; regioNaam: string }
  /** does this moment count the gemeente? */
  geteld: boolean
  /** may this actor answer for the gemeente? */
  magSchrijven: boolean
  /** is it the gemeente of this actor, who answers for it or reads along? */
  eigen: boolean
  vragenlijst: Vragenlijst
  /** the own antwoorden, by the sleutel of the vraag */
  waarden: Map<string, Waarde | null>
  beelden: Spiegelbeeld[]
  /** the gemeenten of its regio that this actor reads, itself among them, per thema: never a toelichting. null: not counted */
  buren: Cijfers | null
  /** null: there is no other moment to compare with, or this one does not count the gemeente */
  thuis: Thuis | GeenThuis | null
}

/**
 * A gemeente beside its regio, its grootteklasse and the country, now or at a meetmoment. Four queries, at most four
 * more the first time, and one more for a gemeente that does not count. A gemeente that the moment does not count belongs to
 * the country only.
 *
 * @throws NotFound for an unknown meetmoment, when the gemeente does not exist, and when the actor may not see its beeld
 */
export async function getSpiegel(
  actor: Actor,
  gemeentecode: string,
  keuze: Pick<Beeldkeuze, 'meetmoment' | 'vergelijk'> = { meetmoment: 'nu' },
): Promise<Spiegel> {
  const [gemeente, { ronde, bevroren, gekozen, vergelijking }] = await Promise.all([
    getGemeente(actor, 'gemeentebeeld.lezen', gemeentecode),
    findMomenten(actor, keuze),
  ])
  const lezer = requireIn(actor, 'gemeentebeeld.lezen', gemeente)
  const { raster, vorig } = await getRasters(lezer, { gekozen, vergelijking })
  const counted = raster.gemeenten.find(({ gemeenteId }) => gemeenteId === gemeente.gemeenteId)
  if (counted && gekozen.soort === 'meetmoment' && !mayReadThen(actor, gemeente, counted))
    throw new NotFound(`gemeente ${gemeentecode} in ${raster.bron.sleutel}`)
  const { code, naam, grootteklasse, regioNaam } = counted ?? gemeente
  return {
    ronde,
    bevroren,
    bron: raster.bron,
    gemeente: { code, naam, grootteklasse, regioNaam },
    geteld: counted !== undefined,
    magSchrijven: may(actor.aanstellingen, 'antwoord.schrijven', gemeente),
    eigen: isEigen(actor, gemeente),
    vragenlijst: raster.vragenlijst,
    waarden:
      counted || gekozen.soort === 'meetmoment'
        ? waardenIn(raster, gemeente)
        : new Map(
            [...(await getStanden(actor, gemeente, ronde.versie, null))].map(([sleutel, { waarde }]) => [
              sleutel,
              waarde,
            ]),
          ),
    beelden: spiegelindelingen.flatMap((indeling) => {
      if (!counted) return indeling === 'landelijk' ? [beeldOf(actor, raster, indeling, landelijkeGroep.sleutel)] : []
      return [beeldOf(actor, raster, indeling, groepsleutel(indeling, counted))]
    }),
    buren: counted
      ? visibleCijfers(
          actor,
          selectGemeenten(raster, ({ regio }) => regio === counted.regio),
          { indeling: 'gemeente', diepte: 'thema' },
        )
      : null,
    thuis: counted && vorig ? thuisOf(actor, gemeente, vorig, raster) : null,
  }
}

function isEigen(actor: Actor, { gemeenteId }: Gemeente): boolean {
  return eigenGemeenten(actor.aanstellingen, 'gemeentebeeld.lezen').some(({ id }) => id === gemeenteId)
}

/** Where the gemeente lay then decides who reads what it said then; whose gemeente it is always may. */
function mayReadThen(actor: Actor, gemeente: Gemeente, then: Rastergemeente): boolean {
  return isEigen(actor, gemeente) || may(actor.aanstellingen, 'antwoord.lezen', then)
}

function waardenIn({ gemeenten, rijen, vragenlijst }: Raster, { gemeenteId }: Gemeente): Map<string, Waarde | null> {
  const rij = rijen[gemeenten.findIndex((candidate) => candidate.gemeenteId === gemeenteId)]
  return new Map(
    vragenOf(vragenlijst).map(({ sleutel }, index) => {
      const staat = staten[rij?.[index] ?? -1]
      return [sleutel, staat === undefined || staat === 'geen' ? null : staat]
    }),
  )
}

function thuisOf(actor: Actor, gemeente: Gemeente, van: Raster, naar: Raster): Thuis | GeenThuis {
  const isOwn = ({ gemeenteId }: Rastergemeente) => gemeenteId === gemeente.gemeenteId
  const then = van.gemeenten.find(isOwn)
  if (!then) return { soort: 'niet_geteld', van: van.bron }
  if (!mayReadThen(actor, gemeente, then)) return { soort: 'niet_leesbaar', van: van.bron }
  const [before, after] = [kolommenOf(van.vragenlijst), kolommenOf(naar.vragenlijst)]
  const gangen = overgangenOf(selectGemeenten(van, isOwn), selectGemeenten(naar, isOwn))
  const waarden = waardenIn(naar, gemeente)
  const vragen = vragenOf(naar.vragenlijst)
  const beide = vragen.filter(({ sleutel }) => before.has(sleutel))
  const changed = new Set(gangen.map(({ vraag }) => vraag.sleutel))
  const same = beide.filter(({ sleutel }) => !changed.has(sleutel))
  const leeg = same.filter(({ sleutel }) => (waarden.get(sleutel) ?? null) === null).length
  return {
    soort: 'vergeleken',
    van: van.bron,
    gangen: gangen.map(({ vraag: { code, kort }, ...gang }) => ({ code, kort, van: gang.van, naar: gang.naar })),
    gelijk: same.length - leeg,
    leeg,
    nieuw: vragen
      .filter(({ sleutel }) => !before.has(sleutel))
      .map(({ sleutel, code, kort }) => ({ code, kort, staat: waarden.get(sleutel) ?? 'geen' })),
    vervallen: vragenOf(van.vragenlijst)
      .filter(({ sleutel }) => !after.has(sleutel))
      .map(({ code, kort }) => ({ code, kort })),
  }
}

function beeldOf(actor: Actor, raster: Raster, indeling: Spiegelindeling, sleutel: string): Spiegelbeeld {
  const cijfers = visibleCijfers(actor, raster, { indeling, groep: sleutel })
  const [groep] = cijfers.groepen
  if (groep) return { indeling, groep, cijfers, verborgen: null }
  const [hidden] = cijfers.verborgen
  if (!hidden) throw new Error(`no group ${sleutel} in ${indeling}`)
  const { reden, ...what } = hidden
  return { indeling, groep: what, cijfers: null, verborgen: reden }
}
