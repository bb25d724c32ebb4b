import { z } from 'zod'
import { cleanLine } from '@/lib/platform/tekst'
import { emailSchema } from './inloggen-schema'
import { rollen } from './policy'

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

/** A new account, or a new aanstelling for an account that is there. */
export const accountSchema = z.discriminatedUnion(
  'rol',
  [
    z.strictObject(
      {
        rol: z.literal('projectleider'),
        ...persoon,
        gemeente: z
          .string({ error: 'Een projectleider heeft een gemeente nodig: de naam of de CBS-code.' })
          .transform(cleanLine)
          .refine((naam) => naam !== ''),
      },
      { error: notAllowed('projectleider') },
    ),
    z.strictObject(
      {
        rol: z.literal('regiocorrespondent'),
        ...persoon,
        regio: z
          .string({ error: 'Een regiocorrespondent heeft een regio of subregio nodig, zoals zuid-limburg.' })
          .transform(cleanLine)
          .refine((naam) => naam !== ''),
      },
      { error: notAllowed('regiocorrespondent') },
    ),
    z.strictObject({ rol: z.literal('bureau'), ...persoon }, { error: notAllowed('bureau') }),
    z.strictObject({ rol: z.literal('beheerder'), ...persoon }, { error: notAllowed('beheerder') }),
  ],
  { error: `Kies een rol: ${keuzes}.` },
)
export type AccountInvoer = z.output<typeof accountSchema>

/** The id of a row, as a form or URL sends it. */
export const idSchema = z.coerce.number().int().min(1).max(2_147_483_647)
