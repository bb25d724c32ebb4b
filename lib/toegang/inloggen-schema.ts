import { z } from 'zod'
import { cleanLine } from '@/lib/platform/tekst'

export const emailSchema = z
  .string({ error: 'Vul uw e-mailadres in.' })
  .transform((text) => cleanLine(text).toLowerCase())
  .refine((email) => email !== '', { error: 'Vul uw e-mailadres in.', abort: true })
  .pipe(z.email('Dit is geen e-mailadres. Een voorbeeld: naam@gemeente.nl.'))

export const inlogSchema = z.object({
  email: emailSchema,
  wachtwoord: z
    .string({ error: 'Vul uw wachtwoord in.' })
    .min(1, 'Vul uw wachtwoord in.')
    .max(500, 'Dit wachtwoord is te lang.'),
  adres: z.string().default('onbekend'),
})

export const personaSchema = z.object({ persona: z.string().max(60) })

export const nieuwWachtwoordSchema = z
  .object({
    wachtwoord: z
      .string()
      .min(12, 'Kies een wachtwoord van minstens 12 tekens.')
      .max(500, 'Dit wachtwoord is te lang.'),
    wachtwoordNogmaals: z.string(),
    token: z.string().max(200),
  })
  .refine(({ wachtwoord, wachtwoordNogmaals }) => wachtwoord === wachtwoordNogmaals, {
    path: ['wachtwoordNogmaals'],
    error: 'De twee wachtwoorden zijn niet gelijk.',
  })

/** Where to go after login: only a path within this site. */
export const naarSchema = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .max(500)
  .catch('/start')

/** What the login form sends; from where it was sent is not for the form to say. */
export const inlogformulierSchema = inlogSchema.omit({ adres: true }).extend({ naar: naarSchema })

export const personaformulierSchema = personaSchema.extend({ naar: naarSchema })
