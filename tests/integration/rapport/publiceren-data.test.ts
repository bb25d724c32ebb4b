import { beforeAll, describe, expect, it } from 'vitest'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { Ingetrokken, intrekzin } from '@/lib/rapport/intrekking'
import { isIngetrokken } from '@/lib/rapport/intrekking-data'
import {
  getGepubliceerd,
  getGepubliceerdMeetmoment,
  getPublicatie,
  listGepubliceerd,
} from '@/lib/rapport/publicatie-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { saveRapporttekst } from '@/lib/rapport/rapporttekst-data'
import { rapporttekstSchema } from '@/lib/rapport/rapporttekst-schema'
import { type Actor, bezoeker, commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createMeetmoment, createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { hold } from '../../fixtures/slot'
import { countRows, sql } from '../../fixtures/sql'

const bureau = commandLineActor('bureau')
const maand = '2014-01'
let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
  await createMeetmoment({ sleutel: '2015-01', versie: golden.versie, status: 'gepland' })
})

const gezien = async (sleutel = maand) => (await getVoorbeeld(bureau, sleutel)).gezien

async function write(tekst: string): Promise<void> {
  const { version } = (
    await sql<{ version: number }>("SELECT version FROM rapporttekst WHERE plek = 'samenvatting'")
  )[0] ?? {
    version: 0,
  }
  const invoer = rapporttekstSchema.parse({ meetmoment: maand, plek: 'samenvatting', tekst, basis: version })
  expect(await saveRapporttekst(tineke, invoer)).toMatchObject({ soort: 'opgeslagen' })
}

