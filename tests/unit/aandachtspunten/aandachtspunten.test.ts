import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Aandachtspunt, Cijfer } from '@/lib/aandachtspunten/aandachtspunt'
import { type Aandachtsbron, aandachtspunten } from '@/lib/aandachtspunten/aandachtspunten'
import { spelregels } from '@/lib/aandachtspunten/spelregels'
import { kansOpToeval } from '@/lib/cijfers/kern/apart'
import { type Cel, type Cijfers, getoond, makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal } from '@/lib/platform/getal'
import { grootteklassen, grootteklasseOf } from '@/lib/register/grootteklasse'
import { percentage } from '@/lib/vragenlijst/percentage'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { staten } from '@/lib/vragenlijst/waarde'
import { type Demomoment, readAntwoorden, versieOf } from '@/prisma/seed/antwoorden'
import { readGemeenten, readVragenlijst, themasInVersie } from '@/prisma/seed/facts'
import { goldenRaster } from '@/tests/fixtures/golden'
import { noise } from '@/tests/fixtures/seed'

/** A moment of the seed as a raster, made without a database. */
function seedRaster(moment: Demomoment, naam: string): Raster {
  const facts = readVragenlijst()
  const themas = themasInVersie(facts, versieOf[moment])
  let id = 0
  const fasen = facts.fasen
    .map((fase) => ({
      ...fase,
      themas: themas
        .filter((thema) => thema.fase === fase.nummer)
        .map(({ sleutel, nummer, naam, vragen }) => ({
          sleutel,
          nummer,
          naam,
          vragen: vragen.map(({ sleutel, code, kort, vraag, uitleg, streefdatum }) => ({
            id: ++id,
            sleutel,
            code,
            kort,
            tekst: vraag,
            uitleg: uitleg ?? null,
            streefdatum: streefdatum ?? fase.streefdatum,
          })),
        })),
    }))
    .filter((fase) => fase.themas.length > 0)
  const antwoorden = readAntwoorden(moment)
  const gemeenten = readGemeenten()
  return {
    bron: { sleutel: moment, naam, peildatum: null, status: 'gepubliceerd' },
    vragenlijst: { fasen },
    gemeenten: gemeenten.map(({ code, naam, provincie, inwoners, grootteklasseMeting201401, regio, x, y }, index) => ({
      gemeenteId: index + 1,
      code,
      naam,
      provincie,
      grootteklasse: (moment === 'nu' ? null : grootteklasseMeting201401) ?? grootteklasseOf(inwoners),
      regio,
      regioNaam: regio,
      subregio: null,
      subregioNaam: null,
      xKm: x,
      yKm: y,
    })),
    rijen: gemeenten.map(({ code }) => Uint8Array.from(antwoorden.get(code) ?? [], (staat) => staten.indexOf(staat))),
  }
}

function bronOf(raster: Raster, vorig: Raster | null, peildag: string): Aandachtsbron {
  return {
    landelijk: makeCijfers(raster, { indeling: 'landelijk' }),
    klassen: makeCijfers(raster, { indeling: 'grootteklasse' }),
    regios: makeCijfers(raster, { indeling: 'regio' }),
    vorig: vorig && makeCijfers(vorig, { indeling: 'landelijk' }),
    peildag,
  }
}

const named = (punten: readonly Aandachtspunt[]) =>
  punten.map(({ regel, onderwerp }) => `${regel} ${onderwerp.soort} ${onderwerp.code}`)

const oktober = seedRaster('2013-10', 'oktober 2013')
const januari = seedRaster('2014-01', 'januari 2014')
const mei = seedRaster('nu', 'nu')

/** Vragen, themas and what stands beside them, of a punt, by code. */
function codesOf(raster: Raster, punt: Aandachtspunt | undefined): string[] {
  return raster.vragenlijst.fasen.flatMap(({ themas }) =>
    themas.flatMap(({ vragen }) =>
      vragen.filter(({ sleutel }) => punt?.vragen.includes(sleutel)).map(({ code }) => code),
    ),
  )
}

