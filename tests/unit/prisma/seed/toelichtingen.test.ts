import { describe, expect, it } from 'vitest'
import { waarden } from '@/lib/vragenlijst/waarde'
import { readVragenlijst, vraagcodesInVersie } from '../../../../prisma/seed/facts'
import { makeToelichtingkeuze, readToelichtingen } from '../../../../prisma/seed/toelichtingen'

const plek = (vraag: string, moment = '2014-01') => ({
  gemeente: 'GM0193',
  naam: 'Zwolle',
  regio: 'IJsselland',
  vraag,
  moment,
})
const leeg = { waarde: null, toelichting: '' }

describe('de toelichtingen van de demonstratie', () => {
  const teksten = readToelichtingen()

  it('zijn er voor elke vraag en elk antwoord, passen in het veld en komen maar één keer voor', () => {
    const alle: string[] = []
    for (const code of vraagcodesInVersie(readVragenlijst(), '2014-05')) {
      for (const waarde of waarden) {
        const keuze = teksten[code]?.[waarde] ?? []
        expect(keuze.length, `${code} ${waarde}`).toBeGreaterThan(0)
        alle.push(...keuze)
      }
    }
    expect(new Set(alle).size).toBe(alle.length)
    for (const tekst of alle) {
      expect(tekst).toBe(tekst.trim())
      expect(tekst.length).toBeLessThan(1900)
      expect(tekst.replace(/\{(gemeente|regio)\}/g, '')).not.toMatch(/[{}]/)
    }
  })

  it('vullen gemeente en regio in', () => {
    const proef = { '1a': { ja: ['{gemeente} doet mee met {regio}, zegt {gemeente}.'] } }
    const gegeven = Array.from({ length: 50 }, (_, i) =>
      makeToelichtingkeuze(proef)({ ...plek('1a'), gemeente: `GM${i}` }, 'ja', leeg),
    )
    expect(new Set(gegeven)).toEqual(new Set(['', 'Zwolle doet mee met IJsselland, zegt Zwolle.']))
  })

  it('komen bij één gemeente nooit twee keer', () => {
    const proef = { '1a': { ja: ['A', 'B'] }, '1b': { ja: ['A', 'B'] }, '1c': { ja: ['A', 'B'] } }
    for (let i = 0; i < 50; i += 1) {
      const kies = makeToelichtingkeuze(proef)
      const gegeven = ['1a', '1b', '1c']
        .map((vraag) => kies({ ...plek(vraag), gemeente: `GM${i}` }, 'ja', leeg))
        .filter(Boolean)
      expect(new Set(gegeven).size).toBe(gegeven.length)
    }
  })

  it('blijven meestal staan als het antwoord hetzelfde blijft', () => {
    const kies = makeToelichtingkeuze(teksten)
    const vorig = { waarde: 'nee' as const, toelichting: 'Staat er al.' }
    const gebleven = Array.from({ length: 200 }, (_, i) =>
      kies({ ...plek('1a'), gemeente: `GM${i}` }, 'nee', vorig),
    ).filter((tekst) => tekst === vorig.toelichting)
    expect(gebleven.length).toBeGreaterThan(180)
    expect(gebleven.length).toBeLessThan(200)
  })
})