describe('publiceren', () => {
  it('kan pas als het meetmoment bevroren is', async () => {
    await expect(getVoorbeeld(bureau, maand)).rejects.toBeInstanceOf(NotFound)
    expect(await publishMeetmoment(bureau, maand, '')).toMatchObject({
      zin: expect.stringContaining('nog niet bevroren'),
    })
    expect(await publishMeetmoment(bureau, '2015-01', '')).toMatchObject({
      zin: expect.stringContaining('nog niet bevroren'),
    })
    await expect(publishMeetmoment(bureau, '1999-01', '')).rejects.toBeInstanceOf(NotFound)
    expect(await freezeAndHide(bureau, maand)).toMatchObject({ soort: 'bevroren' })
    await expect(getGepubliceerd(bezoeker, maand)).rejects.toBeInstanceOf(NotFound)
    expect(await listGepubliceerd(bezoeker)).toEqual([])
  })

  it.each(['projectleider', 'regiocorrespondent', 'beheerder', 'bezoeker'] as const)(
    'is niets voor een %s',
    async (rol) => {
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: golden.gemeente('Aardam') },
        regiocorrespondent: { rol: 'regiocorrespondent', regio: golden.noord },
        beheerder: { rol: 'beheerder' },
      } as const
      const actor = rol === 'bezoeker' ? bezoeker : (await createPersoon(plaats[rol])).actor
      const before = await countRows()
      for (const door of [
        () => getVoorbeeld(actor, maand),
        () => getPublicatie(actor, maand, 'bureau'),
        () => publishMeetmoment(actor, maand, ''),
        () => withdrawPublicatie(actor, maand, 'zomaar'),
      ])
        await expect(door()).rejects.toBeInstanceOf(NotFound)
      expect(await countRows()).toEqual(before)
    },
  )

  it('weigert een verwijzing die niet klopt, en een tekst die intussen veranderde', async () => {
    const before = await gezien()
    await write('Hier staat {{9z.ja}}.')
    expect(await publishMeetmoment(tineke, maand, await gezien())).toMatchObject({
      zin: expect.stringContaining('verwijzing'),
    })
    await write('Van de gemeenten zegt {{1a.ja}} Ja.')
    expect(await publishMeetmoment(tineke, maand, before)).toMatchObject({
      zin: expect.stringContaining('gewijzigd nadat u'),
    })
    expect(await sql('SELECT 1 FROM publicatie')).toEqual([])
  })

  it('weigert feiten die niet meer bij hun zegel horen', async () => {
    await sql(
      "SET session_replication_role = replica; UPDATE meetmoment_feit SET toelichting = 'anders' WHERE waarde = 'nee'",
    )
    expect(await publishMeetmoment(tineke, maand, await gezien())).toMatchObject({
      zin: expect.stringContaining('zegel'),
    })
    await sql(
      "SET session_replication_role = replica; UPDATE meetmoment_feit SET toelichting = '' WHERE waarde = 'nee'",
    )
  })

  it('toont iedereen de openbare editie, met de tekst zoals die toen was', async () => {
    expect(await publishMeetmoment(tineke, maand, await gezien())).toEqual({ soort: 'gepubliceerd', nummer: 1 })
    const { publicatie } = await getGepubliceerd(bezoeker, maand)
    expect(publicatie).toMatchObject({ editie: 'openbaar', publicatie: { nummer: 1 } })
    // Three in Zuid and four in Noord, of whom some can be told apart by their klasse: klein alone is large enough.
    expect(publicatie.regios.verborgen.length + publicatie.klassen.verborgen.length).toBeGreaterThan(0)
    await write('Een nieuwe tekst.')
    expect((await getGepubliceerd(bezoeker, maand)).publicatie.teksten.get('samenvatting')).toContain('{{1a.ja}}')
    expect(await publishMeetmoment(tineke, maand, await gezien())).toEqual({ soort: 'gepubliceerd', nummer: 2 })
    expect((await getGepubliceerd(bezoeker, maand)).publicatie.teksten.get('samenvatting')).toBe('Een nieuwe tekst.')
    expect(
      await sql('SELECT nummer, withdrawn_at IS NULL AS open, intrekreden FROM publicatie ORDER BY nummer'),
    ).toEqual([
      { nummer: 1, open: false, intrekreden: null },
      { nummer: 2, open: true, intrekreden: null },
    ])
  })

  it('weigert dezelfde tekst nog eens', async () => {
    const before = await sql('TABLE publicatie')
    expect(await publishMeetmoment(tineke, maand, await gezien())).toEqual({
      soort: 'geweigerd',
      zin: 'Er is niets veranderd sinds de laatste publicatie. Er is niets gepubliceerd.',
    })
    expect(await sql('TABLE publicatie')).toEqual(before)
  })

  it('laat van twee die tegelijk publiceren er een winnen, en de ander hoort het', async () => {
    await write('Nog nieuwer.')
    const merk = await gezien()
    const uitkomsten = await Promise.all([
      publishMeetmoment(tineke, maand, merk),
      publishMeetmoment(bureau, maand, merk),
    ])
    expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['gepubliceerd', 'geweigerd'])
    expect(await sql('SELECT nummer FROM publicatie WHERE withdrawn_at IS NULL')).toEqual([{ nummer: 3 }])
  })

  it('neemt de tijd pas als het slot er is: geen publicatie eindigt voor zij begon, of overlapt een andere', async () => {
    await write('Weer een andere tekst.')
    const merk = await gezien()
    const slot = await hold(`SELECT FROM meetmoment WHERE sleutel = '${maand}' FOR UPDATE`)
    const waiting = publishMeetmoment(tineke, maand, merk)
    await slot.waiter()
    const [{ nu } = { nu: new Date(0) }] = await sql<{ nu: Date }>('SELECT clock_timestamp() AS nu')
    await slot.release()
    expect(await waiting).toMatchObject({ soort: 'gepubliceerd' })
    const [laatste, vorige] = await sql<{ van: Date; tot: Date }>(
      'SELECT published_at AS van, withdrawn_at AS tot FROM publicatie ORDER BY nummer DESC LIMIT 2',
    )
    expect(laatste?.van.getTime()).toBeGreaterThanOrEqual(nu.getTime())
    expect(vorige?.tot).toEqual(laatste?.van)
    await expect(
      sql(
        "SET session_replication_role = replica; UPDATE publicatie SET withdrawn_at = published_at - interval '1 second'",
      ),
    ).rejects.toThrow(/publicatie_duur_check/)
  })

  it('bewaart elke publicatie zoals zij was', async () => {
    await expect(sql("UPDATE publicatie SET teksten = '{}' WHERE nummer = 1")).rejects.toThrow(/append-only/)
    await expect(sql('UPDATE publicatie SET withdrawn_at = NULL WHERE nummer = 1')).rejects.toThrow(/append-only/)
    await expect(sql('DELETE FROM publicatie')).rejects.toThrow(/append-only/)
  })

  it('kan worden ingetrokken: dan weet iedereen dat, wanneer en waarom, en is er verder niets te vinden', async () => {
    expect(await isIngetrokken(bezoeker, maand)).toBe(false)
    expect(await withdrawPublicatie(tineke, maand, 'Een fout in de tekst.')).toEqual({ soort: 'ingetrokken' })
    const error = await getGepubliceerd(bezoeker, maand).catch((reason) => reason)
    expect(error).toBeInstanceOf(Ingetrokken)
    expect(error.intrekking).toEqual({
      naam: 'meting 2014-01',
      op: expect.stringMatching(/^20\d\d-/),
      reden: 'Een fout in de tekst.',
      vervangenDoor: null,
    })
    await expect(getGepubliceerdMeetmoment(bezoeker, maand)).rejects.toBeInstanceOf(Ingetrokken)
    expect(await isIngetrokken(bezoeker, maand)).toBe(true)
    expect([await isIngetrokken(bezoeker, '2015-01'), await isIngetrokken(bezoeker, '1999-01')]).toEqual([false, false])
    expect(await listGepubliceerd(bezoeker)).toEqual([])
    expect(await withdrawPublicatie(tineke, maand, 'nog eens')).toEqual({
      soort: 'telaat',
      zin: 'Meetmoment meting 2014-01 is niet gepubliceerd. Er is niets veranderd.',
    })
    expect(await sql('SELECT intrekreden FROM publicatie ORDER BY nummer DESC LIMIT 1')).toEqual([
      { intrekreden: 'Een fout in de tekst.' },
    ])
    const audit = await sql("SELECT handeling FROM auditregel WHERE handeling LIKE 'meetmoment.%' ORDER BY id")
    expect(audit.map(({ handeling }) => handeling)).toEqual(
      expect.arrayContaining(['meetmoment.publiceren', 'meetmoment.intrekken']),
    )
  })
})

