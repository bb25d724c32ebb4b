import { vergelijkNamen } from '@/lib/platform/volgorde'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import type { Cel } from './cijfers'
import type { Groep } from './indeling'

export type Verdelingkolom = Staat | 'naam'

/** What a column is called in a URL: "ten-dele". What is unknown sorts by naam. */
export function verdelingsorteringOf(sorteer: string | undefined): { kolom: Verdelingkolom; naam: string } {
  const staat = staten.find((candidate) => candidate.replace('_', '-') === sorteer)
  return staat ? { kolom: staat, naam: `percentage ${stoplicht[staat].woord}` } : { kolom: 'naam', naam: 'naam' }
}

/** By naam or by a printed percentage, then by naam. What has no percentage stands last. */
export function sortVerdeling<Rij extends { groep: Groep; cel: Cel }>(
  rijen: readonly Rij[],
  kolom: Verdelingkolom,
  richting: 'op' | 'af',
): Rij[] {
  const sign = richting === 'op' ? 1 : -1
  const byNaam = (a: Rij, b: Rij) => vergelijkNamen(a.groep.naam, b.groep.naam)
  if (kolom === 'naam') return rijen.toSorted((a, b) => sign * byNaam(a, b))
  return rijen.toSorted((a, b) => {
    const [one, other] = [a.cel.percentages[kolom], b.cel.percentages[kolom]]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byNaam(a, b)
    return sign * (one - other) || byNaam(a, b)
  })
}
