import { beforeAll, describe, expect, it } from 'vitest'
import { type Celplaats, type Cijfers, getoond } from '@/lib/cijfers/kern/cijfers'
import { getRegiobeeld, listRegiovoortgang, type Regiobeeld } from '@/lib/cijfers/regio/regiobeeld-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { staten } from '@/lib/vragenlijst/waarde'
import { createGemeente, createPersoon, createRegio } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let bureau: Actor
let noord: Actor
let zuid: Actor
let noordOost: Actor

beforeAll(async () => {
  golden = await createGolden()
  bureau = (await createPersoon({ rol: 'bureau' })).actor
  noord = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.noord })).actor
  zuid = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })).actor
  noordOost = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.subregio })).actor
})

type Vraag = Partial<Parameters<typeof getRegiobeeld>[1]>
const beeldVan = (actor: Actor, keuze: Vraag = {}) => getRegiobeeld(actor, { meetmoment: 'nu', ...keuze })
const geweigerd = async (actor: Actor, keuze: Vraag) => expect(beeldVan(actor, keuze)).rejects.toBeInstanceOf(NotFound)

/** n, Ja, Ten dele, Nee, Niet ingevuld and the percentage Ja, as one counts them on paper. */
const telling = (plaats: Celplaats | undefined) => {
  const cel = getoond(plaats)
  return cel && [cel.n, ...staten.map((staat) => cel.aantallen[staat]), cel.percentages.ja]
}
const thema = ({ fasen }: Cijfers) => fasen[0]?.themas[0]
const perGemeente = ({ gemeenten }: Regiobeeld) =>
  Object.fromEntries(gemeenten.groepen.map(({ naam }, index) => [naam, telling(thema(gemeenten)?.cellen[index])]))
const namen = ({ gemeenten }: Regiobeeld) => gemeenten.groepen.map(({ naam }) => naam).join(' ')

