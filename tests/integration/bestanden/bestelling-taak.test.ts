import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/(openbaar)/metingen/[meetmoment]/bestanden/[bestand]/route'
import { makeBestand } from '@/lib/bestanden/bestand'
import { findBestand, hasBestand, keepBestand } from '@/lib/bestanden/bestand-data'
import type { Bestelling } from '@/lib/bestanden/bestelling'
import { bestandklus, getBestandstand, orderBestand } from '@/lib/bestanden/bestelling-taak'
import { type Formaat, formaatnamen } from '@/lib/bestanden/formaten'
import { log } from '@/lib/platform/log.mjs'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { getGepubliceerd, getPublicatie } from '@/lib/rapport/publicatie-data'
import { withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { type Actor, bezoeker } from '@/lib/toegang/actor-data'
import { taakOf } from '@/lib/toegang/klus-taak'
import { NotFound } from '@/lib/toegang/require'
import { createPersoon } from '../../fixtures/build'
import { createGepubliceerd } from '../../fixtures/gepubliceerd'
import { sql } from '../../fixtures/sql'
import { vlug } from '../../fixtures/vlug'

let bureau: Actor

beforeAll(async () => {
  bureau = (await createPersoon({ rol: 'bureau' })).actor
  await createGepubliceerd(bureau)
  await startWachtrij([taakOf(bestandklus)], vlug)
})
afterAll(stopWachtrij)

const openbaar = (formaat: Formaat): Bestelling => ({ uit: 'gepubliceerd', meetmoment: '2014-01', formaat })
const soon = () => AbortSignal.timeout(20_000)

function download(formaat: Formaat, headers: Record<string, string> = {}) {
  const bestand = formaatnamen[formaat].bestand
  return GET(new Request(`http://localhost/metingen/2014-01/bestanden/${bestand}`, { headers }), {
    params: Promise.resolve({ meetmoment: '2014-01', bestand }),
  })
}

const asked = async () => (await sql<{ id: string }>('SELECT id FROM klus ORDER BY id')).length

describe('een bestand', () => {
  it('is na één keer maken voor elk proces hetzelfde, ook zonder wachtrij', async () => {
    const eerste = await download('csv-zip')
    const bytes = Buffer.from(await eerste.arrayBuffer())
    const { publicatie } = await getGepubliceerd(bezoeker, '2014-01')
    expect(Buffer.compare(bytes, Buffer.from(await makeBestand(publicatie, 'csv-zip')))).toBe(0)
    const merk = `"${createHash('sha256').update(bytes).digest('hex')}"`
    expect(eerste.headers.get('etag')).toBe(merk)
    const before = await asked()
    await stopWachtrij()
    const tweede = await download('csv-zip')
    expect(Buffer.compare(Buffer.from(await tweede.arrayBuffer()), bytes)).toBe(0)
    expect((await download('csv-zip', { 'if-none-match': merk })).status).toBe(304)
    expect(await getBestandstand(bezoeker, openbaar('csv-zip'))).toMatchObject({ stand: { soort: 'klaar' } })
    expect(await asked()).toBe(before)
    await startWachtrij([taakOf(bestandklus)], vlug)
  })

  it('van een andere tekst is een ander bestand, en alleen voor het bureau', async () => {
    const order = (uit: 'openbaar' | 'gepubliceerd') =>
      orderBestand(bureau, { uit, meetmoment: '2014-01', formaat: 'json' }, soon())
    const [was, uit] = [await order('openbaar'), await order('gepubliceerd')]
    // Of one publicatie there is one file.
    expect(uit).toEqual(was)
    await sql("UPDATE rapporttekst SET tekst = 'Anders.', version = version + 1 WHERE plek = 'samenvatting'")
    const levering = await order('openbaar')
    const verwacht = await makeBestand(await getPublicatie(bureau, '2014-01', 'openbaar'), 'json')
    if (levering?.soort !== 'klaar') throw new Error('nothing was made')
    expect(Buffer.compare(Buffer.from(verwacht), levering.bestand.bytes as Buffer)).toBe(0)
    expect(await order('gepubliceerd')).toEqual(uit)
    await expect(orderBestand(bezoeker, { ...openbaar('json'), uit: 'openbaar' }, soon())).rejects.toBeInstanceOf(
      NotFound,
    )
  })

  it('dat niet gemaakt kan worden, zegt dat tegen wie wacht, tegen een programma en in het log', async () => {
    await sql("CREATE FUNCTION sterf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'vol'; END $$")
    await sql('CREATE TRIGGER sterf BEFORE INSERT ON publicatiebestand FOR EACH ROW EXECUTE FUNCTION sterf()')
    const line = vi.spyOn(log, 'error')
    const browser = await download('csv', { accept: 'text/html' })
    expect([browser.status, browser.headers.get('location')]).toEqual([
      303,
      '/metingen/2014-01/bestanden/cijfers.csv/wachten',
    ])
    const zin = 'Er ging iets mis. Probeer het opnieuw.'
    expect((await getBestandstand(bezoeker, openbaar('csv'))).stand).toEqual({ soort: 'mislukt', zin })
    const programma = await download('csv')
    expect([programma.status, await programma.json()]).toEqual([500, expect.objectContaining({ detail: zin })])
    const circumstances = { task: 'bestand', subject: 'uitgave 2014-01 csv 1' }
    expect(line.mock.calls).toEqual(
      Array(2).fill([expect.objectContaining(circumstances), 'Een bestand maken is mislukt.']),
    )
    line.mockRestore()
    await sql('DROP TRIGGER sterf ON publicatiebestand')
    expect((await download('csv')).status).toBe(200)
  })

  it('van wat intussen is ingetrokken, krijgt een bezoeker niet meer; het bureau houdt het', async () => {
    await stopWachtrij()
    expect(await orderBestand(bezoeker, openbaar('docx'), AbortSignal.timeout(1))).toBeNull()
    expect((await getBestandstand(bezoeker, openbaar('docx'))).stand).toEqual({ soort: 'bezig' })
    await withdrawPublicatie(bureau, '2014-01', 'Een fout.')
    await startWachtrij([taakOf(bestandklus)], vlug)
    await vi.waitFor(async () => {
      expect(await sql("SELECT status FROM klus WHERE sleutel LIKE '% docx %'")).toEqual([{ status: 'klaar' }])
    }, 10_000)
    expect(await sql("SELECT nummer FROM publicatiebestand WHERE bestand = 'rapport.docx'")).toEqual([{ nummer: 1 }])
    expect((await download('docx')).status).toBe(410)
    await expect(getBestandstand(bezoeker, openbaar('docx'))).rejects.toBeInstanceOf(NotFound)
  })

  it('dat het langst niet gevraagd is, maakt plaats', async () => {
    await sql('DELETE FROM bestand')
    const bytes = new Uint8Array(400)
    await keepBestand('een', bytes, 1_000)
    await keepBestand('twee', bytes, 1_000)
    expect((await findBestand('een'))?.bytes).toHaveLength(400)
    await keepBestand('drie', bytes, 1_000)
    expect(await Promise.all(['een', 'twee', 'drie'].map(hasBestand))).toEqual([true, false, true])
  })
})
