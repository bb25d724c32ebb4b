import { beforeAll, describe, expect, it } from 'vitest'
import { getBeheerdMeetmoment, getCockpit, listBeheerdeMeetmomenten } from '@/lib/cijfers/kern/cockpit-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import {
  changeHersteltermijn,
  chooseHerziening,
  dropHerziening,
  findTeKiezen,
  planCorrectie,
} from '@/lib/meetmoment/correctie-data'
import { getRonde } from '@/lib/meetmoment/meetmoment-data'
import { correctieSchema, planSchema } from '@/lib/meetmoment/meetmoment-schema'
import { changePlan, dropPlan, openMeetmoment, planMeetmoment } from '@/lib/meetmoment/plannen-data'
import { db } from '@/lib/platform/client-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { cel } from '@/tests/fixtures/cel'
import { createAntwoord, createGemeente, createPersoon, createRegio, createVersie } from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

const bureau = commandLineActor('bureau')
const lezer = requireEverywhere(bureau, 'vragenlijst.lezen')
const plan = (deel: Partial<Record<'naam' | 'peildatum' | 'versie' | 'toelichting', string>> = {}) =>
  planSchema.parse({ naam: 'januari 2040', peildatum: '2040-01-17', versie: '2040-01', toelichting: '', ...deel })

let versie: { id: number }
let regio: { id: number }
let zwolle: { id: number; code: string }
let kampen: { id: number; code: string }

beforeAll(async () => {
  versie = await createVersie('2040-01', [
    { sleutel: 'kader', code: '1a' },
    { sleutel: 'raad', code: '1b' },
  ])
  regio = await createRegio({ naam: 'Zwolle' })
  zwolle = await createGemeente({ naam: 'Zwolle', inwoners: 123_000, regio })
  kampen = await createGemeente({ naam: 'Kampen', inwoners: 51_000, regio })
})

describe('wie geen bureau is', () => {
  it.each(['projectleider', 'regiocorrespondent', 'beheerder'] as const)(
    'als %s plant, opent, wijzigt en ziet niets',
    async (rol) => {
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: zwolle },
        regiocorrespondent: { rol: 'regiocorrespondent', regio },
        beheerder: { rol: 'beheerder' },
      } as const
      const { actor } = await createPersoon(plaats[rol])
      const before = await countRows()
      const correctie = correctieSchema.parse({ vervangt: '2040-01', naam: 'x', reden: 'y' })
      for (const door of [
        () => planMeetmoment(actor, plan()),
        () => planCorrectie(actor, correctie),
        () => chooseHerziening(actor, '2040-01', zwolle.code),
        () => dropHerziening(actor, '2040-01', zwolle.code),
        () => changeHersteltermijn(actor, '2040-01', null),
        () => findTeKiezen(actor, '2040-01', 'Zwolle'),
        () => changePlan(actor, '2040-01', plan()),
        () => dropPlan(actor, '2040-01'),
        () => openMeetmoment(actor, '2040-01'),
        () => listBeheerdeMeetmomenten(actor),
        () => getBeheerdMeetmoment(actor, '2040-01'),
        () => getCockpit(actor, '2040-01'),
        () => verifyMeetmomenten(actor),
      ])
        await expect(door()).rejects.toBeInstanceOf(NotFound)
      expect(await countRows()).toEqual(before)
    },
  )
})

