import { describe, expect, it } from 'vitest'
import { tijdstip, werkdagen, zittingen } from '../../../../prisma/seed/werktijd'

describe('werktijd in de demonstratie', () => {
  it('kent geen weekend en geen kerst', () => {
    expect(werkdagen('2013-12-20', '2014-01-03')).toEqual([
      '2013-12-20',
      '2013-12-23',
      '2013-12-24',
      '2014-01-02',
      '2014-01-03',
    ])
  })

  it('verdeelt een ronde over een tot drie dagen, op volgorde, telkens dezelfde', () => {
    const dagen = werkdagen('2013-09-03', '2013-10-30')
    for (let i = 0; i < 200; i += 1) {
      const code = `GM${String(i).padStart(4, '0')}`
      const gekozen = zittingen(code, dagen).map(({ dag }) => dag)
      expect(gekozen.length).toBeGreaterThanOrEqual(1)
      expect(gekozen.length).toBeLessThanOrEqual(3)
      expect(gekozen).toEqual([...new Set(gekozen)].sort())
      expect(gekozen.every((dag) => dagen.includes(dag))).toBe(true)
      expect(zittingen(code, dagen).map(({ dag }) => dag)).toEqual(gekozen)
    }
  })

  it('zet de antwoorden van een zitting na elkaar', () => {
    const zitting = { dag: '2014-01-16', sleutel: 'GM0193 2014-01-16' }
    const tijden = Array.from({ length: 20 }, (_, n) => tijdstip(zitting, n))
    expect(tijden).toEqual([...tijden].sort())
    expect(new Set(tijden).size).toBe(20)
    expect(tijden[0]).toMatch(/^2014-01-16 \d\d:\d\d:\d\d$/)
  })
})
