import { z } from 'zod'
import { periodeSleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { openSchemas, tellingenselectie } from './opendata-schema'

export const apiTitel = 'Transitie-Volgsysteem, open data'

/** Every version of the API, newest first; the date is an ISO date. */
export const wijzigingen = [
  {
    versie: '1.2.0',
    datum: '2026-12-01',
    wat: 'Cijfers waaruit te zien zou zijn wat een gemeente antwoordde, zijn niet meer openbaar: ze staan onder verborgenTellingen. Elke telling zegt over hoeveel vragen zij gaat (aantalVragen) en hoeveel er niet zijn meegeteld (verborgenVragen). aantalIngevuld kan null zijn. CSV heeft een eigen adres, zodat een gemaakte client weet wat hij krijgt; formaat=csv en de Accept-header blijven werken. Alles wat aan een vraag niet klopt, staat in één antwoord. Er is een catalogus in DCAT-AP-NL en een Atom-feed.',
  },
  {
    versie: '1.1.0',
    datum: '2026-11-30',
    wat: 'Wat is ingetrokken, geeft 410 met de reden. Een correctie wordt ook gevonden als er een ingetrokken correctie tussen zit.',
  },
  { versie: '1.0.0', datum: '2026-11-27', wat: 'Eerste versie.' },
] as const

export const apiVersie = wijzigingen[0].versie

export const licentie = { name: 'CC0 1.0 Universeel', identifier: 'CC0-1.0' } as const

type Naam = 'Ingang' | 'Meetmomenten' | 'Meetmoment' | 'Tellingen' | 'Vragenlijst' | 'Problem'
type JsonSchema = Record<string, unknown>

const schemaRef = (naam: Naam | 'Telling') => `#/components/schemas/${naam}`

/** What zod adds for a document of its own, and what a reader does not need beside a format. */
function plain({ $schema: _, $id: __, id: ___, ...rest }: JsonSchema): JsonSchema {
  return rest
}

function shorten({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** Every named schema once; "input", because an answer may get more properties in a later version. */
function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(openSchemas, {
    uri: (id) => schemaRef(id as Naam),
    io: 'input',
    override: shorten,
  })
  return Object.fromEntries(Object.entries(schemas).map(([naam, schema]) => [naam, plain(schema as JsonSchema)]))
}

function queryParameters(): JsonSchema[] {
  const { properties = {} } = z.toJSONSchema(tellingenselectie, { override: shorten })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonSchema
    return { name, in: 'query', required: false, description, schema }
  })
}

function padparameter(name: string, description: string): JsonSchema {
  const schema = { ...plain(z.toJSONSchema(periodeSleutelSchema)), examples: ['2014-01'] }
  return { name, in: 'path', required: true, description, schema }
}

const text = { type: 'string' }
const headers = {
  'API-Version': { description: 'Volledige versie van de API', schema: text },
  ETag: { description: 'Verandert als de inhoud verandert; stuur haar mee als If-None-Match', schema: text },
  RateLimit: { description: 'Hoeveel vragen u nog kunt stellen (r), en wanneer alle weer (t, seconden)', schema: text },
  'RateLimit-Policy': { description: 'Hoeveel vragen (q) in welke tijd (w, seconden)', schema: text },
  'Retry-After': { description: 'Na hoeveel seconden u weer kunt vragen', schema: { type: 'integer', minimum: 1 } },
  Link: {
    description: 'Waar de correctie staat (successor-version), of wat hiermee vervangen is (predecessor-version)',
    schema: text,
  },
}

const headerRefs = (...namen: (keyof typeof headers)[]) =>
  Object.fromEntries(
    (['API-Version', 'RateLimit', 'RateLimit-Policy', ...namen] as const).map((naam) => [
      naam,
      { $ref: `#/components/headers/${naam}` },
    ]),
  )

function fout(description: string, ...namen: (keyof typeof headers)[]) {
  return {
    description,
    headers: headerRefs(...namen),
    content: { 'application/problem+json': { schema: { $ref: schemaRef('Problem') } } },
  }
}

const responses = {
  Ongewijzigd: { description: 'Er is niets veranderd sinds de ETag in If-None-Match', headers: headerRefs('ETag') },
  OnjuisteVraag: fout('Een parameter is er niet, of klopt niet'),
  NietGevonden: fout('Niet gevonden, of niet gepubliceerd'),
  Ingetrokken: fout('Was gepubliceerd, en is ingetrokken; er staat bij wanneer en waarom'),
  GeenFormaat: fout('Wat de Accept-header vraagt, is er niet'),
  TeVeel: fout('Te veel vragen achter elkaar', 'Retry-After'),
  Storing: fout('Er ging iets mis bij ons'),
}

