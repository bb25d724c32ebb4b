import { z } from 'zod'

/** The key of a vraag or thema, which survives renumbering. */
export const vraagsleutelSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200)

/** The key of a versie or a meetmoment: "2014-01", or "2014-01-correctie". */
export const periodeSleutelSchema = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}(-[a-z0-9]+)?$/)
  .max(40)
