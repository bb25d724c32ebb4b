import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { createBericht } from '@/tests/fixtures/bericht'
import { createPersoon } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { mailinstellingen } from '@/tests/fixtures/mailinstellingen'
import { startMailserver } from '@/tests/fixtures/mailserver'
import { backUp, connected, contentOf, emptyDatabase, newFile, own, putBack } from '@/tests/fixtures/reservekopie'

const root = path.resolve(import.meta.dirname, '../../../..')
const file = newFile()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tvs-map-'))
  await createGolden()
  await freezeMeetmoment(commandLineActor('bureau'), '2014-01')
  await createBericht('proefmail', await createPersoon({ rol: 'beheerder' }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Einde = { code: number; stdout: string; stderr: string }

/** Runs a command; without a database it is the one that comes along, in a folder of its own. */
function run(script: 'backup' | 'restore', args: string[], database = ''): Promise<Einde> {
  const env = { ...process.env, DATABASE_URL: database, TVS_DATA_DIR: folder, INIT_CWD: path.dirname(file) }
  return promisify(execFile)(process.execPath, [`scripts/${script}.mjs`, ...args], { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Einde) => ({ code, stdout, stderr }),
  )
}

const teruggezet = /^Reservekopie \S+ is teruggezet: de stand van .* rijen, van versie \d/
const nagerekend = /goed {2}2014-01 .*Deze gegevens zijn teruggezet op .*, met de stand van /s

describe('npm run backup en npm run restore', () => {
  it('gaan van de eigen database naar die welke meekomt, en weer terug, elke keer nagerekend', async () => {
    const made = await run('backup', ['--uit', path.basename(file)], own())
    expect(made).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/is gemaakt en nagelezen: de stand van .*\nsha256 [0-9a-f]{64}\n$/),
    })
    const along = await run('restore', ['--van', file])
    expect(along).toMatchObject({ code: 0, stdout: expect.stringMatching(teruggezet) })
    expect(along.stdout).toMatch(nagerekend)
    const [again, target] = [newFile(), await emptyDatabase()]
    expect(await run('backup', ['--uit', again])).toMatchObject({ code: 0 })
    const back = await run('restore', ['--van', again], target)
    expect(back).toMatchObject({ code: 0, stdout: expect.stringMatching(teruggezet) })
    expect(back.stdout).toMatch(nagerekend)
    const [before, after] = [await contentOf(own()), await contentOf(target)]
    const changed = { sessie: [], systeem: [], auditregel: [], auditregel_id_seq: [] }
    expect({ ...after, ...changed }).toEqual({ ...before, ...changed })
  }, 120_000)

  it('zeggen in één zin wat er mis is, en stoppen met 1', async () => {
    await backUp(file)
    const target = await emptyDatabase()
    const broken = newFile('stuk.tar.gz')
    await writeFile(broken, (await readFile(file)).subarray(0, -1))
    const fout: ['backup' | 'restore', string[], RegExp][] = [
      ['backup', [], /^Geef aan welk bestand: --uit reservekopie.tar.gz/],
      ['backup', ['--naar', 'x'], /^Deze opdracht is niet begrepen: --naar x/],
      ['backup', ['--uit', '/bestaat/niet/kopie.tar.gz'], /^De map \/bestaat\/niet bestaat niet\.$/m],
      ['restore', ['--van', '/bestaat/niet'], /^Er is geen bestand \/bestaat\/niet\.$/m],
      ['restore', ['--van', '/'], /^\/ is een map, geen reservekopie\.$/m],
      ['restore', ['--van', broken], /is afgebroken of veranderd: gebruik een andere\.$/m],
    ]
    for (const [script, args, zin] of fout) {
      const { code, stdout, stderr } = await run(script, args, target)
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' })
      expect(stderr).toMatch(zin)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
    expect(await contentOf(target)).toEqual({})
  }, 60_000)

  it('zeggen het ook als wat is teruggezet niet meer is zoals het was bevroren', async () => {
    const [damaged, target] = [await emptyDatabase(), await emptyDatabase()]
    await backUp(file)
    await putBack(file, damaged)
    await connected(damaged, (client) =>
      client.query("SET session_replication_role = replica; UPDATE meetmoment_feit SET toelichting = 'anders'"),
    )
    const copy = newFile()
    await backUp(copy, damaged)
    const { code, stdout } = await run('restore', ['--van', copy], target)
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('FOUT  2014-01') })
  }, 60_000)
})

/** Lets a process send what waits in a database until the server has so many mails, and kills it. */
async function sendUntil(count: number, database: string, server: Awaited<ReturnType<typeof startMailserver>>) {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/fixtures/postwerker.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...mailinstellingen(server.url), DATABASE_URL: database },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = once(worker, 'exit')
  try {
    await vi.waitFor(() => expect(server.ontvangen.length).toBe(count), 30_000)
  } finally {
    worker.kill('SIGKILL')
    await gone
  }
}

it('na het terugzetten verstuurt de wachtrij de mail die nog wachtte, ook over een wachtrij heen die er al was', async () => {
  const server = await startMailserver()
  const target = await emptyDatabase()
  await backUp(file)
  await putBack(file, target)
  await sendUntil(1, target, server)
  // Refused for as long as the connections of that process have not all gone.
  await vi.waitFor(() => putBack(file, target, { replace: true }), 10_000)
  await sendUntil(2, target, server)
  await server.stop()
}, 90_000)
