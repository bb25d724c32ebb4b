import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, bezoeker, commandLineActor } from '@/lib/data/actor'
import { freezeMeetmoment } from '@/lib/data/bevriezen'
import { getGepubliceerd, getPublicatie, listGepubliceerd } from '@/lib/data/publicatie'
import { getVoorbeeld, publishMeetmoment, tekstmerk, withdrawPublicatie } from '@/lib/data/publiceren'
import { saveRapporttekst } from '@/lib/data/rapporttekst'
import { NotFound } from '@/lib/data/scope'
import { rapporttekstSchema } from '@/lib/schemas/rapporttekst'
import { createMeetmoment, createPersoon } from '../../../fixtures/build'
import { createGolden } from '../../../fixtures/golden-database'
import { countRows, sql } from '../../../fixtures/sql'

const bureau = commandLineActor('bureau')
const maand = '2014-01'
let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
  await createMeetmoment({ sleutel: '2015-01', versie: golden.versie, status: 'gepland' })
})

const gezien = async () => tekstmerk((await getVoorbeeld(bureau, maand)).publicatie.teksten)

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
    expect(await freezeMeetmoment(bureau, maand)).toMatchObject({ soort: 'bevroren' })
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

  it('geeft twee die tegelijk publiceren elk een nummer, en er is er maar een openbaar', async () => {
    const merk = await gezien()
    await Promise.allSettled([publishMeetmoment(tineke, maand, merk), publishMeetmoment(bureau, maand, merk)])
    expect(await sql('SELECT count(*)::int AS open FROM publicatie WHERE withdrawn_at IS NULL')).toEqual([{ open: 1 }])
  })

  it('bewaart elke publicatie zoals zij was', async () => {
    await expect(sql("UPDATE publicatie SET teksten = '{}' WHERE nummer = 1")).rejects.toThrow(/append-only/)
    await expect(sql('UPDATE publicatie SET withdrawn_at = NULL WHERE nummer = 1')).rejects.toThrow(/append-only/)
    await expect(sql('DELETE FROM publicatie')).rejects.toThrow(/append-only/)
  })

  it('kan worden ingetrokken: dan is er niets meer te vinden, en blijft bekend waarom', async () => {
    expect(await withdrawPublicatie(tineke, maand, 'Een fout in de tekst.')).toEqual({ soort: 'ingetrokken' })
    await expect(getGepubliceerd(bezoeker, maand)).rejects.toBeInstanceOf(NotFound)
    expect(await listGepubliceerd(bezoeker)).toEqual([])
    expect(await withdrawPublicatie(tineke, maand, 'nog eens')).toMatchObject({ soort: 'geweigerd' })
    expect(await sql('SELECT intrekreden FROM publicatie ORDER BY nummer DESC LIMIT 1')).toEqual([
      { intrekreden: 'Een fout in de tekst.' },
    ])
    const audit = await sql("SELECT handeling FROM auditregel WHERE handeling LIKE 'meetmoment.%' ORDER BY id")
    expect(audit.map(({ handeling }) => handeling)).toEqual(
      expect.arrayContaining(['meetmoment.publiceren', 'meetmoment.intrekken']),
    )
  })
})
