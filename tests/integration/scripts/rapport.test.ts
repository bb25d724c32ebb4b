import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/(openbaar)/metingen/[meetmoment]/bestanden/[bestand]/route'
import { makeBestand } from '@/lib/bestanden/bestand'
import { bestandklus } from '@/lib/bestanden/bestelling-taak'
import { type Formaat, formaatnamen } from '@/lib/bestanden/formaten'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { getGepubliceerd, getPublicatie } from '@/lib/rapport/publicatie-data'
import { getVoorbeeld, publishMeetmoment } from '@/lib/rapport/publiceren-data'
import { bezoeker, commandLineActor } from '@/lib/toegang/actor-data'
import { taakOf } from '@/lib/toegang/klus-taak'
import { version as programma } from '@/package.json'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createMeetmoment, createPersoon } from '@/tests/fixtures/build'
import { cijfers, goldenRegels } from '@/tests/fixtures/golden'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'
import { vlug } from '@/tests/fixtures/vlug'

const header =
  'meetmoment,indeling,groep,groepnaam,soort,fase,thema,sleutel,code,naam,n,ja,ten_dele,nee,geen,ja_pct,ten_dele_pct,nee_pct,geen_pct,verborgen,aantal_vragen,verborgen_vragen,meetmoment_nummer,sha256,programma,editie'
const bureau = commandLineActor('bureau')
/** What stands at the end of every row, by meetmoment. */
const staart = { nu: `,,,${programma},bureau`, '2014-01': '' }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tvs-rapport-'))
  const { versie } = await createGolden()
  await freezeAndHide((await createPersoon({ rol: 'bureau' })).actor, '2014-01')
  const [moment] = await sql<{ id: number; hash: string }>("SELECT id, hash FROM meetmoment WHERE sleutel = '2014-01'")
  staart['2014-01'] = `,${moment?.id},${moment?.hash},${programma},bureau`
  await createMeetmoment({ sleutel: '2014-09', versie, peildatum: '2014-09-01', status: 'gepland' })
  await startWachtrij([taakOf(bestandklus)], vlug)
})

type Einde = { code: number; stdout: string; stderr: string }

async function rapport(...args: string[]): Promise<Einde> {
  const ended = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/rapport.ts', ...args], {
    env: process.env,
  })
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Einde) => ({ code, stdout, stderr }),
  )
}

afterAll(async () => {
  await stopWachtrij()
  await rm(folder, { recursive: true })
})

/** The bytes of the file that the command makes. */
async function bestand(formaat: Formaat, ...args: string[]): Promise<Buffer> {
  const path = join(folder, `${formaat}-${args.length}`)
  const einde = await rapport('--meetmoment', '2014-01', '--formaat', formaat, '--uit', path, ...args)
  expect(einde).toEqual({ code: 0, stdout: '', stderr: '' })
  return readFile(path)
}

