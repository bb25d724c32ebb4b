import type { Cel } from '@/lib/cijfers/kern/cijfers'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'

export type Aantallen = Pick<Cel, 'n' | 'aantallen'>

/** What is left of a whole without a part; null when nothing is, or when it is no part of it. */
export function restOf(whole: Aantallen, part: Aantallen): Aantallen | null {
  const n = whole.n - part.n
  const aantallen: Record<Staat, number> = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  for (const staat of staten) aantallen[staat] = whole.aantallen[staat] - part.aantallen[staat]
  return n > 0 && staten.every((staat) => aantallen[staat] >= 0) ? { n, aantallen } : null
}

export function sumOf(parts: readonly Aantallen[]): Aantallen {
  const aantallen: Record<Staat, number> = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  for (const part of parts) for (const staat of staten) aantallen[staat] += part.aantallen[staat]
  return { n: parts.reduce((sum, part) => sum + part.n, 0), aantallen }
}
