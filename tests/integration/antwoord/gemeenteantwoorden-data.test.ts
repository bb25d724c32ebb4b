import { beforeAll, describe, expect, it } from 'vitest'
import { getGemeenteantwoorden } from '@/lib/antwoord/gemeenteantwoorden-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createGemeente, createPersoon } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let bureau: Actor
let noord: Actor
let zuid: Actor
let noordOost: Actor
let beheerder: Actor
let ondersteuner: Actor

const geheim = 'Alleen voor wie het mag lezen.'
const later = 'Geschreven na het bevriezen.'

beforeAll(async () => {
  golden = await createGolden()
  bureau = (await createPersoon({ rol: 'bureau' })).actor
  noord = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.noord })).actor
  zuid = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })).actor
  noordOost = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.subregio })).actor
  beheerder = (await createPersoon({ rol: 'beheerder' })).actor
  ondersteuner = (await createPersoon({ rol: 'ondersteuner' })).actor
  await sql('UPDATE antwoord SET toelichting = $1, version = version + 1, updated_by_id = $2', [
    geheim,
    bureau.gebruikerId,
  ])
})

const meelezer = async (naam: string) =>
  (await createPersoon({ rol: 'meelezer', gemeente: golden.gemeente(naam) })).actor

const leider = async (naam: string) =>
  (await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente(naam) })).actor

type Keuze = Partial<Parameters<typeof getGemeenteantwoorden>[2]>
async function lees(actor: Actor, naam: string, keuze: Keuze = {}) {
  const antwoorden = await getGemeenteantwoorden(actor, golden.gemeente(naam).code, { meetmoment: 'nu', ...keuze })
  if (antwoorden.soort !== 'antwoorden') throw new Error(`${naam} is not counted`)
  return antwoorden
}
const geweigerd = (actor: Actor, naam: string, keuze: Keuze = {}) =>
  expect(lees(actor, naam, keuze), naam).rejects.toBeInstanceOf(NotFound)

/** Per vraag, in the order of the vragenlijst. */
async function waarden(actor: Actor, naam: string, keuze: Keuze = {}) {
  const { standen } = await lees(actor, naam, keuze)
  return ['aard', 'omvang', 'kosten'].map((vraag) => standen.get(vraag)?.waarde)
}
async function toelichtingen(actor: Actor, naam: string, keuze: Keuze = {}) {
  const { standen } = await lees(actor, naam, keuze)
  return [...new Set([...standen.values()].map(({ toelichting }) => toelichting))]
}

