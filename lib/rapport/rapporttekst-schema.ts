import { z } from 'zod'
import { cleanText } from '@/lib/platform/tekst'
import { periodeSleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import type { Tekstblok } from './document/document'
import { tekstTeLang } from './tekst/lengte'

const teksttekstSchema = z
  .string({ error: 'De tekst ontbreekt.' })
  .transform(cleanText)
  .refine((text) => tekstTeLang(text) === null, { error: (issue) => tekstTeLang(String(issue.input)) ?? undefined })

/** The sleutel of a plek, as in a URL. */
const plekSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200)

const versionSchema = z.coerce.number().int().min(1).max(2_000_000_000)

/** One text of a rapport as it is sent to be saved. */
export const rapporttekstSchema = z.object({
  meetmoment: periodeSleutelSchema,
  plek: plekSchema,
  tekst: teksttekstSchema,
  /** the version of the text that the person was looking at */
  basis: versionSchema,
})
export type RapporttekstInvoer = z.output<typeof rapporttekstSchema>

/** An earlier version to be put back over the one that the person was looking at. */
export const terugzetSchema = rapporttekstSchema.omit({ tekst: true }).extend({ version: versionSchema })
export type TerugzetInvoer = z.output<typeof terugzetSchema>

/** A text as the database has it. */
export type BewaardeTekst = {
  tekst: string
  version: number
  /** ISO moment */
  updatedAt: string
  /** null: nobody wrote it, or the account is gone */
  updatedBy: string | null
  /** as it was drafted: nobody wrote it or said that it is right */
  concept: boolean
}

/** A text as it is printed, and what is wrong with its references. */
export type Tekstvoorbeeld = { blokken: Tekstblok[]; fouten: { verwijzing: string; zin: string }[] }

/** Everything that can come of a save. Only "opgeslagen" has written something. */
export type Tekstopslag =
  | { soort: 'opgeslagen'; tekst: BewaardeTekst; voorbeeld: Tekstvoorbeeld }
  /** `vanUzelf`: the account that asks saved it, in another tab or on another device */
  | { soort: 'conflict'; tekst: BewaardeTekst; vanUzelf: boolean; voorbeeld: Tekstvoorbeeld }
  | { soort: 'ongeldig'; zin: string }
  | { soort: 'onbekend'; zin: string }
  | { soort: 'uitgelogd'; zin: string }

type Query = Record<string, string | string[] | undefined>

/** Which versions of a text to look at. What is malformed is the newest page. */
export function parseVersiekeuze({ pagina, tussenstanden }: Query): { pagina: number; metTussenstanden: boolean } {
  const nummer = typeof pagina === 'string' && /^[1-9]\d{0,4}$/.test(pagina) ? Number(pagina) : 1
  return { pagina: nummer, metTussenstanden: tussenstanden === 'ja' }
}
