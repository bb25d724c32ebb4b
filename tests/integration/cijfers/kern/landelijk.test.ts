import { beforeAll, describe, expect, it } from 'vitest'
import { getRegiosbeeld } from '@/lib/cijfers/kern/indelingbeeld-data'
import { getLandelijkBeeld } from '@/lib/cijfers/kern/landelijkbeeld-data'
import { getOnderdeelbeeld, type Verdeling } from '@/lib/cijfers/kern/onderdeelbeeld-data'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { reeksenOf } from '@/lib/cijfers/verloop/verloop'
import { getVerloop } from '@/lib/cijfers/verloop/verloop-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createAntwoord, createGemeente, createMeetmoment, createPersoon, createVersie } from '@/tests/fixtures/build'
import { cel } from '@/tests/fixtures/cel'
import { vragen } from '@/tests/fixtures/golden'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor
let rianne: Actor
let anderen: Actor[]

let queries = 0
db().$on('query', () => {
  queries += 1
})

/** Two frozen moments; the second and the round after it have a fourth vraag, which everybody of Zuid answered. */
beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
  rianne = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.noord })).actor
  anderen = await Promise.all(
    [
      createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') }),
      createPersoon({ rol: 'beheerder' }),
    ].map(async (persoon) => (await persoon).actor),
  )
  await freezeMeetmoment(tineke, '2014-01')
  const later = await createVersie('2014-05', [...vragen, { sleutel: 'erbij', code: '1d' }])
  await createMeetmoment({ sleutel: '2014-05', versie: later, peildatum: '2014-05-01' })
  for (const naam of ['Eemhaven', 'Fortwijk', 'Grootstad']) {
    await createAntwoord(golden.gemeente(naam), 'erbij', later, 'ja')
  }
  await freezeMeetmoment(tineke, '2014-05')
  await sql(
    `UPDATE antwoord SET waarde = 'ja', version = version + 1
    WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'omvang')`,
    [golden.gemeente('Duinstad').id],
  )
})

const keuze = { meetmoment: 'nu', noemer: 'alle' } as const
const jaVan = ({ rijen }: Verdeling) => rijen.map(({ groep, cel }) => [groep.naam, cel.percentages.ja, cel.n])
const hiddenIn = ({ verborgen }: Verdeling) => verborgen.map(({ naam, reden }) => [naam, reden])

