import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../../prisma/seed/csv'

describe('csv lezen', () => {
  it('leest een naam met komma en aanhalingstekens als één veld', () => {
    expect(parseCsv('code,naam\nGM0820,"Nuenen, ""Gerwen"" en Nederwetten"\n')).toEqual([
      { code: 'GM0820', naam: 'Nuenen, "Gerwen" en Nederwetten' },
    ])
  })

  it('leest lege velden, ook aan het eind van een regel, en Windows-regeleinden', () => {
    expect(parseCsv('a,b,c\r\n,2,\r\n1,,\n,,')).toEqual([
      { a: '', b: '2', c: '' },
      { a: '1', b: '', c: '' },
      { a: '', b: '', c: '' },
    ])
  })

  it('noemt de regel met een verkeerd aantal velden', () => {
    expect(() => parseCsv('a,b\n1,2\n1,2,3\n')).toThrow('CSV line 3: 3 fields instead of 2')
  })

  it('weigert een los aanhalingsteken', () => {
    expect(() => parseCsv('a\nx"y\n')).toThrow('misplaced quote')
  })
})