// The tests of this file follow the life of one meetmoment, in this order.
describe('de antwoorden van nu', () => {
  it('leest een projectleider van de eigen gemeente, met toelichtingen', async () => {
    const aardam = await leider('Aardam')
    expect(await waarden(aardam, 'Aardam')).toEqual(['ja', 'ja', 'ja'])
    expect(await toelichtingen(aardam, 'Aardam')).toEqual([geheim])
    expect(await lees(aardam, 'Aardam')).toMatchObject({
      magSchrijven: true,
      magToelichtingenZien: true,
      magGeschiedenisZien: true,
      magSpiegelZien: true,
      regio: null,
    })
  })

  it('leest een projectleider van de buren in de regio, zonder toelichtingen en zonder namen van personen', async () => {
    const aardam = await leider('Aardam')
    expect(await waarden(aardam, 'Duinstad')).toEqual(['ja', 'nee', 'ten_dele'])
    const antwoorden = await lees(aardam, 'Duinstad')
    expect(antwoorden).toMatchObject({
      magSchrijven: false,
      magToelichtingenZien: false,
      magGeschiedenisZien: false,
      magSpiegelZien: false,
    })
    for (const stand of antwoorden.standen.values()) expect(stand).toMatchObject({ toelichting: null, updatedBy: null })
    expect(JSON.stringify([...antwoorden.standen])).not.toContain(geheim)
    await geweigerd(aardam, 'Eemhaven')
  })

  it('leest een meelezer zoals de projectleider van die gemeente, en schrijft niet', async () => {
    const aardam = await meelezer('Aardam')
    for (const naam of ['Aardam', 'Duinstad']) {
      const zijn = await lees(await leider('Aardam'), naam)
      expect(await lees(aardam, naam)).toEqual({
        ...zijn,
        magSchrijven: false,
        ronde: { ...zijn.ronde, nu: expect.any(String) },
      })
    }
    expect(await toelichtingen(aardam, 'Aardam')).toEqual([geheim])
    expect(await toelichtingen(aardam, 'Duinstad')).toEqual([null])
    await geweigerd(aardam, 'Eemhaven')
  })

  it('leest een regiocorrespondent van de eigen regio of subregio, met toelichtingen', async () => {
    expect(await toelichtingen(noord, 'Duinstad')).toEqual([geheim])
    expect((await lees(noord, 'Duinstad')).magSpiegelZien).toBe(true)
    expect((await lees(noord, 'Aardam')).regio).toEqual({ sleutel: golden.noord.sleutel, naam: 'Noord' })
    expect(await toelichtingen(noordOost, 'Aardam')).toEqual([geheim])
    expect((await lees(noordOost, 'Aardam')).regio).toEqual({ sleutel: golden.subregio.sleutel, naam: 'Noord-Oost' })
    await geweigerd(noord, 'Eemhaven')
    await geweigerd(noordOost, 'Duinstad')
    await geweigerd(zuid, 'Aardam')
  })

  it('leest het bureau van iedereen, en leest een beheerder of ondersteuner van niemand', async () => {
    for (const naam of ['Aardam', 'Duinstad', 'Eemhaven']) {
      expect((await lees(bureau, naam)).magToelichtingenZien).toBe(true)
      await geweigerd(beheerder, naam)
      await geweigerd(ondersteuner, naam)
    }
    expect((await lees(bureau, 'Aardam')).magSchrijven).toBe(false)
  })

  it('zijn er niet van een gemeente of meetmoment dat er niet is', async () => {
    for (const code of ['GM9999', 'onzin', ''])
      await expect(getGemeenteantwoorden(bureau, code, { meetmoment: 'nu' })).rejects.toBeInstanceOf(NotFound)
    await geweigerd(bureau, 'Aardam', { meetmoment: '1999-01' })
    await geweigerd(bureau, 'Aardam', { vergelijk: '1999-01' })
  })
})

