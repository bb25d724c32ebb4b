import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { listDemoPersonas } from '@/lib/toegang/demo-data'
import { addAccount } from '@/lib/toegang/gebruiker-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { getVragenlijst } from '@/lib/vragenlijst/vragenlijst-data'
import { SeedRefusal, seed } from '@/prisma/seed/seed'
import { countRows, sql } from '../../../fixtures/sql'

const beheerder = commandLineActor('beheerder')
const lezer = requireEverywhere(beheerder, 'vragenlijst.lezen')
const clients = [0, 1].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL }))
const [client, ander] = clients as [pg.Client, pg.Client]
const quiet = () => undefined

beforeAll(async () => {
  for (const each of clients) await each.connect()
  await Promise.all(clients.map((each) => seed(each, false, quiet)))
})
afterAll(async () => {
  for (const each of clients) await each.end()
})

describe('de startgegevens zonder demonstratie, door twee processen tegelijk', () => {
  it('zijn het register: 403 gemeenten in 32 regio’s en 6 subregio’s, elk één keer', async () => {
    expect(
      await sql(`SELECT (SELECT count(*)::int FROM gemeente) AS gemeenten, (SELECT count(*)::int FROM regio WHERE ouder_id IS NULL) AS regios,
                        (SELECT count(*)::int FROM regio WHERE ouder_id IS NOT NULL) AS subregios, (SELECT count(*)::int FROM regiolidmaatschap) AS leden,
                        (SELECT sum(inwoners)::int FROM inwonertal WHERE peildatum = '2014-01-01' AND bron = 'CBS') > 16000000 AS inwoners,
                        (SELECT count(*)::int FROM gemeenten_op('2014-01-17')) AS toen, (SELECT count(*)::int FROM gemeenten_op('1990-01-01')) AS vroeger`),
    ).toEqual([{ gemeenten: 403, regios: 32, subregios: 6, leden: 403, inwoners: true, toen: 403, vroeger: 403 }])
  })

  it('zetten een gemeente in haar subregio waar die bekend is, en anders in de regio', async () => {
    expect(
      await sql(
        "SELECT code, regio_naam, subregio_naam FROM gemeenten_op('2014-01-01') WHERE code IN ('GM0935', 'GM0193', 'GM0489') ORDER BY code",
      ),
    ).toEqual([
      { code: 'GM0193', regio_naam: 'Zwolle', subregio_naam: null },
      { code: 'GM0489', regio_naam: 'Zuid-Hollandse Eilanden', subregio_naam: 'BAR' },
      { code: 'GM0935', regio_naam: 'Zuid-Limburg', subregio_naam: 'Maastricht-Heuvelland' },
    ])
  })

  it('geven elke regio een eigen tegel, en een subregio geen', async () => {
    expect(await sql('SELECT 1 FROM regio WHERE ouder_id IS NULL AND kolom IS NULL')).toEqual([])
    expect(await sql('SELECT 1 FROM regio WHERE ouder_id IS NOT NULL AND kolom IS NOT NULL')).toEqual([])
  })

  it.each([
    ['2013-10', 21, 3],
    ['2014-01', 41, 3],
    ['2014-05', 68, 4],
  ])('kennen de vragenlijst van %s met %i vragen in %i fasen', async (versie, vragen, fasen) => {
    const vragenlijst = await getVragenlijst(lezer, versie)
    expect(vragenOf(vragenlijst)).toHaveLength(vragen)
    expect(vragenlijst.fasen).toHaveLength(fasen)
  })

  it('geven een vraag haar eigen streefdatum of anders die van de fase', async () => {
    const vragen = vragenOf(await getVragenlijst(lezer, '2014-05'))
    expect(
      Object.fromEntries(
        vragen
          .filter(({ code }) => ['8b', '8c', '16c'].includes(code))
          .map(({ code, streefdatum }) => [code, streefdatum]),
      ),
    ).toEqual({
      '8b': '2014-04-01',
      '8c': '2014-11-01',
      '16c': '2014-05-01',
    })
  })

  it('bevatten geen account, antwoord of meetmoment', async () => {
    expect(await countRows()).toMatchObject({
      gebruiker: 0,
      aanstelling: 0,
      antwoord: 0,
      antwoord_wijziging: 0,
      meetmoment: 0,
      meetmoment_feit: 0,
    })
    expect(await listDemoPersonas()).toEqual([])
  })

  it('doen een tweede keer niets', async () => {
    const before = await countRows()
    const gezegd: string[] = []
    await seed(client, false, (line) => gezegd.push(line))
    expect(gezegd).toEqual([])
    expect(await countRows()).toEqual(before)
  })
})

describe('demogegevens en echte gegevens komen nooit bij elkaar', () => {
  it('een database met een echt account krijgt geen demonstratie', async () => {
    await addAccount(beheerder, { rol: 'bureau', email: 'tineke@voorbeeld.nl' })
    const before = await countRows()
    await expect(seed(ander, true, quiet)).rejects.toThrow(SeedRefusal)
    await expect(seed(ander, true, quiet)).rejects.toThrow(/echte accounts of antwoorden.*TVS_DEMO op 0/)
    expect(await countRows()).toEqual(before)
    await seed(ander, false, quiet)
  })

  it('dat zegt ook de opdracht zelf, in één zin en met code 1', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'prisma/seed/index.ts'], {
      encoding: 'utf8',
      env: { ...process.env, TVS_DEMO: '1' },
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim()).toMatch(/^In deze database staan al echte accounts of antwoorden\..*$/)
  })

  it('een database met demogegevens wordt niet zonder demonstratie geopend', async () => {
    await sql("UPDATE gebruiker SET demo_sleutel = 'bureau'")
    await expect(seed(ander, false, quiet)).rejects.toThrow(/fictieve demogegevens.*TVS_DEMO op 1/)
  })
})
