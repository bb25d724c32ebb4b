import { describe, expect, it } from 'vitest'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { drukbaar, verlorenIn } from '@/lib/rapport/document/drukletters'
import { onafdrukbaarIn, onafdrukbaarOf } from '@/lib/rapport/document/onafdrukbaar'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'

const rapport = makeRapportdocument(demoPublicatie())
const metHoofdstuk = (titel: string, tekst: string): Rapportdocument => ({
  ...rapport,
  hoofdstukken: [
    { id: 'een', niveau: 1, titel, blokken: [{ soort: 'lijst', genummerd: false, punten: [[{ tekst }]] }] },
  ],
})

describe('wat de PDF niet kan afdrukken', () => {
  it('is in het rapport van de demo niets', () => {
    expect(onafdrukbaarOf(rapport)).toEqual([])
  })

  it('wordt genoemd met zijn hoofdstuk en de woorden eromheen, per hoofdstuk één keer', () => {
    const zin = 'Een lange zin van de gemeente die blij is met een 😀 en dat nog een keer 😀 zegt'
    expect(onafdrukbaarOf(metHoofdstuk('Toegang', zin))).toEqual([
      { teken: '😀', code: 'U+1F600', waar: 'Toegang', rond: '…die blij is met een 😀 en dat nog een keer 😀…' },
    ])
    expect(onafdrukbaarOf(metHoofdstuk('漢', 'tekst')).map(({ code }) => code)).toEqual(['U+6F22'])
  })

  it('is ook wat alleen zonder accent kan', () => {
    expect(drukbaar('Ḁ en Q̍')).toBe('A en Q?')
    expect(onafdrukbaarIn('deze tekst', [{ soort: 'alinea', delen: [{ tekst: 'Ḁrhus' }] }])).toEqual([
      { teken: 'Ḁ', code: 'U+1E00', waar: 'deze tekst', rond: 'Ḁrhus' },
    ])
  })

  it('is niet wat niemand ziet, of wat uit andere tekens bestaat', () => {
    const zin = 'gemeen\u00adten\u200b, Noord\u2011Holland\u2010Oost, ﬁets, ⅓, 5\u202f000, tab\there, e\u0301, ☑\ufe0f'
    expect(drukbaar(zin)).toBe('gemeenten, Noord-Holland-Oost, fiets, 1⁄3, 5 000, tab here, é, ?')
    expect(verlorenIn(zin)).toEqual(['☑'])
  })
})
