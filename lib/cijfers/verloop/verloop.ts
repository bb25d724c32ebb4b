import { type Cel, type Cijfers, getoond, heel, type Noemer } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { type Regel, regelsOf } from '@/lib/cijfers/kern/regels'
import type { Bron } from '@/lib/meetmoment/bron'
import { percentage } from '@/lib/vragenlijst/percentage'

/** What a moment says on a line, or why it says nothing. */
export type Verloopcel =
  | { soort: 'cel'; cel: Cel }
  /** its vragenlijst has no vraag of this line */
  | { soort: 'geen_vraag' }
  /** it has too few of the vragen of this line to be held beside the others */
  | { soort: 'andere_vragen' }
  /** it counts no gemeente in this group */
  | { soort: 'geen_groep' }
  | { soort: 'verborgen'; reden: Verborgen }

export type Verloopregel = Pick<Regel, 'soort' | 'sleutel' | 'code' | 'naam'> & {
  /** how many vragen the figures are of: those that every moment with a figure has */
  aantalVragen: number
  /** a moment with a figure has other vragen on this line too, which are not counted here */
  beperkt: boolean
  /** one for each moment */
  cellen: Verloopcel[]
}

type Verloopmoment = { bron: Bron; groep: Groep | null }

/** What became of the figures of one group, from moment to moment. Table and chart both print this. */
export type Verloop = { noemer: Noemer; momenten: Verloopmoment[]; regels: Verloopregel[] }

function samen(groep: string, cellen: readonly Cel[]): Cel {
  const sum = (of: (cel: Cel) => number) => cellen.reduce((total, cel) => total + of(cel), 0)
  const n = sum((cel) => cel.n)
  const [ja, ten_dele, nee, geen] = [
    sum(({ aantallen }) => aantallen.ja),
    sum(({ aantallen }) => aantallen.ten_dele),
    sum(({ aantallen }) => aantallen.nee),
    sum(({ aantallen }) => aantallen.geen),
  ]
  return {
    groep,
    n,
    aantallen: { ja, ten_dele, nee, geen },
    percentages: {
      ja: percentage(ja, n),
      ten_dele: percentage(ten_dele, n),
      nee: percentage(nee, n),
      geen: percentage(geen, n),
    },
  }
}

/** Cijfers, ready to be asked for a line or a vraag by its sleutel. */
type Moment = { cijfers: Cijfers; regels: Map<string, Regel> }

function regelOf(bekend: Regel, momenten: readonly Moment[]): Verloopregel {
  const eigen = momenten.map(({ regels }) => bekend.vragen.filter((vraag) => regels.has(`vraag-${vraag}`)))
  // A moment with less than half of them would leave nearly nothing to compare the others on.
  const enough = eigen.map((vragen) => 2 * vragen.length >= bekend.vragen.length)
  const gedeeld = bekend.vragen.filter((vraag) => eigen.every((vragen, at) => !enough[at] || vragen.includes(vraag)))
  const exactly = (regel: Regel | undefined) =>
    regel?.vragen.length === gedeeld.length && regel.vragen.every((vraag) => gedeeld.includes(vraag))
  const cellen = momenten.map(({ cijfers, regels }, index): Verloopcel => {
    const [groep] = cijfers.groepen
    const [hidden] = cijfers.verborgen
    if (eigen[index]?.length === 0) return { soort: 'geen_vraag' }
    if (hidden) return { soort: 'verborgen', reden: hidden.reden }
    if (!groep || groep.aantalGemeenten === 0) return { soort: 'geen_groep' }
    if (!enough[index] || gedeeld.length === 0) return { soort: 'andere_vragen' }
    const regel = regels.get(bekend.sleutel)
    const cel = heel(regel?.cellen[0])
    if (cel && exactly(regel)) return { soort: 'cel', cel }
    const parts = gedeeld.flatMap((vraag) => getoond(regels.get(`vraag-${vraag}`)?.cellen[0]) ?? [])
    // Over fewer vragen than at the other moments it could not be held beside them.
    if (parts.length < gedeeld.length) return { soort: 'verborgen', reden: 'zeker' }
    return { soort: 'cel', cel: samen(groep.sleutel, parts) }
  })
  const { soort, sleutel, code, naam } = bekend
  const beperkt = momenten.some(({ regels }, at) => enough[at] && regels.has(sleutel) && !exactly(regels.get(sleutel)))
  return { soort, sleutel, code, naam, aantalVragen: gedeeld.length, beperkt, cellen }
}

/**
 * Puts the figures of one group at several moments beside each other, by identity of the vraag. The figures of a thema or
 * fase are of the vragen that all shown moments have: else a new vraag would look like a change.
 *
 * @param alleCijfers of one group each, with all themas and vragen, oldest first
 * @param passes which lines; a line is worded as the newest moment that has it does
 */
export function makeVerloop(alleCijfers: readonly Cijfers[], passes: (regel: Regel) => boolean = () => true): Verloop {
  const momenten = alleCijfers.map((cijfers): Moment => {
    return { cijfers, regels: new Map(regelsOf(cijfers).map((regel) => [regel.sleutel, regel])) }
  })
  const bekend = new Map<string, Regel>()
  for (const { regels } of momenten.toReversed())
    for (const [sleutel, regel] of regels) if (!bekend.has(sleutel)) bekend.set(sleutel, regel)
  return {
    noemer: alleCijfers[0]?.noemer ?? 'alle',
    momenten: alleCijfers.map(({ bron, groepen: [groep = null] }) => ({ bron, groep })),
    regels: [...bekend.values()].filter(passes).map((regel) => regelOf(regel, momenten)),
  }
}

/** A line of the chart: the printed percentage Ja at each moment; null where the table has no percentage. */
export type Reeks = Pick<Verloopregel, 'sleutel' | 'code' | 'naam'> & { punten: (number | null)[] }

/** The lines of a chart of these lines of the table: the very same percentages. */
export function reeksenOf({ regels }: Verloop, soort: Verloopregel['soort']): Reeks[] {
  return regels
    .filter((regel) => regel.soort === soort)
    .map(({ sleutel, code, naam, cellen }) => ({
      sleutel,
      code,
      naam,
      punten: cellen.map((verloopcel) => (verloopcel.soort === 'cel' ? verloopcel.cel.percentages.ja : null)),
    }))
    .filter(({ punten }) => punten.some((punt) => punt !== null))
}
