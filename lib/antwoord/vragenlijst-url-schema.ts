import { z } from 'zod'
import { filters } from './filter'

/** A filter nobody knows shows everything. */
export const filterSchema = z.enum(filters).catch('alles')

/** The thema in the URL: its number, or every thema together. */
export const themaSchema = z.union([
  z.literal('alle'),
  z
    .string()
    .regex(/^[1-9][0-9]?$/)
    .transform(Number),
])

/** Where a thema form goes once it is saved: only to another thema. */
export const volgendSchema = z.string().regex(/^\/vragenlijst\/GM[0-9]{4}\/thema\/\d{1,3}$/)
