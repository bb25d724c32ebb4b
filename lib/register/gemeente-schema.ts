import { z } from 'zod'

/** The code of the CBS, as in a URL. */
export const gemeentecodeSchema = z.string().regex(/^GM[0-9]{4}$/)
