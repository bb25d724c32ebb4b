import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tekstblok, Tekstdeel } from '@/lib/rapport/document/document'
import { leesOpmaak } from '@/lib/rapport/tekst/opmaak'

const delenIn = (blokken: readonly Tekstblok[]): Tekstdeel[] =>
  blokken.flatMap((blok) => (blok.soort === 'lijst' ? blok.punten.flat() : blok.delen))
const platIn = (tekst: string) =>
  delenIn(leesOpmaak(tekst))
    .map((deel) => deel.tekst)
    .join('')

describe('opmaak lezen', () => {
  it('kent alinea, vet, schuin en link', () => {
    expect(leesOpmaak('Dit is **vet** en *schuin*, zie [de site](https://vng.nl/wmo).')).toEqual([
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
      leesOpmaak('#### Eerst\n\n# Dan\n\n### Lager\n\n## Weer').map((blok) => 'niveau' in blok && blok.niveau),
    ).toEqual([3, 3, 4, 4])
    expect(leesOpmaak('### Een\n\n### Twee\n\n#### Onder twee').map((blok) => 'niveau' in blok && blok.niveau)).toEqual(
      [3, 3, 4],
    )
  })

  it('kent lijsten, en legt diepere punten onder hun punt', () => {
    expect(leesOpmaak('1. een\n   - onder een\n     - nog lager\n2. twee\n\n   tweede alinea')).toEqual([
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
    expect(leesOpmaak('---')).toEqual([])
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
    expect(leesOpmaak(`[klik](<${adres}>)`)).toEqual([{ soort: 'alinea', delen: [{ tekst: 'klik' }] }])
  })

  it('leest verwijzende links en mailadressen', () => {
    expect(leesOpmaak('[a][1] en <mailto:a@b.nl>\n\n[1]: http://c.nl')).toEqual([
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

  it('laat onzichtbare tekens en halve tekens weg', () => {
    expect(platIn('a\u0007b\u202ec\ud800d\u0000e&#x202e;')).toBe('abc\ufffdde')
  })

  it('laat lijnen van strepen een lijn', () => {
    expect(leesOpmaak('a\n\n----------\n\nb')).toHaveLength(2)
    expect(leesOpmaak('a\n\n**********\n\nb')).toHaveLength(2)
  })

  it.each([
    ['citaten', '>'.repeat(20_000)],
    ['lijsten', '- '.repeat(10_000)],
    ['nummers', '1. '.repeat(6_600)],
    ['sterren', '*_'.repeat(10_000)],
    ['nadruk in nadruk', '*a '.repeat(3300) + 'a* '.repeat(3300)],
    ['haken', '['.repeat(20_000)],
    ['door elkaar', '> - '.repeat(5_000)],
  ])('blijft vlot bij 20.000 tekens %s', (_, tekst) => {
    const start = performance.now()
    leesOpmaak(tekst)
    expect(performance.now() - start).toBeLessThan(3000)
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
        const delen = delenIn(leesOpmaak(invoer))
        for (const { tekst: uit, link } of delen) {
          expect(uit).not.toBe('')
          if (link !== undefined) expect(link).toMatch(/^(https?:\/\/|mailto:)/)
        }
      }),
      { numRuns: 500 },
    )
  })
})
