import { z } from 'zod'

const flag = z
  .enum(['0', '1'], { error: 'moet 0 of 1 zijn' })
  .default('0')
  .transform((value) => value === '1')

/** A line in .env that was left open is no setting. */
const open = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema)

/** Every variable the app reads. `.env.example` explains them; a wrong one stops the start. */
const variables = z.object({
  DATABASE_URL: z.string({ error: 'ontbreekt' }).regex(/^postgres(ql)?:\/\/\S+$/, 'moet beginnen met postgresql://'),
  AUTH_SECRET: z.string({ error: 'ontbreekt' }).min(32, 'moet minstens 32 tekens lang zijn'),
  AUTH_URL: z.url('is geen geldig adres').optional(),
  PORT: z.coerce
    .number('moet een getal zijn')
    .int('moet een heel getal zijn')
    .min(0, 'moet 0 of hoger zijn')
    .max(65_535, 'moet 65535 of lager zijn')
    .default(3000),
  HOST: z.string().min(1, 'is leeg').default('localhost'),
  TVS_DEMO: flag,
  TVS_PROXIES: z.coerce
    .number('moet een getal zijn')
    .int('moet een heel getal zijn')
    .min(0, 'moet 0 of hoger zijn')
    .max(9, 'moet 9 of lager zijn')
    .default(0),
  TVS_CONTACT: open(z.email('is geen geldig e-mailadres').optional()),
  TVS_SECURITY_CONTACT: open(
    z.union([z.email(), z.url({ protocol: /^https$/ })], 'is geen e-mailadres of https-adres').optional(),
  ),
  TVS_SMTP_URL: open(
    z
      .string()
      .regex(/^smtps?:\/\/\S+$/, 'moet beginnen met smtp:// of smtps://')
      .refine((value) => URL.canParse(value) && new URL(value).hostname !== '', 'is geen geldig adres')
      .optional(),
  ),
  TVS_MAIL_VAN: open(
    z
      .string()
      .regex(/^([^<>\p{Cc}]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u, 'moet een adres zijn, of Naam <adres>')
      .default('tvs@localhost'),
  ),
  TVS_MAIL_RETOUR: open(z.email('is geen geldig e-mailadres').optional()),
  TVS_DKIM_DOMEIN: open(z.string().optional()),
  TVS_DKIM_SELECTOR: open(z.string().default('tvs')),
  TVS_DKIM_SLEUTEL: open(z.string().optional()),
  TVS_DATA_DIR: z.string().min(1, 'is leeg').default('.data'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
})

/** What mail needs beside a server: links in it must lead somewhere, and it comes from somebody. */
const envSchema = variables.superRefine(({ TVS_SMTP_URL, TVS_MAIL_VAN, AUTH_URL, ...rest }, context) => {
  const missing = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  if (TVS_SMTP_URL && !AUTH_URL) missing('AUTH_URL', 'is nodig bij TVS_SMTP_URL: links in mail beginnen ermee')
  if (TVS_SMTP_URL && TVS_MAIL_VAN.endsWith('@localhost'))
    missing('TVS_MAIL_VAN', 'is nodig bij TVS_SMTP_URL: van wie de mail komt')
  if (rest.TVS_DKIM_DOMEIN && !rest.TVS_DKIM_SLEUTEL)
    missing('TVS_DKIM_SLEUTEL', 'is nodig bij TVS_DKIM_DOMEIN: het bestand met de sleutel')
})

export type Env = z.infer<typeof envSchema>

/** @throws Error with one Dutch sentence per wrong variable */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `Omgevingsvariabele ${issue.path.join('.')} ${issue.message}.`)
  // Names of variables and words of our own: this may stand in the log.
  throw Object.assign(new Error(wrong.join('\n')), { safe: true })
}

let parsed: Env | undefined

/** Parsed once, at first use, so that a build needs no environment. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
