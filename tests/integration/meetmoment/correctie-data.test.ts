import { beforeAll, describe, expect, it } from 'vitest'
import { listHerzieningen } from '@/lib/antwoord/herziening-data'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import {
  changeHersteltermijn,
  chooseHerziening,
  dropHerziening,
  findTeKiezen,
  planCorrectie,
} from '@/lib/meetmoment/correctie-data'
import { dropPlan, openMeetmoment } from '@/lib/meetmoment/plannen-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { type Actor, commandLineActor } from '@/lib/toegang/actor-data'
import { createMeetmoment, createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { hold } from '../../fixtures/slot'
import { sql } from '../../fixtures/sql'

const bureau = commandLineActor('bureau')
const sleutel = '2014-01-2'
const invoer = { vervangt: '2014-01', naam: 'herzien', reden: 'Een fout.' }
let golden: Awaited<ReturnType<typeof createGolden>>
let aardam: { code: string }
let petra: Actor
let buur: Actor

beforeAll(async () => {
  golden = await createGolden()
  aardam = golden.gemeente('Aardam')
  petra = (await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })).actor
  const [ander] = await sql<{ id: number; code: string }>('SELECT id, code FROM gemeente WHERE code <> $1 LIMIT 1', [
    aardam.code,
  ])
  if (!ander) throw new Error('there is one gemeente')
  buur = (await createPersoon({ rol: 'projectleider', gemeente: ander })).actor
  await freezeMeetmoment(bureau, '2014-01')
  await planCorrectie(bureau, invoer)
})

const gekozen = async () => (await getBeheerdMeetmoment(bureau, sleutel)).herzieningen.map(({ code }) => code)

describe('de gemeenten van een correctie', () => {
  it('worden op naam of code gevonden, en wie gekozen is, staat erbij', async () => {
    expect(await findTeKiezen(bureau, sleutel, 'aárd')).toMatchObject([{ code: aardam.code, gekozen: false }])
    expect(await chooseHerziening(bureau, sleutel, aardam.code)).toEqual({ soort: 'gedaan' })
    expect(await findTeKiezen(bureau, sleutel, aardam.code)).toMatchObject([{ naam: 'Aardam', gekozen: true }])
    expect(await gekozen()).toEqual([aardam.code])
    expect([await findTeKiezen(bureau, sleutel, ''), await findTeKiezen(bureau, '2014-01', 'aard')]).toEqual([[], []])
  })

  it('zijn er alleen van de peildatum, en alleen bij een correctie', async () => {
    expect(await chooseHerziening(bureau, sleutel, 'GM9999')).toMatchObject({ soort: 'geweigerd' })
    await createMeetmoment({ sleutel: '2015-01', versie: golden.versie, status: 'gepland' })
    expect(await chooseHerziening(bureau, '2015-01', aardam.code)).toMatchObject({
      zin: expect.stringContaining('is geen correctie'),
    })
    expect(await chooseHerziening(bureau, '2016-01', aardam.code)).toMatchObject({ soort: 'geweigerd' })
  })

  it('ziet hun projectleider zodra de correctie open is, en een ander niet', async () => {
    expect(await listHerzieningen(petra)).toEqual([])
    await openMeetmoment(bureau, sleutel)
    expect(await listHerzieningen(petra)).toEqual([
      {
        gemeente: aardam.code,
        naam: 'herzien',
        tot: null,
        vervangt: { naam: 'meting 2014-01', peildatum: '2014-01-17' },
      },
    ])
    expect([await listHerzieningen(buur), await listHerzieningen(bureau)]).toEqual([[], []])
  })

  it('en tot wanneer die kan herstellen, als het bureau dat zegt', async () => {
    expect(await changeHersteltermijn(bureau, sleutel, '2014-02-01')).toMatchObject({ veld: 'tot' })
    expect(await changeHersteltermijn(bureau, '2015-01', '2090-02-01')).toMatchObject({ soort: 'geweigerd' })
    expect(await changeHersteltermijn(bureau, sleutel, '2090-02-01')).toEqual({ soort: 'gedaan' })
    expect(await listHerzieningen(petra)).toMatchObject([{ tot: '2090-02-01' }])
    const regels = () => sql("SELECT details FROM auditregel WHERE handeling = 'meetmoment.hersteltermijn'")
    expect(await changeHersteltermijn(bureau, sleutel, '2090-02-01')).toEqual({ soort: 'gedaan' })
    expect(await regels()).toEqual([{ details: { tot: '2090-02-01' } }])
    expect(await changeHersteltermijn(bureau, sleutel, null)).toEqual({ soort: 'gedaan' })
    expect(await listHerzieningen(petra)).toMatchObject([{ tot: null }])
  })

  it('kunnen nog veranderen als zij open is', async () => {
    expect(await dropHerziening(bureau, sleutel, aardam.code)).toEqual({ soort: 'gedaan' })
    expect([await gekozen(), await listHerzieningen(petra)]).toEqual([[], []])
    expect(await chooseHerziening(bureau, sleutel, aardam.code)).toEqual({ soort: 'gedaan' })
  })
})

describe('een open correctie', () => {
  it('kan vervallen: aan wat zij corrigeert verandert niets, en haar sleutel is weer vrij', async () => {
    const before = await sql("SELECT * FROM meetmoment WHERE sleutel = '2014-01'")
    await sql(
      "INSERT INTO klus (soort, sleutel, status, settled_at, uitkomst) VALUES ('bevriezen', $1, 'mislukt', now(), 'x')",
      [sleutel],
    )
    expect(await dropPlan(bureau, sleutel)).toEqual({ soort: 'vervallen' })
    expect(await sql("SELECT * FROM meetmoment WHERE sleutel = '2014-01'")).toEqual(before)
    expect((await verifyMeetmomenten(bureau, '2014-01'))[0]?.verschillen).toEqual([])
    expect(await listHerzieningen(petra)).toEqual([])
    expect(await sql('SELECT handeling, details FROM auditregel ORDER BY id DESC LIMIT 1')).toEqual([
      { handeling: 'meetmoment.laten_vervallen', details: { naam: 'herzien', status: 'open' } },
    ])
    expect(await sql('SELECT 1 FROM klus WHERE sleutel = $1', [sleutel])).toEqual([])
    expect(await planCorrectie(bureau, invoer)).toEqual({ soort: 'gepland', sleutel })
    expect(await gekozen()).toEqual([])
  })

  it('kan dat niet meer als zij bevriest, en dan ligt ook de keuze van gemeenten vast', async () => {
    await openMeetmoment(bureau, sleutel)
    const slot = await hold('LOCK TABLE meetmoment IN EXCLUSIVE MODE')
    const waiting = Promise.all([dropPlan(bureau, sleutel), chooseHerziening(bureau, sleutel, aardam.code)])
    await slot.waiter()
    await slot.query(
      `UPDATE meetmoment SET status = 'bevroren', frozen_at = now(), versie_naam = 'x', hash = meetmoment_verzegel(id, now()) WHERE sleutel = '${sleutel}'`,
    )
    await slot.release('COMMIT')
    expect(await waiting).toEqual([
      { soort: 'geweigerd', zin: expect.stringContaining('is al bevroren') },
      { soort: 'geweigerd', zin: expect.stringContaining('staat nu vast') },
    ])
  })
})
