import { describe, expect, it } from 'vitest'
import { parseToelichtingkeuze, toelichtingenPad } from '@/lib/antwoord/toelichtingen-schema'

describe('de keuze van toelichtingen in het adres', () => {
  it('is zonder keuze alles, en een leeg veld is geen keuze', () => {
    const alles = { keuze: { q: '', pagina: 1 }, onleesbaar: [] }
    expect(parseToelichtingkeuze({})).toEqual(alles)
    expect(parseToelichtingkeuze({ q: '', antwoord: '', regio: '', vraag: '', pagina: '' })).toEqual(alles)
  })

  it('gaat heen en terug', () => {
    const keuze = {
      q: "pgb's & zorg",
      antwoord: 'ten_dele',
      regio: 'twente',
      grootteklasse: 'groot',
      vraag: 'aard',
      pagina: 3,
    } as const
    const pad = toelichtingenPad('2014-01', keuze)
    expect(pad).toMatch(/^\/meetmomenten\/2014-01\/toelichtingen\?/)
    const query = Object.fromEntries(new URL(pad, 'http://x').searchParams)
    expect(parseToelichtingkeuze(query)).toEqual({ keuze, onleesbaar: [] })
    expect(toelichtingenPad('2014-01', { q: '', pagina: 1 })).toBe('/meetmomenten/2014-01/toelichtingen')
  })

  it('noemt wat krom is, en laat het weg', () => {
    const { keuze, onleesbaar } = parseToelichtingkeuze({
      antwoord: 'misschien',
      regio: "x'; --",
      grootteklasse: ['klein', 'groot'],
      fase: '0',
      pagina: '-1',
    })
    expect(keuze).toEqual({ q: '', pagina: 1 })
    expect(onleesbaar).toEqual(['antwoord', 'regio', 'grootteklasse', 'fase', 'pagina'])
  })
})
