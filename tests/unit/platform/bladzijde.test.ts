import { expect, it } from 'vitest'
import { aantalPaginas } from '@/lib/platform/bladzijde'

it.each([
  [0, 1],
  [1, 1],
  [50, 1],
  [51, 2],
  [100, 2],
  [101, 3],
])('%i regels staan op %i bladzijden van 50', (totaal, paginas) => {
  expect(aantalPaginas(totaal, 50)).toBe(paginas)
})
