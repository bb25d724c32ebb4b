import { describe, expect, it } from 'vitest'
import { plaatsNamen } from '@/components/cijfers/kaart/naamplaats'
import { kaderOf } from '@/components/cijfers/kaart/projectie'
import {
  packStipgroepen,
  type Stipgroep,
  stippenkaartHtml,
  stippenlijstHtml,
  unpackStipgroepen,
} from '@/components/cijfers/kaart/stippen'

const stip = (code: string, naam: string, over: Partial<Stipgroep['stippen'][number]> = {}) => ({
  code,
  naam,
  grootteklasse: 'klein' as const,
  xKm: 200,
  yKm: 500,
  ...over,
})
const groepen: Stipgroep[] = [
  { soort: 'ja', naam: 'Ja', stippen: [stip('GM0001', 'Aardam', { xKm: 190, yKm: 480 })] },
  {
    soort: 'nee',
    naam: 'Nee',
    stippen: [stip('GM0002', "'t <Zand>"), stip('GM0003', 'Grootstad', { grootteklasse: 'groot' })],
  },
]
const query = '?meetmoment=2014-01&thema=samenhang'

describe('de stippenkaart', () => {
  const { html, viewBox } = stippenkaartHtml(groepen, [], query)

  it('heeft voor elke gemeente een link naar haar antwoorden, met naam en antwoord', () => {
    expect(html.match(/<a /g)).toHaveLength(3)
    expect(html).toContain('href="/gemeente/GM0001?meetmoment=2014-01&amp;thema=samenhang"')
    expect(html).toContain('<title>Aardam: Ja</title>')
    expect(html).toContain('<use href="#stip-ja-klein"/>')
  })

  it('laat een naam nooit opmaak worden', () => {
    expect(html).not.toContain('<Zand>')
    expect(stippenlijstHtml(groepen[1] as Stipgroep, query)).toContain('&#39;t &lt;Zand&gt;</a>')
  })

  it('tekent de grote onder de kleine, en het noorden boven', () => {
    expect(html.indexOf('Grootstad')).toBeLessThan(html.indexOf('Aardam'))
    expect(html).toContain('translate(190 -480)')
    expect(viewBox.split(' ')).toHaveLength(4)
  })

  it('schrijft er alleen namen bij als het er weinig zijn', () => {
    expect(html).toContain('class="plaatsnaam"')
    const many = Array.from({ length: 41 }, (_, i) => stip(`GM${1000 + i}`, `Plaats ${i}`, { xKm: 100 + i }))
    expect(stippenkaartHtml([{ soort: 'ja', naam: 'Ja', stippen: many }], [], query).html).not.toContain(
      '>Plaats 3</text>',
    )
  })
})

it('zegt in de lijst bij een thema het deel Ja', () => {
  const groep: Stipgroep = {
    soort: 't3',
    naam: '60 tot en met 79% Ja',
    stippen: [stip('GM0001', 'Aardam', { tekst: '67% Ja: 2 Ja, 1 Nee' })],
  }
  expect(stippenlijstHtml(groep, '')).toBe('<a href="/gemeente/GM0001">Aardam</a> (67% Ja)')
  expect(stippenkaartHtml([groep], [], '').html).toContain('<title>Aardam: 67% Ja: 2 Ja, 1 Nee</title>')
})

describe('de namen van de regio’s', () => {
  const kader = kaderOf([
    { xKm: 0, yKm: 300 },
    { xKm: 280, yKm: 620 },
  ])

  it('wijken uit voor stippen en voor elkaar', () => {
    const leden = [{ xKm: 140, yKm: 460 }]
    const placed = plaatsNamen(
      [
        { naam: 'Noord', leden },
        { naam: 'Zuid', leden },
      ],
      kader,
      3,
    )
    expect(placed).toHaveLength(2)
    for (const { yKm } of placed) expect(Math.abs(yKm - 460)).toBeGreaterThanOrEqual(3)
    expect(placed[0]).not.toEqual({ ...placed[1], naam: 'Noord' })
  })

  it('blijven weg als er geen plaats is', () => {
    const vol = Array.from({ length: 900 }, (_, i) => ({ xKm: (i % 30) * 3 + 95, yKm: Math.floor(i / 30) * 3 + 415 }))
    expect(plaatsNamen([{ naam: 'Overvol', leden: vol }], kader, 3)).toEqual([])
  })
})

it('gaat als één tekst naar de browser en komt er hetzelfde uit', () => {
  const [ja, ...rest] = groepen
  const met: Stipgroep[] = [{ ...(ja as Stipgroep), stippen: [stip('GM0001', 'A"b\\c', { tekst: '60% Ja' })] }, ...rest]
  for (const some of [groepen, met, []]) expect(unpackStipgroepen(packStipgroepen(some))).toEqual(some)
})