describe('de aandachtspunten van januari 2014', () => {
  const bron = bronOf(januari, oktober, '2014-01-17')
  const punten = aandachtspunten(bron)

  it('zijn er weinig, op volgorde van gewicht', () => {
    expect(named(punten)).toEqual([
      'achter_op_streefdatum vraag 6c',
      'achter_op_streefdatum vraag 3c',
      'achter_op_streefdatum thema 5',
      'nadert_streefdatum fase 3',
      'achter_op_streefdatum vraag 7c',
      'groep_apart vraag 3c',
      'veel_leeg fase 3',
    ])
  })

  it('noemen in fase 1 en 2 de vragen 3c, 5b, 5c en 6c van de samenvatting, en 7c, die er met minder Ja dan 5b naast ligt', () => {
    const achter = punten.filter(({ regel }) => regel === 'achter_op_streefdatum')
    expect(achter.flatMap((punt) => codesOf(januari, punt)).sort()).toEqual(['3c', '5b', '5c', '6c', '7c'])
  })

  it('noemen van fase 3 de thema’s 9 tot en met 12 van de samenvatting, elk met het aandeel Ja', () => {
    const fase = punten.find(({ regel }) => regel === 'nadert_streefdatum')
    for (const tekst of ['34% bij thema 9', '17% bij thema 10', '10% bij thema 11', '7% bij thema 12'])
      expect(fase?.zin).toContain(tekst)
    expect(codesOf(januari, fase)).not.toContain('8c')
  })

  it('zijn deze zinnen', () => {
    expect(punten.map(({ zin }) => zin)).toEqual([
      'Vraag 6c (Kader gemaakt met verzekeraars): 80% van de gemeenten zegt Nee of Ten dele (323 van de 403). De streefdatum was 31 oktober 2013.',
      'Vraag 3c (Samenwerking met zorgverzekeraar in beeld): 68% van de gemeenten zegt Nee of Ten dele (274 van de 403). De streefdatum was 1 juli 2013.',
      'Thema 5 (Richtinggevend kader): de streefdatum was 31 oktober 2013. Bij 2 van de 3 vragen zeggen veel gemeenten Nee of Ten dele: bij 5c 65% (262 van de 403) en bij 5b 44% (179 van de 403).',
      'Fase 3 (Uitwerking richtinggevend kader in beleidsplan): de streefdatum is 1 april 2014. Bij alle 20 vragen met deze streefdatum zegt minder dan de helft van de gemeenten Ja. Het aandeel Ja is 7% bij thema 12 (Verantwoording), 10% bij thema 11 (Opdrachtgeverschap), 17% bij thema 10 (Aanbod), 22% bij thema 8 (Besluitvorming beleidsplan), 25% bij thema 13 (Dialoog) en 34% bij thema 9 (Toegang).',
      'Vraag 7c (Kadernota vastgesteld door raad): 42% van de gemeenten zegt Nee of Ten dele (171 van de 403). De streefdatum was 31 oktober 2013.',
      'Kleine gemeenten zeggen minder vaak Ja dan andere gemeenten bij vraag 3c (Samenwerking met zorgverzekeraar in beeld): klein 22% (73 van de 329 gemeenten), middelgroot 55% (26 van de 47) en groot 67% (18 van de 27).',
      'Fase 3 (Uitwerking richtinggevend kader in beleidsplan): 16% is niet ingevuld (1.358 van de 8.463 antwoorden). In de rest van de vragenlijst is dat 4%.',
    ])
  })

  it('gaan na 1 april over de streefdatum van fase 3, en dan niet meer over het naderen', () => {
    const later = named(aandachtspunten({ ...bron, peildag: '2014-04-02' }))
    expect(later).toContain('achter_op_streefdatum fase 3')
    expect(later).not.toContain('nadert_streefdatum fase 3')
    expect(named(aandachtspunten({ ...bron, peildag: '2014-04-01' }))).toContain('nadert_streefdatum fase 3')
    expect(named(aandachtspunten({ ...bron, peildag: '2013-12-31' }))).not.toContain('nadert_streefdatum fase 3')
  })

  it('kunnen zonder regio’s en zonder vorig meetmoment', () => {
    expect(aandachtspunten({ ...bron, regios: null, vorig: null })).toEqual(punten)
  })
})

