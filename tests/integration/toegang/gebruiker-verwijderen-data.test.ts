import { beforeAll, describe, expect, it } from 'vitest'
import { getGeschiedenis, saveAntwoord } from '@/lib/antwoord/antwoord-data'
import { mailWachtwoordlink } from '@/lib/post/wachtwoordpost-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { saveRapporttekst, startRapport } from '@/lib/rapport/rapporttekst-data'
import { getGemeente } from '@/lib/register/gemeente-data'
import { commandLineActor, findActorBySessie } from '@/lib/toegang/actor-data'
import { listGebruikers, removeGebruiker } from '@/lib/toegang/gebruiker-data'
import { logIn } from '@/lib/toegang/inloggen-data'
import { NotFound } from '@/lib/toegang/require'
import { findWachtwoordlink } from '@/lib/toegang/wachtwoord-data'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createPersoon, invoer } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { countRows, sql } from '../../fixtures/sql'

const opdrachtregel = commandLineActor('beheerder')
const maand = '2014-01'
let golden: Awaited<ReturnType<typeof createGolden>>
let bram: Awaited<ReturnType<typeof createPersoon>>

beforeAll(async () => {
  golden = await createGolden()
  bram = await createPersoon({ rol: 'beheerder' })
})

const tables = async () =>
  (
    await sql<{ naam: string }>(
      "SELECT table_name AS naam FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
    )
  ).map(({ naam }) => naam)

/** The tables in which a text stands, in whatever column. */
async function placesOf(text: string): Promise<string[]> {
  const places: string[] = []
  for (const table of await tables())
    if ((await sql(`SELECT 1 FROM "${table}" t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`, [text])).length > 0)
      places.push(table)
  return places
}

/** All that people did, without who did it. */
async function work(): Promise<unknown> {
  const parts = [
    'meetmoment',
    'meetmoment_feit',
    'meetmoment_zegel',
    'meetmoment_telling',
    'antwoord',
    'antwoord_wijziging',
    'rapporttekst',
    'rapporttekst_versie',
    'publicatie',
  ]
  const persons = '{updated_by_id,created_by_id,published_by_id,withdrawn_by_id}'
  const rows = parts.map((table) =>
    sql(`SELECT to_jsonb(t) - '${persons}'::text[] AS rij FROM "${table}" t ORDER BY 1`).then((found) => [
      table,
      found,
    ]),
  )
  return Object.fromEntries(await Promise.all(rows))
}

