import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '@/lib/platform/csv'
import { parseCsv } from '@/prisma/seed/csv'

describe('csv', () => {
  it('schrijft getallen en gewone tekst zoals ze zijn, en eindigt elke rij met een regeleinde', () => {
    expect(
      toCsv([
        ['a', 1, null],
        ['Den Haag', -3, 0],
      ]),
    ).toBe('a,1,\nDen Haag,-3,0\n')
    expect(toCsv([])).toBe('')
  })

  it('zet tekst met een komma, aanhalingsteken of regeleinde tussen aanhalingstekens', () => {
    expect(toCsv([['Nuenen, Gerwen en Nederwetten', 'de "raad"', 'a\nb', '']])).toBe(
      '"Nuenen, Gerwen en Nederwetten","de ""raad""","a\nb",\n',
    )
  })

  it('schrijft een regeleinde op één manier, en laat weg wat geen teken is', () => {
    expect(toCsv([['a\rb', 'a\r\nb', 'bel\u0007 \u009f\u007f', 'half\ud83d']])).toBe('"a\nb","a\nb",bel ,half\n')
  })

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx', '\u0000=1', '\u007f-1', '\u00a0=1', '\ufeff+1', '＝1'])(
    'laat %j geen formule worden',
    (text) => {
      expect(toCsv([[text]]).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('laat geen enkele tekst een formule worden, wat er ook voor het teken staat', () => {
    const unseen = fc.constantFrom(
      ' ',
      '\u00a0',
      '\u2009',
      '\u3000',
      '\ufeff',
      '\u200b',
      '\u200e',
      '\u00ad',
      '\u0000',
      '\r',
    )
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫')
    fc.assert(
      fc.property(fc.array(unseen, { maxLength: 4 }), sign, fc.string(), (before, first, rest) => {
        for (const vorm of ['algemeen', 'excel'] as const)
          expect(toCsv([[before.join('') + first + rest]], vorm).replace(/^\uFEFF?"?/, '')).toMatch(/^'/)
      }),
    )
  })

  it('laat een streepje of apenstaartje verderop met rust', () => {
    expect(toCsv([["'s-Hertogenbosch", 'a=b', 'x@y']])).toBe("'s-Hertogenbosch,a=b,x@y\n")
  })

  it('schrijft voor Excel met Nederlandse instellingen: puntkomma, CR LF en een teken voor UTF-8', () => {
    expect(
      toCsv(
        [
          ['a', -1, null],
          ['x; y', 'x, y', 'a\tb'],
        ],
        'excel',
      ),
    ).toBe('\uFEFFa;-1;\r\n"x; y";"x, y";"a\tb"\r\n')
    expect(toCsv([['=1+1', 'é']], 'excel')).toBe("\uFEFF'=1+1;é\r\n")
  })

  it('geeft elke tekst terug zoals zij erin ging', () => {
    const lastig = fc.constantFrom('"', ',', '\n', ';', "'", '=', 'é', '🚲', ' ')
    const veilig = fc.string({ unit: lastig, maxLength: 8 }).filter((text) => !/^(\n|\s*=)/.test(text))
    fc.assert(
      fc.property(veilig, veilig, (a, b) => {
        expect(
          parseCsv(
            toCsv([
              ['a', 'b'],
              [a, b],
            ]),
          ),
        ).toEqual([{ a, b }])
      }),
    )
  })
})