describe('de aandachtspunten van nu', () => {
  it('zijn er ook hooguit twaalf, zonder daling', () => {
    const punten = aandachtspunten(bronOf(mei, januari, '2014-05-01'), 100)
    expect(punten.length).toBeLessThanOrEqual(12)
    expect(punten.some(({ regel }) => regel === 'daling')).toBe(false)
    expect(named(punten)).toContain('veel_leeg fase 4')
  })
})

/** Two fasen of three themas with 1, 2 and 3 vragen. */
const lijst: Vragenlijst = {
  fasen: [1, 2].map((nummer) => ({
    nummer,
    naam: nummer === 1 ? 'Begin' : 'Vervolg',
    streefdatum: `2014-0${nummer * 3}-01`,
    themas: [1, 2, 3].map((aantal) => {
      const thema = (nummer - 1) * 3 + aantal
      return {
        sleutel: `thema-${'abcdef'[thema - 1]}`,
        nummer: thema,
        naam: `Onderwerp ${'ABCDEF'[thema - 1]}`,
        vragen: Array.from({ length: aantal }, (_, i) => ({
          id: thema * 10 + i,
          sleutel: `v${thema}${'abc'[i]}`,
          code: `${thema}${'abc'[i]}`,
          kort: `Punt ${'ABCDEF'[thema - 1]}${'xyz'[i]}`,
          tekst: '',
          uitleg: null,
          streefdatum: `2014-0${nummer * 3}-${i === 2 ? '15' : '01'}`,
        })),
      }
    }),
  })),
}
const aantalVragen = 12

/** Gemeenten in three klassen and some regios, with these answers (places in `staten`). */
function rasterOf(
  rijen: readonly (readonly number[])[],
  naam = 'deze',
  regioOf = (index: number) => index % 4,
): Raster {
  const voorbeeld = goldenRaster().gemeenten[0]
  if (!voorbeeld) throw new Error('the golden set has gemeenten')
  return {
    bron: { sleutel: naam, naam, peildatum: null, status: 'gepubliceerd' },
    vragenlijst: lijst,
    gemeenten: rijen.map((_, index) => ({
      ...voorbeeld,
      gemeenteId: index + 1,
      code: `GM${1000 + index}`,
      grootteklasse: grootteklassen[index % 7 === 0 ? 2 : index % 5 === 0 ? 1 : 0] ?? 'klein',
      regio: `r${regioOf(index)}`,
      regioNaam: `Streek ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[regioOf(index)]}`,
    })),
    rijen: rijen.map((rij) => Uint8Array.from(rij)),
  }
}

/** Any answers: each vraag has chances of its own, so that rules are hit. */
const willekeurigeRijen = fc
  .record({
    aantal: fc.integer({ min: 0, max: 80 }),
    kansen: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: aantalVragen, maxLength: aantalVragen }),
    afwijkers: fc.integer({ min: 0, max: 4 }),
    ruis: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 97, maxLength: 97 }),
  })
  .map(({ aantal, kansen, afwijkers, ruis }) =>
    Array.from({ length: aantal }, (_, gemeente) =>
      kansen.map((kans, vraag) => {
        const getal = ruis[(gemeente * aantalVragen + vraag) % ruis.length] ?? 0
        if (gemeente % 4 < afwijkers && vraag < 6) return getal < 9 ? 0 : 2
        return getal < 6 ? kans : getal % 4
      }),
    ),
  )

const willekeurigeBron = fc
  .record({
    rijen: willekeurigeRijen,
    vorig: fc.option(willekeurigeRijen),
    peildag: fc.constantFrom('2013-12-01', '2014-02-01', '2014-03-01', '2014-03-10', '2014-05-01', '2014-07-01'),
    regios: fc.boolean(),
  })
  .map(({ rijen, vorig, peildag, regios }) => {
    const bron = bronOf(rasterOf(rijen), vorig && rasterOf(vorig, 'vorige'), peildag)
    return regios ? bron : { ...bron, regios: null }
  })

