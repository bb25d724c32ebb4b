import type { Cel, Cijfers } from '@/lib/cijfers/kern/cijfers'
import { type Regel, regelsOf } from '@/lib/cijfers/kern/regels'
import type { Fase, Thema, Vraag, Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'

/** What the maps are about: a fase or a thema with all its vragen together, or one vraag. */
export type Kaartonderwerp =
  | { soort: 'fase'; fase: Fase; thema: Thema; vraag: null }
  | { soort: 'thema'; fase: Fase; thema: Thema; vraag: null }
  | { soort: 'vraag'; fase: Fase; thema: Thema; vraag: Vraag }

export type Kaartonderwerpkeuze = { fase?: number | undefined; thema?: string | undefined; vraag?: string | undefined }

/**
 * What was chosen; nothing chosen: the fase whose streefdatum was the last to pass, where every gemeente should be ready.
 * `onbekend` names the choice that this vragenlijst lacks: the maps then show what they show when nothing is chosen.
 * `anders` names a wider choice beside it that what is shown does not lie in.
 *
 * @param peildag ISO date against which a streefdatum is held
 * @returns onderwerp null: the vragenlijst has no vragen
 */
export function chooseOnderwerp(
  { fasen }: Vragenlijst,
  keuze: Kaartonderwerpkeuze,
  peildag: string,
): {
  onderwerp: Kaartonderwerp | null
  onbekend: keyof Kaartonderwerpkeuze | null
  anders: 'fase' | 'thema' | null
} {
  const onderwerpen = fasen.flatMap((fase) => onderwerpenOf(fase))
  const asked = (['vraag', 'thema', 'fase'] as const).find((soort) => keuze[soort] !== undefined) ?? null
  const found = asked === null ? undefined : onderwerpen.find((one) => one.soort === asked && isAsked(one, keuze))
  if (found) {
    const anders = (['thema', 'fase'] as const).find(
      (soort) => keuze[soort] !== undefined && !isIn(found, soort, keuze),
    )
    return { onderwerp: found, onbekend: null, anders: anders ?? null }
  }
  const fases = onderwerpen.filter(({ soort }) => soort === 'fase')
  const standaard = fases.findLast(({ fase }) => fase.streefdatum <= peildag) ?? fases[0] ?? null
  return { onderwerp: standaard, onbekend: asked, anders: null }
}

function onderwerpenOf(fase: Fase): Kaartonderwerp[] {
  const [first] = fase.themas
  if (!first) return []
  return [
    { soort: 'fase', fase, thema: first, vraag: null },
    ...fase.themas.flatMap((thema): Kaartonderwerp[] => [
      { soort: 'thema', fase, thema, vraag: null },
      ...thema.vragen.map((vraag) => ({ soort: 'vraag' as const, fase, thema, vraag })),
    ]),
  ]
}

function isAsked({ soort, fase, thema, vraag }: Kaartonderwerp, keuze: Kaartonderwerpkeuze): boolean {
  switch (soort) {
    case 'fase':
      return fase.nummer === keuze.fase
    case 'thema':
      return thema.sleutel === keuze.thema
    case 'vraag':
      return vraag?.sleutel === keuze.vraag
  }
}

function isIn({ fase, thema }: Kaartonderwerp, soort: 'fase' | 'thema', keuze: Kaartonderwerpkeuze): boolean {
  return soort === 'fase' ? fase.nummer === keuze.fase : thema.sleutel === keuze.thema
}

/** The line of Cijfers that is about this. */
export function regelOf(cijfers: Pick<Cijfers, 'fasen'>, { soort, fase, thema, vraag }: Kaartonderwerp): Regel {
  const sleutel = { fase: `fase-${fase.nummer}`, thema: `thema-${thema.sleutel}`, vraag: `vraag-${vraag?.sleutel}` }[
    soort
  ]
  const found = regelsOf(cijfers).find((regel) => regel.sleutel === sleutel)
  if (!found) throw new RangeError(`no line ${sleutel} in this rapport`)
  return found
}

/** The five steps of the percentage Ja that the colours of the maps stand for. The same on every map, so that two can be compared. */
export const treden = [
  { sleutel: 't0', van: 0, tot: 19 },
  { sleutel: 't1', van: 20, tot: 39 },
  { sleutel: 't2', van: 40, tot: 59 },
  { sleutel: 't3', van: 60, tot: 79 },
  { sleutel: 't4', van: 80, tot: 100 },
] as const
export type Trede = (typeof treden)[number]['sleutel']

/** The step of a whole percentage, as it is printed; null: n.v.t. */
export function tredeOf(percentage: number | null): Trede | null {
  if (percentage === null) return null
  return treden.find(({ tot }) => percentage <= tot)?.sleutel ?? 't4'
}

/** How a single gemeente is drawn: for one vraag its staat, for more vragen the step of its share Ja, or "leeg" when it filled in none of them. */
export type Stipsoort = Staat | Trede | 'leeg'

/** The ways to draw one gemeente, best first. */
export function stipsoorten(soort: Kaartonderwerp['soort']): readonly Stipsoort[] {
  return soort === 'vraag' ? staten : [...treden.map(({ sleutel }) => sleutel).reverse(), 'leeg']
}

/** @param cel of one gemeente */
export function stipsoortOf(soort: Kaartonderwerp['soort'], { aantallen, percentages, n }: Cel): Stipsoort {
  if (soort === 'vraag') return staten.find((staat) => aantallen[staat] > 0) ?? 'geen'
  return aantallen.geen === n ? 'leeg' : (tredeOf(percentages.ja) ?? 'leeg')
}
