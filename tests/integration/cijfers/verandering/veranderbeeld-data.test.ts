import { beforeAll, describe, expect, it } from 'vitest'
import { type Beeldkeuze, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { soortenVerandering } from '@/lib/cijfers/verandering/overgang'
import { getVeranderbeeld } from '@/lib/cijfers/verandering/veranderbeeld-data'
import { veranderregels } from '@/lib/cijfers/verandering/veranderregels'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createAntwoord, createGemeente, createMeetmoment, createPersoon, createVersie } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

// The golden set is frozen as 2014-01. After it kosten becomes 1b, omvang is dropped and tempo is new, and five
// answers change: Aardam aard ja → nee, Beekdorp kosten filled in, Duinstad kosten emptied, Eemhaven aard → ja,
// Grootstad kosten ja → ten dele.
let golden: Awaited<ReturnType<typeof createGolden>>
let wie: Record<'tineke' | 'rianne' | 'math' | 'petra' | 'bram', Actor>

const answer = (naam: string, vraag: string, waarde: string | null) =>
  sql(
    `UPDATE antwoord SET waarde = $3::waarde, version = version + 1
     WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = $2)`,
    [golden.gemeente(naam).id, vraag, waarde],
  )

beforeAll(async () => {
  golden = await createGolden()
  const actor = async (...[plaats]: Parameters<typeof createPersoon>) => (await createPersoon(plaats)).actor
  wie = {
    tineke: await actor({ rol: 'bureau' }),
    rianne: await actor({ rol: 'regiocorrespondent', regio: golden.noord }),
    math: await actor({ rol: 'regiocorrespondent', regio: golden.subregio }),
    petra: await actor({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') }),
    bram: await actor({ rol: 'beheerder' }),
  }
})

const code = (naam: string) => golden.gemeente(naam).code
const keuze = (query: Record<string, string | undefined>): Beeldkeuze => parseBeeld(query).keuze
const beeldVan = (actor: Actor, query: Record<string, string | undefined> = {}) => getVeranderbeeld(actor, keuze(query))
const vergelekenVan = async (actor: Actor, query: Record<string, string | undefined> = {}) => {
  const { vergeleken } = await beeldVan(actor, query)
  if (!vergeleken) throw new Error('nothing to compare with')
  return vergeleken
}
/** n, vooruit, achteruit, ingevuld, leeggemaakt, gelijk, leeg of the place as a whole */
const telling = async (actor: Actor, query: Record<string, string | undefined> = {}) => {
  const cel = (await vergelekenVan(actor, query)).verandering.cellen?.[0]
  return cel ? [cel.n, ...soortenVerandering.map((soort) => cel.aantallen[soort])].join(' ') : null
}

// The tests of this file follow each other.
describe('voor er een eerder meetmoment is', () => {
  it('is er niets te vergelijken', async () => {
    expect(await beeldVan(wie.tineke)).toMatchObject({ vergeleken: null, bevroren: [] })
  })
})

describe('wat er veranderde', () => {
  beforeAll(async () => {
    await freezeMeetmoment(wie.tineke, '2014-01')
    const versie = await createVersie('2014-05', [
      { sleutel: 'aard', code: '1a' },
      { sleutel: 'kosten', code: '1b' },
      { sleutel: 'tempo', code: '1c' },
    ])
    await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01' })
    await answer('Aardam', 'aard', 'nee')
    await answer('Duinstad', 'kosten', null)
    await answer('Eemhaven', 'aard', 'ja')
    await answer('Grootstad', 'kosten', 'ten_dele')
    await createAntwoord(golden.gemeente('Beekdorp'), 'kosten', versie, 'ja', 'geheim')
    await createAntwoord(golden.gemeente('Beekdorp'), 'tempo', versie, 'ja', 'geheim')
  })

  it('telt het land, en noemt wat nieuw en vervallen is', async () => {
    expect(await telling(wie.tineke)).toBe('14 1 2 1 1 6 3')
    const { verandering, paar } = await vergelekenVan(wie.tineke)
    const regels = veranderregels(verandering, paar).map(({ sleutel, status, codeToen, ja }) => [
      sleutel,
      status,
      codeToen,
      ja?.punten ?? null,
    ])
    expect(regels).toEqual([
      ['fase-1', 'beide', null, null],
      ['thema-samenhang', 'beide', null, null],
      ['vraag-aard', 'beide', null, 0],
      ['vraag-kosten', 'beide', '1c', 0],
      ['vraag-tempo', 'nieuw', null, null],
      ['vraag-omvang', 'vervallen', null, null],
    ])
  })

  it('telt een regio, subregio, grootteklasse, provincie en gemeente', async () => {
    expect(await telling(wie.tineke, { regio: golden.noord.sleutel })).toBe('8 0 1 1 1 3 2')
    expect(await telling(wie.tineke, { subregio: golden.subregio.sleutel })).toBe('6 0 1 1 0 2 2')
    expect(await telling(wie.tineke, { grootteklasse: 'middelgroot' })).toBe('4 1 0 0 1 2 0')
    expect(await telling(wie.tineke, { provincie: 'Overijssel' })).toBe('14 1 2 1 1 6 3')
    expect(await telling(wie.tineke, { gemeente: code('Grootstad') })).toBe('2 0 1 0 0 1 0')
  })

  it('vindt een subregio ook onder de sleutel van een regio, en alleen voor wie haar leest', async () => {
    const { sleutel } = golden.subregio
    for (const actor of [wie.tineke, wie.rianne, wie.math]) {
      expect(await beeldVan(actor, { regio: sleutel })).toMatchObject({
        plaats: { indeling: 'subregio', naam: 'Noord-Oost', eigen: true },
      })
      expect(await telling(actor, { regio: sleutel })).toBe('6 0 1 1 0 2 2')
      expect(await beeldVan(actor, { regio: golden.noord.sleutel, subregio: sleutel })).toMatchObject({
        meerPlaatsen: false,
      })
    }
    expect(await beeldVan(wie.tineke, { regio: golden.zuid.sleutel, subregio: sleutel })).toMatchObject({
      meerPlaatsen: true,
    })
    const elders = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })).actor
    await expect(beeldVan(elders, { regio: sleutel })).rejects.toBeInstanceOf(NotFound)
  })

  it('deelt in: het land in klassen en regio’s, een regio in gemeenten', async () => {
    const delen = async (query: Record<string, string | undefined>) =>
      (await vergelekenVan(wie.tineke, query)).groepen.map(({ indeling, groepen }) => [
        indeling,
        groepen.map(({ naam, cel }) => `${naam} ${cel.n} ${cel.n - cel.aantallen.gelijk - cel.aantallen.leeg}`),
      ])
    expect(await delen({})).toEqual([
      ['grootteklasse', ['Klein 6 2', 'Middelgroot 4 2', 'Groot 4 1']],
      ['regio', ['Noord 8 3', 'Zuid 6 2']],
    ])
    expect(await delen({ regio: golden.zuid.sleutel, vraag: 'kosten' })).toEqual([
      ['gemeente', ['Eemhaven 1 0', 'Fortwijk 1 0', 'Grootstad 1 1']],
    ])
    expect(await delen({ vraag: 'tempo' })).toEqual([
      ['grootteklasse', []],
      ['regio', []],
    ])
    expect(await delen({ gemeente: code('Aardam') })).toEqual([])
  })

  it('noemt bij een vraag de gemeenten achter elk aantal', async () => {
    const { gangen, onderwerp } = await vergelekenVan(wie.tineke, { vraag: 'kosten' })
    expect(onderwerp).toMatchObject({ soort: 'vraag', status: 'beide', thema: { nummer: 1 } })
    expect(gangen?.filter(({ van, naar }) => van !== naar).map(({ naam, van, naar }) => [naam, van, naar])).toEqual([
      ['Beekdorp', 'geen', 'ja'],
      ['Duinstad', 'ten_dele', 'geen'],
      ['Grootstad', 'ja', 'ten_dele'],
    ])
    expect(gangen).toHaveLength(7)
    expect((await vergelekenVan(wie.tineke, { vraag: 'kosten', regio: golden.zuid.sleutel })).gangen).toHaveLength(3)
  })

  it('heeft bij een nieuwe of vervallen vraag woorden en geen nullen', async () => {
    expect(await vergelekenVan(wie.tineke, { vraag: 'tempo' })).toMatchObject({
      onderwerp: { soort: 'vraag', status: 'nieuw' },
      gangen: null,
    })
    expect(await vergelekenVan(wie.tineke, { vraag: 'omvang' })).toMatchObject({
      onderwerp: { soort: 'vraag', status: 'vervallen' },
      gangen: null,
    })
    expect((await vergelekenVan(wie.tineke, { vraag: 'bestaat-niet' })).onderwerp).toEqual({ soort: 'onbekend' })
    expect((await vergelekenVan(wie.tineke, { thema: 'samenhang' })).onderwerp).toMatchObject({ soort: 'thema' })
  })

  it('kan achteruit in de tijd, en zegt dat', async () => {
    const terug = { meetmoment: '2014-01', vergelijk: 'nu' }
    expect(await telling(wie.tineke, terug)).toBe('14 2 1 1 1 6 3')
    expect((await vergelekenVan(wie.tineke, terug)).volgorde).toBe('terug')
    expect((await vergelekenVan(wie.tineke)).volgorde).toBe('vooruit')
    expect((await vergelekenVan(wie.tineke, { vergelijk: '2014-05' })).volgorde).toBe('zelfde')
    expect((await beeldVan(wie.tineke, { meetmoment: '2014-01' })).vergeleken).toBeNull()
  })

  it('toont één plaats als er meer in het adres staan', async () => {
    const { plaats, meerPlaatsen } = await beeldVan(wie.tineke, {
      regio: golden.zuid.sleutel,
      gemeente: code('Aardam'),
    })
    expect([plaats.naam, meerPlaatsen]).toEqual(['Aardam', true])
  })

  it('doet dat in een vast aantal queries', async () => {
    const counts: number[] = []
    db().$on('query', () => {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    })
    for (const query of [{}, { regio: golden.noord.sleutel }, { vraag: 'kosten' }, { gemeente: code('Aardam') }]) {
      counts.push(0)
      await beeldVan(wie.tineke, query)
    }
    expect(new Set(counts).size).toBe(1)
    expect(counts[0]).toBeLessThanOrEqual(5)
  })
})

