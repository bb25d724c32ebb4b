import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { createDatabase } from '@/scripts/database/test-database.mjs'
import { migrate, readMigrations } from '@/scripts/start/migrate.mjs'
import { createPersoon } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { backUp, connected, contentOf, emptyDatabase, newFile, own, putBack } from '@/tests/fixtures/reservekopie'
import { sql } from '@/tests/fixtures/sql'

const file = newFile()
const rol = `app_${randomBytes(6).toString('hex')}`

beforeAll(async () => {
  await createGolden()
  await createPersoon({ rol: 'bureau' })
  await freezeMeetmoment(commandLineActor('bureau'), '2014-01')
  await backUp(file)
})

/** A database of somebody who is no superuser. */
async function databaseOf(wie: string): Promise<string> {
  const naam = `van_${randomBytes(6).toString('hex')}`
  const url = new URL(await createDatabase(inject('serverUrl'), naam))
  await sql(`ALTER DATABASE ${naam} OWNER TO ${wie}`)
  return Object.assign(url, { username: wie, password: 'proef' }).href
}

describe('terugzetten weigert', () => {
  it('een database met gegevens, tenzij die weg mogen', async () => {
    const target = await emptyDatabase()
    await putBack(file, target)
    const before = await contentOf(target)
    await expect(putBack(file, target)).rejects.toThrow(
      'Deze database heeft al gegevens (accounts: 1, antwoorden: 19): zet terug in een lege database, of geef --vervang mee om ze weg te gooien.',
    )
    expect(await contentOf(target)).toEqual(before)
    await connected(target, (client) => client.query("UPDATE gebruiker SET naam = 'van daarna'"))
    await putBack(file, target, { replace: true })
    expect((await contentOf(target)).gebruiker).toEqual(before.gebruiker)
  })

  it('een database waarmee iemand werkt, ook als die weg mag', async () => {
    const target = await emptyDatabase()
    await connected(target, () =>
      expect(putBack(file, target, { replace: true })).rejects.toThrow('Deze database is in gebruik'),
    )
    expect(await contentOf(target)).toEqual({})
  })

  it('een reservekopie van een nieuwere versie, of met een migratie die anders is', async () => {
    const newer = await emptyDatabase()
    await migrate(newer)
    const naam = '20990101000000_later'
    await connected(newer, (client) =>
      client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'som', $1, now())`,
        [naam],
      ),
    )
    const later = newFile('later.tar.gz')
    await backUp(later, newer)
    const target = await emptyDatabase()
    await expect(putBack(later, target, { versie: '1.0.0' })).rejects.toThrow(
      'Deze reservekopie is van een nieuwere versie (1.2.3) dan dit programma (1.0.0): zet haar terug met die versie.',
    )
    // And a backup of before that migration does not go where it was applied.
    await expect(putBack(file, newer)).rejects.toThrow('Deze database is verder bijgewerkt dan de reservekopie')
    await connected(newer, (client) =>
      client.query('UPDATE _prisma_migrations SET migration_name = $1 WHERE migration_name = $2', [
        readMigrations().at(-1)?.name,
        naam,
      ]),
    )
    await backUp(later, newer)
    await expect(putBack(later, target)).rejects.toThrow(/^Migratie \S+ is in dit programma anders/)
    expect(await contentOf(target)).toEqual({})
  })

  it('wie de triggers niet mag stilzetten; met dat ene recht lukt het, ook over gegevens heen', async () => {
    await sql(`CREATE ROLE ${rol} LOGIN PASSWORD 'proef'`)
    const target = await databaseOf(rol)
    const recht = `GRANT SET ON PARAMETER session_replication_role TO ${rol}`
    await expect(putBack(file, target)).rejects.toThrow(
      `Gebruiker ${rol} mag de triggers niet stilzetten tijdens het terugzetten: laat een superuser van PostgreSQL dit uitvoeren: ${recht}.`,
    )
    expect(await contentOf(target)).toEqual({})
    await sql(recht)
    await putBack(file, target)
    await putBack(file, target, { replace: true })
    const { meetmoment_feit } = await contentOf(own())
    expect((await contentOf(target)).meetmoment_feit).toEqual(meetmoment_feit)
    // The owner still may not touch what is frozen.
    await connected(target, async (client) => {
      await expect(client.query('TRUNCATE meetmoment_feit')).rejects.toThrow('permission denied')
      await expect(client.query('DELETE FROM meetmoment_feit')).rejects.toThrow('permission denied')
    })
  })
})

it('een reservekopie van een oudere versie wordt teruggezet en dan bijgewerkt', async () => {
  const [older, target] = [await emptyDatabase(), await emptyDatabase()]
  const migrations = readMigrations()
  // The last one is about this: nothing was backed up before it.
  const until = migrations.findIndex(({ name }) => name.endsWith('_systeem')) + 1
  await migrate(older, migrations.slice(0, until))
  const copy = newFile('ouder.tar.gz')
  await backUp(copy, older)
  await putBack(copy, target)
  await connected(target, async (client) => {
    const { rowCount } = await client.query('SELECT FROM _prisma_migrations')
    expect(rowCount).toBe(migrations.length)
  })
})
