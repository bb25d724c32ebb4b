import { z } from 'zod'
import { berichtsoorten, berichtstatussen } from './berichtsoort'

const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What the URL of the post chooses; what is not understood chooses nothing. */
export const postkeuzeSchema = z.object({
  q: one(z.string().trim().min(1).max(100)),
  soort: one(z.enum(berichtsoorten)),
  status: one(z.enum(berichtstatussen)),
  pagina: one(z.coerce.number().int().min(1).max(100_000)),
})
export type Postkeuze = z.output<typeof postkeuzeSchema>

/** The id of a bericht, as it stands in a URL. */
export const berichtIdSchema = z.string().regex(/^[1-9]\d{0,17}$/)

/** The address of a page of the post, with the other choices as they are. */
export function postPad(keuze: Postkeuze): string {
  const given = Object.entries(keuze).flatMap(([naam, value]) => (value === undefined ? [] : [[naam, String(value)]]))
  return given.length === 0 ? '/beheer/post' : `/beheer/post?${new URLSearchParams(given)}`
}
