import { describe, expect, it } from 'vitest'
import { parseVersiekeuze, rapporttekstSchema, terugzetSchema } from '@/lib/rapport/rapporttekst-schema'
import { langsteTekst } from '@/lib/rapport/tekst/plekken'

const invoer = { meetmoment: '2014-01', plek: 'thema-toegang-bevindingen', tekst: 'Tekst', basis: 1 }
const zinVan = (over: Record<string, unknown>) => {
  const parsed = rapporttekstSchema.safeParse({ ...invoer, ...over })
  return parsed.success ? null : parsed.error.issues[0]?.message
}

describe('een tekst die bewaard moet worden', () => {
  it('kan alles bevatten wat een mens typt', () => {
    const tekst = '## Kop 🚲\n\n- één\n\t- twee\n\n<script>alert(1)</script> {{3c.ja|groot}}'
    expect(rapporttekstSchema.parse({ ...invoer, tekst }).tekst).toBe(tekst)
    expect(rapporttekstSchema.parse({ ...invoer, tekst: '' }).tekst).toBe('')
  })

  it('is dezelfde tekst met de regeleinden van een formulier', () => {
    expect(rapporttekstSchema.parse({ ...invoer, tekst: 'a\r\nb\rc\nd' }).tekst).toBe('a\nb\nc\nd')
  })

  it('wordt gemeten na het gelijktrekken van regeleinden', () => {
    expect(zinVan({ tekst: '\r\n'.repeat(langsteTekst) })).toBeNull()
    expect(zinVan({ tekst: 'a'.repeat(langsteTekst) })).toBeNull()
    expect(zinVan({ tekst: 'a'.repeat(langsteTekst + 1) })).toBe(
      'Deze tekst heeft 20.001 tekens. Er passen er 20.000. Maak de tekst korter.',
    )
  })

  it.each([
    ['een nulteken', 'a\0b'],
    ['een half teken', 'a\ud83db'],
    ['een stuurteken', 'a\u001bb'],
    ['een wisteken', 'a\u007fb'],
    ['een omgekeerde leesrichting', 'a\u202eb'],
  ])('wordt bewaard zonder %s', (_wat, tekst) => {
    expect(rapporttekstSchema.parse({ ...invoer, tekst }).tekst).toBe('ab')
  })

  it('houdt een handmatig regeleinde van Word als regeleinde', () => {
    expect(rapporttekstSchema.parse({ ...invoer, tekst: 'a\u000bb' }).tekst).toBe('a\nb')
  })

  it.each([
    { tekst: undefined },
    { tekst: ['a'] },
    { plek: '../../etc' },
    { plek: '' },
    { plek: 'Fase-1' },
    { meetmoment: "2014-01'; --" },
    { basis: 0 },
    { basis: 1.5 },
    { basis: 'x' },
    { basis: 3e9 },
  ])('wordt geweigerd met %j', (over) => {
    expect(zinVan(over)).toEqual(expect.any(String))
  })

  it('noemt de versie ook als een formulier die als tekst stuurt', () => {
    expect(rapporttekstSchema.parse({ ...invoer, basis: '7' }).basis).toBe(7)
    expect(terugzetSchema.parse({ ...invoer, basis: '7', version: '3' })).toEqual({
      meetmoment: '2014-01',
      plek: 'thema-toegang-bevindingen',
      basis: 7,
      version: 3,
    })
  })
})

describe('welke versies iemand bekijkt', () => {
  it.each([
    [{}, 1, false],
    [{ pagina: '3', tussenstanden: 'ja' }, 3, true],
    [{ pagina: '-1', tussenstanden: 'nee' }, 1, false],
    [{ pagina: ['2', '3'] }, 1, false],
    [{ pagina: '99999999' }, 1, false],
  ])('%j', (query, pagina, metTussenstanden) => {
    expect(parseVersiekeuze(query)).toEqual({ pagina, metTussenstanden })
  })
})
