import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Regiosbeeldtabel } from '@/components/cijfers/regio/regiosbeeldtabel'
import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { goldenRaster } from '@/tests/fixtures/golden'

/** So many regio's of one gemeente each; the last one in the alphabet says Ja to everything, the others do not. */
function cijfersOf(aantal: number) {
  const { gemeenten, rijen, ...golden } = goldenRaster()
  const raster = {
    ...golden,
    gemeenten: Array.from({ length: aantal }, (_, index) => ({
      ...(gemeenten[0] as (typeof gemeenten)[number]),
      gemeenteId: index + 1,
      regio: `regio-${index}`,
      regioNaam: `Regio ${String(index).padStart(3, '0')}`,
    })),
    rijen: Array.from({ length: aantal }, (_, index) => (index === aantal - 1 ? rijen[0] : rijen[4]) as Uint8Array),
  }
  return { regios: makeCijfers(raster, { indeling: 'regio' }), land: makeCijfers(raster, { indeling: 'landelijk' }) }
}

function tabel(aantal: number, keuze: Partial<Beeldkeuze>): { namen: string[]; html: string } {
  const html = renderToStaticMarkup(
    createElement(Regiosbeeldtabel, {
      pad: '/dashboard/regios',
      beeld: {
        ...cijfersOf(aantal),
        samen: null,
        vorig: null,
        thema: null,
        themaOntbreekt: false,
        themas: [],
        provincies: [],
        bevroren: [],
        ronde: {
          open: null,
          vorig: null,
          vandaag: '2014-02-01',
          nu: '2014-02-01T12:00:00.000Z',
          versie: '2014-01',
          versieNaam: 'Januari',
        },
      },
      keuze: { meetmoment: 'nu', noemer: 'alle', richting: 'op', ...keuze },
    }),
  )
  const body = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'))
  return { namen: [...body.matchAll(/>(Regio \d{3})</g)].map(([, naam = '']) => naam), html }
}

it('zet tot honderd regio’s op één bladzijde', () => {
  const { namen, html } = tabel(100, {})
  expect(namen).toHaveLength(100)
  expect(html).not.toContain('Bladzijde')
})

it('verdeelt er meer over bladzijden, gesorteerd over het geheel', () => {
  const [eerste, tweede] = [tabel(130, {}), tabel(130, { pagina: 2 })]
  expect(eerste.namen).toHaveLength(100)
  expect(tweede.namen).toHaveLength(30)
  expect([...eerste.namen, ...tweede.namen]).toEqual(
    Array.from({ length: 130 }, (_, index) => `Regio ${String(index).padStart(3, '0')}`),
  )
  expect(eerste.html).toContain('href="/dashboard/regios?pagina=2#regios"')
  expect(tweede.html).toContain('href="/dashboard/regios#regios"')
  expect(tabel(130, { sorteer: 'thema-samenhang', richting: 'af' }).namen[0]).toBe('Regio 129')
})

it('toont de laatste bladzijde aan wie er een vraagt die er niet is, en begint vooraan bij een andere volgorde', () => {
  const { namen, html } = tabel(130, { pagina: 9 })
  expect(namen).toHaveLength(30)
  expect(html).toContain('Bladzijde 2 van 2')
  const koppen = html.slice(html.indexOf('<thead>'), html.indexOf('</thead>'))
  expect(koppen).toContain('sorteer=')
  expect(koppen).not.toContain('pagina=')
})
