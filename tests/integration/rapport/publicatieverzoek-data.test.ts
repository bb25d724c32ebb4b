import { beforeAll, describe, expect, it } from 'vitest'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { askPublicatie, getVerzoekstand } from '@/lib/rapport/publicatieverzoek-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { type Actor, bezoeker, commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { countRows, sql } from '../../fixtures/sql'

const maand = '2014-01'
const reden = 'De Kamer vraagt erom.'
let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor
let karin: Actor
let weg: { actor: Actor }

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
  karin = (await createPersoon({ rol: 'bureau' })).actor
  weg = await createPersoon({ rol: 'bureau' })
  await sql("UPDATE meetmoment SET peildatum = current_date + 30 WHERE sleutel = '2014-01'")
  expect(await freezeAndHide(commandLineActor('bureau'), maand)).toMatchObject({ soort: 'bevroren' })
})

const gezien = async () => (await getVoorbeeld(tineke, maand)).gezien
const ask = async (wie: Actor) => askPublicatie(wie, maand, { gezien: await gezien(), reden })
const publish = async (wie: Actor) => publishMeetmoment(wie, maand, await gezien())
const soort = async (wie: Actor) => (await getVoorbeeld(wie, maand)).samen?.soort
const write = (tekst: string) =>
  sql("UPDATE rapporttekst SET tekst = $1, version = version + 1, concept = false WHERE plek = 'samenvatting'", [tekst])

describe('publiceren voor de peildatum', () => {
  it('kan niemand alleen, ook niet wie het zelf vroeg', async () => {
    expect([await soort(tineke), await getVerzoekstand(tineke, maand)]).toEqual(['geen', null])
    expect(await publish(tineke)).toMatchObject({ zin: expect.stringContaining('Vraag het eerst') })
    expect(await ask(tineke)).toEqual({ soort: 'gevraagd' })
    expect(await publish(tineke)).toMatchObject({ zin: expect.stringContaining('u vroeg dit zelf') })
    expect(await publish(commandLineActor('bureau'))).toMatchObject({ soort: 'gepubliceerd' })
    await withdrawPublicatie(tineke, maand, 'Een proef.')
  })

  it('vervalt als er daarna iets is ingetrokken', async () => {
    expect(await soort(karin)).toBe('geen')
    expect(await ask(tineke)).toEqual({ soort: 'gevraagd' })
    const oud = await gezien()
    expect(await publish(karin)).toMatchObject({ soort: 'gepubliceerd', nummer: 2 })
    await withdrawPublicatie(tineke, maand, 'Toch niet.')
    expect(await publishMeetmoment(karin, maand, oud)).toMatchObject({ soort: 'geweigerd' })
    expect(await publish(karin)).toMatchObject({ soort: 'geweigerd' })
    expect(await listGepubliceerd(bezoeker)).toEqual([])
  })

  it('ziet ieder zoals het voor die persoon staat, en een tweede vraagt het niet nog eens', async () => {
    expect(await ask(tineke)).toEqual({ soort: 'gevraagd' })
    const regels = async () => (await countRows()).auditregel
    const before = await regels()
    expect(await ask(tineke)).toEqual({ soort: 'gevraagd' })
    expect(await regels()).toBe(before)
    expect(await getVerzoekstand(tineke, maand)).toMatchObject({ soort: 'eigen', verzoek: { reden } })
    expect(await getVerzoekstand(karin, maand)).toMatchObject({ soort: 'te_bevestigen', verzoek: { reden } })
    expect(await ask(karin)).toMatchObject({ zin: expect.stringContaining('vroeg dit al') })
  })

  it('vervalt als de tekst daarna verandert', async () => {
    await write('Een andere tekst.')
    expect([await soort(tineke), await soort(karin)]).toEqual(['vervallen', 'vervallen'])
    expect(await publish(karin)).toMatchObject({ zin: expect.stringContaining('geldt niet meer') })
    const oud = { gezien: 'iets van gisteren', reden }
    expect(await askPublicatie(karin, maand, oud)).toMatchObject({ zin: expect.stringContaining('iets veranderd') })
  })

  it('vervalt als wie het vroeg niet meer bij het bureau werkt', async () => {
    expect(await ask(weg.actor)).toEqual({ soort: 'gevraagd' })
    expect(await soort(karin)).toBe('te_bevestigen')
    await sql('UPDATE aanstelling SET withdrawn_at = now() WHERE gebruiker_id = $1', [weg.actor.gebruikerId])
    expect(await soort(karin)).toBe('vervallen')
    expect(await publish(karin)).toMatchObject({ soort: 'geweigerd' })
  })

  it('kan met twee, en de audit zegt wie het vroeg en wie het bevestigde', async () => {
    expect(await ask(karin)).toEqual({ soort: 'gevraagd' })
    expect(await publish(tineke)).toMatchObject({ soort: 'gepubliceerd' })
    const audit = await sql<{ handeling: string; gebruiker_id: number; details: { verzoek?: number } }>(
      "SELECT handeling, gebruiker_id, details FROM auditregel WHERE handeling LIKE 'meetmoment.publi%' ORDER BY id DESC LIMIT 2",
    )
    expect(audit.map(({ handeling, gebruiker_id }) => [handeling, gebruiker_id])).toEqual([
      ['meetmoment.publiceren', tineke.gebruikerId],
      ['meetmoment.publicatie_vragen', karin.gebruikerId],
    ])
    const [verzoek] = await sql<{ id: number }>('SELECT max(id) AS id FROM publicatieverzoek')
    expect(audit[0]?.details.verzoek).toBe(verzoek?.id)
    // What was done asks for nothing any more.
    expect(await getVerzoekstand(karin, maand)).toBeNull()
    expect(await ask(karin)).toMatchObject({ zin: expect.stringContaining('niets veranderd') })
  })

  it('blijft bewaard zoals het gevraagd is', async () => {
    await expect(sql("UPDATE publicatieverzoek SET reden = 'anders'")).rejects.toThrow(/append-only/)
    await expect(sql('DELETE FROM publicatieverzoek')).rejects.toThrow(/append-only/)
  })

  it('is niets voor wie niet van het bureau is', async () => {
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
    const before = await countRows()
    await expect(askPublicatie(actor, maand, { gezien: '', reden })).rejects.toBeInstanceOf(NotFound)
    await expect(getVerzoekstand(actor, maand)).rejects.toBeInstanceOf(NotFound)
    expect(await countRows()).toEqual(before)
  })
})

describe('publiceren op of na de peildatum', () => {
  it('doet een alleen, en er valt niets te vragen', async () => {
    await sql(
      "SET session_replication_role = replica; UPDATE meetmoment SET peildatum = current_date WHERE sleutel = '2014-01'",
    )
    await write('Weer anders.')
    expect((await getVoorbeeld(tineke, maand)).samen).toBeNull()
    expect(await ask(tineke)).toMatchObject({ zin: expect.stringContaining('peildatum is geweest') })
  })
})