describe('waarom iets is ingetrokken', () => {
  it('leest niemand die dat niet mocht toen het werd opgeschreven', async () => {
    await sql('SET session_replication_role = replica; UPDATE publicatie SET reden_openbaar = false')
    const error = await getGepubliceerd(bezoeker, maand).catch((reason) => reason)
    expect(error.intrekking).toMatchObject({ reden: null })
    expect(intrekzin(error.intrekking)).not.toContain('fout')
  })

  it('en niemand maakt het later alsnog openbaar', async () => {
    await expect(sql('UPDATE publicatie SET reden_openbaar = true')).rejects.toThrow(/append-only/)
  })
})

describe('wie naar een oud voorbeeld keek', () => {
  const intussen =
    'Iemand heeft dit meetmoment intussen gepubliceerd of ingetrokken. Bekijk het voorbeeld opnieuw. Er is niets gepubliceerd.'

  it('maakt niet opnieuw openbaar wat een collega introk', async () => {
    expect(await publishMeetmoment(bureau, maand, await gezien())).toMatchObject({ soort: 'gepubliceerd' })
    await write('Een tekst voor straks.')
    const oud = await gezien()
    await withdrawPublicatie(tineke, maand, 'Er klopt iets niet.')
    const before = await sql('TABLE publicatie')
    expect(await publishMeetmoment(bureau, maand, oud)).toEqual({ soort: 'geweigerd', zin: intussen })
    expect(await sql('TABLE publicatie')).toEqual(before)
    await expect(getGepubliceerd(bezoeker, maand)).rejects.toBeInstanceOf(Ingetrokken)
  })

  it('ook niet als het daarvoor al eens was ingetrokken: dan is het een andere publicatie', async () => {
    const oud = await gezien()
    expect(await publishMeetmoment(bureau, maand, oud)).toMatchObject({ soort: 'gepubliceerd' })
    await withdrawPublicatie(tineke, maand, 'Weer niet goed.')
    expect(await publishMeetmoment(bureau, maand, oud)).toEqual({ soort: 'geweigerd', zin: intussen })
  })

  it('en dat geldt ook als de collega het doet terwijl het publiceren wacht', async () => {
    const oud = await gezien()
    const slot = await hold(`SELECT FROM meetmoment WHERE sleutel = '${maand}' FOR UPDATE`)
    const waiting = publishMeetmoment(bureau, maand, oud)
    await slot.waiter()
    await slot.query(
      `UPDATE meetmoment SET status = 'gepubliceerd', published_at = now() WHERE sleutel = '${maand}';
       INSERT INTO publicatie (meetmoment_id, nummer, teksten, hash, published_at)
       SELECT id, 90, '{}', sha256_hex('[]'), now() FROM meetmoment WHERE sleutel = '${maand}'`,
    )
    await slot.release('COMMIT')
    expect(await waiting).toEqual({ soort: 'geweigerd', zin: intussen })
    await withdrawPublicatie(bureau, maand, 'Dit was een proef.')
  })
})

