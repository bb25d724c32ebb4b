import { describe, expect, it } from 'vitest'
import { grootteklassen, grootteklasseOf } from '@/lib/register/grootteklasse'
import {
  readGemeenten,
  readPublishedGrootteklasse,
  readPublishedLandelijk,
  readRegiotegels,
  readVragenlijst,
  vraagcodesInVersie,
} from '../../../../prisma/seed/facts'

describe('feiten voor de startgegevens', () => {
  const gemeenten = readGemeenten()

  it('kent 403 gemeenten met een eigen code, in 32 regio’s die elk een tegel hebben', () => {
    expect(new Set(gemeenten.map(({ code }) => code)).size).toBe(403)
    const regios = [...new Set(gemeenten.map(({ regio }) => regio))].sort()
    expect(regios).toHaveLength(32)
    expect(regios).toEqual(
      readRegiotegels()
        .map(({ regio }) => regio)
        .sort(),
    )
  })

  it('leest een gemeente met komma in de naam en zonder subregio', () => {
    expect(gemeenten.find(({ code }) => code === 'GM0820')).toEqual({
      code: 'GM0820',
      naam: 'Nuenen, Gerwen en Nederwetten',
      provincie: 'Noord-Brabant',
      inwoners: 22620,
      grootteklasseMeting201401: null,
      regio: 'Zuidoost-Brabant',
      subregio: null,
      x: 166,
      y: 388,
    })
  })

  it('telt in de meting van januari 2014 drie grote gemeenten minder dan nu', () => {
    const sizes = (klassen: string[]) =>
      grootteklassen.map((klasse) => klassen.filter((each) => each === klasse).length)
    expect(sizes(gemeenten.map(({ inwoners }) => grootteklasseOf(inwoners)))).toEqual([329, 44, 30])
    expect(
      sizes(gemeenten.map((gemeente) => gemeente.grootteklasseMeting201401 ?? grootteklasseOf(gemeente.inwoners))),
    ).toEqual([329, 47, 27])
  })

  it('heeft 21, 41 en 68 vragen in de drie versies', () => {
    const vragenlijst = readVragenlijst()
    const [oktober, januari, mei] = vragenlijst.versies.map(({ sleutel }) => vraagcodesInVersie(vragenlijst, sleutel))
    expect([oktober?.length, januari?.length, mei?.length]).toEqual([21, 41, 68])
    expect([oktober?.at(-1), januari?.at(-1), mei?.at(-1)]).toEqual(['8a', '13d', '20e'])
    expect(mei?.slice(0, 41)).toEqual(januari)
  })

  it('kent 164 landelijke percentages, in de volgorde van de vragenlijst, en 18 per grootteklasse', () => {
    const published = readPublishedLandelijk()
    expect(published.map(({ vraag }) => vraag)).toEqual(vraagcodesInVersie(readVragenlijst(), '2014-01'))
    expect(published.flatMap(({ percentages }) => Object.values(percentages))).toHaveLength(164)
    expect(readPublishedGrootteklasse().flatMap(({ percentages }) => Object.values(percentages))).toHaveLength(18)
  })
})