describe('wie er niet bij mag', () => {
  const gone = (work: Promise<unknown>) => expect(work).rejects.toBeInstanceOf(NotFound)

  it('vindt de pagina niet: een projectleider en een beheerder', async () => {
    for (const actor of [wie.petra, wie.bram])
      for (const query of [{}, { gemeente: code('Aardam') }, { regio: golden.noord.sleutel }])
        await gone(beeldVan(actor, query))
  })

  it('vindt geen onbekende plaats of onbekend meetmoment', async () => {
    for (const query of [
      { meetmoment: '1999-01' },
      { vergelijk: '1999-01' },
      { regio: 'bestaat-niet' },
      { subregio: 'geen-subregio' },
      { subregio: golden.noord.sleutel },
      { provincie: 'Atlantis' },
      { gemeente: 'GM9999' },
    ])
      await gone(beeldVan(wie.tineke, query))
  })

  it('vindt als correspondent geen provincie, geen andere subregio en geen gemeente elders', async () => {
    await gone(beeldVan(wie.rianne, { provincie: 'Overijssel' }))
    await gone(beeldVan(wie.rianne, { gemeente: code('Grootstad') }))
    await gone(beeldVan(wie.math, { gemeente: code('Duinstad') }))
    expect(await telling(wie.rianne, { gemeente: code('Duinstad') })).toBe('2 0 0 0 1 1 0')
    expect(await telling(wie.math, { subregio: golden.subregio.sleutel })).toBe('6 0 1 1 0 2 2')
    expect(await telling(wie.rianne, { regio: golden.noord.sleutel })).toBe('8 0 1 1 1 3 2')
  })

  it('ziet als correspondent geen kleine groep, en leest waarom', async () => {
    const { verandering } = await vergelekenVan(wie.rianne, { grootteklasse: 'groot' })
    expect(verandering.groepen).toEqual([])
    expect(verandering.verborgen).toMatchObject([{ sleutel: 'groot', reden: 'klein' }])
    expect(verandering.fasen[0]?.cellen).toEqual([])
  })

  it('krijgt nergens een naam met een antwoord van buiten de eigen regio', async () => {
    const places = [{}, { regio: golden.noord.sleutel }, { regio: golden.zuid.sleutel }, { grootteklasse: 'klein' }]
    const subjects = [{}, { thema: 'samenhang' }, { vraag: 'aard' }, { vraag: 'kosten' }]
    const elders = {
      rianne: ['Eemhaven', 'Fortwijk', 'Grootstad'],
      math: ['Duinstad', 'Eemhaven', 'Fortwijk', 'Grootstad'],
    }
    for (const name of ['rianne', 'math'] as const) {
      for (const place of places) {
        for (const subject of subjects) {
          const text = JSON.stringify(
            await vergelekenVan(wie[name], { ...place, ...subject } as Record<string, string | undefined>),
          )
          for (const naam of elders[name]) expect(text).not.toContain(naam)
        }
      }
    }
    expect((await vergelekenVan(wie.rianne, { vraag: 'kosten' })).gangen?.map(({ naam }) => naam)).toEqual([
      'Aardam',
      'Beekdorp',
      'Ceelen',
      'Duinstad',
    ])
  })

  it('leest er nooit een toelichting', async () => {
    expect(JSON.stringify(await beeldVan(wie.tineke, { vraag: 'kosten' }))).not.toContain('geheim')
  })
})

