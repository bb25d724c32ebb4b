import { describe, expect, it } from 'vitest'
import { tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import { type Grootteklasse, grootteklassen, grootteklasseOf } from '@/lib/register/grootteklasse'
import { percentage } from '@/lib/vragenlijst/percentage'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { type Demomoment, demomomenten, readAntwoorden, versieOf } from '../../../../prisma/seed/antwoorden'
import {
  type GemeenteFact,
  readGemeenten,
  readPublishedGrootteklasse,
  readPublishedLandelijk,
  readVragenlijst,
  vraagcodesInVersie,
} from '../../../../prisma/seed/facts'
import { vergissingen } from '../../../../scripts/solve/vergissingen'

const gemeenten = readGemeenten()
const files = Object.fromEntries(
  demomomenten.map((moment) => {
    const vragen = vraagcodesInVersie(readVragenlijst(), versieOf[moment])
    return [moment, { vragen, antwoorden: readAntwoorden(moment) }]
  }),
)

function vragenAt(moment: Demomoment): string[] {
  return files[moment]?.vragen ?? []
}

function staatAt(moment: Demomoment, { code }: GemeenteFact, vraag: string): Staat {
  const staat = files[moment]?.antwoorden.get(code)?.[vragenAt(moment).indexOf(vraag)]
  if (!staat) throw new Error(`${code} has no ${vraag} at ${moment}`)
  return staat
}

function pct(moment: Demomoment, group: GemeenteFact[], vraag: string, staat: Staat): number {
  const aantal = group.filter((gemeente) => staatAt(moment, gemeente, vraag) === staat).length
  return percentage(aantal, group.length) ?? Number.NaN
}

function klasseAt(moment: Demomoment, { grootteklasseMeting201401, inwoners }: GemeenteFact): Grootteklasse {
  return (moment === 'nu' ? null : grootteklasseMeting201401) ?? grootteklasseOf(inwoners)
}

function klasse(moment: Demomoment, wanted: Grootteklasse): GemeenteFact[] {
  return gemeenten.filter((gemeente) => klasseAt(moment, gemeente) === wanted)
}

function filledIn(moment: Demomoment): number {
  return [...(files[moment]?.antwoorden.values() ?? [])].filter((row) => row.some((staat) => staat !== 'geen')).length
}

function changes(from: Demomoment, to: Demomoment): { van: Staat; naar: Staat }[] {
  return vragenAt(from).flatMap((vraag) =>
    gemeenten.map((gemeente) => ({ van: staatAt(from, gemeente, vraag), naar: staatAt(to, gemeente, vraag) })),
  )
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

describe('demo-antwoorden van januari 2014', () => {
  it.each(staten)('geven alle 41 gepubliceerde landelijke percentages %s', (staat) => {
    const published = readPublishedLandelijk()
    expect(published).toHaveLength(41)
    expect(published.map(({ vraag }) => [vraag, pct('2014-01', gemeenten, vraag, staat)])).toEqual(
      published.map(({ vraag, percentages }) => [vraag, percentages[staat]]),
    )
  })

  it.each(grootteklassen)('geven alle 6 gepubliceerde percentages van de grootteklasse %s', (naam) => {
    const published = readPublishedGrootteklasse()
    expect(published).toHaveLength(6)
    expect(published.map(({ vraag, staat }) => [vraag, pct('2014-01', klasse('2014-01', naam), vraag, staat)])).toEqual(
      published.map(({ vraag, percentages }) => [vraag, percentages[naam]]),
    )
  })

  it('zijn van precies 396 van de 403 gemeenten', () => {
    expect(gemeenten).toHaveLength(403)
    expect(filledIn('2014-01')).toBe(396)
  })
})

describe('demo-antwoorden van de andere momenten', () => {
  it('zijn in oktober 2013 van 80% van de gemeenten, met 50% Ja op 7a', () => {
    expect(percentage(filledIn('2013-10'), 403)).toBe(80)
    expect(pct('2013-10', gemeenten, '7a', 'ja')).toBe(50)
  })

  it('zijn nu van 398 gemeenten', () => {
    expect(filledIn('nu')).toBe(398)
  })

  it('zijn op elke vraag steeds verder', () => {
    const notFurther = (from: Demomoment, to: Demomoment) =>
      vragenAt(from).filter((vraag) => pct(to, gemeenten, vraag, 'ja') <= pct(from, gemeenten, vraag, 'ja'))
    expect(notFurther('2013-10', '2014-01')).toEqual([])
    expect(notFurther('2014-01', 'nu')).toEqual([])
  })

  it('laten fase 4 net beginnen: veel niet ingevuld, weinig Ja', () => {
    for (const vraag of vragenAt('nu').slice(41)) {
      expect(pct('nu', gemeenten, vraag, 'geen')).toBeGreaterThan(40)
      expect(pct('nu', gemeenten, vraag, 'ja')).toBeLessThan(20)
    }
  })
})

describe('antwoorden van de demo om na te vragen', () => {
  const inRegio = (moment: Demomoment, regio: string) => {
    const codes = new Map(
      readVragenlijst().themas.flatMap(({ vragen }) => vragen.map(({ sleutel, code }) => [sleutel, code] as const)),
    )
    return gemeenten
      .filter((gemeente) => gemeente.regio === regio)
      .flatMap((gemeente) =>
        tegenstrijdighedenIn((sleutel) => {
          const code = codes.get(sleutel) ?? ''
          const staat = vragenAt(moment).includes(code) ? staatAt(moment, gemeente, code) : 'geen'
          return staat === 'geen' ? null : staat
        }).map(({ zin }) => `${gemeente.naam}: ${zin}`),
      )
  }

  it('zijn er nu in Zuid-Limburg, waar Rianne en Math kijken', () => {
    expect(inRegio('nu', 'Zuid-Limburg')).toEqual([
      'Kerkrade: De raad heeft het beleidsplan vastgesteld (Ja), maar het beleidsplan is niet opgesteld (Nee).',
      'Kerkrade: De raad heeft het beleidsplan vastgesteld (Ja), maar het college niet (Nee).',
      'Vaals: De raad heeft de verordening vastgesteld (Ja), maar er ligt geen conceptverordening (Nee).',
    ])
  })

  it('waren er in januari 2014 niet', () => {
    for (const regio of new Set(gemeenten.map((gemeente) => gemeente.regio)))
      expect(inRegio('2014-01', regio)).toEqual([])
  })
})

describe('samenhang van de demo-antwoorden', () => {
  it.each([
    ['7b', '7a'],
    ['7c', '7b'],
    ['8b', '8a'],
    ['8c', '8b'],
    ['14c', '14a'],
  ])('nergens is %s verder dan %s, behalve waar het een vergissing moet lijken', (vraag, on) => {
    const order: Staat[] = ['geen', 'nee', 'ten_dele', 'ja']
    for (const moment of demomomenten.filter((each) => vragenAt(each).includes(vraag))) {
      const further = gemeenten.filter(
        (gemeente) => order.indexOf(staatAt(moment, gemeente, vraag)) > order.indexOf(staatAt(moment, gemeente, on)),
      )
      const vergist = moment === 'nu' ? vergissingen.filter((vergissing) => vergissing.vraag === vraag) : []
      expect(further.map(({ code }) => code)).toEqual(vergist.map(({ gemeente }) => gemeente))
    }
  })

  it('wie een thema van fase 3 leeg laat, laat daarna meestal alles leeg', () => {
    const later = gemeenten
      .map((gemeente) => vragenAt('2014-01').map((vraag) => staatAt('2014-01', gemeente, vraag)))
      .filter((row) => row.some((staat) => staat !== 'geen') && row.slice(20, 24).every((staat) => staat === 'geen'))
      .flatMap((row) => row.slice(24))
    expect(later.filter((staat) => staat === 'geen').length / later.length).toBeGreaterThan(0.7)
  })

  it.each(demomomenten)('op bijna elke vraag zijn grotere gemeenten verder: %s', (moment) => {
    const ordered = vragenAt(moment).filter((vraag) => {
      const [klein = 0, middelgroot = 0, groot = 0] = grootteklassen.map((each) =>
        pct(moment, klasse(moment, each), vraag, 'ja'),
      )
      return klein <= middelgroot && middelgroot <= groot
    })
    expect(ordered.length / vragenAt(moment).length).toBeGreaterThan(0.9)
  })

  it('regio’s verschillen zichtbaar: tussen het verste en het minst verre kwart ligt meestal 15 tot 30 punten', () => {
    const regios = [...new Set(gemeenten.map(({ regio }) => regio))]
      .map((regio) => gemeenten.filter((gemeente) => gemeente.regio === regio))
      .filter((group) => group.length >= 9)
    const spreads = vragenAt('2014-01').map((vraag) => {
      const shares = regios.map((group) => pct('2014-01', group, vraag, 'ja')).sort((a, b) => a - b)
      const quarter = Math.floor(shares.length / 4)
      return (shares.at(-quarter - 1) ?? 0) - (shares[quarter] ?? 0)
    })
    expect(median(spreads)).toBeGreaterThanOrEqual(15)
    expect(median(spreads)).toBeLessThanOrEqual(30)
  })

  it.each<[Demomoment, Demomoment]>([
    ['2013-10', '2014-01'],
    ['2014-01', 'nu'],
  ])('van %s naar %s gaan enkele procenten een stap terug en wordt bijna niets gewist', (from, to) => {
    const given = changes(from, to).filter(({ van }) => van !== 'geen')
    const share = (van: Staat, naar: Staat) =>
      given.filter((change) => change.van === van && change.naar === naar).length / given.length
    const back = share('ja', 'ten_dele') + share('ten_dele', 'nee')
    expect(back).toBeGreaterThan(0.01)
    expect(back).toBeLessThan(0.06)
    expect(share('ja', 'nee')).toBe(0)
    expect(given.filter(({ naar }) => naar === 'geen').length / given.length).toBeLessThan(0.003)
  })
})