describe('plannen', () => {
  it('geeft een sleutel naar de peildatum, en een tweede in dezelfde maand een nummer', async () => {
    expect(await planMeetmoment(bureau, plan())).toEqual({ soort: 'gepland', sleutel: '2040-01' })
    expect(await planMeetmoment(bureau, plan({ naam: 'nog een' }))).toEqual({ soort: 'gepland', sleutel: '2040-01-2' })
    expect(await planMeetmoment(bureau, plan({ naam: 'Januari 2040' }))).toMatchObject({ veld: 'naam' })
    expect(await planMeetmoment(bureau, plan({ naam: 'x', versie: '1999-01' }))).toMatchObject({ veld: 'versie' })
  })

  it('ziet door hoofdletters en witruimte heen dat een naam er al is, en neemt een _ voor een gewoon teken', async () => {
    expect(await planMeetmoment(bureau, plan({ naam: ' JANUARI\u00a0 2040' }))).toMatchObject({ veld: 'naam' })
    expect(await planMeetmoment(bureau, plan({ naam: 'januari_2040', peildatum: '2042-01-01' }))).toMatchObject({
      soort: 'gepland',
    })
    expect(await dropPlan(bureau, '2042-01')).toEqual({ soort: 'vervallen' })
  })

  it('geeft twee die tegelijk plannen elk een eigen sleutel', async () => {
    const uitkomsten = await Promise.all(
      ['een', 'twee', 'drie'].map((naam) => planMeetmoment(bureau, plan({ naam, peildatum: '2041-02-01' }))),
    )
    expect(uitkomsten.map((uitkomst) => 'sleutel' in uitkomst && uitkomst.sleutel).sort()).toEqual([
      '2041-02',
      '2041-02-2',
      '2041-02-3',
    ])
  })

  it('kan worden gewijzigd en kan vervallen, zolang het niet open is', async () => {
    expect(await changePlan(bureau, '2041-02', plan({ naam: 'vier', peildatum: '2041-02-28' }))).toEqual({
      soort: 'gewijzigd',
      sleutel: '2041-02',
    })
    expect(await getBeheerdMeetmoment(bureau, '2041-02')).toMatchObject({ naam: 'vier', peildatum: '2041-02-28' })
    expect(await dropPlan(bureau, '2041-02')).toEqual({ soort: 'vervallen' })
    await expect(getBeheerdMeetmoment(bureau, '2041-02')).rejects.toBeInstanceOf(NotFound)
  })

  it('krijgt met een andere peildatum een andere sleutel, die nog vrij is, en laat de oude vrij', async () => {
    await planMeetmoment(bureau, plan({ naam: 'bezet', peildatum: '2043-05-01' }))
    expect(await changePlan(bureau, '2041-02-2', plan({ naam: 'verzet', peildatum: '2043-05-20' }))).toEqual({
      soort: 'gewijzigd',
      sleutel: '2043-05-2',
    })
    expect(await getBeheerdMeetmoment(bureau, '2043-05-2')).toMatchObject({ naam: 'verzet', peildatum: '2043-05-20' })
    expect(await planMeetmoment(bureau, plan({ naam: 'erna', peildatum: '2041-02-02' }))).toMatchObject({
      sleutel: '2041-02',
    })
    const details = await sql("SELECT details FROM auditregel WHERE onderwerp = 'meetmoment 2041-02-2' ORDER BY id")
    expect(details.at(-1)).toMatchObject({ details: { naam: 'verzet', sleutel: '2043-05-2' } })
    expect(await dropPlan(bureau, '2043-05-2')).toEqual({ soort: 'vervallen' })
  })

  it('zegt het wie nog het oude adres voor zich heeft, en raakt niets aan', async () => {
    const before = await sql('TABLE meetmoment')
    const weg = { soort: 'geweigerd', zin: expect.stringContaining('staat niet meer op dit adres') }
    expect(await changePlan(bureau, '2041-02-2', plan({ naam: 'nog eens' }))).toEqual(weg)
    expect(await dropPlan(bureau, '2041-02-2')).toEqual(weg)
    expect(await openMeetmoment(bureau, '2041-02-2')).toEqual(weg)
    expect(await sql('TABLE meetmoment')).toEqual(before)
  })

  it.each([
    [{ naam: '  ' }, 'naam'],
    [{ peildatum: '2040-02-30' }, 'peildatum'],
    [{ peildatum: 'morgen' }, 'peildatum'],
    [{ versie: "'; DROP TABLE" }, 'versie'],
    [{ toelichting: 'x'.repeat(2001) }, 'toelichting'],
  ])('weigert onzin: %o', (deel, veld) => {
    const parsed = planSchema.safeParse({
      naam: 'a',
      peildatum: '2040-01-01',
      versie: '2040-01',
      toelichting: '',
      ...deel,
    })
    expect(new Set(parsed.error?.issues.map(({ path }) => path[0]))).toEqual(new Set([veld]))
  })
})