const celOf = (cijfers: Cijfers | null, regel: string, groep = cijfers?.groepen[0]?.sleutel) => {
  const cellen = cijfers ? (regelsOf(cijfers).find(({ sleutel }) => sleutel === regel)?.cellen ?? []) : []
  return getoond(cellen.find((cel) => cel.groep === groep))
}

/** What a Cijfer should be, counted from the cells of the Cijfers. */
function recount({ landelijk, klassen, regios, vorig }: Aandachtsbron, punt: Aandachtspunt, cijfer: Cijfer) {
  const count = (cel: Cel | null) => ({
    aantal: cijfer.staten.reduce((sum, staat) => sum + (cel?.aantallen[staat] ?? 0), 0),
    n: cel?.n ?? 0,
  })
  const land = count(celOf(landelijk, cijfer.regel))
  if (cijfer.van === 'land') return land
  if (cijfer.van === 'vorig') return count(celOf(vorig, cijfer.regel))
  const cijfers = punt.groep?.indeling === 'grootteklasse' ? klassen : regios
  const groep = count(celOf(cijfers, cijfer.regel, cijfer.groep ?? undefined))
  if (cijfer.van === 'groep') return groep
  if (cijfer.groep !== null) return { aantal: land.aantal - groep.aantal, n: land.n - groep.n }
  const whole = landelijk.fasen.map(({ nummer }) => count(celOf(landelijk, `fase-${nummer}`)))
  return {
    aantal: whole.reduce((sum, { aantal }) => sum + aantal, 0) - land.aantal,
    n: whole.reduce((sum, { n }) => sum + n, 0) - land.n,
  }
}

/** The numbers that are left of a sentence without its dates, its names and how many vragen it is about. */
function numbersIn(punt: Aandachtspunt): string[] {
  const datums = lijst.fasen.flatMap(({ themas }) => themas.flatMap(({ vragen }) => vragen.map((v) => v.streefdatum)))
  const rest = datums
    .reduce((zin, datum) => zin.replaceAll(formatDatum(datum), ''), punt.zin)
    .replace(/(fase|thema|vraag) \w+ \([^)]*\)/gi, '')
    .replace(/(\d+ van de|alle) \d+ vragen/g, '')
    .replace(/Dat geldt ook .*$/, '')
    .replace(/bij \d[abc] /g, '')
  return rest.match(/[\d.]*\d%?/g) ?? []
}

describe('alle aandachtspunten', { timeout: 20_000 }, () => {
  it('hebben in hun zin alleen getallen die in het rapport staan', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(willekeurigeBron, (bron) => {
        for (const punt of aandachtspunten(bron, 100)) {
          seen.add(punt.regel)
          for (const cijfer of punt.cijfers) {
            const { aantal, n } = recount(bron, punt, cijfer)
            expect(cijfer).toMatchObject({ aantal, n, percentage: percentage(aantal, n) })
          }
          const known = punt.cijfers.flatMap((c) => [`${c.percentage}%`, formatGetal(c.aantal), formatGetal(c.n)])
          expect(known).toEqual(expect.arrayContaining(numbersIn(punt)))
          const [, aantal] = /Bij (\d+) van de \d+ vragen/.exec(punt.zin) ?? []
          if (aantal) expect(punt.vragen).toHaveLength(Number(aantal))
        }
      }),
      { seed: 2014, numRuns: 150 },
    )
    expect([...seen].sort()).toEqual(spelregels.map(({ regel }) => regel).sort())
  })

  it('zijn elke keer dezelfde, nooit te veel, en staan op gewicht', () => {
    fc.assert(
      fc.property(willekeurigeBron, fc.integer({ min: 0, max: 15 }), (bron, max) => {
        const punten = aandachtspunten(bron, max)
        expect(aandachtspunten(structuredClone(bron), max)).toEqual(punten)
        expect(punten.length).toBeLessThanOrEqual(max)
        const gewichten = punten.map(({ gewicht }) => gewicht)
        expect(gewichten.every(Number.isSafeInteger)).toBe(true)
        expect(gewichten).toEqual([...gewichten].sort((a, b) => b - a))
        expect(aandachtspunten(bron).length).toBeLessThanOrEqual(12)
      }),
      { seed: 2014 },
    )
  })

  it('zeggen niets twee keer: een vraag staat bij een regel en een groep maar in één zin', () => {
    fc.assert(
      fc.property(willekeurigeBron, (bron) => {
        const said = aandachtspunten(bron, 100).flatMap(({ regel, groep, vragen }) =>
          vragen.map((vraag) => `${regel} ${groep?.sleutel} ${vraag}`),
        )
        expect(new Set(said).size).toBe(said.length)
      }),
      { seed: 2014 },
    )
  })

  it('zijn er niet zonder gemeenten', () => {
    expect(aandachtspunten(bronOf(rasterOf([]), rasterOf([]), '2014-07-01'))).toEqual([])
  })

  it('hebben elk een spelregel in woorden', () => {
    for (const { naam, uitleg } of spelregels) {
      expect(naam).not.toBe('')
      expect(uitleg).not.toMatch(/significant|p-waarde|undefined|null/)
    }
  })
})

