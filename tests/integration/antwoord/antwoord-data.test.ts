import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { getGeschiedenis, restoreAntwoord, saveAntwoord } from '@/lib/antwoord/antwoord-data'
import { antwoordSchema } from '@/lib/antwoord/antwoord-schema'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import { getGemeente } from '@/lib/register/gemeente-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
  invoer,
  readActor,
} from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

const aantalVragen = 20
const vragen = Array.from({ length: aantalVragen }, (_, i) => ({ sleutel: `vraag-${i + 1}`, code: `${i + 1}` }))
const vraag = 'vraag-1'

let versie: { id: number }
let regio: { id: number }

beforeAll(async () => {
  await createVersie('2013-10', [
    { sleutel: 'oude-vraag', code: '1' },
    ...vragen.slice(0, 1).map((oud) => ({ ...oud, code: '2' })),
  ])
  versie = await createVersie('2014-01', vragen)
  regio = await createRegio()
  await createMeetmoment({ sleutel: '2014-01', versie })
})

/** A gemeente with a projectleider; new in each test, because nothing can be taken away again. */
async function createProjectleider() {
  const gemeente = await createGemeente({ regio })
  return { gemeente, petra: await createPersoon({ rol: 'projectleider', gemeente }, { naam: 'Petra' }) }
}

const antwoordVan = (gemeente: { id: number }) =>
  sql(
    'SELECT a.waarde, a.toelichting, a.version, v.sleutel FROM antwoord a JOIN vraag v ON v.id = a.vraag_id WHERE gemeente_id = $1 ORDER BY v.id',
    [gemeente.id],
  )

