import { z } from 'zod'
import { cleanLine } from '@/lib/platform/tekst'
import { type Rol, rollen } from './aanstelling'
import { emailSchema } from './inloggen-schema'

const keuzes = rollen.join(', ')

const persoon = {
  email: emailSchema,
  naam: z
    .string()
    .transform(cleanLine)
    .refine((naam) => naam !== '', 'De naam is leeg.')
    .refine((naam) => naam.length <= 200, 'Deze naam is te lang.')
    .optional(),
}

/** Says which field does not go with the role. */
function notAllowed(rol: string) {
  return (issue: { code?: string | undefined; keys?: unknown }) =>
    issue.code === 'unrecognized_keys' ? `Bij de rol ${rol} hoort geen ${String(issue.keys)}.` : undefined
}

const noodzakelijk = (zin: string) =>
  z
    .string({ error: zin })
    .transform(cleanLine)
    .refine((naam) => naam !== '')

function vanGemeente<R extends Rol>(rol: R) {
  const gemeente = noodzakelijk(`Een ${rol} heeft een gemeente nodig: de naam of de CBS-code.`)
  return z.strictObject({ rol: z.literal(rol), ...persoon, gemeente }, { error: notAllowed(rol) })
}

function vanRegio<R extends Rol>(rol: R) {
  const regio = noodzakelijk(`Een ${rol} heeft een regio of subregio nodig, zoals zuid-limburg.`)
  return z.strictObject({ rol: z.literal(rol), ...persoon, regio }, { error: notAllowed(rol) })
}

function vanHetLand<R extends Rol>(rol: R) {
  return z.strictObject({ rol: z.literal(rol), ...persoon }, { error: notAllowed(rol) })
}

/** A new account, or a new aanstelling for an account that is there. */
export const accountSchema = z.discriminatedUnion(
  'rol',
  [
    vanGemeente('projectleider'),
    vanGemeente('meelezer'),
    vanRegio('regiocorrespondent'),
    vanHetLand('bureau'),
    vanHetLand('ondersteuner'),
    vanHetLand('beheerder'),
  ],
  { error: `Kies een rol: ${keuzes}.` },
)
export type AccountInvoer = z.output<typeof accountSchema>

/** The id of a row, as a form or URL sends it. */
export const idSchema = z.coerce.number().int().min(1).max(2_147_483_647)
