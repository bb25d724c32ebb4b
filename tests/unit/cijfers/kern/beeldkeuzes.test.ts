import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Beeldkeuzes, KromAdres, OnbekendeSortering } from '@/components/cijfers/kern/beeldkeuzes'
import { filterzin, gefilterdeNaam, omvang } from '@/components/cijfers/kern/groepsfilter'
import { Verantwoording } from '@/components/cijfers/kern/verantwoording'
import { parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { goldenRaster } from '@/tests/fixtures/golden'

const tekstVan = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('een adres dat niet klopt', () => {
  it('wordt genoemd met de woorden van het scherm', () => {
    const { onleesbaar } = parseBeeld({ meetmoment: 'x', vergelijk: 'x', noemer: 'x', sorteer: 'X', regio: 'Krom ' })
    expect(tekstVan(renderToStaticMarkup(createElement(KromAdres, { onleesbaar })))).toContain(
      '(meetmoment, vergelijk met, percentages van, regio, sorteren)',
    )
    expect(renderToStaticMarkup(createElement(KromAdres, { onleesbaar: [] }))).toBe('')
  })

  it('zegt het ook als de tabel die kolom niet heeft, maar niet bij de gewone volgorde', () => {
    const tekst = (sorteer: string | undefined, gevonden: boolean) =>
      tekstVan(renderToStaticMarkup(createElement(OnbekendeSortering, { sorteer, gevonden })))
    expect(tekst('xyz', false)).toContain('een volgorde die deze tabel niet heeft')
    for (const gewoon of [tekst('ja', true), tekst('naam', false), tekst(undefined, false)]) expect(gewoon).toBe('')
  })
})

describe('de vergelijking', () => {
  const keuzes = (vergelijking: string | null) =>
    tekstVan(
      renderToStaticMarkup(
        createElement(Beeldkeuzes, {
          pad: '/dashboard',
          keuze: { meetmoment: '2014-01', noemer: 'alle', richting: 'op' },
          bevroren: [{ sleutel: '2014-01', naam: 'januari 2014' }],
          gekozen: '2014-01',
          vergelijking,
        }),
      ),
    )

  it('met het moment zelf wordt gemeld', () => {
    expect(keuzes('2014-01')).toContain('U vergelijkt een moment met zichzelf.')
    expect(keuzes('nu')).not.toContain('met zichzelf')
    expect(keuzes(null)).not.toContain('met zichzelf')
  })

  it('met nu is geen eerdere meting die ontbreekt', () => {
    const cijfers = makeCijfers(goldenRaster('2014-01'), { indeling: 'landelijk' })
    const [groep] = cijfers.groepen
    if (!groep) throw new Error('the golden set has a land')
    const nu = { ...cijfers, bron: { sleutel: 'nu', naam: 'Nu', peildatum: null, status: 'nu' as const } }
    const tekst = (vorig: typeof nu | null) =>
      tekstVan(renderToStaticMarkup(createElement(Verantwoording, { cijfers, groep, stand: 'Toen', vorig })))
    expect(tekst(nu)).toContain('Vergeleken met Nu, de stand van dit moment')
    expect(tekst(null)).toContain('Vergeleken met geen eerdere meting')
  })
})

describe('het filter van een groep', () => {
  it('staat in een zin en achter een naam', () => {
    expect(filterzin({})).toBeNull()
    expect(filterzin({ grootteklasse: 'klein', provincie: 'Limburg' })).toBe(
      'Alleen gemeenten uit de klasse klein in Limburg',
    )
    expect(gefilterdeNaam('West-Brabant', {})).toBe('West-Brabant')
    expect(gefilterdeNaam('West-Brabant', { grootteklasse: 'klein' })).toBe('West-Brabant, alleen klein')
    expect(gefilterdeNaam('Nijmegen', { provincie: 'Limburg' })).toBe('Nijmegen, alleen Limburg')
    expect(gefilterdeNaam('Nijmegen', { grootteklasse: 'groot', provincie: 'Limburg' })).toBe(
      'Nijmegen, alleen groot in Limburg',
    )
  })

  it('noemt bij de andere noemer hoeveel van hoeveel', () => {
    const groep = { sleutel: 'noord', naam: 'Noord', aantalGemeenten: 9, aantalIngevuld: 8 }
    expect(omvang('alle', groep)).toBe('9 gemeenten')
    expect(omvang('ingevuld', groep)).toBe('8 van 9 gemeenten')
    expect(omvang('alle', undefined)).toBe('')
  })
})
