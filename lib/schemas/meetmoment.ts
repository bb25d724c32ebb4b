import { z } from 'zod'
import { gemeentecodeSchema, periodeSleutelSchema } from './antwoord'

const regel = (leeg: string, max: number) =>
  z
    .string({ error: leeg })
    .trim()
    .min(1, leeg)
    .max(max, `Gebruik hoogstens ${max} tekens.`)
    .refine((text) => !/\p{Cc}|\p{Surrogate}/u.test(text), 'Haal vreemde tekens weg: dit is één regel tekst.')

/** Text of more lines that stands in every file. */
const verhaal = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.length <= max, `Gebruik hoogstens ${max} tekens.`)
    .refine(
      (text) => !/[^\P{Cc}\n\t]|\p{Surrogate}/u.test(text),
      'In deze tekst staat een teken dat niet bewaard kan worden.',
    )

export const peildatumSchema = z.iso
  .date('Kies een datum die bestaat, zoals 31-12-2026.')
  .refine((datum) => datum >= '2000-01-01' && datum <= '2100-01-01', 'Kies een jaar tussen 2000 en 2100.')

/** A meetmoment as the bureau plans it. */
export const planSchema = z.object({
  naam: regel('Geef het meetmoment een naam, zoals "januari 2027".', 80),
  peildatum: peildatumSchema,
  versie: periodeSleutelSchema,
  toelichting: verhaal(2000),
})
export type Planinvoer = z.output<typeof planSchema>

/** A correction of a frozen meetmoment. */
export const correctieSchema = z.object({
  vervangt: periodeSleutelSchema,
  naam: regel('Geef de correctie een naam, zoals "januari 2027, herzien".', 80),
  reden: verhaal(1000).refine((text) => text !== '', 'Zeg waarom deze correctie nodig is. Iedereen kan dit lezen.'),
  /** codes, as people separate them */
  gemeenten: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(gemeentecodeSchema, { error: 'Noem gemeenten met hun CBS-code, zoals GM0193.' }).max(500)),
})
export type Correctieinvoer = z.output<typeof correctieSchema>

export const intrekSchema = z.object({
  reden: verhaal(1000).refine((text) => text !== '', 'Zeg waarom u de publicatie intrekt. Dit blijft bewaard.'),
})
