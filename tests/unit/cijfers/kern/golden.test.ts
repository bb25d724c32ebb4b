import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Groepentabel } from '@/components/cijfers/kern/groepentabel'
import { Kruistabel } from '@/components/cijfers/kern/kruistabel'
import { LandelijkeTabel } from '@/components/cijfers/kern/landelijke-tabel'
import { Verlooptabel } from '@/components/cijfers/verloop/verlooptabel'
import { toIndelingenCsv } from '@/lib/bestanden/csv/cijfers-csv'
import { packCellen } from '@/lib/cijfers/kern/celpak'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Indeling } from '@/lib/cijfers/kern/indeling'
import { tabelregelsOf } from '@/lib/cijfers/kern/regels'
import { vergelekenRegels } from '@/lib/cijfers/kern/vergelijking'
import { makeVerloop, reeksenOf } from '@/lib/cijfers/verloop/verloop'
import { cijfers, goldenRaster, goldenRegels } from '@/tests/fixtures/golden'

// The figures counted by hand, on their way to the screen, the chart and the file.

const cijfersPer = (indeling: Indeling) => makeCijfers(goldenRaster(), { indeling })

/** The cells of each row of a vraag, as texts without tags. */
function rowsIn(html: string): string[][] {
  return html
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd]/)
        .slice(1)
        .map((cel) =>
          cel
            .replace(/^[^>]*>/, '')
            .replace(/<[^>]*>/g, ' ')
            .trim(),
        ),
    )
}

/** Of a line of `cijfers`: the code, n, the four percentages and the four counts. */
function counted(indeling: Indeling, groep: string) {
  return cijfers
    .filter((line) => line.startsWith(`${indeling},${groep},`))
    .map((line) => {
      const [, , code = '', n = '', ...numbers] = line.split(',')
      return { code, n, aantallen: numbers.slice(0, 4), percentages: numbers.slice(4) }
    })
}

/** A cell of figures: "57%" above, "4" below. */
const cellenOf = ({ aantallen, percentages }: ReturnType<typeof counted>[number]) =>
  percentages.map((percentage, index) => `${percentage}%\n${aantallen[index]}`)

describe('de cijfers van de zeven gemeenten', () => {
  it('staan zo in de landelijke tabel', () => {
    const html = renderToStaticMarkup(
      createElement(LandelijkeTabel, {
        regels: vergelekenRegels(cijfersPer('landelijk'), null),
        vorigNaam: null,
        bijschrift: 'Landelijk',
        zoekdeel: '',
      }),
    )
    for (const line of counted('landelijk', 'Nederland')) {
      const row = rowsIn(html).find(([title]) => title?.startsWith(line.code))
      expect(row?.slice(-4)).toEqual(cellenOf(line))
    }
  })

  it('staan zo in de tabel per grootteklasse', () => {
    const klassen = cijfersPer('grootteklasse')
    const html = renderToStaticMarkup(
      createElement(Groepentabel, {
        regels: tabelregelsOf(klassen),
        namen: klassen.groepen.map(({ naam }) => naam),
        groepkop: 'Grootteklasse',
        bijschrift: 'Per grootteklasse',
        zoekdeel: '',
      }),
    )
    const rows = rowsIn(html)
    for (const [index, klasse] of ['klein', 'middelgroot', 'groot'].entries()) {
      for (const line of counted('grootteklasse', klasse)) {
        const first = rows.findIndex(([title]) => title?.startsWith(line.code))
        expect(rows[first + index]?.slice(-4)).toEqual(cellenOf(line))
      }
    }
  })

  it('staan zo in de kruistabel van regio’s en vragen', () => {
    const regios = cijfersPer('regio')
    const vragen = regios.fasen.flatMap(({ themas }) => themas.flatMap((thema) => thema.vragen))
    const html = renderToStaticMarkup(
      createElement(Kruistabel, {
        kop: { naam: 'Regio' },
        kolommen: vragen.map(({ sleutel, code, kort }) => ({ sleutel, code, naam: kort })),
        rijen: regios.groepen.map(({ sleutel, naam }, index) => ({
          sleutel,
          naam,
          pak: packCellen(vragen.flatMap(({ cellen }) => cellen.slice(index, index + 1))),
        })),
        vorm: 'balk',
        bijschrift: 'Per regio',
      }),
    )
    for (const regio of ['Noord', 'Zuid']) {
      const row = rowsIn(html).find(([title]) => title === regio)
      expect(row?.slice(1).map((cel) => cel.replace(/\s+/g, ' '))).toEqual(
        counted('regio', regio).map(
          ({ n, percentages: [percentage], aantallen: [ja, tenDele, nee, geen] }) =>
            `${percentage}% ${ja} van ${n} Ja, ${tenDele} Ten dele, ${nee} Nee, ${geen} Niet ingevuld`,
        ),
      )
    }
  })

  it('staan zo in de tabel van het verloop, elk percentage met zijn aantal', () => {
    const html = renderToStaticMarkup(
      createElement(Verlooptabel, {
        verloop: makeVerloop([cijfersPer('landelijk')]),
        bijschrift: 'Verloop',
        themapad: null,
        keuze: { meetmoment: 'nu', noemer: 'alle', richting: 'op' },
      }),
    )
    for (const { code, n, aantallen, percentages } of counted('landelijk', 'Nederland')) {
      const row = rowsIn(html).find(([title]) => title?.startsWith(code))
      const [ja, tenDele, nee, geen] = percentages.map((percentage, index) => `${percentage}% (${aantallen[index]}`)
      expect(row?.at(-1)?.replace(/\s+/g, ' ')).toBe(
        `${ja?.replace('(', 'Ja (')} van ${n}) Ten dele ${tenDele}), Nee ${nee}), Niet ingevuld ${geen})`,
      )
    }
  })

  it('staan zo in de grafiek', () => {
    const verloop = makeVerloop([cijfersPer('landelijk')])
    expect(reeksenOf(verloop, 'vraag').map(({ code, punten }) => [code, punten])).toEqual(
      counted('landelijk', 'Nederland').map(({ code, percentages: [ja] }) => [code, [Number(ja)]]),
    )
  })

  it('staan zo in het bestand', () => {
    const lines = goldenRegels(toIndelingenCsv((['landelijk', 'grootteklasse', 'regio'] as const).map(cijfersPer)))
    expect(lines).toEqual(cijfers.map((line) => `nu,${line}`))
  })
})
