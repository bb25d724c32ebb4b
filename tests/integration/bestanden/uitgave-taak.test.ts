import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/(openbaar)/metingen/[meetmoment]/bestanden/[bestand]/route'
import { makeBestand } from '@/lib/bestanden/bestand'
import { bestandklus, orderBestand } from '@/lib/bestanden/bestelling-taak'
import { type Formaat, formaatnamen, formaten } from '@/lib/bestanden/formaten'
import {
  findOpenbaarBestand,
  getUitgavebestand,
  hasUitgavebestand,
  keepUitgavebestand,
  listBewaard,
  listOpenbareBestanden,
  listUitgavebestanden,
} from '@/lib/bestanden/uitgave-data'
import { askOntbrekendeBestanden, publishUitgave } from '@/lib/bestanden/uitgave-taak'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { getGepubliceerd, getPublicatie, getUitgave, tekstmerk } from '@/lib/rapport/publicatie-data'
import { getVoorbeeld, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { type Actor, achtergrond, bezoeker } from '@/lib/toegang/actor-data'
import { taakOf } from '@/lib/toegang/klus-taak'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { createGemeente, createPersoon, createRegio } from '../../fixtures/build'
import { createGepubliceerd } from '../../fixtures/gepubliceerd'
import { sql } from '../../fixtures/sql'
import { sha256, writeSamenvatting } from '../../fixtures/uitgave'
import { vlug } from '../../fixtures/vlug'

const maand = '2014-01'
const schrijver = requireEverywhere(achtergrond, 'rapport.schrijven')
let bureau: Actor

beforeAll(async () => {
  bureau = (await createPersoon({ rol: 'bureau' })).actor
  await createGepubliceerd(bureau)
})
afterAll(stopWachtrij)

const plekOf = (nummer: number, formaat: Formaat) => ({
  meetmoment: maand,
  nummer,
  bestand: formaatnamen[formaat].bestand,
})

async function download(formaat: Formaat, headers: Record<string, string> = {}) {
  const { bestand } = formaatnamen[formaat]
  const reply = await GET(new Request(`http://localhost/metingen/${maand}/bestanden/${bestand}`, { headers }), {
    params: Promise.resolve({ meetmoment: maand, bestand }),
  })
  return { status: reply.status, etag: reply.headers.get('etag'), bytes: Buffer.from(await reply.arrayBuffer()) }
}

/** What a reader of the DOCX reads. */
const tekstOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())

const klussen = () =>
  sql<{ sleutel: string }>("SELECT sleutel FROM klus WHERE status IN ('wacht', 'bezig') ORDER BY id").then((rows) =>
    rows.map(({ sleutel }) => sleutel),
  )
const alle = (nummer: number) =>
  ['csv-zip', 'csv', 'json', 'docx', 'pdf', 'xlsx', 'ods'].map((formaat) => `uitgave ${maand} ${formaat} ${nummer}`)

async function publish() {
  const { gezien } = await getVoorbeeld(bureau, maand)
  return publishUitgave(bureau, maand, gezien)
}

/** Has all that was asked done, and the queue stopped after it. */
async function work() {
  await startWachtrij([taakOf(bestandklus)], vlug)
  await vi.waitFor(async () => expect(await klussen()).toEqual([]), { timeout: 60_000, interval: 50 })
  await stopWachtrij()
}