/** How many queries a piece of work takes, the second time. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  await work()
  const before = queries
  await work()
  // The events come after the answers.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return queries - before
}
let queries = 0
db().$on('query', () => {
  queries += 1
})

describe('het beeld van een regio', () => {
  it('geeft de lampjes en totalen die met de hand zijn geteld', async () => {
    const beeld = await beeldVan(noord)
    expect(perGemeente(beeld)).toEqual({
      Aardam: [3, 3, 0, 0, 0, 100],
      Beekdorp: [3, 1, 1, 0, 1, 33],
      Ceelen: [3, 0, 0, 0, 3, 0],
      Duinstad: [3, 1, 1, 1, 0, 33],
    })
    expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([12, 5, 2, 1, 4, 42])
    expect(telling(thema(beeld.land)?.cellen[0])).toEqual([21, 9, 3, 4, 5, 43])
    expect(beeld).toMatchObject({ regio: { naam: 'Noord' }, subregio: null, vorig: null, thema: null })
  })

  it('vouwt een thema uit tot zijn vragen', async () => {
    const beeld = await beeldVan(noord, { thema: 'samenhang' })
    expect(beeld).toMatchObject({ thema: { nummer: 1, naam: 'Samenhang' }, themaOntbreekt: false })
    const vragen = thema(beeld.gemeenten)?.vragen ?? []
    expect(vragen.map(({ code }) => code)).toEqual(['1a', '1b', '1c'])
    expect(vragen.map(({ cellen }) => telling(cellen[3]))).toEqual([
      [1, 1, 0, 0, 0, 100],
      [1, 0, 0, 1, 0, 0],
      [1, 0, 1, 0, 0, 0],
    ])
    expect(thema(beeld.totaal)?.vragen.map(({ cellen }) => telling(cellen[0]))).toEqual([
      [4, 3, 0, 0, 1, 75],
      [4, 1, 1, 1, 1, 25],
      [4, 1, 1, 0, 2, 25],
    ])
  })

  it('zegt dat deze vragenlijst het gevraagde thema niet heeft', async () => {
    expect(await beeldVan(noord, { thema: 'onbekend' })).toMatchObject({ thema: null, themaOntbreekt: true })
  })

  it('zegt hoe ver elke gemeente is, wie achterblijft eerst', async () => {
    const { voortgang, peildag } = await beeldVan(noord)
    expect(peildag).toBe('2014-01-17')
    expect(
      voortgang.map(({ naam, volledigheid, voortgang: { ingevuld, overStreefdatum }, updatedAt }) => [
        naam,
        volledigheid,
        ingevuld,
        overStreefdatum,
        updatedAt,
      ]),
    ).toEqual([
      ['Ceelen', 'niets', 0, 3, '2013-12-02T10:00:00.000Z'],
      ['Beekdorp', 'meer', 2, 2, '2013-12-02T10:00:00.000Z'],
      ['Aardam', 'alles', 3, 0, '2013-12-02T10:00:00.000Z'],
      ['Duinstad', 'alles', 3, 2, '2013-12-02T10:00:00.000Z'],
    ])
  })

  it('is er ook voor een deel van de regio, langs elk adres', async () => {
    for (const keuze of [
      { subregio: golden.subregio.sleutel },
      { regio: golden.subregio.sleutel },
      { regio: golden.noord.sleutel, subregio: golden.subregio.sleutel },
    ]) {
      const beeld = await beeldVan(noord, keuze)
      expect(namen(beeld)).toBe('Aardam Beekdorp Ceelen')
      expect(beeld).toMatchObject({ regio: { naam: 'Noord' }, subregio: { naam: 'Noord-Oost' } })
      expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([9, 4, 1, 0, 4, 44])
    }
  })
})

describe('met een filter', () => {
  it('telt het beeld alleen de gemeenten van die grootteklasse, en het land heel', async () => {
    for (const actor of [noord, bureau]) {
      const beeld = await beeldVan(actor, { regio: golden.noord.sleutel, grootteklasse: 'klein' })
      expect(namen(beeld)).toBe('Aardam Beekdorp Ceelen')
      expect(beeld.voortgang).toHaveLength(3)
      expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([9, 4, 1, 0, 4, 44])
      expect(telling(thema(beeld.land)?.cellen[0])).toEqual([21, 9, 3, 4, 5, 43])
    }
  })

  it('ziet een regiocorrespondent ook één enkele gemeente van de eigen regio, maar geen andere regio', async () => {
    const beeld = await beeldVan(noord, { grootteklasse: 'middelgroot' })
    expect(namen(beeld)).toBe('Duinstad')
    expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([3, 1, 1, 1, 0, 33])
    expect(await beeldVan(noord, { grootteklasse: 'groot' })).toMatchObject({ voortgang: [], totaal: { groepen: [] } })
    await geweigerd(noord, { regio: golden.zuid.sleutel, grootteklasse: 'klein' })
  })

  it('rekent totalen op verzoek alleen over wie iets invulde; de lampjes blijven', async () => {
    const beeld = await beeldVan(noord, { grootteklasse: 'klein', noemer: 'ingevuld' })
    expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([6, 4, 1, 0, 1, 67])
    expect(telling(thema(beeld.land)?.cellen[0])).toEqual([18, 9, 3, 4, 2, 50])
    expect(perGemeente(beeld)).toMatchObject({ Ceelen: [3, 0, 0, 0, 3, 0] })
  })

  it('kent een provincie van het land, en geen andere', async () => {
    const beeld = await beeldVan(noord, { provincie: 'Overijssel' })
    expect(namen(beeld)).toBe('Aardam Beekdorp Ceelen Duinstad')
    expect(beeld.provincies).toEqual(['Overijssel'])
    for (const actor of [noord, bureau]) await geweigerd(actor, { regio: golden.noord.sleutel, provincie: 'Atlantis' })
  })
})

describe('wie een regio mag zien', () => {
  it('is het bureau, van elke regio en elk deel', async () => {
    expect(namen(await beeldVan(bureau, { regio: golden.zuid.sleutel }))).toBe('Eemhaven Fortwijk Grootstad')
    expect(namen(await beeldVan(bureau, { regio: golden.subregio.sleutel }))).toBe('Aardam Beekdorp Ceelen')
  })

  it('is de regiocorrespondent van een subregio alleen van die subregio', async () => {
    const zuster = await createRegio({ naam: 'Noord-West', ouder: golden.noord })
    const beeld = await beeldVan(noordOost)
    expect(namen(beeld)).toBe('Aardam Beekdorp Ceelen')
    expect(beeld.voortgang).toHaveLength(3)
    expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([9, 4, 1, 0, 4, 44])
    for (const keuze of [
      { regio: golden.noord.sleutel },
      { regio: golden.noord.sleutel, subregio: golden.subregio.sleutel },
      { regio: zuster.sleutel },
      { subregio: zuster.sleutel },
      { regio: golden.subregio.sleutel, subregio: zuster.sleutel },
    ])
      await geweigerd(noordOost, keuze)
  })

  it('is niemand anders', async () => {
    await geweigerd(zuid, { regio: golden.noord.sleutel })
    await geweigerd(zuid, { regio: golden.subregio.sleutel })
    await geweigerd(noord, { regio: golden.noord.sleutel, subregio: golden.zuid.sleutel })
    const projectleider = await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
    const beheerder = await createPersoon({ rol: 'beheerder' })
    for (const { actor } of [projectleider, beheerder]) {
      await geweigerd(actor, {})
      await geweigerd(actor, { regio: golden.noord.sleutel })
      await expect(listRegiovoortgang(actor)).rejects.toBeInstanceOf(NotFound)
    }
    await expect(listRegiovoortgang(noord)).rejects.toBeInstanceOf(NotFound)
  })

  it('krijgt niets van een regio of meetmoment dat er niet is', async () => {
    await geweigerd(bureau, { regio: 'atlantis' })
    await geweigerd(bureau, { regio: golden.noord.sleutel, subregio: 'atlantis' })
    await geweigerd(bureau, { regio: golden.noord.sleutel, meetmoment: '1999-01' })
    await geweigerd(bureau, { regio: golden.noord.sleutel, vergelijk: '1999-01' })
    await expect(listRegiovoortgang(bureau, { meetmoment: '1999-01' })).rejects.toBeInstanceOf(NotFound)
  })
})

describe("de lijst van regio's", () => {
  it('zegt per regio hoe ver zij nu is', async () => {
    // Noord: 8 of 12; Zuid: 8 of 9.
    expect(
      (await listRegiovoortgang(bureau)).map(({ naam, aantalGemeenten, ingevuld }) => [
        naam,
        aantalGemeenten,
        ingevuld,
      ]),
    ).toEqual([
      ['Noord', 4, 67],
      ['Zuid', 3, 89],
    ])
  })
})

describe('een bevroren meetmoment', () => {
  const toen = { meetmoment: '2014-01' }

  beforeAll(async () => {
    await freezeMeetmoment(bureau, '2014-01')
    for (const [naam, naar] of [
      ['Duinstad', golden.zuid],
      ['Eemhaven', golden.noord],
    ] as const) {
      const { id } = golden.gemeente(naam)
      await sql(`UPDATE regiolidmaatschap SET geldig_tot = '2014-02-01' WHERE gemeente_id = $1`, [id])
      await sql(`INSERT INTO regiolidmaatschap (gemeente_id, regio_id, geldig_van) VALUES ($1, $2, '2014-02-01')`, [
        id,
        naar.id,
      ])
    }
    await createGemeente({ naam: 'Helmweg', regio: golden.noord })
    await sql(
      `UPDATE antwoord SET waarde = 'nee', version = version + 1, updated_at = '2014-03-01T09:00:00Z' WHERE gemeente_id = $1`,
      [golden.gemeente('Aardam').id],
    )
  })

  it('houdt de gemeenten die er toen bij hoorden, met wat zij toen zeiden', async () => {
    const beeld = await beeldVan(noord, toen)
    expect(perGemeente(beeld)).toEqual({
      Aardam: [3, 3, 0, 0, 0, 100],
      Beekdorp: [3, 1, 1, 0, 1, 33],
      Ceelen: [3, 0, 0, 0, 3, 0],
      Duinstad: [3, 1, 1, 1, 0, 33],
    })
    expect(telling(thema(beeld.totaal)?.cellen[0])).toEqual([12, 5, 2, 1, 4, 42])
    expect(beeld.voortgang.map(({ naam }) => naam)).toEqual(['Ceelen', 'Beekdorp', 'Aardam', 'Duinstad'])
    expect(new Set(beeld.voortgang.map(({ updatedAt }) => updatedAt))).toEqual(new Set(['2013-12-02T10:00:00.000Z']))
    expect(namen(await beeldVan(zuid, toen))).toBe('Eemhaven Fortwijk Grootstad')
  })

  it('is wat de regio van nu naast zich krijgt: elk met de eigen gemeenten', async () => {
    const beeld = await beeldVan(noord)
    expect(perGemeente(beeld)).toEqual({
      Aardam: [3, 0, 0, 3, 0, 0],
      Beekdorp: [3, 1, 1, 0, 1, 33],
      Ceelen: [3, 0, 0, 0, 3, 0],
      Eemhaven: [3, 0, 1, 2, 0, 0],
      Helmweg: [3, 0, 0, 0, 3, 0],
    })
    expect(beeld.vorig).toMatchObject({ bron: { sleutel: '2014-01' }, groepen: [{ aantalGemeenten: 4 }] })
    expect(telling(beeld.vorig ? thema(beeld.vorig)?.cellen[0] : undefined)).toEqual([12, 5, 2, 1, 4, 42])
    expect(beeld.voortgang.find(({ naam }) => naam === 'Helmweg')).toMatchObject({
      volledigheid: 'niets',
      updatedAt: null,
    })
    expect(beeld.voortgang.find(({ naam }) => naam === 'Aardam')?.updatedAt).toBe('2014-03-01T09:00:00.000Z')
  })

  it('houdt hetzelfde filter naast zich, met wie er toen in viel', async () => {
    const { gemeenten, vorig } = await beeldVan(noord, { grootteklasse: 'middelgroot' })
    expect(gemeenten.groepen.map(({ naam }) => naam)).toEqual(['Eemhaven'])
    // Duinstad: the only one of the regio then.
    expect(telling(vorig ? thema(vorig)?.cellen[0] : undefined)).toEqual([3, 1, 1, 1, 0, 33])
  })

  it('geeft een subregio die toen nog niet bestond geen gemeenten', async () => {
    const later = await createRegio({ naam: 'Noord-Zuid', ouder: golden.noord })
    const beeld = await beeldVan(noord, { ...toen, subregio: later.sleutel })
    expect(beeld).toMatchObject({ voortgang: [], gemeenten: { groepen: [] }, totaal: { groepen: [] } })
  })

  it('blijft dicht voor wie de regio niet mag zien', async () => {
    await geweigerd(zuid, { ...toen, regio: golden.noord.sleutel })
    await geweigerd(noordOost, { ...toen, regio: golden.noord.sleutel })
  })
})

describe('het aantal zoekvragen', () => {
  it('hangt niet af van het aantal gemeenten', async () => {
    const count = async () => [
      await queriesOf(() => beeldVan(noord, { thema: 'samenhang' })),
      await queriesOf(() => beeldVan(bureau, { regio: golden.noord.sleutel, meetmoment: '2014-01' })),
      await queriesOf(() => listRegiovoortgang(bureau)),
    ]
    const before = await count()
    for (const [index, most] of [7, 4, 5].entries()) expect(before[index]).toBeLessThanOrEqual(most)
    for (let i = 0; i < 10; i += 1) await createGemeente({ regio: golden.noord })
    expect(await count()).toEqual(before)
  })
})
