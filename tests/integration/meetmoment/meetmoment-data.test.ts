import { beforeAll, describe, expect, it, vi } from 'vitest'
import { saveAntwoord } from '@/lib/antwoord/antwoord-data'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { indelingen } from '@/lib/cijfers/kern/indeling'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { getRonde, listMeetmomenten } from '@/lib/meetmoment/meetmoment-data'
import { db } from '@/lib/platform/client-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { cel } from '@/tests/fixtures/cel'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
  dag,
  invoer,
} from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

const bureau = commandLineActor('bureau')
const lezer = requireEverywhere(bureau, 'vragenlijst.lezen')
const cijferlezer = requireEverywhere(bureau, 'landelijkbeeld.lezen')
const aantalVragen = 3

let versie: { id: number }
let regio: { id: number; sleutel: string }
let subregio: { id: number; sleutel: string }
let zwolle: { id: number; code: string }
let kampen: { id: number; code: string }
let petra: Awaited<ReturnType<typeof createPersoon>>

beforeAll(async () => {
  versie = await createVersie(
    '2014-01',
    Array.from({ length: aantalVragen }, (_, i) => ({ sleutel: `vraag-${i + 1}`, code: `1${'abc'.charAt(i)}` })),
  )
  regio = await createRegio({ naam: 'Zwolle' })
  subregio = await createRegio({ naam: 'IJsseldelta', ouder: regio })
  zwolle = await createGemeente({ naam: 'Zwolle', inwoners: 123_000, regio })
  kampen = await createGemeente({ naam: 'Kampen', inwoners: 51_000, regio: subregio })
  petra = await createPersoon({ rol: 'projectleider', gemeente: zwolle }, { naam: 'Petra' })
  await createAntwoord(zwolle, 'vraag-1', versie, 'ja', 'Klaar.')
  await createAntwoord(zwolle, 'vraag-2', versie, null, 'Nog onbekend.')
  await createAntwoord(kampen, 'vraag-1', versie, 'nee')
  const { id } = await createMeetmoment({ sleutel: '2014-01', versie })
  await db().afwijkendeGrootteklasse.create({
    data: { meetmomentId: id, gemeenteId: kampen.id, grootteklasse: 'klein', reden: 'Telde met oudere inwonertallen.' },
  })
})

/** Every figure of a frozen meetmoment, in every division, as a process reads them that never read them before. */
async function figuresOf(sleutel: string) {
  const meetmoment = (await listMeetmomenten(lezer)).find((candidate) => candidate.sleutel === sleutel)
  if (!meetmoment) throw new Error(`no meetmoment ${sleutel}`)
  vi.resetModules()
  const { getRaster } = await import('@/lib/cijfers/kern/raster-data')
  const raster = await getRaster(cijferlezer, { soort: 'meetmoment', meetmoment })
  return indelingen.map((indeling) => makeCijfers(raster, { indeling }))
}

describe('bevriezen wordt geweigerd', () => {
  it.each(['projectleider', 'regiocorrespondent', 'beheerder'] as const)(
    'voor een %s, en er verandert niets',
    async (rol) => {
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: zwolle },
        regiocorrespondent: { rol: 'regiocorrespondent', regio },
        beheerder: { rol: 'beheerder' },
      } as const
      const { actor } = await createPersoon(plaats[rol])
      const before = await countRows()
      await expect(freezeMeetmoment(actor, '2014-01')).rejects.toBeInstanceOf(NotFound)
      expect(await countRows()).toEqual(before)
    },
  )

  it('voor een meetmoment dat niet bestaat of nog niet open is', async () => {
    await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01', status: 'gepland' })
    const before = await countRows()
    expect(await freezeMeetmoment(bureau, '2031-01')).toMatchObject({ soort: 'onbekend' })
    expect(await freezeMeetmoment(bureau, '2014-05')).toMatchObject({
      soort: 'niet_open',
      zin: expect.stringContaining('nog niet geopend'),
    })
    expect(await countRows()).toEqual(before)
  })

  it('als het halverwege misgaat, en er blijft niets van over', async () => {
    await sql(
      "CREATE FUNCTION sterf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stroom uit'; END $$",
    )
    await sql('CREATE TRIGGER sterf BEFORE INSERT ON auditregel FOR EACH ROW EXECUTE FUNCTION sterf()')
    const before = await countRows()
    await expect(freezeMeetmoment(bureau, '2014-01')).rejects.toThrow(/stroom uit/)
    await sql('DROP TRIGGER sterf ON auditregel')
    expect(await countRows()).toEqual(before)
    expect((await getRonde(lezer)).open?.sleutel).toBe('2014-01')
  })
})