describe('als de gemeenten zelf veranderen', () => {
  beforeAll(async () => {
    await sql(`UPDATE gemeente SET geldig_tot = '2014-03-01' WHERE id = $1`, [golden.gemeente('Fortwijk').id])
    const nieuw = await createGemeente({ naam: 'Hooghoven', regio: golden.zuid })
    await sql(`UPDATE gemeente SET geldig_van = '2014-03-01' WHERE id = $1`, [nieuw.id])
    await sql(`UPDATE regiolidmaatschap SET regio_id = $2 WHERE gemeente_id = $1`, [
      golden.gemeente('Duinstad').id,
      golden.zuid.id,
    ])
  })

  it('noemt wie niet meetelt', async () => {
    expect((await vergelekenVan(wie.tineke)).bevolking).toMatchObject({
      nieuw: [{ naam: 'Hooghoven' }],
      vervallen: [{ naam: 'Fortwijk' }],
      erbij: [],
      eraf: [],
      nietMee: [],
    })
    expect((await vergelekenVan(wie.tineke, { regio: golden.zuid.sleutel })).bevolking).toMatchObject({
      erbij: [{ naam: 'Duinstad' }],
    })
    expect(await telling(wie.tineke)).toBe('12 1 2 1 1 5 2')
    expect(await telling(wie.tineke, { regio: golden.zuid.sleutel })).toBe('6 1 1 0 1 3 0')
  })

  it('verbergt voor een correspondent een groep die veranderde, maar niet de eigen regio', async () => {
    const land = await vergelekenVan(wie.rianne)
    expect(land.verandering.groepen).toEqual([])
    expect(land.verandering.verborgen).toMatchObject([{ sleutel: 'land' }])
    expect(await telling(wie.rianne, { regio: golden.noord.sleutel })).toBe('6 0 1 1 0 2 2')
    expect((await vergelekenVan(wie.rianne, { regio: golden.noord.sleutel })).bevolking.eraf).toMatchObject([
      { naam: 'Duinstad' },
    ])
  })

  it('telt in de eigen regio niet mee van wie men de antwoorden van toen niet mocht lezen', async () => {
    const { actor } = await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })
    const { bevolking, gangen } = await vergelekenVan(actor, { regio: golden.zuid.sleutel, vraag: 'kosten' })
    expect(bevolking).toMatchObject({ erbij: [], nietMee: [{ naam: 'Duinstad' }] })
    expect(gangen?.map(({ naam }) => naam)).toEqual(['Eemhaven', 'Grootstad'])
    expect(await telling(actor, { regio: golden.zuid.sleutel })).toBe('4 1 1 0 0 2 0')
  })

  it('kent een gemeente die alleen vroeger bestond, zonder cijfers', async () => {
    const { verandering } = await vergelekenVan(wie.tineke, { gemeente: code('Fortwijk') })
    expect([verandering.groepen, verandering.verborgen]).toEqual([[], []])
  })
})
