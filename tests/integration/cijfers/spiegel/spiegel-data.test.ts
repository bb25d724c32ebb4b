import { beforeAll, describe, expect, it } from 'vitest'
import { getSpiegel } from '@/lib/cijfers/spiegel/spiegel-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
} from '@/tests/fixtures/build'
import { cel } from '@/tests/fixtures/cel'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

// The golden set and a regio of two: too small to show. Groot has two gemeenten, middelgroot too.
let golden: Awaited<ReturnType<typeof createGolden>>
let tweetal: { id: number }
let links: { id: number; code: string }
let wie: Record<
  'petra' | 'willemijn' | 'grootstad' | 'links' | 'rianne' | 'math' | 'tweetalcorrespondent' | 'tineke' | 'bram',
  Actor
>

beforeAll(async () => {
  golden = await createGolden()
  tweetal = await createRegio({ naam: 'Tweetal' })
  links = await createGemeente({ naam: 'Links', regio: tweetal })
  const rechts = await createGemeente({ naam: 'Rechts', regio: tweetal })
  await createAntwoord(rechts, 'aard', golden.versie, 'nee')
  const actor = async (...[plaats]: Parameters<typeof createPersoon>) => (await createPersoon(plaats)).actor
  wie = {
    petra: await actor({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') }),
    willemijn: await actor({ rol: 'meelezer', gemeente: golden.gemeente('Aardam') }),
    grootstad: await actor({ rol: 'projectleider', gemeente: golden.gemeente('Grootstad') }),
    links: await actor({ rol: 'projectleider', gemeente: links }),
    rianne: await actor({ rol: 'regiocorrespondent', regio: golden.noord }),
    math: await actor({ rol: 'regiocorrespondent', regio: golden.subregio }),
    tweetalcorrespondent: await actor({ rol: 'regiocorrespondent', regio: tweetal }),
    tineke: await actor({ rol: 'bureau' }),
    bram: await actor({ rol: 'beheerder' }),
  }
})

const code = (naam: string) => golden.gemeente(naam).code
const beelden = async (actor: Actor, gemeentecode: string) =>
  (await getSpiegel(actor, gemeentecode)).beelden.map(({ indeling, groep, cijfers, verborgen }) => [
    indeling,
    groep.naam,
    groep.aantalGemeenten,
    verborgen ??
      cijfers?.fasen[0]?.themas[0]?.vragen[0]?.cellen
        .map(cel)
        .map(({ n, percentages }) => `${n}: ${percentages.ja}%`)
        .join(),
  ])

describe('hoe een gemeente ervoor staat', () => {
  it('toont de eigen antwoorden naast de regio, de grootteklasse en het land', async () => {
    const spiegel = await getSpiegel(wie.petra, code('Aardam'))
    expect(spiegel.gemeente.naam).toBe('Aardam')
    expect(Object.fromEntries(spiegel.waarden)).toEqual({ aard: 'ja', omvang: 'ja', kosten: 'ja' })
    expect(await beelden(wie.tineke, code('Aardam'))).toEqual([
      ['regio', 'Noord', 4, '4: 75%'],
      ['grootteklasse', 'Klein', 5, '5: 40%'],
      ['landelijk', 'Nederland', 9, '9: 44%'],
    ])
    expect(await beelden(wie.petra, code('Aardam'))).toEqual([
      ['regio', 'Noord', 4, '4: 75%'],
      ['grootteklasse', 'Klein', 5, 'afleidbaar'],
      ['landelijk', 'Nederland', 9, '9: 44%'],
    ])
  })

  it('geeft alleen de groepen van die gemeente uit handen', async () => {
    for (const [actor, cijfers] of [
      [wie.tineke, 3],
      [wie.petra, 2],
    ] as const) {
      const { beelden: groepen } = await getSpiegel(actor, code('Aardam'))
      const alleCijfers = groepen.flatMap(({ cijfers }) => cijfers ?? [])
      expect(alleCijfers).toHaveLength(cijfers)
      for (const { groepen: getoond, verborgen } of alleCijfers) {
        expect(getoond).toHaveLength(1)
        expect(verborgen).toEqual([])
      }
      expect(JSON.stringify(groepen)).not.toMatch(/Zuid|Tweetal|middelgroot/)
    }
  })

  it('zegt wie er mag invullen, en van wie de gemeente is', async () => {
    for (const [actor, magSchrijven, eigen] of [
      [wie.petra, true, true],
      [wie.willemijn, false, true],
      [wie.rianne, false, false],
      [wie.tineke, false, false],
    ] as const)
      expect(await getSpiegel(actor, code('Aardam'))).toMatchObject({ magSchrijven, eigen })
  })

  it('laat een meelezer hetzelfde zien als de projectleider', async () => {
    const haar = await getSpiegel(wie.petra, code('Aardam'))
    const ronde = { ...haar.ronde, nu: expect.any(String) }
    expect(await getSpiegel(wie.willemijn, code('Aardam'))).toEqual({ ...haar, magSchrijven: false, ronde })
  })

  it('bestaat alleen voor wie de gemeente aangaat', async () => {
    const gemeenten = ['Aardam', 'Duinstad', 'Grootstad']
    const reach = async (actor: Actor) => {
      const found: string[] = []
      for (const naam of gemeenten) {
        try {
          await getSpiegel(actor, code(naam))
          found.push(naam)
        } catch (error) {
          expect(error).toBeInstanceOf(NotFound)
        }
      }
      return found
    }
    expect(await reach(wie.petra)).toEqual(['Aardam'])
    expect(await reach(wie.rianne)).toEqual(['Aardam', 'Duinstad'])
    expect(await reach(wie.math)).toEqual(['Aardam'])
    expect(await reach(wie.tineke)).toEqual(gemeenten)
    expect(await reach(wie.bram)).toEqual([])
    await expect(getSpiegel(wie.tineke, 'GM9999')).rejects.toBeInstanceOf(NotFound)
  })

  it('bewaakt de deur en de groepen ook als een ander dezelfde cijfers net heel zag', async () => {
    const [alles] = await Promise.all([
      beelden(wie.tineke, code('Grootstad')),
      expect(getSpiegel(wie.petra, code('Grootstad'))).rejects.toBeInstanceOf(NotFound),
      expect(getSpiegel(wie.bram, code('Grootstad'))).rejects.toBeInstanceOf(NotFound),
    ])
    expect(alles).toContainEqual(['grootteklasse', 'Groot', 2, '2: 50%'])
    expect(await beelden(wie.grootstad, code('Grootstad'))).toContainEqual(['grootteklasse', 'Groot', 2, 'klein'])
    await expect(getSpiegel(wie.petra, code('Grootstad'))).rejects.toBeInstanceOf(NotFound)
    await expect(getSpiegel(wie.bram, code('Grootstad'))).rejects.toBeInstanceOf(NotFound)
  })
})

describe('groepen van minder dan drie gemeenten', () => {
  it('laat een projectleider niet zien, en zegt waarom', async () => {
    expect(await beelden(wie.links, links.code)).toEqual([
      ['regio', 'Tweetal', 2, 'klein'],
      ['grootteklasse', 'Klein', 5, '5: 40%'],
      ['landelijk', 'Nederland', 9, '9: 44%'],
    ])
    const { beelden: groepen } = await getSpiegel(wie.grootstad, code('Grootstad'))
    expect(groepen.find(({ indeling }) => indeling === 'grootteklasse')).toEqual({
      indeling: 'grootteklasse',
      groep: { sleutel: 'groot', naam: 'Groot', aantalGemeenten: 2 },
      cijfers: null,
      verborgen: 'klein',
    })
  })

  it('verbergt ook een grotere groep, als daaruit met wat iemand al leest een kleine is uit te rekenen', async () => {
    // Klein less the three of Noord, that Petra reads one by one, would be Tweetal; for Links the rest is three gemeenten.
    expect(await beelden(wie.petra, code('Aardam'))).toContainEqual(['grootteklasse', 'Klein', 5, 'afleidbaar'])
    expect(await beelden(wie.links, links.code)).toContainEqual(['grootteklasse', 'Klein', 5, '5: 40%'])
    // Math reads three of the four of Noord: the fourth would be left over.
    expect((await beelden(wie.math, code('Aardam')))[0]).toEqual(['regio', 'Noord', 4, 'afleidbaar'])
    expect((await beelden(wie.rianne, code('Aardam')))[0]).toEqual(['regio', 'Noord', 4, '4: 75%'])
    expect((await beelden(wie.grootstad, code('Grootstad')))[0]).toEqual(['regio', 'Zuid', 3, '3: 33%'])
  })

  it('ziet het bureau wel', async () => {
    expect(await beelden(wie.tineke, code('Grootstad'))).toEqual([
      ['regio', 'Zuid', 3, '3: 33%'],
      ['grootteklasse', 'Groot', 2, '2: 50%'],
      ['landelijk', 'Nederland', 9, '9: 44%'],
    ])
    expect((await beelden(wie.tineke, links.code))[0]).toEqual(['regio', 'Tweetal', 2, '2: 0%'])
  })

  it('ziet een regiocorrespondent als het de eigen regio is, en van een grootteklasse niet', async () => {
    expect(await beelden(wie.tweetalcorrespondent, links.code)).toContainEqual(['regio', 'Tweetal', 2, '2: 0%'])
    expect(await beelden(wie.rianne, code('Duinstad'))).toContainEqual(['grootteklasse', 'Middelgroot', 2, 'klein'])
  })
})

describe('een gemeente die in dit meetmoment niet meetelt', () => {
  it('staat alleen naast het land', async () => {
    const nieuw = await createGemeente({ naam: 'Nieuw', regio: golden.zuid })
    await sql(`UPDATE gemeente SET geldig_van = '2015-01-01' WHERE id = $1`, [nieuw.id])
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: nieuw })
    expect(await beelden(actor, nieuw.code)).toEqual([['landelijk', 'Nederland', 9, '9: 44%']])
  })
})

