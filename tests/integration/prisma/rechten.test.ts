import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { chooseHerziening, planCorrectie } from '@/lib/meetmoment/correctie-data'
import { correctieSchema } from '@/lib/meetmoment/meetmoment-schema'
import { dropPlan, openMeetmoment } from '@/lib/meetmoment/plannen-data'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { posttaak } from '@/lib/post/verzend-taak'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { createDatabase } from '@/scripts/database/test-database.mjs'
import { migrate } from '@/scripts/start/migrate.mjs'
import { checkDatabase } from '@/scripts/start/own-database.mjs'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createGolden } from '../../fixtures/golden-database'
import { sql } from '../../fixtures/sql'
import { vlug } from '../../fixtures/vlug'

// On a server of the customer the app is no superuser: it owns its tables, and that is all.
const naam = `app_${randomBytes(6).toString('hex')}`
const bureau = commandLineActor('bureau')

beforeAll(async () => {
  const eigen = new URL(await createDatabase(inject('serverUrl'), naam))
  await sql(`CREATE ROLE ${naam} LOGIN PASSWORD 'proef'`)
  await sql(`ALTER DATABASE ${naam} OWNER TO ${naam}`)
  eigen.username = naam
  eigen.password = 'proef'
  process.env.DATABASE_URL = eigen.href
  await migrate(eigen.href)
})

describe('een gebruiker van de database die geen superuser is', () => {
  it('plant, opent, bevriest, rekent na, publiceert, corrigeert en laat vervallen', async () => {
    await createGolden()
    expect(await freezeAndHide(bureau, '2014-01')).toMatchObject({ soort: 'bevroren' })
    expect((await verifyMeetmomenten(bureau, '2014-01'))[0]?.verschillen).toEqual([])
    const { gezien } = await getVoorbeeld(bureau, '2014-01')
    expect(await publishMeetmoment(bureau, '2014-01', gezien)).toMatchObject({ soort: 'gepubliceerd' })
    expect(await withdrawPublicatie(bureau, '2014-01', 'Een proef.')).toEqual({ soort: 'ingetrokken' })
    const [{ code } = { code: '' }] = await sql<{ code: string }>('SELECT code FROM gemeente LIMIT 1')
    const correctie = (titel: string) =>
      planCorrectie(bureau, correctieSchema.parse({ vervangt: '2014-01', naam: titel, reden: 'Een proef.' }))
    expect(await correctie('een')).toMatchObject({ soort: 'gepland' })
    expect(await chooseHerziening(bureau, '2014-01-2', code)).toEqual({ soort: 'gedaan' })
    expect(await openMeetmoment(bureau, '2014-01-2')).toEqual({ soort: 'geopend' })
    expect(await dropPlan(bureau, '2014-01-2')).toEqual({ soort: 'vervallen' })
    expect(await correctie('twee')).toMatchObject({ soort: 'gepland' })
    expect(await openMeetmoment(bureau, '2014-01-2')).toEqual({ soort: 'geopend' })
    expect(await freezeAndHide(bureau, '2014-01-2')).toMatchObject({ soort: 'bevroren' })
  })

  it('start een wachtrij, en zonder recht om haar schema te maken zegt de start dat', async () => {
    const zonder = `${naam}_zonder`
    const url = new URL(await createDatabase(inject('serverUrl'), zonder))
    Object.assign(url, { username: naam, password: 'proef' })
    await expect(checkDatabase(url.href)).rejects.toThrow(
      `Gebruiker ${naam} mag in database ${zonder} geen schema maken voor de wachtrij: geef dat recht met GRANT CREATE ON DATABASE ${zonder} TO ${naam}.`,
    )
    await checkDatabase(process.env.DATABASE_URL ?? '')
    await startWachtrij([posttaak], vlug)
    await stopWachtrij()
  })

  it.each([
    'meetmoment_feit',
    'meetmoment_gemeente',
    'meetmoment_vraag',
    'meetmoment_groep',
    'meetmoment_telling',
    'meetmoment_zegel',
  ])('mag in %s niets wijzigen of weghalen, nog voor een trigger dat weigert', async (deel) => {
    const rechten = await sql<{ recht: string; mag: boolean }>(
      `SELECT recht, has_table_privilege($1, recht) AS mag FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) recht`,
      [deel],
    )
    expect(rechten.flatMap(({ recht, mag }) => (mag ? [recht] : []))).toEqual(['SELECT', 'INSERT'])
    // Free for locking; the trigger refuses it.
    expect(
      await sql(
        `SELECT attname AS kolom FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND has_column_privilege(attrelid, attnum, 'UPDATE')`,
        [deel],
      ),
    ).toEqual([{ kolom: 'meetmoment_id' }])
    await expect(sql(`UPDATE ${deel} SET meetmoment_id = meetmoment_id`)).rejects.toThrow(/is frozen/)
  })
})