describe('het voorbeeld', () => {
  it('noemt elke tekst die nog concept is of leeg is', async () => {
    await write('')
    const { concepten, leeg, publicatie } = await getVoorbeeld(bureau, maand)
    // Only the samenvatting was ever touched.
    const plekken = [...publicatie.teksten.keys()].filter((plek) => plek !== 'samenvatting')
    expect(concepten.map(({ sleutel }) => sleutel).sort()).toEqual(plekken.sort())
    expect(leeg).toMatchObject([{ sleutel: 'samenvatting', titel: 'Samenvatting' }])
  })
})

describe('wat met een rapport mee openbaar wordt', () => {
  const volgende = '2014-06'

  it('zijn de landelijke cijfers van het meetmoment ervoor, en dat wordt gezegd', async () => {
    await createMeetmoment({ sleutel: volgende, versie: golden.versie, peildatum: '2014-06-01' })
    expect(await freezeAndHide(bureau, volgende)).toMatchObject({ soort: 'bevroren' })
    expect(await getVoorbeeld(bureau, volgende)).toMatchObject({
      ookOpenbaar: {
        sleutel: maand,
        naam: 'meting 2014-01',
        ingetrokken: { op: expect.stringMatching(/^20\d\d-/), reden: 'Dit was een proef.' },
      },
    })
    // Of a meetmoment that is the first, nothing else becomes public.
    expect((await getVoorbeeld(bureau, maand)).ookOpenbaar).toBeNull()
  })

  it('niets, als dat zelf openbaar is; en wie dat nog zo zag, kijkt opnieuw als het wordt ingetrokken', async () => {
    await publishMeetmoment(bureau, maand, await gezien())
    const { gezien: oud, ookOpenbaar } = await getVoorbeeld(bureau, volgende)
    expect(ookOpenbaar).toBeNull()
    await withdrawPublicatie(bureau, maand, 'Toch niet.')
    expect(await publishMeetmoment(bureau, volgende, oud)).toMatchObject({
      zin: expect.stringMatching(/^Iemand heeft het meetmoment waarmee dit rapport vergelijkt intussen/),
    })
  })

  it('en dat geldt ook als het wordt ingetrokken terwijl het publiceren wacht', async () => {
    await publishMeetmoment(bureau, maand, await gezien())
    const { gezien: oud } = await getVoorbeeld(bureau, volgende)
    const slot = await hold(`SELECT FROM meetmoment WHERE sleutel = '${maand}' FOR UPDATE`)
    const waiting = publishMeetmoment(bureau, volgende, oud)
    await slot.waiter()
    await slot.query(
      `UPDATE publicatie SET withdrawn_at = clock_timestamp(), intrekreden = 'Toch niet.'
       WHERE withdrawn_at IS NULL AND meetmoment_id = (SELECT id FROM meetmoment WHERE sleutel = '${maand}');
       UPDATE meetmoment SET status = 'bevroren', published_at = NULL WHERE sleutel = '${maand}'`,
    )
    await slot.release('COMMIT')
    expect(await waiting).toMatchObject({
      zin: expect.stringMatching(/^Iemand heeft het meetmoment waarmee dit rapport vergelijkt intussen/),
    })
  })

  it('en na het publiceren zegt het oude meetmoment welk rapport zijn cijfers laat zien', async () => {
    expect((await getBeheerdMeetmoment(bureau, maand)).vergelekenDoor).toEqual([])
    expect(await publishMeetmoment(bureau, volgende, await gezien(volgende))).toMatchObject({ soort: 'gepubliceerd' })
    expect((await getGepubliceerd(bezoeker, volgende)).publicatie.vorig?.bron.sleutel).toBe(maand)
    expect((await getBeheerdMeetmoment(bureau, maand)).vergelekenDoor).toEqual(['meting 2014-06'])
    expect(
      await sql("SELECT details FROM auditregel WHERE handeling = 'meetmoment.publiceren' ORDER BY id DESC LIMIT 1"),
    ).toEqual([{ details: { nummer: 1, ookOpenbaar: maand } }])
  })
})

describe('narekenen', () => {
  it('noemt de publicatie waarvan de tekst niet meer is zoals die was', async () => {
    const zinnen = async () => (await verifyMeetmomenten(bureau, maand))[0]?.verschillen
    expect(await zinnen()).toEqual([])
    await sql(
      `SET session_replication_role = replica; UPDATE publicatie SET teksten = teksten || '{"samenvatting": "anders"}' WHERE nummer = 2`,
    )
    expect(await zinnen()).toEqual(['De tekst van publicatie 2 is niet meer zoals zij is gepubliceerd.'])
  })
})
