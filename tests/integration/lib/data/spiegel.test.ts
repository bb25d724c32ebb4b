import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/data/actor'
import { getGemeente } from '@/lib/data/gemeente'
import { getRonde } from '@/lib/data/meetmoment'
import { getSpiegel } from '@/lib/data/rapport'
import { NotFound } from '@/lib/data/scope'
import { getSpiegelgroepen } from '@/lib/data/telling'
import { createAntwoord, createGemeente, createPersoon, createRegio } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

// The golden set and a regio of two: too small to show. Groot has two gemeenten, middelgroot too.
let golden: Awaited<ReturnType<typeof createGolden>>
let tweetal: { id: number }
let links: { id: number; code: string }
let wie: Record<'petra' | 'grootstad' | 'links' | 'rianne' | 'math' | 'tweetalcorrespondent' | 'tineke' | 'bram', Actor>

beforeAll(async () => {
  golden = await createGolden()
  tweetal = await createRegio({ naam: 'Tweetal' })
  links = await createGemeente({ naam: 'Links', regio: tweetal })
  const rechts = await createGemeente({ naam: 'Rechts', regio: tweetal })
  await createAntwoord(rechts, 'aard', golden.versie, 'nee')
  const actor = async (...[plaats]: Parameters<typeof createPersoon>) => (await createPersoon(plaats)).actor
  wie = {
    petra: await actor({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') }),
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
  (await getSpiegel(actor, gemeentecode)).beelden.map(({ indeling, groep, rapport, verborgen }) => [
    indeling,
    groep.naam,
    groep.aantalGemeenten,
    verborgen ??
      rapport?.fasen[0]?.themas[0]?.vragen[0]?.cellen.map(({ n, percentages }) => `${n}: ${percentages.ja}%`).join(),
  ])

describe('hoe een gemeente ervoor staat', () => {
  it('toont de eigen antwoorden naast de regio, de grootteklasse en het land', async () => {
    const spiegel = await getSpiegel(wie.petra, code('Aardam'))
    expect(spiegel.gemeente.naam).toBe('Aardam')
    expect(Object.fromEntries(spiegel.waarden)).toEqual({ aard: 'ja', omvang: 'ja', kosten: 'ja' })
    expect(await beelden(wie.petra, code('Aardam'))).toEqual([
      ['regio', 'Noord', 4, '4: 75%'],
      ['grootteklasse', 'Klein', 5, '5: 40%'],
      ['landelijk', 'Nederland', 9, '9: 44%'],
    ])
  })

  it('geeft alleen de groepen van die gemeente uit handen', async () => {
    const { beelden: groepen } = await getSpiegel(wie.petra, code('Aardam'))
    for (const { rapport } of groepen) expect(rapport?.groepen).toHaveLength(1)
    expect(JSON.stringify(groepen)).not.toMatch(/Zuid|Tweetal|middelgroot/)
  })

  it('zegt wie er mag invullen', async () => {
    expect((await getSpiegel(wie.petra, code('Aardam'))).magSchrijven).toBe(true)
    expect((await getSpiegel(wie.rianne, code('Aardam'))).magSchrijven).toBe(false)
    expect((await getSpiegel(wie.tineke, code('Aardam'))).magSchrijven).toBe(false)
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

  it('bewaakt ook de deur erachter', async () => {
    const [gemeente, ronde] = await Promise.all([
      getGemeente(wie.tineke, 'gemeentebeeld.lezen', code('Grootstad')),
      getRonde(wie.tineke),
    ])
    await expect(getSpiegelgroepen(wie.petra, ronde, gemeente)).rejects.toBeInstanceOf(NotFound)
    await expect(getSpiegelgroepen(wie.bram, ronde, gemeente)).rejects.toBeInstanceOf(NotFound)
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
      rapport: null,
      verborgen: 'klein',
    })
  })

  it('verbergt ook de kleinste andere regio, want anders is de kleine uit te rekenen', async () => {
    expect((await beelden(wie.grootstad, code('Grootstad')))[0]).toEqual(['regio', 'Zuid', 3, 'afleidbaar'])
    expect((await beelden(wie.petra, code('Aardam')))[0]).toEqual(['regio', 'Noord', 4, '4: 75%'])
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
