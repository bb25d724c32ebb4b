import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { saveAntwoord } from '@/lib/antwoord/antwoord-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { checkFile } from '@/scripts/backup/check.mjs'
import { createMeetmoment, createPersoon, invoer } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'
import { backUp, connected, contentOf, emptyDatabase, newFile, own, putBack } from '@/tests/fixtures/reservekopie'
import { noise, seed } from '@/tests/fixtures/seed'

const script = path.resolve(import.meta.dirname, '../../../fixtures/backup-process.mjs')
const quiet = () => {}
const bureau = commandLineActor('bureau')

let golden: Awaited<ReturnType<typeof createGolden>>

beforeAll(async () => {
  golden = await createGolden()
  await freezeMeetmoment(bureau, '2014-01')
  const { gebruikerId } = await createPersoon({ rol: 'bureau' })
  await db().wachtwoordlink.create({
    data: { tokenHash: 'een', gebruikerId, expiresAt: new Date(Date.now() + 3_600_000) },
  })
})

/** Kills a backup or restore when it comes to a table. */
async function killAt(work: 'maken' | 'terugzetten', url: string, file: string, table: string) {
  const child = spawn(process.execPath, [script, work, url, file, table], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  // The server sees a moment later that nobody is there any more.
  await vi.waitFor(async () => {
    const { rows } = await connected(url, (client) =>
      client.query('SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'),
    )
    if (work === 'terugzetten' && rows.length > 0) throw new Error('it is still there')
  }, 10_000)
}

describe('een reservekopie', () => {
  it('geeft teruggezet in een lege database alles terug, behalve sessies en links', async () => {
    const [file, target] = [newFile(), await emptyDatabase()]
    const { herkomst } = await backUp(file)
    await putBack(file, target)
    const [before, after] = [await contentOf(own()), await contentOf(target)]
    expect(after.meetmoment_gemeente?.length).toBeGreaterThan(0)
    const marks = {
      sessie: [],
      wachtwoordlink: [],
      systeem: [expect.stringContaining(`"restored_from": "${herkomst.moment.slice(0, 19)}`)],
      auditregel_id_seq: [String(Number(before.auditregel_id_seq) + 1)],
      auditregel: expect.arrayContaining([expect.stringContaining('systeem.terugzetten')]),
    }
    expect(after).toEqual({ ...before, ...marks })
    expect(after.auditregel?.length).toBe((before.auditregel?.length ?? 0) + 1)
  })

  it('weigert daarna nog elke wijziging van wat bevroren is, en telt verder waar zij was', async () => {
    const [file, target] = [newFile(), await emptyDatabase()]
    await backUp(file)
    await putBack(file, target)
    await connected(target, async (client) => {
      await expect(client.query("UPDATE meetmoment_feit SET waarde = 'ja'")).rejects.toThrow('is frozen')
      const { rows } = await client.query(
        "INSERT INTO gebruiker (email, naam) VALUES ('nieuw@voorbeeld.nl', 'Nieuw') RETURNING id > (SELECT max(id) FROM gebruiker) AS verder",
      )
      expect(rows).toEqual([{ verder: true }])
      // Lines of a server whose count of transactions is further would be read again and again.
      const { rows: later } = await client.query(
        'SELECT FROM antwoord_wijziging WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())',
      )
      expect(later).toEqual([])
    })
  })

  it('is van één moment, terwijl tweehonderd keer wordt opgeslagen', async () => {
    await createMeetmoment({ sleutel: '2014-05', versie: golden.versie, peildatum: '2014-05-01' })
    const gemeente = golden.gemeente('Aardam')
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente })
    const file = newFile()
    const saves: Promise<unknown>[] = []
    let chain: Promise<unknown> = Promise.resolve()
    const saveAgain = () => {
      const toelichting = `keer ${saves.length}`
      chain = chain.then(async () => {
        const vraag = await db().vraag.findFirstOrThrow({ where: { sleutel: 'aard' } })
        const now = await db().antwoord.findUnique({
          where: { gemeenteId_vraagId: { gemeenteId: gemeente.id, vraagId: vraag.id } },
        })
        return saveAntwoord(
          actor,
          invoer({ gemeente: gemeente.code, vraag: 'aard', toelichting, basis: now?.version ?? 0 }),
        )
      })
      saves.push(chain)
    }
    for (let count = 0; count < 20; count++) saveAgain()
    await backUp(file, own(), () => {
      for (let count = 0; count < 10; count++) saveAgain()
    })
    await Promise.all(saves)
    expect(saves.length).toBeGreaterThan(200)
    const target = await emptyDatabase()
    await putBack(file, target)
    await connected(target, async (client) => {
      const { rows } = await client.query(
        `SELECT a.version, count(w.version)::int AS regels, bool_or(w.version = a.version AND w.toelichting = a.toelichting) AS laatste
         FROM antwoord a JOIN antwoord_wijziging w USING (gemeente_id, vraag_id) GROUP BY a.gemeente_id, a.vraag_id, a.version`,
      )
      expect(rows.filter(({ version, regels, laatste }) => version !== regels || !laatste)).toEqual([])
    })
  })

  it('die halverwege met geweld wordt afgebroken, laat de oude staan en geen halve', async () => {
    const file = newFile()
    await backUp(file)
    const { sha256 } = await checkFile(file, quiet)
    await killAt('maken', own(), file, 'meetmoment')
    expect((await checkFile(file, quiet)).sha256).toBe(sha256)
    const nieuw = path.join(path.dirname(file), 'nieuw.tar.gz')
    await killAt('maken', own(), nieuw, 'meetmoment')
    expect((await readdir(path.dirname(file))).filter((name) => !name.endsWith('.deel'))).toEqual(['kopie.tar.gz'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('die niet op de schijf past, laat niets achter en zegt waarom', async () => {
    const file = newFile()
    const args = ['-c', 'ulimit -f 4; exec "$@"', 'sh', process.execPath, script, 'maken', own(), file]
    const { status, stderr } = spawnSync('sh', args, { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('EFBIG: file too large, write') })
    expect(stderr).not.toContain("'error' event")
    expect(await readdir(path.dirname(file))).toEqual([])
  })

  it('waarvan het terugzetten met geweld wordt afgebroken, laat de database zoals zij was', async () => {
    const [file, bare, full] = [newFile(), await emptyDatabase(), await emptyDatabase()]
    await backUp(file)
    await putBack(file, full)
    await connected(full, (client) => client.query("UPDATE gebruiker SET naam = 'van daarna'"))
    const before = await contentOf(full)
    await killAt('terugzetten', full, file, 'meetmoment')
    expect(await contentOf(full)).toEqual(before)
    await killAt('terugzetten', bare, file, 'meetmoment')
    expect(await contentOf(bare)).toMatchObject({ gebruiker: [], gemeente: [], meetmoment: [], antwoord: [] })
    await putBack(file, bare)
  })

  it('die is afgekapt of veranderd wordt herkend, en dan wordt niets aangeraakt', async () => {
    const [file, broken] = [newFile(), newFile('stuk.tar.gz')]
    await backUp(file)
    const whole = await readFile(file)
    const random = noise(seed)
    // What stands before it in the head of a gzip file says when it was made, and where.
    const place = () => 10 + Math.floor(random() * (whole.length - 10))
    const flipped = () => {
      const copy = Buffer.from(whole)
      const at = place()
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
      return copy
    }
    const versions = [
      Buffer.alloc(0),
      Buffer.concat([whole, Buffer.from('\n')]),
      Buffer.concat([whole, whole]),
      ...Array.from({ length: 30 }, () => whole.subarray(0, place())),
      ...Array.from({ length: 30 }, flipped),
    ]
    for (const [index, version] of versions.entries()) {
      await writeFile(broken, version)
      await expect(checkFile(broken, quiet), `version ${index}, TEST_SEED=${seed}`).rejects.toThrow(
        `De reservekopie ${broken} is afgebroken of veranderd: gebruik een andere.`,
      )
    }
  })
})