describe('een antwoord opslaan', () => {
  it('bewaart waarde, toelichting, wie, wanneer en versie, met één regel geschiedenis en één auditregel', async () => {
    const { gemeente, petra } = await createProjectleider()
    const before = await countRows()
    const opslag = await saveAntwoord(
      petra.actor,
      invoer({ gemeente: gemeente.code, vraag, waarde: 'ten_dele', toelichting: 'Het college beslist in maart.' }),
    )
    expect(opslag).toMatchObject({
      soort: 'opgeslagen',
      antwoord: { waarde: 'ten_dele', toelichting: 'Het college beslist in maart.', version: 1, updatedBy: 'Petra' },
    })
    const after = await countRows()
    expect(after).toEqual({
      ...before,
      antwoord: before.antwoord + 1,
      antwoord_wijziging: before.antwoord_wijziging + 1,
      auditregel: before.auditregel + 1,
    })
    expect(
      await sql('SELECT gebruiker_id, handeling, onderwerp, details FROM auditregel ORDER BY id DESC LIMIT 1'),
    ).toEqual([
      {
        gebruiker_id: petra.gebruikerId,
        handeling: 'antwoord.opslaan',
        onderwerp: `antwoord ${gemeente.code} 1`,
        details: { version: 1 },
      },
    ])
  })

  const teksten = {
    emoji: 'Klaar 👍🏽 👩‍👩‍👧 🇳🇱',
    aanhalingstekens: `'enkel' "dubbel" \`scheef\` „laag” '; DROP TABLE antwoord; --`,
    html: '<script>alert(1)</script> &amp; <b>vet</b>',
    regels: 'regel één\n\n  ingesprongen\tmet tab\nlaatste regel \n',
    vreemd: '\\n \\\\ %s $1 {gemeente} \u00e9 e\u0301 ﷽ \u{1f469}\u200d\u{1f4bb}',
  }
  it.each(Object.entries(teksten))('geeft tekst precies terug zoals getypt: %s', async (_naam, toelichting) => {
    const { gemeente, petra } = await createProjectleider()
    const parsed = antwoordSchema.parse(invoer({ gemeente: gemeente.code, vraag, toelichting }))
    expect(await saveAntwoord(petra.actor, parsed)).toMatchObject({ soort: 'opgeslagen', antwoord: { toelichting } })
    expect(await antwoordVan(gemeente)).toMatchObject([{ toelichting }])
    const geschiedenis = await getGeschiedenis(
      petra.actor,
      await getGemeente(petra.actor, 'antwoord.lezen', gemeente.code),
      (await db().vraag.findUniqueOrThrow({ where: { sleutel: vraag } })).id,
    )
    expect(geschiedenis).toMatchObject([{ toelichting, createdBy: 'Petra' }])
  })

  it('maakt van twee keer hetzelfde één versie, ook als het antwoord op de eerste keer verloren ging', async () => {
    const { gemeente, petra } = await createProjectleider()
    const dit = invoer({ gemeente: gemeente.code, vraag, waarde: 'nee', toelichting: 'Nog niet.' })
    const eerste = await saveAntwoord(petra.actor, dit)
    const before = await countRows()
    expect(await saveAntwoord(petra.actor, dit)).toEqual(eerste)
    expect(await countRows()).toEqual(before)
  })

  it('gaat van versie naar versie, ook na wissen', async () => {
    const { gemeente, petra } = await createProjectleider()
    const basis = invoer({ gemeente: gemeente.code, vraag })
    await saveAntwoord(petra.actor, basis)
    expect(await saveAntwoord(petra.actor, { ...basis, waarde: null, basis: 1 })).toMatchObject({
      soort: 'opgeslagen',
      antwoord: { waarde: null, version: 2 },
    })
    expect(await saveAntwoord(petra.actor, { ...basis, waarde: 'nee', basis: 2 })).toMatchObject({
      soort: 'opgeslagen',
      antwoord: { waarde: 'nee', version: 3 },
    })
    expect(
      await sql('SELECT version, waarde FROM antwoord_wijziging WHERE gemeente_id = $1 ORDER BY version', [
        gemeente.id,
      ]),
    ).toEqual([
      { version: 1, waarde: 'ja' },
      { version: 2, waarde: null },
      { version: 3, waarde: 'nee' },
    ])
  })

  it('schrijft niets voor een leeg antwoord op een vraag die nog leeg was', async () => {
    const { gemeente, petra } = await createProjectleider()
    const before = await countRows()
    expect(await saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag, waarde: null }))).toMatchObject({
      soort: 'opgeslagen',
      antwoord: { version: 0 },
    })
    expect(await countRows()).toEqual(before)
  })

  it('laat Bas voor elk van zijn gemeenten antwoorden, en voor geen andere', async () => {
    const [een, twee, vreemd] = [
      await createGemeente({ regio }),
      await createGemeente({ regio }),
      await createGemeente({ regio }),
    ]
    const bas = await createPersoon({ rol: 'projectleider', gemeente: een }, { naam: 'Bas' })
    await db().aanstelling.create({ data: { gebruikerId: bas.gebruikerId, rol: 'projectleider', gemeenteId: twee.id } })
    const actor = await readActor(bas.sessieId)
    expect(await saveAntwoord(actor, invoer({ gemeente: een.code, vraag }))).toMatchObject({ soort: 'opgeslagen' })
    expect(await saveAntwoord(actor, invoer({ gemeente: twee.code, vraag }))).toMatchObject({ soort: 'opgeslagen' })
    expect(await saveAntwoord(actor, invoer({ gemeente: vreemd.code, vraag }))).toMatchObject({ soort: 'onbekend' })
    expect(await antwoordVan(vreemd)).toEqual([])
  })
})

/** Makes room for another meetmoment, without what a freeze would copy. */
function freezeOpen() {
  return sql(
    "UPDATE meetmoment SET status = 'bevroren', frozen_at = now(), versie_naam = 'v', hash = meetmoment_verzegel(id, now()) WHERE status = 'open'",
  )
}

