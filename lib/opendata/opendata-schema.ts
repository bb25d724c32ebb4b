import { z } from 'zod'
import { periodeSleutelSchema, vraagsleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'

// What the open data says, in the words of its answers; openapi.json is made from these.

/** The schemas that have a name in openapi.json. */
export const openSchemas = z.registry<{ id: string }>()

const indelingenOpenData = ['landelijk', 'grootteklasse', 'regio'] as const

const aantal = z.int().min(0)
const nummer = z.int().min(1)
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('Over alle bevroren feiten samen')
const datum = z.iso.date()
const moment = z.iso.datetime()
const vervangenDoor = 'De correctie van dit meetmoment, als die gepubliceerd is: gebruik dan liever die'
const verwijzing = z.object({ id: periodeSleutelSchema, naam: z.string() })

export const ingangSchema = z
  .object({
    titel: z.string(),
    versie: z.string().describe('Volledige versie van de API'),
    links: z.object({ meetmomenten: z.url(), openapi: z.url(), uitleg: z.url() }),
  })
  .register(openSchemas, { id: 'Ingang' })

export const meetmomentSchema = z
  .object({
    id: periodeSleutelSchema.describe('Sleutel van het meetmoment'),
    naam: z.string(),
    peildatum: datum,
    vragenlijst: z.object({ versie: periodeSleutelSchema, naam: z.string() }),
    bevrorenOp: moment,
    gepubliceerdOp: moment,
    publicatienummer: nummer,
    sha256,
    aantalGemeenten: aantal,
    aantalIngevuld: aantal.nullable().describe('Gemeenten die ten minste één vraag beantwoordden; null: niet openbaar'),
    vervangt: verwijzing
      .extend({ reden: z.string() })
      .nullable()
      .describe('Het meetmoment waarvan dit een correctie is'),
    vervangenDoor: verwijzing.nullable().describe(vervangenDoor),
    fictief: z.boolean().describe('De antwoorden zijn verzonnen, voor een demonstratie'),
  })
  .register(openSchemas, { id: 'Meetmoment' })

export const meetmomentenSchema = z
  .object({ meetmomenten: z.array(meetmomentSchema) })
  .register(openSchemas, { id: 'Meetmomenten' })

const percentage = z
  .int()
  .min(0)
  .max(100)
  .nullable()
  .describe('Heel percentage, los afgerond; null: groep zonder gemeenten')

const redenen = ['klein', 'afleidbaar', 'zeker', 'levend'] as const

export const tellingSchema = z
  .object({
    soort: z.enum(['fase', 'thema', 'vraag']),
    fase: nummer.describe('Nummer van de fase'),
    thema: z.string().nullable().describe('Sleutel van het thema; null bij een fase'),
    sleutel: z.string().describe('Van de fase het nummer; van een thema of vraag wat gelijk blijft bij andere tekst'),
    code: z.string().describe('Zoals de vragenlijst haar nummert: 1 voor een fase of thema, 1a voor een vraag'),
    naam: z.string(),
    groep: z.string().describe('Sleutel van een van de groepen'),
    n: aantal.describe('De noemer: gemeenten × vragen'),
    aantallen: z.object({ ja: aantal, tenDele: aantal, nee: aantal, geen: aantal }),
    percentages: z.object({ ja: percentage, tenDele: percentage, nee: percentage, geen: percentage }),
    aantalVragen: nummer.describe('Over hoeveel vragen dit gaat'),
    verborgenVragen: aantal.describe(
      'Hoeveel vragen van de fase of het thema niet zijn meegeteld, omdat hun cijfers niet openbaar zijn',
    ),
  })
  .register(openSchemas, { id: 'Telling' })

export const tellingenSchema = z
  .object({
    meetmoment: periodeSleutelSchema,
    sha256,
    indeling: z.enum(indelingenOpenData),
    vervangenDoor: verwijzing.nullable().describe(vervangenDoor),
    fictief: z.boolean().describe('De antwoorden zijn verzonnen, voor een demonstratie'),
    groepen: z.array(
      z.object({
        sleutel: z.string(),
        naam: z.string(),
        aantalGemeenten: aantal,
        aantalIngevuld: aantal.nullable().describe('null: niet openbaar'),
      }),
    ),
    verborgenGroepen: z
      .array(
        z.object({
          sleutel: z.string(),
          naam: z.string(),
          aantalGemeenten: aantal,
          reden: z.enum(redenen),
        }),
      )
      .describe('Groepen waarvan geen cijfers openbaar zijn: te klein, of een te kleine zou eruit af te leiden zijn'),
    verborgenTellingen: z
      .array(
        tellingSchema
          .pick({ soort: true, fase: true, thema: true, sleutel: true, code: true, naam: true, groep: true })
          .extend({ reden: z.enum(redenen) }),
      )
      .describe('Cijfers die niet openbaar zijn: anders zou te zien zijn wat een gemeente antwoordde'),
    tellingen: z
      .array(tellingSchema)
      .describe('In de volgorde van de vragenlijst; van elke fase, thema en vraag alle groepen, in hun volgorde'),
  })
  .register(openSchemas, { id: 'Tellingen' })

export const openVragenlijstSchema = z
  .object({
    versie: periodeSleutelSchema,
    naam: z.string(),
    fasen: z.array(
      z.object({
        nummer,
        naam: z.string(),
        streefdatum: datum,
        themas: z.array(
          z.object({
            sleutel: z.string(),
            nummer,
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
  .register(openSchemas, { id: 'Vragenlijst' })

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
  })
  .describe('Wat er mis is, volgens RFC 9457')
  .register(openSchemas, { id: 'Problem' })

/** For an address without filters. */
export const geenFilters = z.strictObject({})

/** Which tellingen, as it stands in the URL. */
export const tellingenselectie = z.strictObject({
  indeling: z
    .enum(indelingenOpenData)
    .default('landelijk')
    .describe('waarnaar gemeenten zijn ingedeeld: landelijk, grootteklasse of regio'),
  fase: z
    .string()
    .regex(/^[1-9]$/)
    .pipe(z.coerce.number<string>().int().min(1).max(9))
    .optional()
    .describe('het nummer van een fase, zoals 2'),
  thema: vraagsleutelSchema.optional().describe('de sleutel van een thema: kleine letters, cijfers en streepjes'),
  vraag: vraagsleutelSchema.optional().describe('de sleutel van een vraag: kleine letters, cijfers en streepjes'),
})

/**
 * The same for the address that gives JSON, and CSV to who asks: by that name, or in the Accept header. openapi.json
 * describes a form by an address of its own, so that a generated client knows what it gets.
 */
export const tellingenfilters = tellingenselectie.extend({
  formaat: z.enum(['json', 'csv']).optional().describe('json of csv; dat gaat voor de Accept-header'),
})
export type Tellingenfilters = z.output<typeof tellingenfilters>