describe('de bestanden van een uitgave', { timeout: 90_000 }, () => {
  it('worden bij de start één keer gevraagd, en daarna bewaard als precies wat iedereen krijgt', async () => {
    expect(await listOpenbareBestanden(bezoeker, maand, 1)).toEqual([])
    await askOntbrekendeBestanden()
    await askOntbrekendeBestanden()
    expect(await klussen()).toEqual(alle(1))
    await work()
    const bewaard = await listOpenbareBestanden(bezoeker, maand, 1)
    expect(bewaard.map(({ bestand }) => bestand).sort()).toEqual(
      formaten.map((formaat) => formaatnamen[formaat].bestand).sort(),
    )
    const { publicatie } = await getGepubliceerd(bezoeker, maand)
    for (const formaat of formaten) {
      const { bestand } = formaatnamen[formaat]
      const { bytes, etag, status } = await download(formaat)
      expect(status).toBe(200)
      expect(Buffer.compare(bytes, Buffer.from(await makeBestand(publicatie, formaat))), formaat).toBe(0)
      expect(etag).toBe(`"${sha256(bytes)}"`)
      expect(bewaard).toContainEqual({ bestand, omvang: bytes.length, sha256: sha256(bytes) })
      expect((await download(formaat, { 'if-none-match': etag ?? '' })).status).toBe(304)
    }
    await askOntbrekendeBestanden()
    expect(await klussen()).toEqual([])
  })

  it('krijgt het bureau van dezelfde tekst ook, zonder ze nog eens te maken', async () => {
    expect((await getPublicatie(bureau, maand, 'openbaar')).publicatie).toMatchObject({ nummer: 1 })
    const levering = await orderBestand(
      bureau,
      { uit: 'openbaar', meetmoment: maand, formaat: 'csv' },
      AbortSignal.timeout(1),
    )
    expect(levering).toMatchObject({ soort: 'klaar', bestand: { merk: sha256((await download('csv')).bytes) } })
    expect(await klussen()).toEqual([])
  })

  it('blijven van de eerste die ze maakte, ook als een ander proces iets anders maakt', async () => {
    const before = await getUitgavebestand(bureau, plekOf(1, 'pdf'))
    await Promise.all(
      ['een', 'twee'].map((tekst) => keepUitgavebestand(achtergrond, plekOf(1, 'pdf'), Buffer.from(tekst))),
    )
    expect(await getUitgavebestand(bureau, plekOf(1, 'pdf'))).toEqual(before)
  })

  it('weigert de database te veranderen, weg te gooien, of bij andere bytes te zetten', async () => {
    for (const statement of [
      "UPDATE publicatiebestand SET bytes = ''",
      'DELETE FROM publicatiebestand',
      'TRUNCATE publicatiebestand',
    ])
      await expect(sql(statement)).rejects.toThrow('append-only')
    await expect(
      sql(
        "INSERT INTO publicatiebestand SELECT meetmoment_id, nummer, 'ander.pdf', 'x', sha256, made_at FROM publicatiebestand LIMIT 1",
      ),
    ).rejects.toThrow('publicatiebestand_sha256_check')
  })

  it('van een nieuwe publicatie worden gevraagd in haar eigen transactie, of helemaal niet', async () => {
    await writeSamenvatting(bureau, 'Een nieuwe tekst.')
    await sql("CREATE FUNCTION vol() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'vol'; END $$")
    await sql('CREATE TRIGGER vol BEFORE INSERT ON klus FOR EACH ROW EXECUTE FUNCTION vol()')
    await expect(publish()).rejects.toThrow('vol')
    expect(await sql('SELECT nummer FROM publicatie')).toEqual([{ nummer: 1 }])
    await sql('DROP TRIGGER vol ON klus')
    expect(await publish()).toEqual({ soort: 'gepubliceerd', nummer: 2 })
    expect(await klussen()).toEqual(alle(2))
  })

  it('zijn in het openbaar die van de publicatie die de pagina noemt, nooit van een eerdere', async () => {
    const eerste = await getUitgavebestand(bureau, plekOf(1, 'docx'))
    // Not made yet: the old ones are not shown in their place.
    expect(await findOpenbaarBestand(bezoeker, maand, 'rapport.docx')).toBeNull()
    expect(await listOpenbareBestanden(bezoeker, maand, 1)).toEqual([])
    const wachter = download('docx')
    await work()
    const { bytes, etag } = await wachter
    expect(etag).not.toBe(`"${eerste.merk}"`)
    expect(tekstOf(bytes)).toContain('Een nieuwe tekst.')
    expect(await getUitgavebestand(bureau, plekOf(2, 'docx'))).toMatchObject({ merk: sha256(bytes) })
    expect(await getUitgavebestand(bureau, plekOf(1, 'docx'))).toEqual(eerste)
    const { publicatie } = await getGepubliceerd(bezoeker, maand)
    expect(await listOpenbareBestanden(bezoeker, maand, publicatie.publicatie?.nummer ?? 0)).toHaveLength(
      formaten.length,
    )
    expect(await listOpenbareBestanden(bezoeker, maand, 1)).toEqual([])
  })

  it('blijven dezelfde onder een andere versie van het programma, en als er later meer of minder verborgen wordt', async () => {
    await writeSamenvatting(bureau, 'De derde.')
    expect(await publish()).toMatchObject({ nummer: 3 })
    // What another program made of it is there first.
    const oud = Buffer.from('zoals het programma van toen het maakte')
    await keepUitgavebestand(achtergrond, plekOf(3, 'docx'), oud)
    await work()
    expect((await download('docx')).bytes.equals(oud)).toBe(true)
    const before = await Promise.all(formaten.map(async (formaat) => (await download(formaat)).etag))
    const toen = (await getUitgave(schrijver, maand, 3)).verberging
    await sql(`
      INSERT INTO verberging (meetmoment_id, grondslag, uitkomst, zeker, blijft, made_at)
      SELECT meetmoment_id, repeat('0', 64), jsonb_set(uitkomst, '{rijen,landelijk}', '{"land": ["aard"]}'), zeker, blijft, made_at FROM verberging`)
    expect((await getPublicatie(bureau, maand, 'openbaar')).verberging).not.toEqual(toen)
    expect((await getUitgave(schrijver, maand, 3)).verberging).toEqual(toen)
    await askOntbrekendeBestanden()
    expect(await klussen()).toEqual([])
    expect(await Promise.all(formaten.map(async (formaat) => (await download(formaat)).etag))).toEqual(before)
  })

  it('leest van een ingetrokken of vervangen publicatie alleen het bureau nog', async () => {
    await withdrawPublicatie(bureau, maand, 'Een fout.')
    expect((await download('pdf')).status).toBe(410)
    expect(await findOpenbaarBestand(bezoeker, maand, 'rapport.pdf')).toBeNull()
    expect(await listOpenbareBestanden(bezoeker, maand, 3)).toEqual([])
    const lijst = await listUitgavebestanden(bureau, maand)
    expect(lijst.map(({ nummer }) => nummer)).toEqual([3, 2, 1].flatMap((nummer) => formaten.map(() => nummer)))
    for (const { nummer, bestand, omvang, sha256: merk } of lijst) {
      const { bytes } = await getUitgavebestand(bureau, { meetmoment: maand, nummer, bestand })
      expect({ omvang: bytes.length, merk: sha256(bytes) }).toEqual({ omvang, merk })
    }
  })

  it.each(['projectleider', 'meelezer', 'regiocorrespondent', 'ondersteuner', 'beheerder', 'bezoeker'] as const)(
    'zijn er, buiten wat nu openbaar is, niet voor een %s',
    async (rol) => {
      const regio = await createRegio()
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: await createGemeente({ regio }) },
        meelezer: { rol: 'meelezer', gemeente: await createGemeente({ regio }) },
        regiocorrespondent: { rol: 'regiocorrespondent', regio },
        ondersteuner: { rol: 'ondersteuner' },
        beheerder: { rol: 'beheerder' },
      } as const
      const actor = rol === 'bezoeker' ? bezoeker : (await createPersoon(plaats[rol])).actor
      const before = await sql('SELECT count(*) FROM publicatiebestand')
      for (const door of [
        () => getUitgavebestand(actor, plekOf(1, 'pdf')),
        () => hasUitgavebestand(actor, plekOf(1, 'pdf')),
        () => listUitgavebestanden(actor, maand),
        () => listBewaard(actor),
        () => keepUitgavebestand(actor, { ...plekOf(1, 'pdf'), bestand: 'mijn.pdf' }, Buffer.from('x')),
        async () => requireEverywhere(actor, 'rapport.schrijven'),
        () => publishUitgave(actor, maand, ''),
        () => orderBestand(actor, { uit: 'openbaar', meetmoment: maand, formaat: 'pdf' }, AbortSignal.timeout(1)),
        () => orderBestand(actor, { uit: 'gepubliceerd', meetmoment: maand, formaat: 'pdf' }, AbortSignal.timeout(1)),
      ])
        await expect(door()).rejects.toBeInstanceOf(NotFound)
      expect(await sql('SELECT count(*) FROM publicatiebestand')).toEqual(before)
    },
  )

  it('van voor deze versie worden alsnog gemaakt uit de tekst en de cijfers van toen, ook als zij al is ingetrokken', async () => {
    const teksten = new Map([['samenvatting', 'Van voor alles.']])
    await sql(`
      INSERT INTO publicatie (meetmoment_id, nummer, teksten, hash, published_at, withdrawn_at, intrekreden)
      SELECT meetmoment_id, 4, '{"samenvatting": "Van voor alles."}', '${tekstmerk(teksten)}', published_at, withdrawn_at, 'Te vroeg.' FROM publicatie WHERE nummer = 3`)
    await expect(getUitgave(schrijver, maand, 5)).rejects.toBeInstanceOf(NotFound)
    const uitgave = await getUitgave(schrijver, maand, 4)
    expect(uitgave).toMatchObject({
      editie: 'openbaar',
      bron: { status: 'gepubliceerd' },
      publicatie: { nummer: 4 },
      verberging: [null, null],
    })
    await askOntbrekendeBestanden()
    expect(await klussen()).toEqual(alle(4))
    await work()
    const { bytes } = await getUitgavebestand(bureau, plekOf(4, 'docx'))
    expect(tekstOf(bytes)).toContain('Van voor alles.')
    expect(Buffer.compare(bytes as Buffer, Buffer.from(await makeBestand(uitgave, 'docx')))).toBe(0)
    expect((await download('docx')).status).toBe(410)
  })

  it('worden nagerekend, en een bestand dat niet meer is zoals het was wordt genoemd', async () => {
    expect(await verifyMeetmomenten(bureau, maand)).toMatchObject([{ bestanden: 4 * formaten.length, verschillen: [] }])
    await sql(`
      SET session_replication_role = replica; ALTER TABLE publicatiebestand DROP CONSTRAINT publicatiebestand_sha256_check;
      UPDATE publicatiebestand SET bytes = 'anders' WHERE nummer = 2 AND bestand = 'rapport.pdf'`)
    expect(await verifyMeetmomenten(bureau, maand)).toMatchObject([
      { verschillen: ['Het bestand rapport.pdf van publicatie 2 is niet meer zoals het is bewaard.'] },
    ])
  })
})
