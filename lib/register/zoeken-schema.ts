import { z } from 'zod'
import { cleanLine } from '@/lib/platform/tekst'

/** What somebody typed to find something; too much of it is cut off. */
export const zoektermSchema = z
  .string()
  .transform((term) => cleanLine(term).slice(0, 100))
  .catch('')

const vondstSchema = z.object({
  soort: z.enum(['gemeente', 'vraag']),
  /** identity within the list */
  sleutel: z.string(),
  naam: z.string(),
  /** what tells it apart: the regio of a gemeente, the thema of a vraag */
  bij: z.string(),
  href: z.string(),
})
export type Vondst = z.output<typeof vondstSchema>
export const vondstenSchema = z.array(vondstSchema)
