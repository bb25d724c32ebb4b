import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { spiegelwoorden } from '@/components/cijfers/spiegel/spiegelwoorden'
import { VoorEnAchter } from '@/components/cijfers/spiegel/voor-en-achter'
import type { Spiegelpunt, Spiegelpunten, Twijfelpunt } from '@/lib/cijfers/spiegel/voor-en-achter'

const cel = (ja: number) => ({
  groep: 'x',
  n: 100,
  aantallen: { ja, ten_dele: 0, nee: 100 - ja, geen: 0 },
  percentages: { ja, ten_dele: 0, nee: 100 - ja, geen: 0 },
})
const punt = (soort: 'thema' | 'vraag', code: string): Spiegelpunt => ({
  soort,
  sleutel: `${soort}-${code}`,
  code,
  naam: 'Aard',
  eigen: { ja: 0, ten_dele: 0, nee: 1, geen: 0 },
  aantalVragen: 1,
  land: cel(67),
  regio: cel(56),
  klasse: cel(63),
})
const niets: Spiegelpunten = { themas: [], punten: [], vragen: 0 }
const html = (
  achter: Spiegelpunten,
  pad: string | null = '/gemeente/GM0001?meetmoment=2014-01',
  twijfels: readonly Twijfelpunt[] = [],
) =>
  renderToStaticMarkup(
    createElement(VoorEnAchter, { voor: niets, achter, twijfels, pad, woorden: spiegelwoorden('Aardam', true) }),
  )
const tekst = (achter: Spiegelpunten) =>
  html(achter)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")

const vragen = [punt('vraag', '7a'), punt('vraag', '7b')]
const themas = [punt('thema', '9.')]

describe('waar een gemeente voor en achter loopt', () => {
  it('noemt regio, klasse en land, en van een verborgen groep niets', () => {
    expect(tekst({ themas: [], punten: vragen, vragen: 2 })).toContain('Nee (regio 56%, klasse 63%, land 67% Ja)')
    const verborgen = { ...punt('vraag', '7a'), regio: null }
    expect(tekst({ themas: [], punten: [verborgen], vragen: 1 })).toContain('Nee (klasse 63%, land 67% Ja)')
  })

  it('leidt van elk punt naar de eigen antwoorden', () => {
    const links = html({ themas, punten: vragen, vragen: 2 }).match(/href="[^"]*"/g)
    expect(links).toEqual(
      ['thema-9', 'vraag-7a', 'vraag-7b'].map((id) => `href="/gemeente/GM0001?meetmoment=2014-01#${id}"`),
    )
    expect(html({ themas, punten: vragen, vragen: 2 }, null)).not.toContain('href')
  })

  it('zegt wat er wel en niet staat', () => {
    expect(tekst({ themas, punten: vragen, vragen: 8 })).toContain(
      "U ziet eerst de thema's, daarna de 2 vragen met het grootste verschil.",
    )
    expect(tekst({ themas, punten: vragen, vragen: 2 })).toContain("U ziet eerst de thema's, daarna de vragen.")
    expect(tekst({ themas: [], punten: vragen, vragen: 8 })).toContain('U ziet de 2 vragen met het grootste verschil.')
    expect(tekst({ themas: [], punten: vragen, vragen: 2 })).not.toContain('U ziet')
  })

  it('vraagt rustig naar een Ja die niet past bij een ander antwoord', () => {
    const raad = {
      sleutel: 'vraag-raad',
      code: '8c',
      naam: 'Raad',
      zinnen: ['De raad wel (Ja), het college niet (Nee).'],
    }
    const gevraagd = html(niets, '/gemeente/GM0001', [raad])
    expect(gevraagd).toContain('href="/gemeente/GM0001#vraag-8c"')
    expect(gevraagd.replace(/<[^>]*>/g, '')).toContain(
      'omdat het niet past bij een ander antwoord:8c Raad: De raad wel (Ja), het college niet (Nee). Klopt dit?',
    )
    expect(tekst(niets)).not.toContain('Klopt dit?')
  })
})
