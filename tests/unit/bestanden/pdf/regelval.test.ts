import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakRegels, type Regelstuk } from '@/lib/bestanden/pdf/regelval'

/** Every letter is one wide; in the odd runs, which are bold, two. */
const meet = (deel: number, tekst: string) => [...tekst].length * (deel % 2 === 0 ? 1 : 2)

const regelsOf = (delen: readonly string[], breedte: number) =>
  breakRegels(delen, breedte, meet).map((regel) => regel.map(({ tekst }) => tekst).join(''))

/** How wide a line is without the spaces at its end, which may lie in more than one stuk. */
function widthOf(regel: readonly Regelstuk[]): number {
  const letters = regel.flatMap(({ deel, tekst }) => [...tekst].map((letter) => ({ deel, letter })))
  const printed = letters.slice(0, letters.findLastIndex(({ letter }) => letter !== ' ') + 1)
  return printed.reduce((sum, { deel, letter }) => sum + meet(deel, letter), 0)
}

describe('regels over stukken tekst heen', () => {
  it('houden een leesteken bij het vette woord ervoor', () => {
    expect(regelsOf(['Dat is ', '98%', '. In oktober'], 13)).toEqual(['Dat is ', '98%. In ', 'oktober'])
    // The bold word fits by itself, but not with its mark.
    expect(regelsOf(['Dat is ', 'veel', ', zegt men'], 15)).toEqual(['Dat is ', 'veel, zegt ', 'men'])
  })

  it('houden een woord heel dat half vet is, en zetten elk stuk achter het vorige', () => {
    expect(regelsOf(['de ge', 'meente', 'n tellen'], 16)).toEqual(['de ', 'gemeenten ', 'tellen'])
    expect(breakRegels(['ab ', 'cd', ' ef'], 20, meet)).toEqual([
      [
        { deel: 0, tekst: 'ab ', x: 0 },
        { deel: 1, tekst: 'cd', x: 3 },
        { deel: 2, tekst: ' ef', x: 7 },
      ],
    ])
  })

  it('breken na een streepje in een woord, en een te lang woord waar het moet', () => {
    expect(regelsOf(['Zuid-Limburg telt'], 10)).toEqual(['Zuid-', 'Limburg ', 'telt'])
    expect(regelsOf(['abcdefghij'], 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(regelsOf(['−3 of -3'], 4)).toEqual(['−3 ', 'of ', '-3'])
  })

  it('verliezen niets, blijven binnen de breedte en beginnen nooit met een leesteken dat bij een woord hoort', () => {
    const teken = fc.constantFrom('a', 'bc', 'gemeente', ' ', '. ', ', ', '!', ')', '98%', 'x-y', '🚲')
    const deel = fc.array(teken, { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(deel, { maxLength: 6 }), fc.integer({ min: 20, max: 40 }), (delen, breedte) => {
        const regels = breakRegels(delen, breedte, meet)
        const whole = delen.join('')
        // Spaces at the very begin of the text, and of a line, say nothing.
        expect(regels.map((regel) => regel.map(({ tekst }) => tekst).join('')).join('')).toBe(whole.trimStart())
        for (const regel of regels) {
          expect(widthOf(regel)).toBeLessThanOrEqual(breedte)
        }
        const longest = Math.max(0, ...whole.split(' ').map((word) => meet(1, word)))
        if (longest <= breedte && !/(^|\s)[.,!)]/.test(whole))
          for (const regel of regels) expect(regel[0]?.tekst ?? '').not.toMatch(/^[.,!)]/)
      }),
      // The spaces at the end of its first line lie in two stukken.
      { examples: [[['', 'ax-y, x-y', 'a, ', ' '], 20]] },
    )
  })
})
