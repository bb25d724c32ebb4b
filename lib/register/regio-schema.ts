import { z } from 'zod'

/** The key of a regio or subregio, as in a URL. */
export const regioSleutelSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
