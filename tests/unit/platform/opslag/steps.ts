import fc from 'fast-check'
import type { Wire } from './world'

export type Step =
  | { soort: 'typ'; tab: number; vraag: number; lang: boolean }
  | { soort: 'kies'; tab: number; vraag: number; waarde: number }
  | { soort: 'collega'; vraag: number; veld: 'waarde' | 'tekst'; waarde: number }
  | { soort: 'tijd'; ms: number }
  | { soort: 'lijn'; wire: Wire; lag: number }
  | Tabstep
  | { soort: 'nieuw' }
  | { soort: 'beslis'; tab: number; vraag: number; keuze: number }
export type Tabstep =
  | { soort: 'sluit' | 'crash' | 'kopieer' | 'terug'; tab: number }
  /** `ms`: from when the server made the page until it came; `vroeg`: what the person does before it has its JavaScript */
  | { soort: 'herlaad'; tab: number; ms: number; vroeg: 'typ' | 'kies' | null }

const is = <S extends string>(soort: S) => fc.constant(soort)
const tab = fc.nat(3)
/** Mostly the same vraag, or nothing ever meets. */
const vraag = fc.constantFrom(0, 0, 0, 1)
const waarde = fc.nat(3)
const typ = fc.record({ soort: is('typ'), tab, vraag, lang: fc.boolean() })
const kies = fc.record({ soort: is('kies'), tab, vraag, waarde })
const veld = fc.constantFrom('waarde' as const, 'tekst' as const)
const collega = fc.record({ soort: is('collega'), vraag, veld, waarde })
const tijd = fc.record({ soort: is('tijd'), ms: fc.constantFrom(1, 500, 3_000, 60_000) })
const wire = fc.constantFrom<Wire>('up', 'up', 'down', 'reply lost', 'logged out')
const lijn = fc.record({ soort: is('lijn'), wire, lag: fc.constantFrom(0, 0, 300, 5_000) })
const ms = fc.constantFrom(0, 1, 500, 3_000)
const herlaad = fc.record({ soort: is('herlaad'), tab, ms, vroeg: fc.constantFrom(null, null, 'typ', 'kies') })
const anders = fc.record({ soort: fc.constantFrom('sluit', 'crash', 'kopieer', 'terug'), tab })

/** All that can happen to somebody with tabs and a colleague. */
export const steps = fc.array(
  fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { weight: 6, arbitrary: typ },
    { weight: 4, arbitrary: kies },
    { weight: 2, arbitrary: collega },
    { weight: 5, arbitrary: tijd },
    { weight: 3, arbitrary: lijn },
    { weight: 2, arbitrary: herlaad },
    { weight: 3, arbitrary: anders },
    { weight: 1, arbitrary: fc.record({ soort: is('nieuw') }) },
    { weight: 3, arbitrary: fc.record({ soort: is('beslis'), tab, vraag, keuze: fc.nat(3) }) },
  ),
  { minLength: 1, maxLength: 60, size: 'max' },
)

/** What can happen to somebody with one tab and no colleague. */
export const stepsAlone = fc.array(
  fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { weight: 3, arbitrary: typ.map((step) => ({ ...step, lang: false })) },
    { weight: 4, arbitrary: kies },
    { weight: 5, arbitrary: tijd },
    { weight: 3, arbitrary: lijn },
    { weight: 2, arbitrary: herlaad.map((step) => ({ ...step, vroeg: null })) },
    { weight: 1, arbitrary: fc.record({ soort: is('terug'), tab }) },
  ),
  { minLength: 1, maxLength: 40, size: 'max' },
)