describe('wat geweigerd wordt, schrijft niets', () => {
  async function expectNothingWritten(work: () => Promise<unknown>, soort: string) {
    const before = await countRows()
    expect(await work()).toMatchObject({ soort })
    expect(await countRows()).toEqual(before)
  }

  it('een vraag die niet bestaat', async () => {
    const { gemeente, petra } = await createProjectleider()
    await expectNothingWritten(
      () => saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag: 'geen-vraag' })),
      'onbekend',
    )
  })

  it('een gemeente die niet bestaat', async () => {
    const { petra } = await createProjectleider()
    await expectNothingWritten(() => saveAntwoord(petra.actor, invoer({ gemeente: 'GM9999', vraag })), 'onbekend')
  })

  it('de code van een andere gemeente in de eigen regio, met dezelfde zin als voor een die niet bestaat', async () => {
    const { petra } = await createProjectleider()
    const buur = await createGemeente({ regio })
    await expectNothingWritten(() => saveAntwoord(petra.actor, invoer({ gemeente: buur.code, vraag })), 'onbekend')
    expect(await saveAntwoord(petra.actor, invoer({ gemeente: buur.code, vraag }))).toEqual(
      await saveAntwoord(petra.actor, invoer({ gemeente: 'GM9999', vraag })),
    )
  })

  it('een meelezer, een regiocorrespondent, het bureau, een ondersteuner, een beheerder en de opdrachtregel', async () => {
    const gemeente = await createGemeente({ regio })
    const personen = [
      await createPersoon({ rol: 'meelezer', gemeente }),
      await createPersoon({ rol: 'regiocorrespondent', regio }),
      await createPersoon({ rol: 'bureau' }),
      await createPersoon({ rol: 'ondersteuner' }),
      await createPersoon({ rol: 'beheerder' }),
    ]
    const actors = [...personen.map(({ actor }) => actor), commandLineActor('bureau'), commandLineActor('beheerder')]
    for (const actor of actors)
      await expectNothingWritten(() => saveAntwoord(actor, invoer({ gemeente: gemeente.code, vraag })), 'onbekend')
  })

  it('een meelezer die een eerder antwoord terugzet', async () => {
    const { gemeente, petra } = await createProjectleider()
    const willemijn = await createPersoon({ rol: 'meelezer', gemeente })
    await saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag, waarde: 'nee' }))
    await saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag, waarde: 'ja', basis: 1 }))
    const terug = { gemeente: gemeente.code, vraag, version: 1, basis: 2, versie: '2014-01', meetmoment: null }
    await expectNothingWritten(() => restoreAntwoord(willemijn.actor, terug), 'onbekend')
  })

  it('een vraag die niet in deze versie van de vragenlijst staat, en een versie die niet bestaat', async () => {
    const { gemeente, petra } = await createProjectleider()
    await expectNothingWritten(
      () => saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag: 'oude-vraag' })),
      'vervallen',
    )
    await expectNothingWritten(
      () => saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag, versie: '2031-01' })),
      'vervallen',
    )
  })

  it('een verouderde versie van het antwoord: de ander zijn antwoord komt terug', async () => {
    const { gemeente, petra } = await createProjectleider()
    const joost = await createPersoon({ rol: 'projectleider', gemeente }, { naam: 'Joost' })
    const dit = invoer({ gemeente: gemeente.code, vraag })
    await saveAntwoord(joost.actor, { ...dit, waarde: 'nee', toelichting: 'van Joost' })
    for (const basis of [0, 2, 99]) {
      await expectNothingWritten(
        () => saveAntwoord(petra.actor, { ...dit, toelichting: 'van Petra', basis }),
        'conflict',
      )
    }
    expect(await saveAntwoord(petra.actor, dit)).toMatchObject({
      antwoord: { waarde: 'nee', toelichting: 'van Joost', version: 1, updatedBy: 'Joost', vanUzelf: false },
    })
  })

  it('een verouderde versie van zichzelf, uit een ander tabblad: dat staat erbij', async () => {
    const { gemeente, petra } = await createProjectleider()
    const dit = invoer({ gemeente: gemeente.code, vraag })
    await saveAntwoord(petra.actor, { ...dit, toelichting: 'uit het ene tabblad' })
    expect(await saveAntwoord(petra.actor, { ...dit, toelichting: 'uit het andere' })).toMatchObject({
      soort: 'conflict',
      antwoord: { toelichting: 'uit het ene tabblad', vanUzelf: true },
    })
  })

  it('een basis van een antwoord dat er nog niet is', async () => {
    const { gemeente, petra } = await createProjectleider()
    await expectNothingWritten(
      () => saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag, basis: 3 })),
      'conflict',
    )
  })

  it('een toelichting van 2.001 tekens, een onbekende waarde, en wat geen formulier is', () => {
    const goed = invoer({ gemeente: 'GM0193', vraag })
    const fout = [
      { ...goed, toelichting: 'x'.repeat(2001) },
      { ...goed, waarde: 'misschien' },
      { ...goed, gemeente: "GM0193'; --" },
      { ...goed, basis: -1 },
      { ...goed, basis: 1.5 },
      { ...goed, vraag: '../vraag' },
      { ...goed, versie: undefined },
      [],
      null,
      undefined,
      'tekst',
    ]
    for (const body of fout) expect(antwoordSchema.safeParse(body).success, JSON.stringify(body)).toBe(false)
    expect(antwoordSchema.safeParse({ ...goed, toelichting: 'x'.repeat(2000) }).success).toBe(true)
  })

  it('een meetmoment dat juist op dat moment bevroren wordt: het antwoord telt mee, of de indiener hoort dat het te laat was', async () => {
    const { gemeente, petra } = await createProjectleider()
    const ander = await createVersie('2015-01', [{ sleutel: 'late-vraag', code: '1' }])
    await freezeOpen()
    await createMeetmoment({ sleutel: '2015-01', versie: ander })
    await createAntwoord(await createGemeente(), 'late-vraag', ander, 'ja')
    const dit = invoer({ gemeente: gemeente.code, vraag: 'late-vraag', versie: '2015-01', meetmoment: '2015-01' })
    // The freeze has copied the answers and is about to end when Petra saves.
    await sql(
      'CREATE FUNCTION traag() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(1); RETURN NEW; END $$',
    )
    await sql(
      "CREATE TRIGGER traag BEFORE UPDATE ON meetmoment FOR EACH ROW WHEN (NEW.status = 'bevroren') EXECUTE FUNCTION traag()",
    )
    const bevriezen = freezeMeetmoment(commandLineActor('bureau'), '2015-01')
    await vi.waitFor(
      async () =>
        expect(
          await sql("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()"),
        ).toHaveLength(1),
      10_000,
    )
    const before = await countRows()
    expect(await saveAntwoord(petra.actor, dit)).toMatchObject({ soort: 'bevroren' })
    await bevriezen
    expect((await countRows()).antwoord).toBe(before.antwoord)
    await sql('DROP TRIGGER traag ON meetmoment')
  })

  it('een meetmoment dat intussen bevroren is: het antwoord kan wel naar het volgende', async () => {
    const { gemeente, petra } = await createProjectleider()
    await freezeOpen()
    await createMeetmoment({ sleutel: '2014-03', versie })
    await createAntwoord(await createGemeente(), vraag, versie, null)
    await freezeMeetmoment(commandLineActor('bureau'), '2014-03')
    await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01' })
    const dit = invoer({ gemeente: gemeente.code, vraag, meetmoment: '2014-03' })
    await expectNothingWritten(() => saveAntwoord(petra.actor, dit), 'bevroren')
    expect(await saveAntwoord(petra.actor, dit)).toMatchObject({ meetmoment: '2014-05' })
    expect(await saveAntwoord(petra.actor, { ...dit, meetmoment: '2014-05' })).toMatchObject({ soort: 'opgeslagen' })
    expect(await sql('SELECT DISTINCT waarde FROM meetmoment_feit WHERE gemeente_id = $1', [gemeente.id])).toEqual([
      { waarde: null },
    ])
  })
})

