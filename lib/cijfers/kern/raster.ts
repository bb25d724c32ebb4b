import type { Bron } from '@/lib/meetmoment/bron'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import type { Gebied } from '@/lib/toegang/policy'
import { type Vragenlijst, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import type { Verberging } from './verberging'

/** A gemeente as a source counts it: for a meetmoment as it was frozen. */
export type Rastergemeente = Gebied & {
  code: string
  naam: string
  provincie: string
  grootteklasse: Grootteklasse
  regioNaam: string
  subregioNaam: string | null
  /** centre of gravity, kilometres east and north (RD) */
  xKm: number
  yKm: number
}

/** The answers of every gemeente to every vraag of one source: what each figure is counted from. It never changes. */
export type Raster = {
  bron: Bron
  vragenlijst: Vragenlijst
  gemeenten: readonly Rastergemeente[]
  /** for each gemeente, in their order: per vraag, in the order of vragenOf(vragenlijst), the place of its staat in `staten` */
  rijen: readonly Uint8Array[]
  /** what of a frozen meetmoment nobody outside the bureau is shown; without: it is the living state, or not looked into yet */
  verberging?: Verberging
}

/** The place of each staat in `staten`, as a row holds it. */
export const staatplaats = Object.fromEntries(staten.map((staat, index) => [staat, index])) as Record<Staat, number>
export const { geen } = staatplaats

/** Whether a gemeente answered at least one vraag. */
export function hasIngevuld(rij: Uint8Array): boolean {
  return rij.some((staat) => staat !== geen)
}

/** The gemeenten of a raster that pass; the vragenlijst stays whole. */
export function selectGemeenten(raster: Raster, passes: (gemeente: Rastergemeente) => boolean): Raster {
  const indexes = raster.gemeenten.flatMap((gemeente, index) => (passes(gemeente) ? [index] : []))
  if (indexes.length === raster.gemeenten.length) return raster
  const pick = <T>(list: readonly T[]) => indexes.flatMap((index) => list.slice(index, index + 1))
  return { ...raster, gemeenten: pick(raster.gemeenten), rijen: pick(raster.rijen) }
}

/** Where each vraag stands in a row, by its sleutel. */
export function kolommenOf(vragenlijst: Vragenlijst): Map<string, number> {
  return new Map(vragenOf(vragenlijst).map(({ sleutel }, index) => [sleutel, index]))
}
