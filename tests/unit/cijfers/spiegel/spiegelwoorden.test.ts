import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Burentabel } from '@/components/cijfers/spiegel/burentabel'
import { spiegelwoorden } from '@/components/cijfers/spiegel/spiegelwoorden'
import { VoorEnAchter } from '@/components/cijfers/spiegel/voor-en-achter'
import { Thuisverandering } from '@/components/cijfers/verandering/thuisverandering'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Thuis } from '@/lib/cijfers/spiegel/spiegel-data'
import { goldenRaster } from '@/tests/fixtures/golden'

const bron = { sleutel: '2014-01', naam: 'januari 2014', peildatum: '2014-01-17', status: 'bevroren' } as const
const leeg = { themas: [], punten: [], vragen: 0 }
const vraag = { code: '1a', kort: 'Aard' }
const twijfels = [
  { sleutel: 'vraag-raad', code: '8c', naam: 'Raad', zinnen: ['De raad wel (Ja), het college niet (Nee).'] },
]
const thuizen: readonly Thuis[] = [
  {
    soort: 'vergeleken',
    van: bron,
    gangen: [],
    gelijk: 3,
    leeg: 0,
    nieuw: [{ ...vraag, staat: 'geen' }],
    vervallen: [],
  },
  {
    soort: 'vergeleken',
    van: bron,
    gangen: [{ ...vraag, van: 'nee', naar: 'ja' }],
    gelijk: 2,
    leeg: 1,
    nieuw: [
      { ...vraag, staat: 'ja' },
      { ...vraag, staat: 'geen' },
    ],
    vervallen: [],
  },
]

/** Everything that the page about Aardam can say, without tags. */
function tekst(eigen: boolean): string {
  const woorden = spiegelwoorden('Aardam', eigen)
  const cijfers = makeCijfers(goldenRaster(), { indeling: 'gemeente' })
  const [aardam] = cijfers.groepen
  const gemeente = { code: aardam?.sleutel ?? '', naam: 'Aardam', grootteklasse: 'klein', regioNaam: 'Noord' } as const
  const { gemeenten, rijen, ...raster } = goldenRaster()
  const alleen = makeCijfers(
    { ...raster, gemeenten: gemeenten.slice(0, 1), rijen: rijen.slice(0, 1) },
    { indeling: 'gemeente' },
  )
  const spiegel = { gemeente, beelden: [], bron }
  return [
    createElement(VoorEnAchter, { voor: leeg, achter: leeg, twijfels, pad: null, woorden }),
    ...thuizen.map((thuis) => createElement(Thuisverandering, { thuis, woorden })),
    ...[cijfers, alleen].map((one) => createElement(Burentabel, { cijfers: one, spiegel, stand: 'Nu', woorden })),
  ]
    .map((element) => renderToStaticMarkup(element).replace(/<[^>]*>/g, ' '))
    .concat(woorden.voor.uitleg, woorden.achter.uitleg)
    .join(' ')
}

describe('de pagina over een gemeente', () => {
  it('zegt “wij” tegen wie voor de gemeente invult', () => {
    for (const zin of ['Wij lopen voor', 'Onze buren in regio Noord', 'uw gemeente', 'bleef ons antwoord gelijk'])
      expect(tekst(true)).toContain(zin)
  })

  it('noemt de gemeente bij naam voor wie alleen kijkt', () => {
    for (const zin of ['Aardam loopt voor', 'Aardam loopt achter', 'Buren in regio Noord', 'deze gemeente'])
      expect(tekst(false)).toContain(zin)
    expect(tekst(false)).not.toMatch(/\b(wij|ons|onze|uw)\b/i)
  })

  it('tekent een verandering met een woord, niet met een teken dat niet elk lettertype heeft', () => {
    expect(tekst(true)).toContain('Nee naar')
    expect(tekst(true)).toContain('Vooruit: 1 vraag')
    expect(tekst(true)).not.toMatch(/[→▲▼]/)
  })
})