describe('een daling', () => {
  const rij = (staat: number) => Array.from({ length: aantalVragen }, (_, vraag) => (vraag === 0 ? staat : 0))
  const met = (ja: number, naam: string) =>
    rasterOf(
      Array.from({ length: 100 }, (_, i) => rij(i < ja ? 0 : 1)),
      naam,
    )
  const dalingen = (vorig: Raster) =>
    aandachtspunten(bronOf(met(60, 'deze'), vorig, '2013-01-01')).filter(({ regel }) => regel === 'daling')

  it('wordt genoemd vanaf vijf punten, met beide percentages', () => {
    expect(dalingen(met(65, 'mei')).map(({ zin }) => zin)).toEqual([
      'Thema 1 (Onderwerp A): minder gemeenten zeggen Ja dan de vorige keer (mei), van 65% (65 van de 100) naar 60% (60 van de 100).',
    ])
    expect(dalingen(met(64, 'mei'))).toEqual([])
    expect(dalingen(met(50, 'mei'))).toEqual([])
  })

  it('wordt niet gezocht bij een vraag die er de vorige keer niet was', () => {
    const vorig = met(90, 'mei')
    const anders: Raster = JSON.parse(JSON.stringify({ ...vorig, rijen: [] }).replaceAll('"v1a"', '"iets-anders"'))
    expect(dalingen({ ...anders, rijen: vorig.rijen })).toEqual([])
  })
})

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const order = list.map((item) => ({ item, place: random() }))
  return order.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

const groepen = (raster: Raster) =>
  aandachtspunten(bronOf(raster, null, '2014-01-17'), 1000).filter(({ regel }) => regel === 'groep_apart')