describe('een account verwijderen', () => {
  it('haalt de persoon weg en laat alles staan wat die vastlegde', async () => {
    const aardam = golden.gemeente('Aardam')
    const petra = await createPersoon({ rol: 'projectleider', gemeente: aardam }, { naam: 'Petronella Onvindbaar' })
    const tineke = await createPersoon({ rol: 'bureau' }, { naam: 'Tineke Spoorloos' })
    for (const [basis, waarde] of [
      [1, 'ten_dele'],
      [2, 'nee'],
    ] as const)
      expect(
        await saveAntwoord(
          petra.actor,
          invoer({ gemeente: aardam.code, vraag: 'aard', waarde, basis, meetmoment: maand }),
        ),
      ).toMatchObject({ soort: 'opgeslagen' })
    expect(await freezeAndHide(tineke.actor, maand)).toMatchObject({ soort: 'bevroren' })
    await startRapport(tineke.actor, maand)
    const tekst = { meetmoment: maand, plek: 'samenvatting', tekst: 'Nieuw', basis: 1 }
    expect(await saveRapporttekst(tineke.actor, tekst)).toMatchObject({ soort: 'opgeslagen' })
    const { gezien } = await getVoorbeeld(tineke.actor, maand)
    expect(await publishMeetmoment(tineke.actor, maand, gezien)).toMatchObject({ nummer: 1 })
    expect(await withdrawPublicatie(tineke.actor, maand, 'Te vroeg')).toEqual({ soort: 'ingetrokken' })
    const [before, lines] = [await work(), (await countRows()).auditregel]

    expect(await removeGebruiker(bram.actor, petra.gebruikerId)).toEqual({ soort: 'verwijderd' })
    expect(await removeGebruiker(bram.actor, tineke.gebruikerId)).toEqual({ soort: 'verwijderd' })

    expect(await work()).toEqual(before)
    expect(await verifyMeetmomenten(commandLineActor('bureau'))).toMatchObject([{ sleutel: maand, verschillen: [] }])
    for (const text of [petra.naam, petra.email, tineke.naam, tineke.email]) expect(await placesOf(text)).toEqual([])
    const gemeente = await getGemeente(commandLineActor('bureau'), 'antwoord.lezen', aardam.code)
    const [{ id: vraagId } = { id: 0 }] = await sql<{ id: number }>("SELECT id FROM vraag WHERE sleutel = 'aard'")
    expect(await getGeschiedenis(commandLineActor('bureau'), gemeente, vraagId)).toMatchObject([
      { version: 3, waarde: 'nee', createdBy: null },
      { version: 2, waarde: 'ten_dele', createdBy: null },
      { version: 1, waarde: 'ja' },
    ])
    expect((await countRows()).auditregel).toBe(lines + 2)
    expect(
      await sql('SELECT gebruiker_id, handeling, onderwerp, details FROM auditregel ORDER BY id DESC LIMIT 1'),
    ).toEqual([
      {
        gebruiker_id: bram.gebruikerId,
        handeling: 'account.verwijderen',
        onderwerp: `gebruiker ${tineke.gebruikerId}`,
        details: { aanstellingen: 1 },
      },
    ])
  })

  it('logt meteen uit, en maakt links en geraden wachtwoorden waardeloos', async () => {
    const { gebruikerId, sessieId, email } = await createPersoon({ rol: 'bureau' })
    const link = await mailWachtwoordlink(bram.actor, gebruikerId)
    const token = 'token' in link ? link.token : ''
    expect(await findWachtwoordlink(token)).toEqual({ email })
    expect(await logIn(email, 'verkeerd wachtwoord', '192.0.2.9')).toEqual({ soort: 'onjuist' })
    const guesses = async () => (await sql("SELECT 1 FROM inlogpoging WHERE sleutel LIKE 'account:%'")).length
    expect(await guesses()).toBe(1)

    expect(await removeGebruiker(bram.actor, gebruikerId)).toEqual({ soort: 'verwijderd' })

    expect(await findActorBySessie(sessieId)).toBeNull()
    expect(await findWachtwoordlink(token)).toBeNull()
    expect(await guesses()).toBe(0)
    expect((await listGebruikers(bram.actor)).map(({ id }) => id)).not.toContain(gebruikerId)
    const before = await countRows()
    expect(await removeGebruiker(bram.actor, gebruikerId)).toEqual({ soort: 'onbekend' })
    expect(await countRows()).toEqual(before)
  })

  it('kan niet met het eigen account', async () => {
    await createPersoon({ rol: 'beheerder' })
    const before = await countRows()
    expect(await removeGebruiker(bram.actor, bram.gebruikerId)).toMatchObject({
      soort: 'eigen',
      zin: expect.stringContaining('eigen account'),
    })
    expect(await countRows()).toEqual(before)
  })

  it.each(['projectleider', 'regiocorrespondent', 'bureau'] as const)('is niets voor een %s', async (rol) => {
    const plaats = {
      projectleider: { rol: 'projectleider', gemeente: golden.gemeente('Aardam') },
      regiocorrespondent: { rol: 'regiocorrespondent', regio: golden.noord },
      bureau: { rol: 'bureau' },
    } as const
    const { actor, gebruikerId } = await createPersoon(plaats[rol])
    const before = await countRows()
    await expect(removeGebruiker(actor, bram.gebruikerId)).rejects.toBeInstanceOf(NotFound)
    await expect(removeGebruiker(actor, gebruikerId)).rejects.toBeInstanceOf(NotFound)
    expect(await countRows()).toEqual(before)
  })

  it('laat altijd een beheerder over, ook als twee elkaar tegelijk verwijderen', async () => {
    await sql("UPDATE aanstelling SET withdrawn_at = now() WHERE rol = 'beheerder'")
    const [een, twee] = [await createPersoon({ rol: 'beheerder' }), await createPersoon({ rol: 'beheerder' })]
    const uitkomsten = await Promise.all([
      removeGebruiker(een.actor, twee.gebruikerId),
      removeGebruiker(twee.actor, een.gebruikerId),
    ])
    expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['laatste_beheerder', 'verwijderd'])
    const left = await sql<{ gebruiker_id: number }>(
      "SELECT gebruiker_id FROM aanstelling WHERE rol = 'beheerder' AND withdrawn_at IS NULL",
    )
    expect(left).toHaveLength(1)
    const before = await countRows()
    expect(await removeGebruiker(opdrachtregel, left[0]?.gebruiker_id ?? 0)).toMatchObject({
      soort: 'laatste_beheerder',
    })
    expect(await countRows()).toEqual(before)
  })
})
