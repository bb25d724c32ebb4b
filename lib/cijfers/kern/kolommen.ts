import { byNaam } from '@/lib/platform/volgorde'
import { packCellen } from './celpak'
import { type Cel, type Celplaats, type Cijfers, getoond } from './cijfers'
import { type Regel, regelsOf } from './regels'
import { compareCijfers } from './vergelijking'

/** The lines of Cijfers that a table with a column each shows: the themas, or the vragen. */
export function kolommenOf(cijfers: Cijfers, soort: 'thema' | 'vraag'): Regel[] {
  return regelsOf(cijfers).filter((regel) => regel.soort === soort)
}

/** The cells of one group, one for each column. */
export function rijOf(kolommen: readonly Regel[], groep: number): Celplaats[] {
  return kolommen.flatMap(({ cellen }) => cellen.slice(groep, groep + 1))
}

const packed = new WeakMap<Cijfers, Map<'thema' | 'vraag', readonly string[]>>()

/** The cells of every group, each row by packCellen. Cijfers never change, so each is packed once. */
export function pakkenOf(cijfers: Cijfers, soort: 'thema' | 'vraag'): readonly string[] {
  const known = packed.get(cijfers) ?? new Map<'thema' | 'vraag', readonly string[]>()
  packed.set(cijfers, known)
  const before = known.get(soort)
  if (before) return before
  const kolommen = kolommenOf(cijfers, soort)
  const pakken = cijfers.groepen.map((_, groep) => packCellen(rijOf(kolommen, groep)))
  known.set(soort, pakken)
  return pakken
}

const geenCel: Omit<Cel, 'groep'> = {
  n: 0,
  aantallen: { ja: 0, ten_dele: 0, nee: 0, geen: 0 },
  percentages: { ja: null, ten_dele: null, nee: null, geen: null },
}

/**
 * What the first group of earlier Cijfers said under the columns of a later one. An empty cell, so "n.v.t.", where
 * the earlier one did not have that vraag, or had other vragen under that thema.
 */
export function vorigeRij(kolommen: readonly Regel[], cijfers: Cijfers, vorig: Cijfers): Cel[] {
  const [groep] = vorig.groepen
  const earlier = compareCijfers(cijfers, vorig)
  return kolommen.map(({ sleutel }) => {
    const found = earlier.get(sleutel)
    return found?.soort === 'cel' ? found.cel : { ...geenCel, groep: groep?.sleutel ?? '' }
  })
}

/**
 * In the order of one column by its percentage Ja, then by naam; without a column by naam. What has no percentage stands last.
 *
 * @param kolom the place of the column; null: the naam
 */
export function sortKolommen<Rij extends { naam: string; cellen: readonly Celplaats[] }>(
  rijen: readonly Rij[],
  kolom: number | null,
  richting: 'op' | 'af',
): Rij[] {
  const sign = richting === 'op' ? 1 : -1
  if (kolom === null) return rijen.toSorted((a, b) => sign * byNaam(a, b))
  const ja = (rij: Rij) => getoond(rij.cellen[kolom])?.percentages.ja ?? null
  return rijen.toSorted((a, b) => {
    const [one, other] = [ja(a), ja(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byNaam(a, b)
    return sign * (one - other) || byNaam(a, b)
  })
}