describe('de buren en thuis', () => {
  let vreemd: Actor
  const buren = async (actor: Actor, naam: string, meetmoment = 'nu') =>
    (await getSpiegel(actor, code(naam), { meetmoment })).buren?.groepen.map((groep) => groep.naam)

  beforeAll(async () => {
    await sql(`UPDATE antwoord SET toelichting = 'geheim', version = version + 1`)
    expect(await freezeMeetmoment(wie.tineke, '2014-01')).toMatchObject({ soort: 'bevroren' })
    const versie = await createVersie('2014-05', [
      { sleutel: 'aard', code: '1a' },
      { sleutel: 'kosten', code: '1b' },
      { sleutel: 'tempo', code: '1c' },
    ])
    await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01' })
    await sql(
      `UPDATE antwoord SET waarde = 'nee', version = version + 1
       WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard')`,
      [golden.gemeente('Aardam').id],
    )
    vreemd = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })).actor
  })

  it('zijn de gemeenten van de eigen regio, en alleen die men mag lezen', async () => {
    expect(await buren(wie.petra, 'Aardam')).toEqual(['Aardam', 'Beekdorp', 'Ceelen', 'Duinstad'])
    expect(await buren(wie.math, 'Aardam')).toEqual(['Aardam', 'Beekdorp', 'Ceelen'])
    expect(await buren(wie.tineke, 'Grootstad')).toEqual(['Eemhaven', 'Fortwijk', 'Grootstad'])
    expect(await buren(wie.petra, 'Aardam', '2014-01')).toEqual(['Aardam', 'Beekdorp', 'Ceelen', 'Duinstad'])
  })

  it('tonen antwoorden en nooit een toelichting', async () => {
    const spiegel = await getSpiegel(wie.petra, code('Aardam'))
    expect(spiegel.buren?.fasen[0]?.themas[0]?.cellen.map((plaats) => cel(plaats).n)).toEqual([3, 3, 3, 3])
    expect(JSON.stringify(spiegel)).not.toContain('geheim')
    expect(JSON.stringify(spiegel)).not.toMatch(/Eemhaven|Fortwijk|Grootstad/)
  })

  it('noemen wat er thuis veranderde, en wat nieuw en vervallen is', async () => {
    const { thuis } = await getSpiegel(wie.petra, code('Aardam'))
    expect(thuis).toMatchObject({
      van: { sleutel: '2014-01' },
      gangen: [{ code: '1a', van: 'ja', naar: 'nee' }],
      gelijk: 1,
      leeg: 0,
      nieuw: [{ code: '1c', staat: 'geen' }],
      vervallen: [{ code: '1b' }],
    })
    expect((await getSpiegel(wie.petra, code('Aardam'), { meetmoment: '2014-01' })).thuis).toBeNull()
  })

  it('laten een meetmoment zien zoals het is bevroren', async () => {
    const { waarden, bron, gemeente } = await getSpiegel(wie.petra, code('Aardam'), { meetmoment: '2014-01' })
    expect(bron.sleutel).toBe('2014-01')
    expect(gemeente.naam).toBe('Aardam')
    expect(Object.fromEntries(waarden)).toEqual({ aard: 'ja', omvang: 'ja', kosten: 'ja' })
  })

  it('bestaan niet voor een onbekend meetmoment', async () => {
    await expect(getSpiegel(wie.petra, code('Aardam'), { meetmoment: '1999-01' })).rejects.toBeInstanceOf(NotFound)
    await expect(
      getSpiegel(wie.petra, code('Aardam'), { meetmoment: 'nu', vergelijk: '1999-01' }),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('gaan van een verhuisde gemeente niet open voor wie toen niet mocht lezen', async () => {
    await sql(`UPDATE regiolidmaatschap SET regio_id = $2 WHERE gemeente_id = $1`, [
      golden.gemeente('Duinstad').id,
      golden.zuid.id,
    ])
    const { thuis } = await getSpiegel(vreemd, code('Duinstad'))
    expect(thuis).toEqual({ soort: 'niet_leesbaar', van: expect.objectContaining({ sleutel: '2014-01' }) })
    await expect(getSpiegel(vreemd, code('Duinstad'), { meetmoment: '2014-01' })).rejects.toBeInstanceOf(NotFound)
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Duinstad') })
    expect((await getSpiegel(actor, code('Duinstad'))).thuis?.soort).toBe('vergeleken')
  })

  it('zijn er niet in een meetmoment dat de gemeente niet telt', async () => {
    await sql(`UPDATE gemeente SET geldig_van = '2014-03-01' WHERE id = $1`, [links.id])
    const later = await createGemeente({ naam: 'Later', regio: golden.zuid })
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: later })
    const spiegel = await getSpiegel(actor, later.code, { meetmoment: '2014-01' })
    expect(spiegel).toMatchObject({ geteld: false, buren: null, thuis: null })
    expect(spiegel.beelden.map(({ indeling }) => indeling)).toEqual(['landelijk'])
    expect((await getSpiegel(actor, later.code)).thuis).toMatchObject({
      soort: 'niet_geteld',
      van: { sleutel: '2014-01' },
    })
  })

  it('kosten een vast aantal queries', async () => {
    const counts: number[] = []
    db().$on('query', () => {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    })
    for (const naam of ['Aardam', 'Grootstad']) {
      counts.push(0)
      await getSpiegel(wie.tineke, code(naam))
    }
    expect(new Set(counts).size).toBe(1)
    expect(counts[0]).toBeLessThanOrEqual(6)
  })
})
