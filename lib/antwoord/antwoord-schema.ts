import { z } from 'zod'
import { cleanText } from '@/lib/platform/tekst'
import { gemeentecodeSchema } from '@/lib/register/gemeente-schema'
import { periodeSleutelSchema, vraagsleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { waarden } from '@/lib/vragenlijst/waarde'
import { tooLong } from './toelichting'

const toelichtingSchema = z
  .string({ error: 'De toelichting ontbreekt.' })
  .transform(cleanText)
  .refine((text) => tooLong(text) === null, { error: (issue) => tooLong(String(issue.input)) ?? undefined })

/** One answer as it is sent to be saved. */
export const antwoordSchema = z.object({
  gemeente: gemeentecodeSchema,
  vraag: vraagsleutelSchema,
  waarde: z.enum(waarden, { error: 'Kies Ja, Ten dele of Nee, of wis het antwoord.' }).nullable(),
  toelichting: toelichtingSchema,
  /** the version of the antwoord that the person was looking at; 0 when there was none */
  basis: z.number().int().min(0).max(2_000_000_000),
  /** the vragenlijstversie that the person was looking at */
  versie: periodeSleutelSchema,
  /** the open meetmoment that the person was looking at */
  meetmoment: periodeSleutelSchema.nullable(),
})
export type AntwoordInvoer = z.output<typeof antwoordSchema>

const versionSchema = z.coerce.number().int().min(0).max(2_000_000_000)

/** An earlier version, as a form asks to put it back over the one that the person was looking at. */
export const antwoordTerugzetSchema = antwoordSchema.omit({ waarde: true, toelichting: true }).extend({
  version: versionSchema,
  basis: versionSchema,
  meetmoment: z.preprocess((sleutel) => sleutel || null, periodeSleutelSchema.nullable()),
})
export type AntwoordTerugzetInvoer = z.output<typeof antwoordTerugzetSchema>

const bewaardSchema = z.object({
  waarde: z.enum(waarden).nullable(),
  toelichting: z.string(),
  version: z.number().int(),
  /** ISO moment */
  updatedAt: z.string(),
  /** null: the account is gone */
  updatedBy: z.string().nullable(),
  /** whether the account that asks saved it: in another tab, or on another device */
  vanUzelf: z.boolean(),
})
/** An antwoord as the database has it. */
export type Bewaard = z.output<typeof bewaardSchema>

/** Everything that can come of a save. Only "opgeslagen" has written something. */
const opslagSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('opgeslagen'), antwoord: bewaardSchema }),
  z.object({ soort: z.literal('conflict'), antwoord: bewaardSchema }),
  z.object({ soort: z.literal('ongeldig'), zin: z.string() }),
  z.object({ soort: z.literal('vervallen'), zin: z.string() }),
  z.object({ soort: z.literal('bevroren'), zin: z.string(), meetmoment: z.string().nullable() }),
  z.object({ soort: z.literal('onbekend'), zin: z.string() }),
  z.object({ soort: z.literal('uitgelogd'), zin: z.string() }),
])
export type Opslag = z.output<typeof opslagSchema>
