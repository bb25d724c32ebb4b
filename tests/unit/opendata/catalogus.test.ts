import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { toAtom } from '@/lib/opendata/atom'
import type { Catalogus } from '@/lib/opendata/catalogus'
import { toDcat } from '@/lib/opendata/dcat'
import { jsonInHtml, toSchemaOrg } from '@/lib/opendata/schemaorg'

const site = 'https://tvs.voorbeeld.nl'
const meting: Catalogus['metingen'][number] = {
  id: 1,
  sleutel: '2014-01',
  naam: 'januari 2014 <concept> & meer',
  peildatum: '2014-01-17',
  versie: '2014-01',
  versieNaam: 'januari 2014',
  hash: 'a'.repeat(64),
  bevrorenOp: '2014-01-18T10:00:00.000Z',
  gepubliceerdOp: '2014-02-01T10:00:00.000Z',
  publicatienummer: 2,
  aantalGemeenten: 403,
  aantalIngevuld: 396,
  vervangt: { sleutel: '2013-10', naam: 'oktober 2013', reden: 'Een fout.' },
  vervangenDoor: null,
}
const ouder = { ...meting, sleutel: '2013-06', gepubliceerdOp: '2013-07-01T10:00:00.000Z', vervangt: null }
const catalogus: Catalogus = {
  site,
  metingen: [ouder, meting],
  verspreidingen: (sleutel) => [
    {
      pad: `/metingen/${sleutel}/bestanden/cijfers.csv`,
      titel: 'CSV',
      mediatype: 'text/csv; charset=utf-8',
      extensie: 'csv',
    },
  ],
  email: undefined,
  fictief: false,
}
type Knoop = Record<string, unknown>

// What the SHACL shapes of DCAT-AP-NL 3.0 and of DCAT-AP 3.0 below it demand at least once.
const verplicht: Record<string, string[]> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher'],
  'dcat:Dataset': [
    'dct:title',
    'dct:description',
    'dct:accessRights',
    'dcat:contactPoint',
    'dct:creator',
    'dct:identifier',
    'dct:publisher',
    'dcat:theme',
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license'],
  'dcat:DataService': [
    'dct:title',
    'dct:description',
    'dct:accessRights',
    'dcat:contactPoint',
    'dcat:endpointURL',
    'dcat:endpointDescription',
    'dct:identifier',
    'dct:license',
    'dct:publisher',
    'dcat:theme',
  ],
}

function knopenIn(waarde: unknown): Knoop[] {
  if (typeof waarde !== 'object' || waarde === null) return []
  return [...('@type' in waarde ? [waarde as Knoop] : []), ...Object.values(waarde).flatMap(knopenIn)]
}

describe('de catalogus in DCAT-AP-NL', () => {
  const dcat = toDcat(catalogus)

  it('heeft van alles wat het profiel verplicht', () => {
    for (const [soort, eigenschappen] of Object.entries(verplicht)) {
      const knopen = knopenIn(dcat).filter((knoop) => knoop['@type'] === soort)
      expect(knopen.length, soort).toBeGreaterThan(0)
      for (const knoop of knopen) expect(Object.keys(knoop), soort).toEqual(expect.arrayContaining(eigenschappen))
    }
  })

  it('kent elk voorvoegsel dat erin staat', () => {
    const context = Object.keys(dcat['@context'] as Knoop)
    const used = new Set([...JSON.stringify(dcat).matchAll(/"(\w+):\w+"/g)].map(([, prefix]) => prefix))
    expect([...used].sort()).toEqual(context.sort())
  })

  it('zegt welke meting een andere vervangt, en waar een vraag heen kan', () => {
    expect(JSON.stringify(dcat)).toContain(`"dct:replaces":{"@id":"${site}/metingen/2013-10"}`)
    expect(JSON.stringify(dcat)).not.toContain('mailto:')
    expect(JSON.stringify(toDcat({ ...catalogus, email: 'data@tvs.nl' }))).toContain(
      '"vcard:hasEmail":{"@id":"mailto:data@tvs.nl"}',
    )
  })
})

describe('een meting in schema.org', () => {
  it('heeft wat een zoekmachine van een dataset vraagt', () => {
    expect(toSchemaOrg(catalogus, meting)).toMatchObject({
      '@type': 'Dataset',
      name: expect.stringContaining('januari 2014'),
      description: expect.stringMatching(/^.{50,5000}$/),
      license: expect.stringMatching(/^https:/),
      distribution: [{ contentUrl: `${site}/metingen/2014-01/bestanden/cijfers.csv`, encodingFormat: 'text/csv' }],
    })
  })

  it('kan in een pagina staan zonder haar te beëindigen', () => {
    const tekst = jsonInHtml({ naam: '</script><script>' })
    expect(tekst).not.toContain('<')
    expect(JSON.parse(tekst)).toEqual({ naam: '</script><script>' })
  })
})

describe('de feed van publicaties', () => {
  const read = (metingen: Catalogus['metingen']) =>
    new XMLParser({ ignoreAttributes: false, isArray: (naam) => naam === 'entry' }).parse(
      toAtom({ site, metingen, fictief: true }),
    ).feed

  it('heeft de laatste vooraan, met wat Atom van een feed en een bericht vraagt', () => {
    const { id, updated, author, entry } = read(catalogus.metingen)
    expect([id, updated, author.name]).toEqual([
      `${site}/open-data/publicaties.atom`,
      meting.gepubliceerdOp,
      'TransitieBureau',
    ])
    expect(entry.map((one: { id: string }) => one.id)).toEqual([`${site}/metingen/2014-01`, `${site}/metingen/2013-06`])
    expect(entry[0].title).toContain('januari 2014 <concept> & meer (fictieve antwoorden)')
  })

  it('is ook zonder publicaties een feed', () => {
    expect(read([]).updated).toMatch(/^\d{4}-/)
  })
})

it('zegt niet hoeveel gemeenten iets invulden waar dat niet openbaar is', () => {
  const zonder = { ...catalogus, metingen: [{ ...meting, aantalIngevuld: null }] }
  for (const tekst of [
    JSON.stringify(toDcat(zonder)),
    toAtom(zonder),
    JSON.stringify(toSchemaOrg(zonder, zonder.metingen[0] ?? meting)),
  ]) {
    expect(tekst).toContain('Aantallen en percentages Ja, Ten dele, Nee en Niet ingevuld van 403 gemeenten: per vraag')
    expect(tekst).not.toMatch(/\bnull\b|396/)
  }
})
