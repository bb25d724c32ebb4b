import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tekstblok, Tekstdeel } from '@/lib/rapport/document/document'
import { readOpmaak, readTekst } from '@/lib/rapport/tekst/opmaak'
import { geenAfbeelding, geenTabel } from '@/lib/rapport/tekst/plakken'

const delenIn = (blokken: readonly Tekstblok[]): Tekstdeel[] =>
  blokken.flatMap((blok) => (blok.soort === 'lijst' ? blok.punten.flat() : blok.delen))
const platIn = (tekst: string) =>
  delenIn(readOpmaak(tekst))
    .map((deel) => deel.tekst)
    .join('')

describe('opmaak lezen', () => {
  it('kent alinea, vet, schuin en link', () => {
    expect(readOpmaak('Dit is **vet** en *schuin*, zie [de site](https://vng.nl/wmo).')).toEqual([
      {
        soort: 'alinea',
        delen: [
          { tekst: 'Dit is ' },
          { tekst: 'vet', vet: true },
          { tekst: ' en ' },
          { tekst: 'schuin', schuin: true },
          { tekst: ', zie ' },
          { tekst: 'de site', link: 'https://vng.nl/wmo' },
          { tekst: '.' },
        ],
      },
    ])
  })

  it('kent twee niveaus van koppen, hoe diep ze ook beginnen, en begint nooit met het laagste', () => {
    expect(
      readOpmaak('#### Eerst\n\n# Dan\n\n### Lager\n\n## Weer').map((blok) => 'niveau' in blok && blok.niveau),
    ).toEqual([3, 3, 4, 4])
    expect(readOpmaak('### Een\n\n### Twee\n\n#### Onder twee').map((blok) => 'niveau' in blok && blok.niveau)).toEqual(
      [3, 3, 4],
    )
  })

  it('kent lijsten, en legt diepere punten onder hun punt', () => {
    expect(readOpmaak('1. een\n   - onder een\n     - nog lager\n2. twee\n\n   tweede alinea')).toEqual([
      {
        soort: 'lijst',
        genummerd: true,
        punten: [
          [{ tekst: 'een' }],
          [{ tekst: 'onder een' }],
          [{ tekst: 'nog lager' }],
          [{ tekst: 'twee tweede alinea' }],
        ],
      },
    ])
  })

  it('maakt van HTML, code, citaten en plaatjes gewone tekst', () => {
    expect(platIn('<script>alert(1)</script>')).toBe('<script>alert(1)</script>')
    expect(platIn('a <b onclick="x">b</b>')).toBe('a <b onclick="x">b</b>')
    expect(platIn('> citaat')).toBe('citaat')
    expect(platIn('`code` ![alt](https://x.nl/a.png)')).toBe('code alt')
    expect(readOpmaak('---')).toEqual([])
    expect(platIn('    ingesprongen')).toBe('ingesprongen')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/metingen',
    '//evil.nl',
    'file:///etc/passwd',
    'java&#x09;script:alert(1)',
    'https://vng.nl@evil.nl/',
  ])('laat van een link naar %s alleen de tekst over', (adres) => {
    expect(readOpmaak(`[klik](<${adres}>)`)).toEqual([{ soort: 'alinea', delen: [{ tekst: 'klik' }] }])
  })

  it('leest verwijzende links en mailadressen', () => {
    expect(readOpmaak('[a][1] en <mailto:a@b.nl>\n\n[1]: http://c.nl')).toEqual([
      {
        soort: 'alinea',
        delen: [
          { tekst: 'a', link: 'http://c.nl/' },
          { tekst: ' en ' },
          { tekst: 'mailto:a@b.nl', link: 'mailto:a@b.nl' },
        ],
      },
    ])
  })

  it.each([
    ['[x](/metingen/2014-01)', 'x'],
    ['[x](#anker)', 'x'],
    ['[x](javascript:alert)', 'x'],
    ['[x](data:text/html,x)', 'x'],
    ['[x](www.vng.nl)', 'x'],
    ['[x]()', 'x'],
    ['<ftp://a.nl>', 'ftp://a.nl'],
  ])('zegt bij %s hoe een link begint, en houdt de tekst', (tekst, plat) => {
    expect(readTekst(`Zie ${tekst}.`)).toEqual({
      blokken: [{ soort: 'alinea', delen: [{ tekst: `Zie ${plat}.` }] }],
      fouten: [{ verwijzing: tekst, zin: 'Een link begint met https://, http:// of mailto:.' }],
    })
  })

  it('zegt per link één keer wat eraan mankeert, overal in de tekst', () => {
    const tekst =
      '# [a](x)\n\n- [b **b** b](y)\n  - [c](z)\n\n> [d][1]\n\n[e](https://e.nl@f.nl) [](https://g.nl) [h](https://h.nl/{{1a.ja}})\n\n[1]: w'
    expect(
      readTekst(tekst).fouten.map(({ verwijzing, zin }) => [verwijzing, zin.split(' ').slice(0, 3).join(' ')]),
    ).toEqual([
      ['[a](x)', 'Een link begint'],
      ['[b **b** b](y)', 'Een link begint'],
      ['[c](z)', 'Een link begint'],
      ['[d][1]', 'Een link begint'],
      ['[e](https://e.nl@f.nl)', 'In het adres'],
      ['[](https://g.nl)', 'Deze link heeft'],
      ['[h](https://h.nl/{{1a.ja}})', 'Een verwijzing kan'],
    ])
  })

  it('vindt niets mis aan goede links', () => {
    expect(readTekst('[a](https://a.nl) <mailto:b@c.nl> <d@e.nl> [f][1]\n\n[1]: http://g.nl').fouten).toEqual([])
  })

  it('vindt het adres bij een naam ook in een citaat of lijst, en neemt het eerste', () => {
    const link = (tekst: string) => delenIn(readOpmaak(tekst))[0]
    expect(link('[a][1]\n\n> [1]: https://b.nl')).toEqual({ tekst: 'a', link: 'https://b.nl/' })
    expect(link('[a][1]\n\n- punt\n\n  [1]: https://b.nl')).toEqual({ tekst: 'a', link: 'https://b.nl/' })
    expect(link('[a][1]\n\n[1]: https://b.nl\n[1]: https://c.nl')).toEqual({ tekst: 'a', link: 'https://b.nl/' })
  })

  it('drukt af wat op een adres bij een naam lijkt, als niets ernaar verwijst', () => {
    expect(readOpmaak('[Bron]: CBS\n\n- punt\n\n  [Let op]: https://a.nl')).toEqual([
      { soort: 'alinea', delen: [{ tekst: '[Bron]: CBS' }] },
      { soort: 'lijst', genummerd: false, punten: [[{ tekst: 'punt [Let op]: https://a.nl' }]] },
    ])
  })

  it('laat een getal aan het begin van een alinea staan: alleen wat bij 1 begint is een lijst', () => {
    expect(platIn('2014. Het jaar waarin het begon')).toBe('2014. Het jaar waarin het begon')
    expect(readOpmaak('3) derde\n   - eronder\n7) zevende')).toEqual([
      { soort: 'alinea', delen: [{ tekst: '3) derde' }] },
      { soort: 'lijst', genummerd: false, punten: [[{ tekst: 'eronder' }]] },
      { soort: 'alinea', delen: [{ tekst: '7) zevende' }] },
    ])
    expect(readOpmaak('1. een\n2. twee')).toMatchObject([{ soort: 'lijst', genummerd: true }])
  })

  it('laat onzichtbare tekens en halve tekens weg', () => {
    expect(platIn('a\u0007b\u202ec\ud800d\u0000e&#x202e;\ufdd0\ufdd1&#xfdd1;')).toBe('abc\ufffdde\ufffd')
  })

  it('laat lijnen van strepen een lijn', () => {
    expect(readOpmaak('a\n\n----------\n\nb')).toHaveLength(2)
    expect(readOpmaak('a\n\n**********\n\nb')).toHaveLength(2)
  })

  it('gooit nooit, en geeft nooit een link met een ander schema', () => {
    const stuk = fc.constantFrom(
      '*',
      '_',
      '**',
      '[',
      '](',
      ')',
      '<',
      '>',
      'javascript:',
      'https://a.nl',
      'mailto:a@b',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '#',
      '    ',
      '`',
      '![',
      '\\',
      '&#106;',
      '\t',
      'data:',
      '{{',
      '}}',
      '|',
    )
    const tekst = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(stuk, fc.string()), { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(tekst, (invoer) => {
        const delen = delenIn(readOpmaak(invoer))
        for (const { tekst: uit, link } of delen) {
          expect(uit).not.toBe('')
          if (link !== undefined) expect(link).toMatch(/^(https?:\/\/|mailto:)/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('weigert een tabel of afbeelding met een woord, hoe die ook is geschreven', () => {
    const zinnen = (tekst: string) => readTekst(tekst).fouten.map(({ verwijzing, zin }) => [verwijzing, zin])
    expect(zinnen('Kijk ![een grafiek](https://a.nl/b.png) hier')).toEqual([
      ['![een grafiek](https://a.nl/b.png)', geenAfbeelding],
    ])
    expect(zinnen('- <img src=x>\n\n> <svg onload=x>')).toEqual([
      ['<img src=x>', geenAfbeelding],
      ['<svg onload=x>', geenAfbeelding],
    ])
    expect(zinnen('Vooraf\n\nRegio\tJa\tNee\nNoord\t3\t4\n\nDaarna')).toEqual([['Regio\tJa\tNee', geenTabel]])
    expect(zinnen('| Regio | Ja |\n|---|---:|\n| Noord | 3 |')).toEqual([['| Regio | Ja |', geenTabel]])
    expect(zinnen('<table><tr><td>3</td></tr></table>')).toEqual([['<table><tr><td>3</td></tr></table>', geenTabel]])
    expect(zinnen('Ja | Nee, en 3 < 4.\n\n---\n\n\tIngesprongen regel\n\na\tb')).toEqual([])
  })
})
