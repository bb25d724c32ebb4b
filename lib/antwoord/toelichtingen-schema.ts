import { z } from 'zod'
import { grootteklassen } from '@/lib/register/grootteklasse'
import { regioSleutelSchema } from '@/lib/register/regio-schema'
import { zoektermSchema } from '@/lib/register/zoeken-schema'
import { vraagsleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { staten } from '@/lib/vragenlijst/waarde'

const parts = {
  /** words that the toelichting or the name of the gemeente must hold */
  q: zoektermSchema.prefault(''),
  antwoord: z.enum(staten).optional(),
  regio: regioSleutelSchema.optional(),
  grootteklasse: z.enum(grootteklassen).optional(),
  fase: z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number)
    .optional(),
  thema: vraagsleutelSchema.optional(),
  vraag: vraagsleutelSchema.optional(),
  pagina: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .prefault('1'),
}

/** Which toelichtingen to read, as it stands in the URL. undefined: all. */
export type Toelichtingkeuze = { [Key in keyof typeof parts]: z.output<(typeof parts)[Key]> }

type Query = Record<string, string | string[] | undefined>
const keys = Object.keys(parts) as (keyof Toelichtingkeuze)[]

/** Reads the URL. What is missing or malformed becomes the default; `onleesbaar` names what was malformed. */
export function parseToelichtingkeuze(query: Query): { keuze: Toelichtingkeuze; onleesbaar: string[] } {
  const onleesbaar: string[] = []
  const read = (key: keyof Toelichtingkeuze) => {
    const parsed = parts[key].safeParse(query[key] === '' ? undefined : query[key])
    if (!parsed.success) onleesbaar.push(key)
    return [key, parsed.success ? parsed.data : parts[key].parse(undefined)] as const
  }
  return { keuze: Object.fromEntries(keys.map(read)) as Toelichtingkeuze, onleesbaar }
}

/** The address of the toelichtingen of a meetmoment with these choices; what is not chosen is left out. */
export function toelichtingenPad(meetmoment: string, keuze: Partial<Toelichtingkeuze> = {}): string {
  const query = new URLSearchParams(
    keys.flatMap((key) => {
      const value = keuze[key]
      return value === undefined || value === '' || (key === 'pagina' && value === 1) ? [] : [[key, String(value)]]
    }),
  ).toString()
  return `/meetmomenten/${meetmoment}/toelichtingen${query && `?${query}`}`
}
