import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tekstblok } from '@/lib/rapport/document/document'
import { conceptteksten } from '@/lib/rapport/tekst/concept'
import { meesteWerk } from '@/lib/rapport/tekst/grens'
import { readTekst } from '@/lib/rapport/tekst/opmaak'
import { langsteTekst } from '@/lib/rapport/tekst/plekken'
import { tembaar } from '@/lib/rapport/tekst/tembaar'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'

const vol = (stuk: string) => stuk.repeat(langsteTekst).slice(0, langsteTekst)
const dieper = () => {
  let tekst = ''
  for (let diep = 0; tekst.length < langsteTekst; diep++) tekst += `${' '.repeat(2 * diep)}- a\n`
  return tekst.slice(0, langsteTekst)
}

const onzin: [string, string][] = [
  ...['[', '![', '[]', '[a](', '[a](b "c ', '[a](b (c ', '[a][b] ', '[a]: b\n', '[a](<b'].map(vol),
  ...['*', '**a', '*a ', 'a* ', '_a ', '*a _b ', 'a** b_ ', '*_', '`', '`a``b', '\\*', '&amp;'].map(vol),
  ...['a<!--', 'a<?', '<a ', '<div>\n', '<a:b>', "a<a b='"].map(vol),
  ...['> ', '- ', '1. ', '- a\n', '- a\n\n', '> a\n', '> a\nb\n', '- - - - a\n', '1) a\n2. b\n', '\t- a\n'].map(vol),
  ...['# a\n', 'a\n=\n', 'a\n\n', '\n', '***\n', '~~~\na\n', 'a  \n', '>    - a\n'].map(vol),
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'*a '.repeat(3300)}${'a* '.repeat(3300)}`,
  dieper(),
].map((tekst) => [JSON.stringify(tekst.slice(0, 12)), tekst])

/** Counted in another way than grens.ts does: lines, marks, and how far a tag or the address of a link is looked for. */
function geteld(tekst: string) {
  const regels = tekst.split('\n').filter((regel) => regel.trim() !== '').length
  const tekens = tekst.match(/[[\]*_`<&\\]/g)?.length ?? 0
  const zoeken = tekst
    .split('\n\n')
    .flatMap((stuk) => [...stuk.matchAll(/<|\]\(/g)].map(({ index }) => stuk.length - index))
    .reduce((sum, letters) => sum + letters, 0)
  return { regels, tekens, zoeken }
}

function expectTaken(tekst: string) {
  const { regels, tekens, zoeken } = geteld(tembaar(tekst).tekst)
  expect(regels).toBeLessThanOrEqual(900)
  expect(tekens).toBeLessThanOrEqual(4_500)
  expect(zoeken).toBeLessThanOrEqual(meesteWerk)
}

const platIn = (blokken: readonly Tekstblok[]) =>
  blokken
    .flatMap((blok) => (blok.soort === 'lijst' ? blok.punten : [blok.delen]))
    .map((delen) => delen.map(({ tekst }) => tekst).join(''))
    .join('\n')

describe('wat de Markdownlezer te doen krijgt', () => {
  it.each(onzin)('is begrensd bij 20.000 tekens %s', (_, tekst) => {
    expectTaken(tekst)
  })

  it('is begrensd bij wat dan ook', () => {
    const stuk = fc.constantFrom(
      '[',
      '](',
      '*',
      '_',
      '`',
      '<',
      '&',
      '\\',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '1. ',
      '  ',
      '# ',
      'a',
    )
    const tekst = fc
      .array(fc.tuple(stuk, stuk, fc.integer({ min: 1, max: 4000 })), { minLength: 1, maxLength: 8 })
      .map((parts) =>
        parts
          .map(([a, b, keer]) => (a + b).repeat(keer))
          .join('')
          .slice(0, langsteTekst),
      )
    fc.assert(fc.property(tekst, expectTaken), { numRuns: 100 })
  })

  it('verandert niet bij wat mensen schrijven', () => {
    const gemeenten = Array.from({ length: 403 }, (_, nummer) => `- Gemeente ${nummer}`).join('\n')
    const links = '[de handleiding](https://voorbeeld.nl/lang/adres), **vet** en {{3c.ten_dele}}.\n\n'.repeat(200)
    for (const tekst of [gemeenten, links, ...conceptteksten(demoPublicatie('2014-01', 'openbaar')).values()])
      expect(tembaar(tekst)).toEqual({ tekst, rest: null })
  })
})

describe('wat daarna komt', () => {
  const tekst = `# Kop\n\n**vet**\n\n${'[x '.repeat(5_000)}\n\n**rest** [a](https://a.nl) <b> \\* &amp;\n- punt`

  it('staat er zoals het is getypt, en wat ervoor komt houdt zijn opmaak', () => {
    const { blokken } = readTekst(tekst)
    expect(blokken.slice(0, 2)).toEqual([
      { soort: 'kop', niveau: 3, delen: [{ tekst: 'Kop' }] },
      { soort: 'alinea', delen: [{ tekst: 'vet', vet: true }] },
    ])
    expect(platIn(blokken.slice(2))).toBe(
      `${'[x '.repeat(5_000).trim()}\n**rest** [a](https://a.nl) <b> \\* &amp; - punt`,
    )
  })

  it('wordt gezegd, met waar het begint', () => {
    const { fouten } = readTekst(tekst)
    expect(fouten).toEqual([
      { verwijzing: expect.stringMatching(/^\[x \[x .*…$/), zin: expect.stringContaining('gewone tekst') },
    ])
    expect(readTekst('# Kop\n\n**vet**').fouten).toEqual([])
  })

  it.each(onzin)('raakt niet weg: 20.000 tekens %s', (_, tekst) => {
    const { rest } = tembaar(tekst)
    const kaal = (text: string) => text.replace(/\s/g, '')
    if (rest !== null) expect(kaal(platIn(readTekst(tekst).blokken)).endsWith(kaal(rest).slice(-500))).toBe(true)
  })
})

describe('te veel tekens op een rij', () => {
  it('staan er zoals ze zijn getypt, ook in code en HTML', () => {
    expect(platIn(readTekst('`a *_*_*_ b` en <b title="_*_*_*">').blokken)).toBe('a *_*_*_ b en <b title="_*_*_*">')
  })

  it('maken een lijst niet dieper', () => {
    expect(platIn(readTekst('- - - - 1. 2. x').blokken)).toContain('1. 2. x')
    expect(platIn(readTekst('> > > > > > x').blokken)).toBe('> > x')
  })
})