describe('bevriezen', () => {
  it('twee keer tegelijk: één wint, de ander hoort dat het al bevroren is', async () => {
    const uitkomsten = await Promise.all([
      freezeMeetmoment(bureau, '2014-01', { at: new Date('2014-01-17T16:00:00Z') }),
      freezeMeetmoment(bureau, '2014-01'),
    ])
    expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['bevroren', 'niet_open'])
    expect(uitkomsten).toContainEqual({
      soort: 'bevroren',
      feiten: 2 * aantalVragen,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await freezeMeetmoment(bureau, '2014-01')).toMatchObject({
      soort: 'niet_open',
      zin: expect.stringContaining('al bevroren'),
    })
    expect(await sql("SELECT 1 FROM auditregel WHERE handeling = 'meetmoment.bevriezen'")).toHaveLength(1)
  })

  it('kopieert elke gemeente met inwoners, klasse, regio en subregio', async () => {
    const rows = await db().meetmomentGemeente.findMany({
      orderBy: { naam: 'asc' },
      omit: { meetmomentId: true, provincie: true },
    })
    expect(rows).toEqual([
      {
        gemeenteId: kampen.id,
        code: kampen.code,
        naam: 'Kampen',
        inwoners: 51_000,
        grootteklasse: 'klein',
        klasseReden: 'Telde met oudere inwonertallen.',
        regioSleutel: regio.sleutel,
        regioNaam: 'Zwolle',
        subregioSleutel: subregio.sleutel,
        subregioNaam: 'IJsseldelta',
      },
      {
        gemeenteId: zwolle.id,
        code: zwolle.code,
        naam: 'Zwolle',
        inwoners: 123_000,
        grootteklasse: 'groot',
        klasseReden: null,
        regioSleutel: regio.sleutel,
        regioNaam: 'Zwolle',
        subregioSleutel: null,
        subregioNaam: null,
      },
    ])
  })

  it('kopieert elke vraag en elk antwoord, ook de lege', async () => {
    expect(await db().meetmomentVraag.count()).toBe(aantalVragen)
    const feiten = await sql(
      `SELECT g.naam, v.vraag_sleutel AS vraag, f.waarde, f.toelichting FROM meetmoment_feit f
       JOIN meetmoment_gemeente g USING (meetmoment_id, gemeente_id) JOIN meetmoment_vraag v USING (meetmoment_id, vraag_id) ORDER BY g.naam, v.volgorde`,
    )
    expect(feiten).toEqual([
      { naam: 'Kampen', vraag: 'vraag-1', waarde: 'nee', toelichting: '' },
      { naam: 'Kampen', vraag: 'vraag-2', waarde: null, toelichting: '' },
      { naam: 'Kampen', vraag: 'vraag-3', waarde: null, toelichting: '' },
      { naam: 'Zwolle', vraag: 'vraag-1', waarde: 'ja', toelichting: 'Klaar.' },
      { naam: 'Zwolle', vraag: 'vraag-2', waarde: null, toelichting: 'Nog onbekend.' },
      { naam: 'Zwolle', vraag: 'vraag-3', waarde: null, toelichting: '' },
    ])
  })
})

describe('na het bevriezen verandert geen cijfer', () => {
  const gebeurtenissen: Record<string, () => Promise<unknown>> = {
    'een antwoord wijzigt': () =>
      saveAntwoord(petra.actor, invoer({ gemeente: zwolle.code, vraag: 'vraag-1', waarde: 'nee', basis: 1 })),
    'gemeenten fuseren': async () => {
      const nieuw = await createGemeente({ naam: 'IJsselstad', inwoners: 174_000, regio })
      await db().gemeente.updateMany({
        where: { id: { in: [zwolle.id, kampen.id] } },
        data: { geldigTot: dag('2014-01-01'), opvolgerId: nieuw.id },
      })
    },
    'een gemeente van naam en inwoners verandert': async () => {
      await db().gemeente.update({ where: { id: zwolle.id }, data: { naam: 'Hanzestad', code: 'GM9998' } })
      await db().inwonertal.updateMany({ where: { gemeenteId: zwolle.id }, data: { inwoners: 10 } })
    },
    'een gemeente naar een andere regio gaat': async () => {
      const elders = await createRegio({ naam: 'Elders' })
      await db().regiolidmaatschap.updateMany({ where: { gemeenteId: kampen.id }, data: { regioId: elders.id } })
    },
    'een regio een andere naam krijgt of in een andere opgaat': async () => {
      await db().regio.update({ where: { id: regio.id }, data: { naam: 'Hanzeregio', sleutel: 'hanzeregio' } })
      await db().regio.update({ where: { id: subregio.id }, data: { ouderId: (await createRegio()).id } })
    },
    'vragen worden herschreven en hernummerd': async () => {
      await sql(
        "UPDATE vraagversie SET tekst = 'Heel anders?', kort = 'Anders', code = '9' || right(code, 1), volgorde = volgorde + 10, streefdatum = '2030-01-01'",
      )
      await sql("UPDATE thema SET naam = 'Anders', nummer = 9")
      await sql("UPDATE fase SET naam = 'Anders', streefdatum = '2030-01-01'")
      await sql("UPDATE vraag SET sleutel = 'anders-' || sleutel")
    },
    'mensen worden verwijderd': async () => {
      await sql('DELETE FROM aanstelling; DELETE FROM gebruiker')
    },
    'een volgend meetmoment opengaat': () =>
      sql("UPDATE meetmoment SET status = 'open', opened_at = now() WHERE sleutel = '2014-05'"),
  }

  it.each(Object.keys(gebeurtenissen))('als %s', async (naam) => {
    const before = await figuresOf('2014-01')
    await gebeurtenissen[naam]?.()
    expect(await figuresOf('2014-01')).toEqual(before)
  })

  it('en de cijfers zijn die van toen', async () => {
    const [landelijk] = await figuresOf('2014-01')
    expect(landelijk?.groepen).toMatchObject([{ aantalGemeenten: 2, aantalIngevuld: 2 }])
    expect(landelijk?.fasen[0]?.themas[0]?.vragen.map(({ code, cellen }) => [code, cel(cellen[0]).aantallen])).toEqual([
      ['1a', { ja: 1, ten_dele: 0, nee: 1, geen: 0 }],
      ['1b', { ja: 0, ten_dele: 0, nee: 0, geen: 2 }],
      ['1c', { ja: 0, ten_dele: 0, nee: 0, geen: 2 }],
    ])
  })
})