describe('openen', () => {
  it('weigert een peildatum die voorbij is, en er verandert niets', async () => {
    const uitkomst = await planMeetmoment(bureau, plan({ naam: 'te laat', peildatum: '2014-01-17' }))
    expect(uitkomst).toEqual({ soort: 'gepland', sleutel: '2014-01' })
    expect(await openMeetmoment(bureau, '2014-01')).toMatchObject({
      soort: 'geweigerd',
      zin: expect.stringMatching(/peildatum .* voorbij/),
    })
    expect((await getBeheerdMeetmoment(bureau, '2014-01')).status).toBe('gepland')
  })

  it('opent er een, en weigert een tweede', async () => {
    expect(await openMeetmoment(bureau, '2040-01')).toEqual({ soort: 'geopend' })
    expect((await getRonde(lezer)).open?.sleutel).toBe('2040-01')
    expect(await openMeetmoment(bureau, '2040-01-2')).toMatchObject({ zin: expect.stringContaining('is nog open') })
    expect(await openMeetmoment(bureau, '2040-01')).toEqual({
      soort: 'telaat',
      zin: 'Meetmoment januari 2040 is al open.',
    })
    expect(await dropPlan(bureau, '2040-01')).toMatchObject({ soort: 'geweigerd' })
  })

  it('weigert te bevriezen als nog niemand iets invulde', async () => {
    expect(await freezeMeetmoment(bureau, '2040-01')).toMatchObject({ soort: 'leeg' })
    expect((await getBeheerdMeetmoment(bureau, '2040-01')).status).toBe('open')
  })

  it('laat zien hoe ver gemeenten zijn', async () => {
    await createAntwoord(zwolle, 'kader', versie, 'ja', 'Klaar.')
    await createAntwoord(zwolle, 'raad', versie, 'nee')
    expect((await getCockpit(bureau, '2040-01')).zonderAntwoord).toEqual([
      { code: kampen.code, naam: 'Kampen', regioNaam: 'Zwolle' },
    ])
    await createAntwoord(kampen, 'kader', versie, 'ten_dele')
    const cockpit = await getCockpit(bureau, '2040-01')
    expect(cockpit.land).toMatchObject({ gemeenten: 2, veranderd: 2, volledigheid: { alles: 1, niets: 0, meer: 1 } })
    expect(cockpit.regios).toMatchObject([{ naam: 'Zwolle', gemeenten: 2 }])
    expect(cockpit.zonderAntwoord).toEqual([])
    expect(cel(cockpit.cijfers.fasen[0]?.cellen[0]).aantallen).toEqual({ ja: 1, ten_dele: 1, nee: 1, geen: 1 })
    await expect(getCockpit(bureau, '2040-01-2')).rejects.toBeInstanceOf(NotFound)
  })
})