describe('twee die tegelijk opslaan', () => {
  it.each([0, 1])(
    'op dezelfde vraag vanaf versie %i: precies één wint, de ander krijgt te zien wat er nu staat',
    async (basis) => {
      for (let keer = 0; keer < 10; keer += 1) {
        const { gemeente, petra } = await createProjectleider()
        const joost = await createPersoon({ rol: 'projectleider', gemeente }, { naam: 'Joost' })
        if (basis === 1) await createAntwoord(gemeente, vraag, versie, 'nee')
        const dit = invoer({ gemeente: gemeente.code, vraag, basis })
        const uitkomsten = await Promise.all([
          saveAntwoord(petra.actor, { ...dit, toelichting: 'van Petra' }),
          saveAntwoord(joost.actor, { ...dit, toelichting: 'van Joost' }),
        ])
        expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['conflict', 'opgeslagen'])
        const winnaar = uitkomsten[0].soort === 'opgeslagen' ? 'Petra' : 'Joost'
        for (const uitkomst of uitkomsten)
          expect(uitkomst).toMatchObject({
            antwoord: { toelichting: `van ${winnaar}`, version: basis + 1, updatedBy: winnaar },
          })
        expect(await sql('SELECT version FROM antwoord_wijziging WHERE gemeente_id = $1', [gemeente.id])).toHaveLength(
          basis + 1,
        )
      }
    },
  )

  it('op twintig verschillende vragen: alles staat er, elk met zijn geschiedenis', async () => {
    const { gemeente, petra } = await createProjectleider()
    const joost = await createPersoon({ rol: 'projectleider', gemeente }, { naam: 'Joost' })
    const uitkomsten = await Promise.all(
      vragen.map(({ sleutel }, i) =>
        saveAntwoord(
          i % 2 === 0 ? petra.actor : joost.actor,
          invoer({ gemeente: gemeente.code, vraag: sleutel, toelichting: `bij ${sleutel}` }),
        ),
      ),
    )
    expect(new Set(uitkomsten.map(({ soort }) => soort))).toEqual(new Set(['opgeslagen']))
    expect(await antwoordVan(gemeente)).toEqual(
      vragen.map(({ sleutel }) => ({ sleutel, waarde: 'ja', toelichting: `bij ${sleutel}`, version: 1 })),
    )
    expect(await sql('SELECT 1 FROM antwoord_wijziging WHERE gemeente_id = $1', [gemeente.id])).toHaveLength(
      aantalVragen,
    )
  })
})

