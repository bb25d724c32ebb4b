import { z } from 'zod'
import { gemeentecodeSchema } from '@/lib/register/gemeente-schema'
import { type Grootteklasse, grootteklassen } from '@/lib/register/grootteklasse'
import { regioSleutelSchema } from '@/lib/register/regio-schema'
import { periodeSleutelSchema, vraagsleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { type Noemer, noemers } from './cijfers'

/** "nu" is the living state; every other key is a meetmoment. */
export const meetmomentkeuzeSchema = z.union([z.literal('nu'), periodeSleutelSchema])

/** Everything that can be chosen on a screen of figures, as it stands in the URL. undefined: not chosen. */
export type Beeldkeuze = {
  meetmoment: string
  /** what to compare with; not chosen: the meetmoment before */
  vergelijk?: string | undefined
  noemer: Noemer
  fase?: number | undefined
  thema?: string | undefined
  vraag?: string | undefined
  regio?: string | undefined
  subregio?: string | undefined
  provincie?: string | undefined
  grootteklasse?: Grootteklasse | undefined
  gemeente?: string | undefined
  /** a column: each screen says which it has, and falls back to its own order */
  sorteer?: string | undefined
  richting: 'op' | 'af'
  /** of a long table; the last one when there are fewer */
  pagina?: number | undefined
}

const parts = {
  meetmoment: meetmomentkeuzeSchema.default('nu'),
  vergelijk: meetmomentkeuzeSchema.optional(),
  noemer: z.enum(noemers).default('alle'),
  fase: z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number)
    .optional(),
  thema: vraagsleutelSchema.optional(),
  vraag: vraagsleutelSchema.optional(),
  regio: regioSleutelSchema.optional(),
  subregio: regioSleutelSchema.optional(),
  provincie: z
    .string()
    .regex(/^\p{L}[\p{L} -]*$/u)
    .max(40)
    .optional(),
  grootteklasse: z.enum(grootteklassen).optional(),
  gemeente: gemeentecodeSchema.optional(),
  sorteer: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(200)
    .optional(),
  richting: z.enum(['op', 'af']).default('op'),
  pagina: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
} satisfies Record<keyof Beeldkeuze, z.ZodType>

type Query = Record<string, string | string[] | undefined>

/** The keys that a page understands; what is not among them is passed over. */
const keys = Object.keys(parts) as (keyof Beeldkeuze)[]

/**
 * Reads the URL of a screen of figures. What is missing or malformed becomes the default; `onleesbaar` names what was
 * malformed, so that the page can say so. An empty value (a form without JavaScript) is no choice.
 */
export function parseBeeld(query: Query): { keuze: Beeldkeuze; onleesbaar: string[] } {
  const onleesbaar: string[] = []
  const read = <Key extends keyof Beeldkeuze>(key: Key) => {
    const parsed = parts[key].safeParse(query[key] === '' ? undefined : query[key])
    if (!parsed.success) onleesbaar.push(key)
    return [key, parsed.success ? parsed.data : parts[key].parse(undefined)] as const
  }
  return { keuze: Object.fromEntries(keys.map(read)) as Beeldkeuze, onleesbaar }
}

/** What stands between an address and one more choice behind it. */
export const scheider = (adres: string): '?' | '&' => (adres.includes('?') ? '&' : '?')

const standaard: Partial<Beeldkeuze> = { meetmoment: 'nu', noemer: 'alle', richting: 'op' }

/** The address of a screen with these choices; what is default or not chosen is left out. */
export function beeldPad(pad: string, keuze: Partial<Beeldkeuze>): string {
  const query = new URLSearchParams(
    keys.flatMap((key) =>
      keuze[key] === undefined || keuze[key] === standaard[key] ? [] : [[key, String(keuze[key])]],
    ),
  ).toString()
  return query ? `${pad}?${query}` : pad
}