describe('een correctie', () => {
  let hash: string

  it('neemt alleen over wat opnieuw moest, en laat de ronde lopen', async () => {
    const bevroren = await freezeMeetmoment(bureau, '2040-01')
    if (bevroren.soort !== 'bevroren') throw new Error(bevroren.zin)
    hash = bevroren.hash
    // Both change afterwards; only Kampen is looked at anew. Kampen also grew, in the register.
    await sql('UPDATE antwoord SET waarde = $1, version = version + 1, updated_at = now()', ['nee'])
    await sql("UPDATE vraagversie SET kort = 'Anders verwoord'")
    await sql('UPDATE inwonertal SET inwoners = 101000 WHERE gemeente_id = $1', [kampen.id])
    const invoer = correctieSchema.parse({
      vervangt: '2040-01',
      naam: 'januari 2040, herzien',
      reden: 'Een gemeente meldde een fout.',
    })
    expect(await planCorrectie(bureau, invoer)).toEqual({ soort: 'gepland', sleutel: '2040-01-3' })
    expect(await planCorrectie(bureau, { ...invoer, naam: 'nog een' })).toMatchObject({ soort: 'geweigerd' })
    expect(await planCorrectie(bureau, { ...invoer, vervangt: '2040-01-3' }).catch((error) => error)).toBeInstanceOf(
      NotFound,
    )
    expect(await chooseHerziening(bureau, '2040-01-3', kampen.code)).toEqual({ soort: 'gedaan' })
    // Whatever else its form says, a correction keeps its peildatum and its vragenlijst; the audit says so too.
    const anders = plan({ naam: 'januari 2040, beter', peildatum: '2041-01-01', versie: '1999-01' })
    expect(await changePlan(bureau, '2040-01-3', anders)).toMatchObject({ soort: 'gewijzigd', sleutel: '2040-01-3' })
    const kept = { naam: 'januari 2040, beter', peildatum: '2040-01-17', versie: '2040-01' }
    expect(await getBeheerdMeetmoment(bureau, '2040-01-3')).toMatchObject(kept)
    expect(
      await sql("SELECT details FROM auditregel WHERE handeling = 'meetmoment.wijzigen' ORDER BY id DESC LIMIT 1"),
    ).toEqual([{ details: kept }])
    expect(await openMeetmoment(bureau, '2040-01-3')).toEqual({ soort: 'geopend' })
    // The round of answering is another matter.
    expect((await getRonde(lezer)).open).toBeNull()
    expect(await openMeetmoment(bureau, '2040-01-2')).toEqual({ soort: 'geopend' })
    expect((await getRonde(lezer)).open?.sleutel).toBe('2040-01-2')
    expect(await freezeMeetmoment(bureau, '2040-01-3')).toMatchObject({ soort: 'bevroren', feiten: 4 })

    const feiten = await sql<{ code: string; vraag: string; waarde: string | null; kort: string }>(
      `SELECT g.code, v.vraag_sleutel AS vraag, f.waarde, v.kort FROM meetmoment_feit f
       JOIN meetmoment m ON m.id = f.meetmoment_id AND m.sleutel = '2040-01-3'
       JOIN meetmoment_gemeente g USING (meetmoment_id, gemeente_id) JOIN meetmoment_vraag v USING (meetmoment_id, vraag_id)
       ORDER BY g.naam DESC, vraag`,
    )
    expect(feiten.map(({ code, vraag, waarde }) => [code, vraag, waarde])).toEqual([
      [zwolle.code, 'kader', 'ja'],
      [zwolle.code, 'raad', 'nee'],
      [kampen.code, 'kader', 'nee'],
      [kampen.code, 'raad', null],
    ])
    expect(new Set(feiten.map(({ kort }) => kort))).not.toContain('Anders verwoord')
    expect(
      await sql(
        `SELECT m.sleutel, g.grootteklasse FROM meetmoment_gemeente g JOIN meetmoment m ON m.id = g.meetmoment_id
         WHERE g.code = $1 ORDER BY m.sleutel`,
        [kampen.code],
      ),
    ).toEqual([
      { sleutel: '2040-01', grootteklasse: 'middelgroot' },
      { sleutel: '2040-01-3', grootteklasse: 'groot' },
    ])
  })

  it('laat het oude meetmoment staan, met een verwijzing, en alles klopt nog met zijn zegel', async () => {
    expect(await getBeheerdMeetmoment(bureau, '2040-01')).toMatchObject({
      status: 'bevroren',
      hash,
      vervangenDoor: { sleutel: '2040-01-3' },
    })
    expect(await getBeheerdMeetmoment(bureau, '2040-01-3')).toMatchObject({
      vervangt: { sleutel: '2040-01', reden: 'Een gemeente meldde een fout.' },
    })
    expect((await verifyMeetmomenten(bureau)).map(({ verschillen }) => verschillen)).toEqual([[], []])
  })

  it('houdt bij wie wat deed', async () => {
    const regels = await db().auditregel.findMany({
      where: { onderwerp: 'meetmoment 2040-01-3' },
      orderBy: { id: 'asc' },
    })
    expect(regels.map(({ handeling }) => handeling)).toEqual([
      'meetmoment.corrigeren',
      'meetmoment.herziening_kiezen',
      'meetmoment.wijzigen',
      'meetmoment.openen',
      'meetmoment.bevriezen',
    ])
  })
})