describe('npm run rapport', () => {
  it.each(['2014-01', 'nu'] as const)('schrijft van %s de cijfers, en niets anders', async (sleutel) => {
    const { code, stdout, stderr } = await rapport('--meetmoment', sleutel)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [kop, ...rows] = stdout.split('\n')
    expect(kop).toBe(header)
    expect(rows.pop()).toBe('')
    for (const row of rows) expect(row.endsWith(staart[sleutel])).toBe(true)
    expect(goldenRegels(stdout)).toEqual(cijfers.map((rij) => `${sleutel},${rij}`))
  })

  it.each([
    ['een onbekend meetmoment', ['--meetmoment', '1999-01'], 'Er is geen meetmoment 1999-01. Kies uit: nu, 2014-01.'],
    ['een gepland meetmoment', ['--meetmoment', '2014-09'], 'Er is geen meetmoment 2014-09. Kies uit: nu, 2014-01.'],
    [
      'iets dat geen meetmoment is',
      ['--meetmoment', 'gisteren'],
      '"gisteren" is geen meetmoment. Een voorbeeld: 2014-01, of nu.',
    ],
    [
      'geen meetmoment',
      [],
      'Geef aan van welk meetmoment u de cijfers wilt: --meetmoment 2014-01, of --meetmoment nu.',
    ],
    ['een optie zonder waarde', ['--meetmoment'], 'Deze opdracht is niet begrepen: --meetmoment'],
    ['een onbekende optie', ['--maand', '1'], 'Deze opdracht is niet begrepen: --maand 1'],
    ['losse woorden', ['2014-01'], 'Deze opdracht is niet begrepen: 2014-01'],
  ])('zegt bij %s in één zin wat er mis is, en schrijft niets', async (_wat, args, zin) => {
    const { code, stdout, stderr } = await rapport(...args)
    expect({ code, stdout, zin: stderr.split('\n')[0] }).toEqual({ code: 1, stdout: '', zin })
  })

  it('laat in de openbare editie de cijfers van kleine groepen weg, en wat ze verraadt', async () => {
    const { code, stdout } = await rapport('--meetmoment', '2014-01', '--editie', 'openbaar')
    expect(code).toBe(0)
    const rows = stdout.trimEnd().split('\n').slice(1)
    const einde = staart['2014-01'].replace('bureau', 'openbaar')
    for (const row of rows) expect(row.endsWith(einde)).toBe(true)
    const hidden = rows.filter((row) => row.includes(',grootteklasse,'))
    for (const row of hidden) expect(row.slice(0, -einde.length)).toMatch(/,(klein|afleidbaar),,$/)
    const lines = goldenRegels(stdout)
    // Middelgroot and groot have two gemeenten each. Klein could stand by itself, but Noord less klein is one gemeente.
    expect(lines).toEqual([
      ...cijfers.filter((rij) => rij.startsWith('landelijk')).map((rij) => `2014-01,${rij}`),
      ...[
        ['klein', 3],
        ['middelgroot', 2],
        ['groot', 2],
      ].flatMap(([klasse, n]) =>
        ['1a', '1b', '1c'].map((vraag) => `2014-01,grootteklasse,${klasse},${vraag},${n},,,,,,,,`),
      ),
      // There are two regio's: who reads one whole would know the other from the land.
      ...cijfers
        .filter((rij) => rij.startsWith('regio'))
        .map((rij) => `2014-01,${rij.split(',').slice(0, 3).join()},,,,,,,,,`),
    ])
    expect(await rapport('--meetmoment', 'nu', '--editie', 'geheim')).toMatchObject({ code: 1, stdout: '' })
  })

  it('schrijft een bestand zoals Excel het opent, en zegt bij een openbare editie die niet openbaar is dat dit een proef is', async () => {
    const csv = (await bestand('csv')).toString('utf8')
    expect(csv.slice(0, 30)).toBe('\uFEFFmeetmoment;indeling;groep;gro')
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n')
    const book = unzipSync(await bestand('xlsx', '--editie', 'openbaar'))
    expect(strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('zo is het niet gepubliceerd')
  }, 60_000)

  it('geeft van wat openbaar is precies het bestand dat een bezoeker krijgt, en het bureau ook', async () => {
    const { gezien } = await getVoorbeeld(bureau, '2014-01')
    expect(await publishMeetmoment(bureau, '2014-01', gezien)).toMatchObject({ soort: 'gepubliceerd' })
    for (const formaat of ['csv', 'csv-zip', 'pdf'] as const) {
      const naam = formaatnamen[formaat].bestand
      const reply = await GET(new Request(`http://localhost/metingen/2014-01/bestanden/${naam}`), {
        params: Promise.resolve({ meetmoment: '2014-01', bestand: naam }),
      })
      expect(reply.status).toBe(200)
      expect(reply.headers.get('accept-ranges')).toBe('none')
      const openbaar = Buffer.from(await reply.arrayBuffer())
      expect(Buffer.compare(await bestand(formaat, '--editie', 'openbaar'), openbaar), formaat).toBe(0)
      const vanBureau = await makeBestand(await getPublicatie(bureau, '2014-01', 'openbaar'), formaat)
      expect(Buffer.compare(Buffer.from(vanBureau), openbaar), formaat).toBe(0)
    }
    // A text that was changed since is not public: the command still gives what is, the bureau a preview.
    await sql("UPDATE rapporttekst SET tekst = 'Een nieuwe tekst.', version = version + 1 WHERE plek = 'samenvatting'")
    const { publicatie: openbaar } = await getGepubliceerd(bezoeker, '2014-01')
    const pdf = await makeBestand(openbaar, 'pdf')
    expect(Buffer.compare(await bestand('pdf', '--editie', 'openbaar'), Buffer.from(pdf))).toBe(0)
    expect((await getPublicatie(bureau, '2014-01', 'openbaar')).publicatie).toBeNull()
  }, 120_000)

  it('legt zich uit', async () => {
    expect(await rapport('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--meetmoment'),
      stderr: '',
    })
  })
})
