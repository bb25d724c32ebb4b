import { aandachtspunten } from '@/lib/aandachtspunten/aandachtspunten'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Land } from '@/tests/fixtures/land/land'
import { markNames } from '@/tests/fixtures/land/namen'
import { procent, type Telling, tel } from '@/tests/fixtures/land/telling'
import { getal, type Toets } from '@/tests/fixtures/land/toets'

/** A check of the whole of what is said at one point: its sentences belong together. */
export type Punttoets = Toets<Land>

/** What every point of a country says, with names marked. */
export function puntenOf(land: Land): string[] {
  const { landelijk, klassen, regios, vorig } = land.publicatie
  if (landelijk.groepen.length === 0) return []
  const mark = markNames(land.nu.vragenlijst, null)
  const eerder = vorig && vorig.groepen.length > 0 ? vorig : null
  const bron = { landelijk, klassen, regios, vorig: eerder, peildag: land.peildag }
  return aandachtspunten(bron, 1000).map(({ zin }) => mark(zin))
}

/** "65% (262 van de 403)"; what is counted can come after it */
export const telling = String.raw`\d+% \([\d.]+ van de [\d.]+(?: \w+)?\)`

export function isTelling(tekst: string, { aantal, n }: Telling): boolean {
  const [, deel, a = '', b = ''] = /(\d+)% \(([\d.]+) van de ([\d.]+)(?: \w+)?\)/.exec(tekst) ?? []
  return getal(a) === aantal && getal(b) === n && Number(deel) === procent({ aantal, n })
}

export const zonderJa: readonly Staat[] = ['ten_dele', 'nee']
export const telVraag = ({ nu }: Land, { sleutel }: { sleutel: string }, staten: readonly Staat[]): Telling =>
  tel(nu, [sleutel], staten)
