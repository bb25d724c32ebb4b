import { z } from 'zod'
import { periodeSleutelSchema, vraagsleutelSchema } from './antwoord'

// What the open data says, in the words of its answers; openapi.json is made from these.

export const indelingenOpenData = ['landelijk', 'grootteklasse', 'regio'] as const

const aantal = z.int().min(0)
const datum = z.iso.date()
const moment = z.iso.datetime()
const verwijzing = z.object({ id: periodeSleutelSchema, naam: z.string() })

export const meetmomentSchema = z
  .object({
    id: periodeSleutelSchema.describe('Sleutel van het meetmoment'),
    naam: z.string(),
    peildatum: datum,
    vragenlijst: z.object({ versie: periodeSleutelSchema, naam: z.string() }),
    bevrorenOp: moment,
    gepubliceerdOp: moment,
    publicatienummer: z.int().min(1),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Over alle bevroren feiten samen'),
    aantalGemeenten: aantal,
    aantalIngevuld: aantal.describe('Gemeenten die ten minste één vraag beantwoordden'),
    vervangt: verwijzing
      .extend({ reden: z.string() })
      .nullable()
      .describe('Het meetmoment waarvan dit een correctie is'),
    vervangenDoor: verwijzing.nullable().describe('De correctie van dit meetmoment'),
    fictief: z.boolean().describe('De antwoorden zijn verzonnen, voor een demonstratie'),
  })
  .meta({ id: 'Meetmoment' })

export const meetmomentenSchema = z.object({ meetmomenten: z.array(meetmomentSchema) }).meta({ id: 'Meetmomenten' })

const percentage = z
  .int()
  .min(0)
  .max(100)
  .nullable()
  .describe('Heel percentage, los afgerond; null: groep zonder gemeenten')

export const tellingSchema = z
  .object({
    soort: z.enum(['fase', 'thema', 'vraag']),
    sleutel: z.string(),
    code: z.string(),
    naam: z.string(),
    groep: z.string().describe('Sleutel van de groep'),
    n: aantal.describe('De noemer: gemeenten × vragen'),
    aantallen: z.object({ ja: aantal, tenDele: aantal, nee: aantal, geen: aantal }),
    percentages: z.object({ ja: percentage, tenDele: percentage, nee: percentage, geen: percentage }),
  })
  .meta({ id: 'Telling' })

export const tellingenSchema = z
  .object({
    meetmoment: periodeSleutelSchema,
    sha256: z.string(),
    indeling: z.enum(indelingenOpenData),
    fictief: z.boolean(),
    groepen: z.array(
      z.object({ sleutel: z.string(), naam: z.string(), aantalGemeenten: aantal, aantalIngevuld: aantal }),
    ),
    verborgenGroepen: z
      .array(
        z.object({
          sleutel: z.string(),
          naam: z.string(),
          aantalGemeenten: aantal,
          reden: z.enum(['klein', 'afleidbaar']),
        }),
      )
      .describe('Groepen waarvan geen cijfers openbaar zijn: te klein, of een te kleine zou eruit af te leiden zijn'),
    tellingen: z.array(tellingSchema),
  })
  .meta({ id: 'Tellingen' })

export const openVragenlijstSchema = z
  .object({
    versie: periodeSleutelSchema,
    naam: z.string(),
    fasen: z.array(
      z.object({
        nummer: z.int(),
        naam: z.string(),
        streefdatum: datum,
        themas: z.array(
          z.object({
            sleutel: z.string(),
            nummer: z.int(),
            naam: z.string(),
            vragen: z.array(
              z.object({
                sleutel: z.string().describe('Blijft gelijk als een vraag een andere code of tekst krijgt'),
                code: z.string(),
                kort: z.string(),
                tekst: z.string(),
                uitleg: z.string().nullable(),
                streefdatum: datum,
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Vragenlijst' })

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

/** The filters of tellingen, as they stand in the URL. */
export const tellingenvraagSchema = z.strictObject({
  indeling: z.enum(indelingenOpenData).default('landelijk').describe('Waarnaar gemeenten zijn ingedeeld'),
  fase: z.coerce.number<string>().int().min(1).max(9).optional().describe('Nummer van een fase'),
  thema: vraagsleutelSchema.optional().describe('Sleutel van een thema'),
  vraag: vraagsleutelSchema.optional().describe('Sleutel van een vraag'),
  formaat: z.enum(['json', 'csv']).optional().describe('Gaat voor de Accept-header'),
})
export type Tellingenvraag = z.output<typeof tellingenvraagSchema>
