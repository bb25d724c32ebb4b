import { describe, expect, it } from 'vitest'
import { antwoordopslag } from '@/lib/antwoord/antwoordopslag'
import { uitwegenOf } from '@/lib/antwoord/uitwegen'

const place = {
  gemeente: 'GM0193',
  vraag: 'raad',
  versie: '2014-05',
  meetmoment: '2014-05',
  code: '3c',
  naam: 'Zwolle',
  pad: '/vragenlijst/GM0193/thema/3',
}
const concept = {
  place,
  inhoud: { waarde: 'ja', toelichting: 'Ja.' },
  start: null,
  basis: 2,
  since: 5,
  sent: [],
} as const

describe('hoe een antwoord wordt opgeslagen', () => {
  it('is een aanvraag zonder wat alleen de browser aangaat', () => {
    const { code: _, naam: __, pad: ___, ...waar } = place
    expect(antwoordopslag.bodyOf(concept)).toEqual({ ...waar, waarde: 'ja', toelichting: 'Ja.', basis: 2 })
  })

  it('noemt de vraag met haar gemeente, en wat een ouder programma bewaarde zonder', () => {
    const { naam: _, ...oud } = place
    expect(antwoordopslag.labelOf(place)).toBe('Vraag 3c, Zwolle')
    expect(antwoordopslag.labelOf(oud)).toBe('Vraag 3c')
  })

  it('weigert wat geen antwoord is op een aanvraag, en vertaalt wat dat wel is', () => {
    expect(() => antwoordopslag.outcomeOf({ zin: 'Deze aanvraag komt van een andere site.' }, concept)).toThrow()
    expect(antwoordopslag.outcomeOf({ soort: 'vervallen', zin: 'Weg.' }, concept)).toEqual({
      soort: 'geweigerd',
      zin: 'Weg.',
    })
    expect(antwoordopslag.outcomeOf({ soort: 'bevroren', zin: 'Te laat.', meetmoment: '2014-09' }, concept)).toEqual({
      soort: 'gesloten',
      zin: 'Te laat.',
      verder: { ...place, meetmoment: '2014-09' },
    })
  })

  it('leest een concept van het vorige programma, en niets wat dat niet is', () => {
    const { naam: _, ...zonderNaam } = place
    const oud = { ...zonderNaam, waarde: 'ja', toelichting: 'Ja.', basis: 2, since: 5, verzonden: [] }
    expect(antwoordopslag.old.read(oud)).toEqual({ ...concept, place: zonderNaam })
    for (const onzin of [null, 3, {}, { toelichting: 'x' }]) expect(antwoordopslag.old.read(onzin)).toBeNull()
  })

  it('noemt een toelichting zonder antwoord nog niet beantwoord', () => {
    expect(antwoordopslag.savedWoorden({ waarde: null, toelichting: 'x' })).toBe('opgeslagen, nog niet beantwoord')
    expect(antwoordopslag.savedWoorden({ waarde: null, toelichting: '' })).toBe('opgeslagen')
  })
})

describe('de uitwegen uit twee antwoorden', () => {
  it('noemen elk antwoord dat eruit kan komen', () => {
    const eigen = { waarde: 'ten_dele', toelichting: 'mijn' } as const
    const ander = { waarde: 'ja', toelichting: 'hun' } as const
    expect(uitwegenOf(eigen, ander)).toEqual([
      { soort: 'eigen', inhoud: eigen },
      { soort: 'ander', inhoud: ander },
      { soort: 'beide', inhoud: { waarde: 'ten_dele', toelichting: 'hun\n\nmijn' } },
      { soort: 'beide', inhoud: { waarde: 'ja', toelichting: 'hun\n\nmijn' } },
    ])
  })

  it('zetten niets onder elkaar als er maar één toelichting is', () => {
    expect(
      uitwegenOf({ waarde: 'ja', toelichting: '' }, { waarde: 'nee', toelichting: 'x' }).map(({ soort }) => soort),
    ).toEqual(['eigen', 'ander'])
  })
})
