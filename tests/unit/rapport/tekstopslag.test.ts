import { describe, expect, it } from 'vitest'
import { tekstopslag } from '@/lib/rapport/tekstopslag'

const place = { meetmoment: '2014-01', plek: 'samenvatting', titel: 'Samenvatting' }
const concept = { place, inhoud: { tekst: 'Tekst' }, start: null, basis: 3, since: 0, sent: [{ tekst: 'Te' }] }

describe('hoe een tekst van een rapport wordt opgeslagen', () => {
  it('is een aanvraag zonder wat alleen de browser aangaat', () => {
    expect(tekstopslag.bodyOf(concept)).toEqual({
      meetmoment: '2014-01',
      plek: 'samenvatting',
      tekst: 'Tekst',
      basis: 3,
    })
  })

  it('zegt bij een conflict of men het zelf was, in een ander tabblad', () => {
    const tekst = {
      tekst: 'Ander',
      version: 4,
      updatedAt: '2026-11-30T12:00:00.000Z',
      updatedBy: 'Tineke',
      concept: false,
    }
    const voorbeeld = { blokken: [], fouten: [] }
    expect(tekstopslag.outcomeOf({ soort: 'conflict', tekst, vanUzelf: true, voorbeeld }, concept)).toMatchObject({
      soort: 'conflict',
      saved: { inhoud: { tekst: 'Ander' }, version: 4, vanUzelf: true, extra: { concept: false, voorbeeld } },
    })
    expect(() => tekstopslag.outcomeOf(null, concept)).toThrow()
  })

  it('leest een concept van het vorige programma, en niets wat dat niet is', () => {
    expect(tekstopslag.old.read({ ...place, tekst: 'Tekst', basis: 3, verzonden: ['Te'] })).toEqual(concept)
    for (const onzin of [null, '{', { tekst: 3 }, place]) expect(tekstopslag.old.read(onzin)).toBeNull()
  })
})
