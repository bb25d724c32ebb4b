import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

const folder = mkdtempSync(path.join(tmpdir(), 'tvs-start-'))

beforeAll(async () => {
  await createGolden()
  await freezeMeetmoment(commandLineActor('bureau'), '2014-01')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** `npm start`, which must stop before it builds anything. */
function start() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, TVS_DATA_DIR: folder, TVS_DEMO: '0', PORT: '', HOST: '' },
  })
  return { status, stdout, laatste: stderr.trimEnd().split('\n').at(-1) }
}

it('npm start stopt met één zin als een zegel niet klopt, en als de database nieuwer is dan het programma', async () => {
  const before = await sql('SELECT count(*) FROM vraag')
  await sql("SET session_replication_role = replica; UPDATE meetmoment_feit SET toelichting = 'anders'")
  expect(start()).toEqual({
    status: 1,
    stdout: '',
    laatste:
      'Meetmoment meting 2014-01 is niet meer zoals het is bevroren: zet een reservekopie terug. Wat er anders is, zegt npm run verify.',
  })
  await sql(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'som', '20990101000000_later', now())`,
  )
  expect(start()).toEqual({
    status: 1,
    stdout: '',
    laatste:
      'Deze database is van een nieuwere versie van het Transitie-Volgsysteem (migratie 20990101000000_later): start die versie.',
  })
  expect(await sql('SELECT count(*) FROM vraag')).toEqual(before)
}, 60_000)
