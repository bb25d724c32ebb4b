import { beforeAll, describe, expect, it } from 'vitest'
import { getTegenstrijdigbeeld } from '@/lib/aandachtspunten/twijfel-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { NotFound } from '@/lib/toegang/require'
import { createPersoon } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

const geleegd = '2014-03-05T10:00:00.000Z'

let golden: Awaited<ReturnType<typeof createGolden>>
const actor = async (...[plaats]: Parameters<typeof createPersoon>) => (await createPersoon(plaats)).actor

// After the freeze Aardam (Noord) and Grootstad (Zuid) wipe their answer to 1a.
beforeAll(async () => {
  golden = await createGolden()
  await freezeMeetmoment(await actor({ rol: 'bureau' }), '2014-01')
  for (const naam of ['Aardam', 'Grootstad'])
    await sql(
      `UPDATE antwoord SET waarde = NULL, version = version + 1, updated_at = '${geleegd}' WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard')`,
      [golden.gemeente(naam).id],
    )
})

const namen = async (...args: Parameters<typeof getTegenstrijdigbeeld>) =>
  (await getTegenstrijdigbeeld(...args)).gemeenten.map(({ gemeente }) => gemeente.naam)

describe('antwoorden om na te vragen', () => {
  it('zijn voor het bureau die van het hele land, of van één regio', async () => {
    const tineke = await actor({ rol: 'bureau' })
    expect(await namen(tineke, { meetmoment: 'nu' })).toEqual(['Aardam', 'Grootstad'])
    expect(await namen(tineke, { meetmoment: '2014-01' })).toEqual([])
    const { regios } = await getTegenstrijdigbeeld(tineke, { meetmoment: 'nu' })
    const zuid = regios.find(({ naam }) => naam === 'Zuid')?.sleutel
    expect(await namen(tineke, { meetmoment: 'nu', regio: zuid })).toEqual(['Grootstad'])
  })

  it('zeggen sinds wanneer een vraag leeg is, ook als er later nog iets aan veranderde', async () => {
    const [eerste] = (await getTegenstrijdigbeeld(await actor({ rol: 'bureau' }), { meetmoment: 'nu' })).gemeenten
    expect(eerste?.twijfels).toMatchObject([{ soort: 'leeggemaakt', leegSinds: geleegd }])
    await sql(
      `UPDATE antwoord SET toelichting = 'Wordt nagevraagd.', version = version + 1, updated_at = '2014-04-01T10:00Z' WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard')`,
      [golden.gemeente('Aardam').id],
    )
    const [daarna] = (await getTegenstrijdigbeeld(await actor({ rol: 'bureau' }), { meetmoment: 'nu' })).gemeenten
    expect(daarna?.twijfels).toMatchObject([{ soort: 'leeggemaakt', leegSinds: geleegd }])
  })

  it('zijn voor een regiocorrespondent alleen die van de eigen regio', async () => {
    const rianne = await actor({ rol: 'regiocorrespondent', regio: golden.noord })
    expect(await namen(rianne, { meetmoment: 'nu' })).toEqual(['Aardam'])
    const { regios } = await getTegenstrijdigbeeld(rianne, { meetmoment: 'nu' })
    expect(regios.map(({ naam }) => naam)).toEqual(['Noord'])
    await expect(namen(rianne, { meetmoment: 'nu', regio: golden.zuid.sleutel })).rejects.toBeInstanceOf(NotFound)
  })

  it('bestaan niet voor een projectleider en een beheerder, en niet bij een onbekend meetmoment', async () => {
    const petra = await actor({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
    await expect(namen(petra, { meetmoment: 'nu' })).rejects.toBeInstanceOf(NotFound)
    await expect(namen(await actor({ rol: 'beheerder' }), { meetmoment: 'nu' })).rejects.toBeInstanceOf(NotFound)
    await expect(namen(await actor({ rol: 'bureau' }), { meetmoment: '1999-01' })).rejects.toBeInstanceOf(NotFound)
  })
})
