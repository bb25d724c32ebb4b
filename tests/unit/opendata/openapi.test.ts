import { describe, expect, it } from 'vitest'
import { apiVersie, openapi, wijzigingen } from '@/lib/opendata/openapi'

// biome-ignore lint/suspicious/noExplicitAny: the reader knows nothing of our types
const document: any = JSON.parse(JSON.stringify(openapi('https://tvs.voorbeeld.nl')))

type Knoop = { pad: string; sleutel: string; waarde: unknown }

function knopenOf(waarde: unknown, pad = '#'): Knoop[] {
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.entries(waarde).flatMap(([sleutel, onder]) => [
    { pad: `${pad}/${sleutel}`, sleutel, waarde: onder },
    ...knopenOf(onder, `${pad}/${sleutel}`),
  ])
}

/** What a JSON pointer points at. */
function opgezocht(ref: string): unknown {
  expect(ref).toMatch(/^#\//)
  return (
    ref
      .slice(2)
      .split('/')
      .map((deel) => deel.replaceAll('~1', '/').replaceAll('~0', '~'))
      // biome-ignore lint/suspicious/noExplicitAny: idem
      .reduce((onder: any, deel) => onder?.[deel], document)
  )
}

const knopen = knopenOf(document)
const verwijzingen = knopen.filter(({ sleutel }) => sleutel === '$ref').map(({ waarde }) => String(waarde))
type Operatie = { operationId: string; responses: object; parameters?: { name: string; in: string }[] }
const operaties = Object.entries<{ get: Operatie }>(document.paths)

describe('openapi.json', () => {
  it('verwijst alleen naar wat erin staat', () => {
    expect(verwijzingen.length).toBeGreaterThan(20)
    for (const ref of verwijzingen) expect(opgezocht(ref), ref).toBeTypeOf('object')
  })

  it('noemt elk schema één keer, en gebruikt het', () => {
    const namen = ['Ingang', 'Meetmoment', 'Meetmomenten', 'Problem', 'Telling', 'Tellingen', 'Vragenlijst']
    expect(Object.keys(document.components.schemas).sort()).toEqual(namen)
    for (const soort of ['schemas', 'responses', 'headers'])
      for (const naam of Object.keys(document.components[soort]))
        expect(verwijzingen).toContain(`#/components/${soort}/${naam}`)
  })

  it('laat niets staan van het gereedschap waarmee het gemaakt is', () => {
    const rest = knopen.filter(({ sleutel }) => /^\$(defs|schema|id)$/.test(sleutel))
    expect(rest.map(({ pad }) => pad)).toEqual([])
    for (const [naam, schema] of Object.entries(document.components.schemas))
      expect(schema, naam).not.toHaveProperty('id')
    expect(JSON.stringify(document)).not.toContain(String(Number.MAX_SAFE_INTEGER))
  })

  it('houdt zich aan de API Design Rules', () => {
    const { info, servers } = document
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(info.contact).toMatchObject({ name: expect.any(String), url: 'https://tvs.voorbeeld.nl/open-data' })
    expect(info.license).toEqual({ name: expect.any(String), identifier: 'CC0-1.0' })
    expect(servers).toEqual([{ url: 'https://tvs.voorbeeld.nl/api/v1' }])
    expect(new Set(operaties.map(([, { get }]) => get.operationId)).size).toBe(operaties.length)
    for (const [pad, { get }] of operaties) {
      if (pad !== '/') expect(pad).not.toMatch(/\/$/)
      const { responses, parameters = [] } = get
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400', '429', '500']))
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)
      expect(pad.match(/\{\w+\}/g) ?? []).toEqual(inPath)
      expect('404' in responses).toBe(inPath.length > 0)
    }
    for (const { waarde } of knopen.filter(({ pad }) => /\/responses\/\w+\/headers$/.test(pad)))
      expect(waarde).toHaveProperty('API-Version')
  })

  it('noemt een adres voor vragen, als dat er is', () => {
    expect(document.info.contact).not.toHaveProperty('email')
    expect(openapi('https://tvs.nl', 'data@tvs.nl').info.contact).toMatchObject({ email: 'data@tvs.nl' })
  })

  it('zegt bij elke filter wat mag', () => {
    const { parameters } = document.paths['/meetmomenten/{id}/tellingen'].get
    const schemas = Object.fromEntries(
      parameters.map((one: { name: string; schema: object }) => [one.name, one.schema]),
    )
    expect(schemas).toMatchObject({
      id: { type: 'string', pattern: expect.any(String) },
      indeling: { enum: ['landelijk', 'grootteklasse', 'regio'], default: 'landelijk' },
      fase: { type: 'integer', minimum: 1, maximum: 9 },
    })
    expect(schemas).not.toHaveProperty('formaat')
  })

  it('heeft voor elke vorm een eigen operatie, zodat een gemaakte client weet wat hij krijgt', () => {
    const vormen = operaties.map(([pad, { get }]) => [
      pad,
      Object.keys((get.responses as Record<string, { content: object }>)['200']?.content ?? {}),
    ])
    for (const [pad, vorm] of vormen) expect(vorm, String(pad)).toHaveLength(1)
    expect(vormen).toContainEqual(['/meetmomenten/{id}/tellingen.csv', ['text/csv']])
  })

  it('is van de nieuwste versie, en verwijst naar de wijzigingen', () => {
    expect(wijzigingen[0].versie).toBe(apiVersie)
    expect(document.info.version).toBe(apiVersie)
    expect(document.info.description).toContain('/open-data#wijzigingen')
    expect(document.externalDocs.url).toBe('https://tvs.voorbeeld.nl/open-data')
  })
})