describe('een transactie die halverwege sterft', () => {
  afterEach(() =>
    sql(
      'DROP TRIGGER IF EXISTS sterf ON auditregel; DROP TRIGGER IF EXISTS sterf ON antwoord_wijziging; DROP FUNCTION IF EXISTS sterf',
    ),
  )

  it.each(['auditregel', 'antwoord_wijziging'])(
    'bij het schrijven van %s laat niets achter, ook geen half antwoord',
    async (table) => {
      const { gemeente, petra } = await createProjectleider()
      await createAntwoord(gemeente, 'vraag-2', versie, 'nee', 'stond er al')
      await sql(
        "CREATE FUNCTION sterf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stroom uit'; END $$",
      )
      await sql(`CREATE TRIGGER sterf BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION sterf()`)
      const before = await countRows()
      await expect(saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag }))).rejects.toThrow(/stroom uit/)
      await expect(
        saveAntwoord(petra.actor, invoer({ gemeente: gemeente.code, vraag: 'vraag-2', basis: 1 })),
      ).rejects.toThrow(/stroom uit/)
      expect(await countRows()).toEqual(before)
      expect(await antwoordVan(gemeente)).toEqual([
        { sleutel: 'vraag-2', waarde: 'nee', toelichting: 'stond er al', version: 1 },
      ])
    },
  )
})