const responseRef = (naam: keyof typeof responses) => ({ $ref: `#/components/responses/${naam}` })

type Lezing = {
  operationId: string
  summary: string
  description?: string
  parameters?: JsonSchema[]
  /** by media type */
  content: Record<string, { schema: JsonSchema }>
  /** a correction may have taken its place */
  vervangbaar?: boolean
  /** csv: it gives nothing else, whatever is asked */
  vorm?: 'json' | 'csv'
}

/** Everything can only be read, and goes wrong in the same ways. */
function lezen({ content, parameters = [], vervangbaar = false, vorm = 'json', ...rest }: Lezing) {
  const inPath = parameters.some((parameter) => parameter.in === 'path')
  return {
    get: {
      ...rest,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        '200': {
          description: 'Gelukt',
          headers: headerRefs('ETag', ...(vervangbaar ? ['Link' as const] : [])),
          content,
        },
        '304': responseRef('Ongewijzigd'),
        '400': responseRef('OnjuisteVraag'),
        ...(inPath ? { '404': responseRef('NietGevonden') } : {}),
        ...(vervangbaar ? { '410': responseRef('Ingetrokken') } : {}),
        ...(vorm === 'json' ? { '406': responseRef('GeenFormaat') } : {}),
        '429': responseRef('TeVeel'),
        '500': responseRef('Storing'),
      },
    },
  }
}

const json = (naam: Naam) => ({ 'application/json': { schema: { $ref: schemaRef(naam) } } })

function paths() {
  const meetmoment = padparameter('id', 'Sleutel van het meetmoment')
  return {
    '/': lezen({ operationId: 'getIngang', summary: 'Waar u begint', content: json('Ingang') }),
    '/meetmomenten': lezen({
      operationId: 'listMeetmomenten',
      summary: 'De gepubliceerde meetmomenten',
      description: 'De nieuwste peildatum eerst; een correctie staat voor het meetmoment dat zij vervangt.',
      content: json('Meetmomenten'),
    }),
    '/meetmomenten/{id}': lezen({
      operationId: 'getMeetmoment',
      summary: 'Eén gepubliceerd meetmoment',
      parameters: [meetmoment],
      vervangbaar: true,
      content: json('Meetmoment'),
    }),
    '/meetmomenten/{id}/tellingen': lezen({
      operationId: 'listTellingen',
      summary: 'Aantallen en percentages van een meetmoment',
      description: 'Zonder filter alle fasen, thema’s en vragen.',
      parameters: [meetmoment, ...queryParameters()],
      vervangbaar: true,
      content: json('Tellingen'),
    }),
    '/meetmomenten/{id}/tellingen.csv': lezen({
      operationId: 'listTellingenCsv',
      summary: 'Dezelfde aantallen en percentages, als CSV',
      description:
        'Een rij voor elke fase, elk thema en elke vraag in elke groep; een verborgen groep of cijfer heeft één rij met alleen de reden.',
      parameters: [meetmoment, ...queryParameters()],
      vervangbaar: true,
      vorm: 'csv',
      content: { 'text/csv': { schema: text } },
    }),
    '/vragenlijsten/{versie}': lezen({
      operationId: 'getVragenlijst',
      summary: 'Een vragenlijst, zoals zij bij een gepubliceerd meetmoment is bevroren',
      parameters: [padparameter('versie', 'Sleutel van de versie, zoals zij bij een meetmoment staat')],
      content: json('Vragenlijst'),
    }),
    '/openapi.json': lezen({
      operationId: 'getOpenapi',
      summary: 'Dit document',
      content: { 'application/json': { schema: { type: 'object' } } },
    }),
  }
}

/**
 * The whole API in OpenAPI 3.1, from the same schemas that the code uses.
 *
 * @param site the address of this site, without a slash at its end
 * @param email of who answers questions about the data; undefined: they find the way on the site
 */
export function openapi(site: string, email?: string) {
  const uitleg = `${site}/open-data`
  return {
    openapi: '3.1.0',
    info: {
      title: apiTitel,
      version: apiVersie,
      description: `De gepubliceerde metingen van het Transitie-Volgsysteem. Alleen lezen: GET, HEAD en OPTIONS. Cijfers waaruit te zien zou zijn wat een gemeente antwoordde, zijn verborgen. Wat er per versie is veranderd, staat op ${uitleg}#wijzigingen.`,
      contact: { name: 'TransitieBureau', url: uitleg, ...(email === undefined ? {} : { email }) },
      license: licentie,
    },
    externalDocs: { description: 'Uitleg en wijzigingen', url: uitleg },
    servers: [{ url: `${site}/api/v1` }],
    // Nobody has to log in.
    security: [],
    paths: paths(),
    components: { schemas: componentSchemas(), responses, headers },
  }
}
