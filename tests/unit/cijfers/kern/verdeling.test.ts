import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { sortVerdeling, verdelingsorteringOf } from '@/lib/cijfers/kern/verdeling'
import { cel } from '@/tests/fixtures/cel'
import { goldenRaster } from '@/tests/fixtures/golden'

const cijfers = makeCijfers(goldenRaster(), { indeling: 'grootteklasse' })
const cellen = regelsOf(cijfers).find(({ sleutel }) => sleutel === 'vraag-aard')?.cellen ?? []
const rijen = cijfers.groepen.flatMap((groep, index) =>
  cellen.slice(index, index + 1).map((plaats) => ({ groep, cel: cel(plaats) })),
)
const namen = (...keuze: Parameters<typeof sortVerdeling> extends [unknown, ...infer Rest] ? Rest : never) =>
  sortVerdeling(rijen, ...keuze).map(({ groep }) => groep.naam)

describe('de volgorde van een verdeling', () => {
  it('is die van een kolom, en daarbinnen van de naam', () => {
    expect(namen('naam', 'op')).toEqual(['Groot', 'Klein', 'Middelgroot'])
    expect(namen('ja', 'op')).toEqual(['Groot', 'Middelgroot', 'Klein'])
    expect(namen('ja', 'af')).toEqual(['Klein', 'Groot', 'Middelgroot'])
  })

  it('heet in het adres als de kolom, en valt anders terug op de naam', () => {
    expect(verdelingsorteringOf('ten-dele')).toEqual({ kolom: 'ten_dele', naam: 'percentage Ten dele' })
    for (const onbekend of [undefined, 'onzin']) expect(verdelingsorteringOf(onbekend).kolom).toBe('naam')
  })
})
