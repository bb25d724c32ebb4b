import { describe, expect, it } from 'vitest'
import {
  tellingenbestand,
  toLinkHeader,
  toOpenTellingen,
  toOpenTellingenCsv,
  toOpenVragenlijst,
} from '@/lib/opendata/opendata'
import { openVragenlijstSchema, tellingenfilters, tellingenSchema } from '@/lib/opendata/opendata-schema'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { publicaties } from '@/tests/fixtures/publicaties'

const filters = (vraag: Record<string, string> = {}) => tellingenfilters.parse(vraag)

function tellingen(vraag: Record<string, string> = {}, publicatie = goldenPublicatie('openbaar')) {
  const answer = toOpenTellingen({ publicatie, vervangenDoor: null }, filters(vraag))
  if (!answer) throw new Error('nothing was found')
  return answer
}

const lijnen = (vraag: Record<string, string>) =>
  tellingen(vraag).tellingen.map(({ soort, code }) => `${soort} ${code}`)

describe('de tellingen van de open data', () => {
  it.each(Object.entries(publicaties))('passen op hun schema, in de volgorde van vragen en groepen: %s', (_, make) => {
    for (const indeling of ['landelijk', 'grootteklasse', 'regio']) {
      const answer = tellingen({ indeling }, make())
      expect(tellingenSchema.parse(answer)).toEqual(answer)
      const groepen = answer.groepen.map(({ sleutel }) => sleutel)
      const lines = [...new Set(answer.tellingen.map(({ soort, sleutel }) => `${soort} ${sleutel}`))]
      expect(answer.tellingen.map(({ soort, sleutel, groep }) => [`${soort} ${sleutel}`, groep])).toEqual(
        lines.flatMap((line) => groepen.map((groep) => [line, groep])),
      )
    }
  })

  it('geven wat gevraagd is, en niet meer', () => {
    const alles = ['fase 1', 'thema 1', 'vraag 1a', 'vraag 1b', 'vraag 1c']
    expect(lijnen({})).toEqual(alles)
    expect(lijnen({ fase: '1' })).toEqual(alles)
    expect(lijnen({ thema: 'samenhang' })).toEqual(alles.slice(1))
    expect(lijnen({ thema: 'samenhang', vraag: 'omvang' })).toEqual(['vraag 1b'])
    expect(lijnen({ fase: '1', vraag: 'omvang' })).toEqual(['vraag 1b'])
    const nergens: Record<string, string>[] = [
      { fase: '2' },
      { thema: 'elders' },
      { vraag: 'elders' },
      { thema: 'elders', vraag: 'omvang' },
    ]
    for (const niets of nergens)
      expect(toOpenTellingen({ publicatie: goldenPublicatie(), vervangenDoor: null }, filters(niets))).toBeNull()
  })

  it('verbergen wat niet openbaar is, in JSON en in CSV', () => {
    const answer = tellingen({ indeling: 'regio' })
    expect(answer.tellingen).toEqual([])
    expect(answer.verborgenGroepen.map(({ reden }) => reden)).toEqual(['klein', 'klein'])
    const [header, ...rows] = toOpenTellingenCsv(answer).trimEnd().split('\n')
    expect(rows.map((row) => row.split(',')).map(([, , groep, ...rest]) => [groep, rest.filter(Boolean)])).toEqual(
      answer.verborgenGroepen.map(({ sleutel, naam }) => [sleutel, [naam, 'klein']]),
    )
    for (const row of rows) expect(row.split(',')).toHaveLength(header?.split(',').length ?? 0)
  })

  it('zeggen als CSV wat JSON zegt, onder dezelfde namen', () => {
    const answer = tellingen({ indeling: 'grootteklasse' })
    const [header = '', ...rows] = toOpenTellingenCsv(answer).trimEnd().split('\n')
    const namen = header.split(',')
    const read = rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [namen[index], cell])))
    expect(read).toEqual(
      answer.tellingen.map(({ aantallen: a, percentages: p, ...lijn }) => ({
        meetmoment: '2014-01',
        indeling: 'grootteklasse',
        groepnaam: answer.groepen.find(({ sleutel }) => sleutel === lijn.groep)?.naam,
        ...{ ...lijn, fase: String(lijn.fase), thema: lijn.thema ?? '', n: String(lijn.n) },
        ...{ ja: String(a.ja), tenDele: String(a.tenDele), nee: String(a.nee), geen: String(a.geen) },
        ...{ ja_pct: String(p.ja), tenDele_pct: String(p.tenDele), nee_pct: String(p.nee), geen_pct: String(p.geen) },
        ...{ verborgen: '', aantalVragen: String(lijn.aantalVragen), verborgenVragen: '0' },
      })),
    )
  })

  it('hebben als bestand een naam die zegt wat erin staat', () => {
    const naam = (vraag: Record<string, string>) => tellingenbestand(tellingen(vraag), filters(vraag))
    expect(naam({})).toBe('tvs-2014-01-landelijk-fictief.csv')
    expect(naam({ indeling: 'regio', fase: '1', vraag: 'aard' })).toBe('tvs-2014-01-regio-fase-1-aard-fictief.csv')
  })

  it('wijzen naar de correctie, en die naar wat zij vervangt', () => {
    const ander = (sleutel: string) => ({ sleutel, naam: 'x' })
    expect(toLinkHeader({ vervangenDoor: null })).toBeUndefined()
    expect(toLinkHeader({ vervangt: ander('2013-10'), vervangenDoor: ander('2014-01-2') })).toBe(
      '</api/v1/meetmomenten/2014-01-2>; rel="successor-version", </api/v1/meetmomenten/2013-10>; rel="predecessor-version"',
    )
  })
})

it('de vragenlijst van de open data past op haar schema', () => {
  const lijst = toOpenVragenlijst('2014-01', goldenPublicatie('openbaar'))
  expect(openVragenlijstSchema.parse(lijst)).toEqual(lijst)
  expect(lijst.fasen[0]?.themas[0]?.vragen.map(({ code }) => code)).toEqual(['1a', '1b', '1c'])
})