describe('de antwoorden van een bevroren meetmoment', () => {
  const toen = { meetmoment: '2014-01' }

  beforeAll(async () => {
    await freezeMeetmoment(bureau, '2014-01')
    await sql(
      `UPDATE antwoord SET waarde = 'nee', toelichting = $1, version = version + 1 WHERE gemeente_id = ANY($2)`,
      [later, ['Aardam', 'Duinstad'].map((naam) => golden.gemeente(naam).id)],
    )
    await sql(`UPDATE gemeente SET naam = 'Aardam aan Zee' WHERE id = $1`, [golden.gemeente('Aardam').id])
    const { id } = golden.gemeente('Duinstad')
    await sql(`UPDATE regiolidmaatschap SET geldig_tot = '2014-02-01' WHERE gemeente_id = $1`, [id])
    await sql(`INSERT INTO regiolidmaatschap (gemeente_id, regio_id, geldig_van) VALUES ($1, $2, '2014-02-01')`, [
      id,
      golden.zuid.id,
    ])
  })

  it('blijven zoals ze waren, met de naam en de datum van toen', async () => {
    expect(await waarden(noord, 'Aardam', toen)).toEqual(['ja', 'ja', 'ja'])
    expect(await toelichtingen(noord, 'Aardam', toen)).toEqual([geheim])
    const { gemeente, bron, standen } = await lees(noord, 'Aardam', toen)
    expect(gemeente.naam).toBe('Aardam')
    expect(bron).toMatchObject({ sleutel: '2014-01', status: 'bevroren' })
    expect(standen.get('aard')).toMatchObject({ updatedAt: '2013-12-02T10:00:00.000Z', updatedBy: null })
  })

  it('staan naast die van nu, en andersom', async () => {
    const nu = await lees(noord, 'Aardam')
    expect(nu.gemeente.naam).toBe('Aardam aan Zee')
    expect(nu.vorig?.sleutel).toBe('2014-01')
    expect(nu.standen.get('aard')).toMatchObject({
      waarde: 'nee',
      toelichting: later,
      vorige: { waarde: 'ja', toelichting: geheim },
    })
    const then = await lees(noord, 'Aardam', { ...toen, vergelijk: 'nu' })
    expect(then.standen.get('aard')).toMatchObject({ waarde: 'ja', vorige: { waarde: 'nee', toelichting: later } })
    expect((await lees(noord, 'Aardam', toen)).vorig).toBeNull()
    expect((await lees(noord, 'Aardam', { vergelijk: 'nu' })).vorig).toBeNull()
  })

  it('geven ook bij "was" geen toelichting aan wie die niet mag lezen', async () => {
    const beekdorp = await leider('Beekdorp')
    for (const keuze of [{}, toen, { ...toen, vergelijk: 'nu' }]) {
      const { standen } = await lees(beekdorp, 'Aardam', keuze)
      expect(JSON.stringify([...standen])).not.toMatch(new RegExp(`${geheim}|${later}`))
    }
    expect((await lees(beekdorp, 'Aardam')).standen.get('aard')?.vorige).toEqual({ waarde: 'ja', toelichting: null })
  })

  it('zijn voor de regio waar de gemeente toen lag, die van nu voor de regio waar zij nu ligt', async () => {
    expect(await toelichtingen(noord, 'Duinstad', toen)).toEqual([geheim])
    await geweigerd(noord, 'Duinstad')
    expect(await toelichtingen(zuid, 'Duinstad')).toEqual([later])
    await geweigerd(zuid, 'Duinstad', toen)
    const { vorig, bevroren, standen } = await lees(zuid, 'Duinstad')
    expect([vorig, bevroren]).toEqual([null, []])
    expect(JSON.stringify([...standen])).not.toContain(geheim)
    const was = await lees(noord, 'Duinstad', { ...toen, vergelijk: 'nu' })
    expect(was).toMatchObject({ vorig: null, magGeschiedenisZien: false, regio: { naam: 'Noord' } })
    expect(JSON.stringify([...was.standen])).not.toContain(later)
  })

  it('leest een projectleider altijd van de eigen gemeente, ook uit een vorige regio, maar niet van de buren van toen', async () => {
    const duinstad = await leider('Duinstad')
    expect(await toelichtingen(duinstad, 'Duinstad', toen)).toEqual([geheim])
    expect(await waarden(duinstad, 'Duinstad', toen)).toEqual(['ja', 'nee', 'ten_dele'])
    expect((await lees(duinstad, 'Duinstad')).vorig?.sleutel).toBe('2014-01')
    await geweigerd(duinstad, 'Aardam', toen)
    await geweigerd(duinstad, 'Aardam')
    expect(await toelichtingen(duinstad, 'Eemhaven', toen)).toEqual([null])
  })

  it('zijn er niet voor wie er niets te zoeken heeft', async () => {
    await geweigerd(beheerder, 'Aardam', toen)
    await geweigerd(noordOost, 'Duinstad', toen)
    await geweigerd(zuid, 'Aardam', toen)
    await geweigerd(await leider('Eemhaven'), 'Aardam', toen)
  })

  it('zijn er niet van een gemeente die toen niet meetelde; de eigen projectleider krijgt dat te lezen', async () => {
    const nieuw = await createGemeente({ naam: 'Helmweg', regio: golden.noord })
    const projectleider = (await createPersoon({ rol: 'projectleider', gemeente: nieuw })).actor
    expect(await getGemeenteantwoorden(projectleider, nieuw.code, toen)).toMatchObject({
      soort: 'niet_geteld',
      gemeente: { naam: 'Helmweg' },
      bron: { sleutel: '2014-01' },
    })
    for (const actor of [bureau, noord, await leider('Aardam')])
      await expect(getGemeenteantwoorden(actor, nieuw.code, toen)).rejects.toBeInstanceOf(NotFound)
    const nu = await lees(noord, 'Aardam')
    expect([nu.vorig?.sleutel, nu.nietGeteldIn]).toEqual(['2014-01', null])
    const eerste = await getGemeenteantwoorden(noord, nieuw.code, { meetmoment: 'nu' })
    expect(eerste).toMatchObject({ soort: 'antwoorden', vorig: null, nietGeteldIn: { sleutel: '2014-01' } })
    expect(eerste.soort === 'antwoorden' && [...eerste.standen.values()].some((stand) => stand.nieuw)).toBe(false)
  })

  it('kosten ten hoogste zeven zoekvragen', async () => {
    let queries = 0
    db().$on('query', () => {
      queries += 1
    })
    for (const [keuze, aantal] of [
      [{}, 7],
      [toen, 6],
      [{ ...toen, vergelijk: 'nu' }, 7],
    ] as const) {
      queries = 0
      await lees(noord, 'Aardam', keuze)
      // The events come after the answers.
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(queries).toBe(aantal)
    }
  })
})
