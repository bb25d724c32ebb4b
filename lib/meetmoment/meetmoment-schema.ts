import { z } from 'zod'
import { cleanLine, cleanText } from '@/lib/platform/tekst'
import { gemeentecodeSchema } from '@/lib/register/gemeente-schema'
import { periodeSleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'

const leesbaar = /[\p{L}\p{N}]/u

/** One line that names something. */
const naamSchema = (leeg: string) =>
  z
    .string({ error: leeg })
    .transform(cleanLine)
    .refine((text) => text.length <= 80, 'Gebruik hoogstens 80 tekens.')
    .refine((text) => leesbaar.test(text), leeg)

/** Text of more lines that stands in every file. */
const verhaal = (max: number, leeg = 'De tekst ontbreekt. Laad de pagina opnieuw.') =>
  z
    .string({ error: leeg })
    .transform((text) => cleanText(text).normalize('NFC').trim())
    .refine((text) => text.length <= max, `Gebruik hoogstens ${max} tekens.`)

/** The same, but something must be said. */
export const reden = (leeg: string) => verhaal(1000, leeg).refine((text) => leesbaar.test(text), leeg)

/** A key out of a list: whatever else comes is not on it. */
const keuze = (zin: string) =>
  z.string({ error: zin }).refine((sleutel) => periodeSleutelSchema.safeParse(sleutel).success, zin)

const peildatumSchema = z.iso
  .date('Kies een datum die bestaat, zoals 31-12-2026.')
  .refine((datum) => datum >= '2000-01-01' && datum <= '2100-01-01', 'Kies een jaar tussen 2000 en 2100.')

/** A meetmoment as the bureau plans it. */
export const planSchema = z.object({
  naam: naamSchema('Geef het meetmoment een naam, zoals "januari 2027".'),
  peildatum: peildatumSchema,
  versie: keuze('Deze vragenlijst is er niet. Kies er een uit de lijst.'),
  toelichting: verhaal(2000),
})
export type Planinvoer = z.output<typeof planSchema>

/** The meetmoment that a form is about. */
export const gekozenSchema = z.object({ meetmoment: keuze('Dit meetmoment is er niet.') })

/** What a plan becomes. */
export const wijzigSchema = planSchema.extend(gekozenSchema.shape)

const gemeentezin = 'Deze gemeente is er niet. Kies er een uit de lijst.'

/** A correction of a frozen meetmoment. */
export const correctieSchema = z.object({
  vervangt: keuze('Het meetmoment dat u wilt corrigeren, is er niet.'),
  naam: naamSchema('Geef de correctie een naam, zoals "januari 2027, herzien".'),
  reden: reden('Zeg waarom deze correctie nodig is. Iedereen kan dit lezen.'),
})
export type Correctieinvoer = z.output<typeof correctieSchema>

/** A gemeente that a correction looks at anew, or no longer. */
export const herzieningSchema = gekozenSchema.extend({
  gemeente: z.string({ error: gemeentezin }).refine((code) => gemeentecodeSchema.safeParse(code).success, gemeentezin),
})

const dagzin = 'Kies een datum die bestaat, zoals 31-12-2026, of laat dit leeg.'

/** Until when gemeenten can repair their answers for a correction; empty: that is not known yet. */
export const hersteltermijnSchema = gekozenSchema.extend({
  tot: z
    .string({ error: dagzin })
    .refine((tot) => tot === '' || peildatumSchema.safeParse(tot).success, dagzin)
    .transform((tot) => tot || null),
})

/** `gezien`: what the person looked at. */
export const publiceerSchema = gekozenSchema.extend({
  gezien: z.string({ error: 'Bekijk het voorbeeld opnieuw.' }).max(1000),
})

/** Before the peildatum: why it cannot wait. */
export const verzoekSchema = publiceerSchema.extend({
  reden: reden('Zeg waarom dit voor de peildatum openbaar moet worden. Uw collega leest dit.'),
})

export const intrekSchema = gekozenSchema.extend({
  reden: reden('Zeg waarom u de publicatie intrekt. Iedereen kan dit lezen.'),
})
