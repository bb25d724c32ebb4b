import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { programVersion } from '@/scripts/database/programs.mjs'
import { createDatabase } from '@/scripts/database/test-database.mjs'
import { migrate } from '@/scripts/start/migrate.mjs'
import { checkSeals } from '@/scripts/start/seals.mjs'
import { createGolden } from '@/tests/fixtures/golden-database'
import { hasServer, pgDumpVersion, serverOf } from '@/tests/fixtures/pg-dump'
import { contentOf, newFile } from '@/tests/fixtures/reservekopie'

const version = pgDumpVersion()
const ours = Number(await programVersion())
const oldest = 15

/** Why it cannot be tried here; null: it can. */
const hindrance =
  version === 0
    ? 'hier is geen pg_dump'
    : version < ours && !(version >= oldest && hasServer(version))
      ? `de pg_dump hier is van versie ${version}, en een server van die versie is er niet`
      : null

describe.skipIf(hindrance !== null)(`pg_dump en pg_restore${hindrance ? ` (overgeslagen: ${hindrance})` : ''}`, () => {
  let server: Awaited<ReturnType<typeof serverOf>>
  let source: string

  beforeAll(async () => {
    server = await serverOf(version)
    source = await createDatabase(server.url, `bron_${process.pid}`)
    await migrate(source)
    process.env.DATABASE_URL = source
    await createGolden()
    await freezeMeetmoment(commandLineActor('bureau'), '2014-01')
  })
  afterAll(() => server.stop())

  it('geven alles terug, ook wat bevroren is', async () => {
    const [file, target] = [newFile('kopie.dump'), await createDatabase(server.url, `terug_${process.pid}`)]
    const quiet = { stderr: '', status: 0 }
    expect(spawnSync('pg_dump', ['--format=custom', `--file=${file}`, source], { encoding: 'utf8' })).toMatchObject(
      quiet,
    )
    expect(spawnSync('pg_restore', [`--dbname=${target}`, file], { encoding: 'utf8' })).toMatchObject(quiet)
    expect(await contentOf(target)).toEqual(await contentOf(source))
    expect(await checkSeals(target)).toBe(0)
  })
})
