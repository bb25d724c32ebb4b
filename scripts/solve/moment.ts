import { type Grootteklasse, grootteklassen } from '../../lib/register/grootteklasse'
import { assign, ranked } from './assign'
import type { Vraagaantallen } from './counts'
import type { PerKlasse } from './grootteklassen'
import { fillScore, type Latent, vraagScore } from './latent'
import { normal, uniform } from './random'
import { repair } from './repair'
import { type Antwoordrij, familyOf, inChain, type Neighbours, rowCost } from './rules'

export type VraagTarget = { vraag: string; fase: number; perKlasse: PerKlasse<Vraagaantallen> }

export type MomentInput = {
  naam: string
  latents: Latent[]
  klassen: Grootteklasse[]
  targets: VraagTarget[]
  /** Gemeenten that fill in nothing at all, by index. */
  blank: Set<number>
  neighbours: Neighbours[]
  /** Where surprises push: 1 before January (those slip back by then), -1 after it, 0 in January itself. */
  surprise: -1 | 0 | 1
}

/** Share of the antwoorden that stand apart from the general progress, so that some gemeenten slip back. */
const surpriseShare = 0.1
const surpriseSize = 1.8

/** Who has given an antwoord seldom empties it later. */
const keepsAntwoord = 0.5

/** The gemeenten of each klasse with the least diligence, as many as asked, chosen among `candidates`. */
export function chooseBlank(
  latents: Latent[],
  klassen: Grootteklasse[],
  aantal: PerKlasse<number>,
  candidates: Set<number>,
): Set<number> {
  const chosen = grootteklassen.flatMap((klasse) => {
    const members = [...candidates].filter((i) => klassen[i] === klasse)
    return ranked(members, (i) => -(latents[i]?.diligence ?? 0)).slice(0, aantal[klasse])
  })
  return new Set(chosen)
}

function scoresOf({ naam, latents, targets, surprise }: MomentInput): number[][] {
  return latents.map((latent) =>
    targets.map(({ vraag }) => {
      const score = vraagScore(latent, vraag, familyOf(vraag))
      // A decision of college or raad stands.
      if (inChain(vraag)) return score
      const key = [latent.gemeente.code, vraag, naam]
      const pushed = uniform('surprise', ...key) < surpriseShare ? surprise * surpriseSize : 0
      return score + pushed + 0.1 * normal('moment', ...key)
    }),
  )
}

/** Per gemeente and vraag: who fills it in first. */
function fillScoresOf({ naam, latents, targets, neighbours }: MomentInput): number[][] {
  return latents.map((latent, i) => {
    const { earlier = [], later = [] } = neighbours[i] ?? {}
    return targets.map(({ vraag, fase }, column) => {
      const family = familyOf(vraag)
      const kept = (earlier[column] ? keepsAntwoord : 0) - (later[column] === 0 ? keepsAntwoord : 0)
      return kept + fillScore(latent, vraag, family, fase) + 0.03 * normal('fill', latent.gemeente.code, family, naam)
    })
  })
}

/** Rows of one moment that meet its targets exactly, and the cost that could not be repaired away (0 is fine). */
export function solveMoment(input: MomentInput): { rows: Antwoordrij[]; cost: number } {
  const { latents, klassen, targets, blank, neighbours } = input
  const scores = scoresOf(input)
  const fillScores = fillScoresOf(input)
  const groups = new Map(
    grootteklassen.map((klasse) => [klasse, [...klassen.keys()].filter((i) => klassen[i] === klasse)]),
  )
  const columns = targets.map(({ perKlasse }, column) => {
    const fill = (i: number) => fillScores[i]?.[column] ?? 0
    const score = (i: number) => scores[i]?.[column] ?? 0
    return new Map([...groups].flatMap(([klasse, group]) => assign(group, perKlasse[klasse], blank, fill, score)))
  })
  const costOf = rowCost(targets.map(({ vraag }) => vraag))
  return repair({
    rows: latents.map((_, i) => columns.map((levels) => levels.get(i) ?? 0)),
    groups: [...groups.values()].map((group) => group.filter((i) => !blank.has(i))),
    scores,
    cost: (i, row) => (blank.has(i) ? 0 : costOf(row, neighbours[i] ?? {})),
  })
}