describe('een groep die duidelijk afwijkt', { timeout: 20_000 }, () => {
  /** Fixed seeds: new ones would now and then be unlucky. Those for which it happens are named. */
  function expectRarely(happens: (random: () => number) => boolean, firstSeed: number): void {
    const seeds = Array.from({ length: 60 }, (_, run) => firstSeed + run)
    const found = seeds.filter((seed) => happens(noise(seed)))
    expect(found.length, `found with noise() of the seeds ${found.join(', ')}`).toBeLessThan(0.05 * seeds.length)
  }

  it('is er niet als alle groepen hetzelfde antwoorden', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: aantalVragen, maxLength: aantalVragen }),
        fc.integer({ min: 1, max: 100 }),
        (rij, aantal) => {
          expect(groepen(rasterOf(Array.from({ length: aantal }, () => rij)))).toEqual([])
        },
      ),
    )
  })

  it('is er bijna nooit als iedere gemeente dezelfde kansen heeft', () => {
    expectRarely((random) => {
      const kansen = Array.from({ length: 41 }, random)
      const rijen = januari.rijen.map(() => Uint8Array.from(kansen, (kans) => (random() < kans ? 0 : 2)))
      return groepen({ ...januari, rijen }).length > 0
    }, 0)
  })

  it('is er bijna nooit als ook elke gemeente in alles voor- of achterloopt', () => {
    expectRarely((random) => {
      const kansen = Array.from({ length: 41 }, random)
      const rijen = januari.rijen.map(() => {
        const tempo = random()
        return Uint8Array.from(kansen, (kans) => (0.3 * random() + 0.7 * tempo < kans ? 0 : 2))
      })
      return groepen({ ...januari, rijen }).length > 0
    }, 1000)
  })

  it('is er bijna nooit als de gemeenten van januari 2014 over de groepen worden verloot', () => {
    expectRarely((random) => groepen({ ...januari, rijen: shuffle(januari.rijen, random) }).length > 0, 2000)
  })

  it('wordt gevonden als een regio echt achterblijft, in één zin', () => {
    // Streek A has 25 of 100 gemeenten, and says Nee where the others say Ja.
    const rijen = Array.from({ length: 100 }, (_, i) =>
      Array.from({ length: aantalVragen }, (_, vraag) => (vraag < 3 && (i % 4 === 0) !== (i % 10 === 0) ? 2 : 0)),
    )
    const punten = groepen(rasterOf(rijen)).filter(({ groep }) => groep?.naam === 'Streek A')
    expect(punten).toHaveLength(1)
    expect(punten[0]?.zin).toBe(
      'Gemeenten in de regio Streek A zeggen minder vaak Ja dan andere gemeenten, het duidelijkst bij thema 1 (Onderwerp A): 20% (5 van de 25 gemeenten), in de rest van het land 93%. Dat geldt ook bij thema 2.',
    )
  })

  it('wordt niet gezocht in een groep van minder dan tien gemeenten', () => {
    const rijen = (klein: number) =>
      rasterOf(
        Array.from({ length: 100 }, (_, i) => Array.from({ length: aantalVragen }, () => (i < klein ? 2 : 0))),
        'deze',
        (i) => (i < klein ? 0 : 1 + (i % 3)),
      )
    const regio = (raster: Raster) => groepen(raster).filter(({ groep }) => groep?.naam === 'Streek A')
    expect(regio(rijen(9))).toEqual([])
    expect(regio(rijen(10))).toHaveLength(1)
  })
})

describe('de kans op toeval', () => {
  it('wordt kleiner met het verschil en met de groep, en is 1 zonder verschil', () => {
    const kans = (aantal: number, n: number) =>
      kansOpToeval({ aantal, n, gemeenten: n }, { aantal: 200, n: 400, gemeenten: 400 })
    expect(kans(10, 20)).toBe(1)
    expect(kans(16, 20)).toBeLessThan(kans(14, 20))
    expect(kans(32, 40)).toBeLessThan(kans(16, 20))
    expect(kans(4, 20)).toBeCloseTo(kans(16, 20), 10)
    expect(kans(0, 0)).toBe(1)
    expect(kans(20, 20)).toBeGreaterThan(0)
  })

  it('is nooit lager dan wat loten oplevert', () => {
    // How often lot gives a group of 12 out of 60 gemeenten, 20 of which say Ja, at least k of them: counted exactly.
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    const exactly = (k: number) => (choose(20, k) * choose(40, 12 - k)) / choose(60, 12)
    for (let k = 5; k <= 12; k++) {
      const tail = Array.from({ length: 13 - k }, (_, i) => exactly(k + i)).reduce((sum, p) => sum + p, 0)
      const kans = kansOpToeval({ aantal: k, n: 12, gemeenten: 12 }, { aantal: 20 - k, n: 48, gemeenten: 48 })
      expect(kans).toBeGreaterThanOrEqual(tail)
    }
  })

  it('telt de antwoorden van één gemeente als één', () => {
    const rest = { gemeenten: 100 }
    expect(kansOpToeval({ aantal: 64, n: 80, gemeenten: 20 }, { aantal: 200, n: 400, ...rest })).toBeCloseTo(
      kansOpToeval({ aantal: 16, n: 20, gemeenten: 20 }, { aantal: 50, n: 100, ...rest }),
      10,
    )
  })
})
