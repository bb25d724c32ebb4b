import { z } from 'zod'
import {
  meetmomentenSchema,
  meetmomentSchema,
  openVragenlijstSchema,
  problemSchema,
  tellingenSchema,
  tellingenvraagSchema,
} from '@/lib/schemas/opendata'

export const apiVersie = '1.0.0'

const schemas = {
  Meetmomenten: meetmomentenSchema,
  Meetmoment: meetmomentSchema,
  Tellingen: tellingenSchema,
  Vragenlijst: openVragenlijstSchema,
  Problem: problemSchema,
} as const

const plain = (schema: z.ZodType, io: 'input' | 'output' = 'output') => {
  const { $schema: _, id: __, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline', unrepresentable: 'any' })
  return rest
}

const ref = (naam: keyof typeof schemas) => ({ $ref: `#/components/schemas/${naam}` })
const versieheader = { 'API-Version': { schema: { type: 'string' }, description: 'Volledige versie van de API' } }

function fout(description: string) {
  return { description, headers: versieheader, content: { 'application/problem+json': { schema: ref('Problem') } } }
}

function antwoord(naam: keyof typeof schemas, description: string, csv = false) {
  return {
    description,
    headers: {
      ...versieheader,
      ETag: { schema: { type: 'string' }, description: 'Verandert als de inhoud verandert' },
    },
    content: {
      'application/json': { schema: ref(naam) },
      ...(csv ? { 'text/csv': { schema: { type: 'string' } } } : {}),
    },
  }
}

const fouten = { '404': fout('Niet gevonden, niet gepubliceerd of ingetrokken'), '429': fout('Te veel vragen') }
const padparameter = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})

/** The whole API in OpenAPI 3.1, from the same schemas that the code uses. */
export function openapi(server: string) {
  const filters = plain(tellingenvraagSchema, 'input') as { properties: Record<string, { description?: string }> }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Transitie-Volgsysteem, open data',
      version: apiVersie,
      description:
        'De gepubliceerde metingen van het Transitie-Volgsysteem. Alleen lezen. Cijfers van kleine groepen zijn verborgen.',
      contact: { name: 'TransitieBureau', url: `${server}/open-data` },
      license: { name: 'CC0 1.0', identifier: 'CC0-1.0' },
    },
    servers: [{ url: `${server}/api/v1` }],
    paths: {
      '/meetmomenten': {
        get: {
          operationId: 'listMeetmomenten',
          summary: 'De gepubliceerde meetmomenten, nieuwste eerst',
          responses: { '200': antwoord('Meetmomenten', 'De meetmomenten'), '429': fouten['429'] },
        },
      },
      '/meetmomenten/{id}': {
        get: {
          operationId: 'getMeetmoment',
          summary: 'Eén gepubliceerd meetmoment',
          parameters: [padparameter('id', 'Sleutel van het meetmoment, zoals 2014-01')],
          responses: { '200': antwoord('Meetmoment', 'Het meetmoment'), ...fouten },
        },
      },
      '/meetmomenten/{id}/tellingen': {
        get: {
          operationId: 'listTellingen',
          summary: 'Aantallen en percentages van een meetmoment',
          parameters: [
            padparameter('id', 'Sleutel van het meetmoment, zoals 2014-01'),
            ...Object.entries(filters.properties).map(([name, { description, ...schema }]) => ({
              name,
              in: 'query',
              required: false,
              description,
              schema,
            })),
          ],
          responses: {
            '200': antwoord('Tellingen', 'De tellingen', true),
            '400': fout('Een filter klopt niet'),
            ...fouten,
          },
        },
      },
      '/vragenlijsten/{versie}': {
        get: {
          operationId: 'getVragenlijst',
          summary: 'Een vragenlijst zoals hij bij een gepubliceerd meetmoment is bevroren',
          parameters: [padparameter('versie', 'Sleutel van de versie, zoals 2014-01')],
          responses: { '200': antwoord('Vragenlijst', 'De vragenlijst'), ...fouten },
        },
      },
      '/openapi.json': {
        get: {
          operationId: 'getOpenapi',
          summary: 'Dit document',
          responses: {
            '200': {
              description: 'OpenAPI 3.1',
              headers: versieheader,
              content: { 'application/json': { schema: {} } },
            },
            '429': fouten['429'],
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([naam, schema]) => [naam, plain(schema)])),
    },
  }
}