describe("de regio's naast elkaar", () => {
  it('geven per thema en per vraag de cijfers die met de hand zijn geteld', async () => {
    const then = await getRegiosbeeld(tineke, { ...keuze, meetmoment: '2014-01', thema: 'samenhang' })
    expect(then.regios.groepen.map(({ naam }) => naam)).toEqual(['Noord', 'Zuid'])
    const ja = regelsOf(then.regios).map(({ sleutel, cellen }) => [
      sleutel,
      ...cellen.map((plaats) => cel(plaats).percentages.ja),
    ])
    expect(ja.slice(2)).toEqual([
      ['vraag-aard', 75, 33],
      ['vraag-omvang', 25, 67],
      ['vraag-kosten', 25, 33],
    ])
    expect(then).toMatchObject({ thema: { sleutel: 'samenhang' }, themaOntbreekt: false, samen: null, vorig: null })
    expect(regelsOf(then.land).at(-1)?.cellen[0]).toMatchObject({ n: 7, percentages: { ja: 29 } })
  })

  it('tellen na een filter alleen de gemeenten die eraan voldoen', async () => {
    const beeld = await getRegiosbeeld(tineke, { ...keuze, meetmoment: '2014-01', grootteklasse: 'klein' })
    expect(beeld.regios.groepen.map(({ naam, aantalGemeenten }) => [naam, aantalGemeenten])).toEqual([['Noord', 3]])
    expect(beeld.samen?.groepen[0]?.aantalGemeenten).toBe(3)
    expect(beeld.land.groepen[0]?.aantalGemeenten).toBe(7)
    const leeg = await getRegiosbeeld(tineke, { ...keuze, provincie: 'Overijssel', thema: 'onzin' })
    expect(leeg).toMatchObject({ themaOntbreekt: true, thema: null, vorig: { bron: { sleutel: '2014-05' } } })
    await expect(getRegiosbeeld(tineke, { ...keuze, provincie: 'Atlantis' })).rejects.toBeInstanceOf(NotFound)
  })

  it('zijn er alleen voor het bureau', async () => {
    for (const actor of [rianne, ...anderen])
      await expect(getRegiosbeeld(actor, keuze)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('een vraag of thema', () => {
  it('heeft voor het bureau elke verdeling, met de hand geteld', async () => {
    const beeld = await getOnderdeelbeeld(
      tineke,
      { soort: 'vraag', sleutel: 'aard' },
      { ...keuze, meetmoment: '2014-01' },
    )
    expect(beeld).toMatchObject({ bron: { sleutel: '2014-01' }, onderdeel: { vraag: { code: '1a' } } })
    expect(jaVan(beeld.land)).toEqual([['Nederland', 57, 7]])
    expect(jaVan(beeld.klassen)).toEqual([
      ['Klein', 67, 3],
      ['Middelgroot', 50, 2],
      ['Groot', 50, 2],
    ])
    expect(jaVan(beeld.regios)).toEqual([
      ['Noord', 75, 4],
      ['Zuid', 33, 3],
    ])
    expect(beeld.provincies && jaVan(beeld.provincies)).toEqual([['Overijssel', 57, 7]])
    expect(beeld.regios.rijen.map(({ open }) => open)).toEqual([true, true])
    expect(beeld.momenten.map(({ sleutel }) => sleutel)).toEqual(['nu', '2014-05', '2014-01'])
  })

  it('verbergt voor een regiocorrespondent kleine groepen, en heeft geen provincies', async () => {
    const beeld = await getOnderdeelbeeld(rianne, { soort: 'vraag', sleutel: 'aard' }, keuze)
    expect(beeld.provincies).toBeNull()
    expect(jaVan(beeld.klassen)).toEqual([['Klein', 67, 3]])
    expect(hiddenIn(beeld.klassen)).toEqual([
      ['Middelgroot', 'klein'],
      ['Groot', 'klein'],
    ])
    expect(beeld.regios.rijen.map(({ groep, open }) => [groep.naam, open])).toEqual([['Noord', true]])
    expect(hiddenIn(beeld.regios)).toEqual([['Zuid', 'levend']])
  })

  it('zegt van een nieuwe vraag welke momenten haar hebben', async () => {
    const beeld = await getOnderdeelbeeld(
      rianne,
      { soort: 'vraag', sleutel: 'erbij' },
      { ...keuze, meetmoment: '2014-01' },
    )
    expect(beeld).toMatchObject({ onderdeel: null, bekend: { vraag: { code: '1d' } }, land: { rijen: [] } })
    expect(beeld.momenten.map(({ sleutel }) => sleutel)).toEqual(['nu', '2014-05'])
    // All that she does not read herself said Ja: the country would tell it.
    expect(beeld.verloop.regels.map(({ cellen }) => cellen.map(({ soort }) => soort))).toEqual([
      ['geen_vraag', 'verborgen', 'verborgen'],
    ])
  })

  it('telt een thema als het landelijk beeld', async () => {
    const thema = await getOnderdeelbeeld(tineke, { soort: 'thema', sleutel: 'samenhang' }, keuze)
    const { landelijk } = await getLandelijkBeeld(tineke, keuze)
    expect(thema.land.rijen[0]?.cel).toEqual(landelijk.fasen[0]?.themas[0]?.cellen[0])
    expect(thema.onderdeel?.thema.vragen).toHaveLength(4)
  })

  it('is er niet als geen vragenlijst het heeft, of voor wie geen totalen mag zien', async () => {
    for (const onbekend of [
      { soort: 'vraag', sleutel: 'onzin' },
      { soort: 'vraag', sleutel: 'samenhang' },
      { soort: 'thema', sleutel: 'aard' },
    ] as const)
      await expect(getOnderdeelbeeld(tineke, onbekend, keuze)).rejects.toBeInstanceOf(NotFound)
    for (const actor of anderen)
      await expect(getOnderdeelbeeld(actor, { soort: 'vraag', sleutel: 'aard' }, keuze)).rejects.toBeInstanceOf(
        NotFound,
      )
    await expect(
      getOnderdeelbeeld(tineke, { soort: 'vraag', sleutel: 'aard' }, { ...keuze, meetmoment: '1999-01' }),
    ).rejects.toBeInstanceOf(NotFound)
  })
})

describe('het verloop', () => {
  const jaIn = ({ verloop }: Awaited<ReturnType<typeof getVerloop>>) =>
    Object.fromEntries(
      verloop.regels.map(({ sleutel, cellen }) => [
        sleutel,
        cellen.map((one) => (one.soort === 'cel' ? [one.cel.percentages.ja, one.cel.n] : one.soort)),
      ]),
    )

  it('zet elk meetmoment en nu naast elkaar, oudste eerst', async () => {
    const beeld = await getVerloop(tineke, { meetmoment: 'nu', noemer: 'alle' })
    expect(beeld.verloop.momenten.map(({ bron }) => bron.sleutel)).toEqual(['2014-01', '2014-05', 'nu'])
    // By hand: 4 + 3 + 2 of 21, and then one more at vraag 1b. The fourth vraag is left out.
    expect(jaIn(beeld)).toEqual({
      'fase-1': [
        [43, 21],
        [43, 21],
        [48, 21],
      ],
      'thema-samenhang': [
        [43, 21],
        [43, 21],
        [48, 21],
      ],
    })
    expect(beeld.verloop.regels.every(({ beperkt, aantalVragen }) => beperkt && aantalVragen === 3)).toBe(true)
  })

  it('geeft van een thema de vragen, en de grafiek dezelfde percentages', async () => {
    const beeld = await getVerloop(tineke, { meetmoment: 'nu', noemer: 'alle', thema: 'samenhang' })
    expect(jaIn(beeld)).toMatchObject({
      'vraag-omvang': [
        [43, 7],
        [43, 7],
        [57, 7],
      ],
      'vraag-erbij': ['geen_vraag', [43, 7], [43, 7]],
    })
    const reeksen = Object.fromEntries(
      reeksenOf(beeld.verloop, 'vraag').map(({ sleutel, punten }) => [sleutel, punten]),
    )
    expect(reeksen).toEqual({
      'vraag-aard': [57, 57, 57],
      'vraag-omvang': [43, 43, 57],
      'vraag-kosten': [29, 29, 29],
      'vraag-erbij': [null, 43, 43],
    })
  })

  it('geeft een groep van het moment zelf, en verbergt een kleine voor een regiocorrespondent', async () => {
    const plek = { meetmoment: 'nu', noemer: 'alle', thema: 'samenhang', regio: golden.zuid.sleutel } as const
    const zuid = await getVerloop(tineke, plek)
    expect(zuid.plaats).toMatchObject({ indeling: 'regio', naam: 'Zuid' })
    expect(jaIn(zuid)).toMatchObject({ 'vraag-erbij': ['geen_vraag', [100, 3], [100, 3]] })
    // Everybody there said Ja, and of now another regio is not shown at all.
    expect(jaIn(await getVerloop(rianne, plek))).toMatchObject({
      'vraag-erbij': ['geen_vraag', 'verborgen', 'verborgen'],
    })
    const groot = await getVerloop(rianne, { meetmoment: 'nu', noemer: 'alle', grootteklasse: 'groot' })
    expect(jaIn(groot)).toMatchObject({ 'thema-samenhang': ['verborgen', 'verborgen', 'verborgen'] })
    expect(reeksenOf(groot.verloop, 'fase')).toEqual([])
    expect(
      jaIn(await getVerloop(tineke, { meetmoment: 'nu', noemer: 'alle', grootteklasse: 'groot' }))['fase-1']?.[0],
    ).toEqual([67, 6])
  })

  it('is er van een subregio voor wie haar gemeenten leest, langs elk adres', async () => {
    const { sleutel } = golden.subregio
    const math = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.subregio })).actor
    for (const actor of [math, rianne, tineke])
      for (const plek of [
        { subregio: sleutel },
        { regio: sleutel },
        { regio: golden.noord.sleutel, subregio: sleutel },
      ]) {
        const beeld = await getVerloop(actor, { ...keuze, ...plek })
        expect(beeld).toMatchObject({ plaats: { indeling: 'subregio', naam: 'Noord-Oost' }, meerPlaatsen: false })
        expect(jaIn(beeld)).toMatchObject({
          'thema-samenhang': [
            [44, 9],
            [44, 9],
            [44, 9],
          ],
        })
      }
    expect((await getVerloop(math, keuze)).eigen).toMatchObject([{ indeling: 'subregio', sleutel }])
    expect((await getVerloop(math, keuze)).regios).toMatchObject([{ subregios: [{ sleutel }] }, { subregios: [] }])
    const elders = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })).actor
    for (const plek of [{ subregio: sleutel }, { regio: sleutel }])
      await expect(getVerloop(elders, { ...keuze, ...plek })).rejects.toBeInstanceOf(NotFound)
    expect((await getVerloop(elders, keuze)).regios).toMatchObject([{ subregios: [] }, { subregios: [] }])
  })

  it('is er niet voor een onbekende regio, of voor wie geen totalen mag zien', async () => {
    await expect(getVerloop(tineke, { meetmoment: 'nu', noemer: 'alle', regio: 'atlantis' })).rejects.toBeInstanceOf(
      NotFound,
    )
    for (const actor of anderen)
      await expect(getVerloop(actor, { meetmoment: 'nu', noemer: 'alle' })).rejects.toBeInstanceOf(NotFound)
    expect(await getVerloop(tineke, { meetmoment: 'nu', noemer: 'alle', thema: 'onzin' })).toMatchObject({
      themaOntbreekt: true,
    })
  })
})

it('krijgt voor 70 gemeenten evenveel vragen als voor 7', async () => {
  const works = [
    () => getRegiosbeeld(tineke, keuze),
    () => getOnderdeelbeeld(tineke, { soort: 'vraag', sleutel: 'aard' }, keuze),
    () => getVerloop(tineke, { meetmoment: 'nu', noemer: 'alle' }),
  ]
  const measure = async () => {
    const counts: number[] = []
    for (const work of works) {
      const before = queries
      await work()
      counts.push(queries - before)
    }
    return counts
  }
  await measure()
  const seven = await measure()
  for (let i = 0; i < 63; i += 1) await createGemeente({ inwoners: 1_000 * (i + 1) })
  await measure()
  expect(await measure()).toEqual(seven)
  // At most the ronde, the meetmomenten, and the living state: its vragenlijst, antwoorden and gemeenten.
  for (const count of seven) expect(count).toBeLessThanOrEqual(5)
})
