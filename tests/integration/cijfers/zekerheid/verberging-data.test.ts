import { beforeAll, describe, expect, it } from 'vitest'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { dropAkkoord, giveAkkoord } from '@/lib/cijfers/zekerheid/akkoord-data'
import { countVerraad, getVerbergklus, getVerbergstand } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { askVerberging, verbergklus } from '@/lib/cijfers/zekerheid/verbergen-taak'
import { listZonderVerberging } from '@/lib/cijfers/zekerheid/verberging-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { chooseHerziening, planCorrectie } from '@/lib/meetmoment/correctie-data'
import { openMeetmoment } from '@/lib/meetmoment/plannen-data'
import { db } from '@/lib/platform/client-data'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { type Actor, bezoeker } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { freezeAndHide, hideMeetmoment } from '@/tests/fixtures/bevriezen'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
} from '@/tests/fixtures/build'
import { hold } from '@/tests/fixtures/slot'
import { sql } from '@/tests/fixtures/sql'

const [eerste, correctie] = ['2014-01', '2014-01-2'] as const
/** To one vraag everybody in West says Ja; the others are divided. */
const antwoorden = {
  West: { Aa: 'ja', Be: 'ja', Ce: 'ja' },
  Oost: { De: 'ja', Ee: 'nee', Ef: 'nee', Ge: 'ten_dele' },
  Zuid: { Ha: 'ja', Ie: 'nee', Jo: 'nee' },
} as const
const gemeenten = new Map<string, { id: number; code: string }>()
const codeOf = (naam: string) => gemeenten.get(naam)?.code ?? ''
let bureau: Actor
let anderen: Actor[]

const publish = async (sleutel: string) =>
  publishMeetmoment(bureau, sleutel, (await getVoorbeeld(bureau, sleutel)).gezien)
const zonder = () => listZonderVerberging(requireEverywhere(bureau, 'meetmoment.bevriezen'))
const verbergingen = () =>
  db().$queryRaw<
    { sleutel: string }[]
  >`SELECT m.sleutel FROM verberging v JOIN meetmoment m ON m.id = v.meetmoment_id ORDER BY v.id`

const weggelaten = ({ landelijk, klassen, regios }: Publicatie) =>
  [landelijk, klassen, regios]
    .flatMap(regelsOf)
    .flatMap(({ cellen }) => cellen)
    .filter((plaats) => 'verborgen' in plaats).length

beforeAll(async () => {
  const versie = await createVersie('2014-01', [{ sleutel: 'aard', code: '1a' }])
  await createMeetmoment({ sleutel: eerste, versie })
  const regios: { id: number }[] = []
  for (const [regionaam, zeggen] of Object.entries(antwoorden)) {
    const regio = await createRegio({ naam: regionaam })
    regios.push(regio)
    for (const [naam, waarde] of Object.entries(zeggen)) {
      const gemeente = await createGemeente({ naam, regio })
      await createAntwoord(gemeente, 'aard', versie, waarde)
      gemeenten.set(naam, gemeente)
    }
  }
  bureau = (await createPersoon({ rol: 'bureau' })).actor
  anderen = await Promise.all([
    createPersoon({ rol: 'regiocorrespondent', regio: regios[0] ?? { id: 0 } }),
    createPersoon({ rol: 'projectleider', gemeente: gemeenten.get('Aa') ?? { id: 0 } }),
    createPersoon({ rol: 'beheerder' }),
  ]).then((personen) => personen.map(({ actor }) => actor))
  anderen.push(bezoeker)
})

describe('wat van een meetmoment niet wordt getoond', () => {
  it('is er niet voor het bevroren is', async () => {
    await expect(getVerbergstand(bureau, eerste)).rejects.toBeInstanceOf(NotFound)
    expect(await zonder()).toEqual([])
  })

  it('moet zijn nagegaan voor er iets openbaar wordt', async () => {
    await freezeMeetmoment(bureau, eerste)
    expect(await zonder()).toEqual([eerste])
    expect(await getVerbergstand(bureau, eerste)).toMatchObject({ beeld: null, actueel: false, akkoorden: [] })
    expect(await publish(eerste)).toEqual({
      soort: 'geweigerd',
      zin: 'Er is nog niet nagegaan of uit de cijfers te achterhalen is wat een gemeente antwoordde. Er is niets gepubliceerd.',
    })
    await hideMeetmoment(bureau, eerste)
    const { beeld, actueel } = await getVerbergstand(bureau, eerste)
    expect(actueel).toBe(true)
    expect(beeld?.zeker.iedereen).toBeGreaterThan(0)
    expect(beeld?.regels.length).toBeGreaterThan(0)
    expect(await publish(eerste)).toEqual({ soort: 'gepubliceerd', nummer: 1 })
  })

  it('staat bij de publicatie die het niet toont, en wordt maar één keer bewaard', async () => {
    await hideMeetmoment(bureau, eerste)
    expect(await verbergingen()).toEqual([{ sleutel: eerste }])
    const { publicatie } = await getGepubliceerd(bezoeker, eerste)
    expect(publicatie.verberging).toEqual([expect.any(Number), null])
    expect(await countVerraad(bureau, eerste)).toBe(0)
  })

  it('leest en vraagt alleen het bureau', async () => {
    for (const actor of anderen) {
      await expect(getVerbergstand(actor, eerste)).rejects.toBeInstanceOf(NotFound)
      await expect(getVerbergklus(actor, eerste)).rejects.toBeInstanceOf(NotFound)
      await expect(askVerberging(actor, eerste)).rejects.toBeInstanceOf(NotFound)
      await expect(countVerraad(actor, eerste)).rejects.toBeInstanceOf(NotFound)
      const akkoord = { gemeente: codeOf('Aa'), verklaring: 'x' }
      await expect(giveAkkoord(actor, eerste, akkoord)).rejects.toBeInstanceOf(NotFound)
      await expect(dropAkkoord(actor, eerste, akkoord.gemeente)).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('verandert nooit meer', async () => {
    await expect(db().$executeRaw`UPDATE verberging SET zeker = '[]'`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`DELETE FROM verberging`).rejects.toThrow(/append-only/)
  })
})

describe('wat openbaar werd voor iemand dat naging', () => {
  it('toont zolang alles, zegt het bureau wat het verraadt, en wordt op hetzelfde adres vervangen', async () => {
    const nu = await getGepubliceerd(bezoeker, eerste)
    await withdrawPublicatie(bureau, eerste, 'Eerst.')
    await db().$executeRaw`
      INSERT INTO publicatie (meetmoment_id, nummer, teksten, hash, published_at)
      SELECT meetmoment_id, 2, teksten, hash, nu() FROM publicatie`
    await db().$executeRaw`UPDATE meetmoment SET status = 'gepubliceerd', published_at = nu() WHERE sleutel = ${eerste}`

    const oud = await getGepubliceerd(bezoeker, eerste)
    expect(oud.publicatie.verberging).toEqual([null, null])
    expect(weggelaten(oud.publicatie)).toBe(0)
    expect(weggelaten(nu.publicatie)).toBeGreaterThan(0)
    expect(await countVerraad(bureau, eerste)).toBeGreaterThan(0)
    expect(await getVoorbeeld(bureau, eerste)).toMatchObject({ gewijzigd: true, nagegaan: true })

    expect(await publish(eerste)).toMatchObject({ soort: 'gepubliceerd', nummer: 3 })
    expect(await countVerraad(bureau, eerste)).toBe(0)
    expect(weggelaten((await getGepubliceerd(bezoeker, eerste)).publicatie)).toBe(weggelaten(nu.publicatie))
  })
})

describe('een correctie naast haar origineel', () => {
  const akkoord = (naam: string, verklaring = 'wethouder Jansen, per mail van 3 februari') =>
    giveAkkoord(bureau, correctie, { gemeente: codeOf(naam), verklaring })

  it('zegt per gemeente wat zou vaststaan, en laat dat weg', async () => {
    const plan = await planCorrectie(bureau, { vervangt: eerste, naam: 'herzien', reden: 'Een antwoord klopte niet.' })
    expect(plan).toEqual({ soort: 'gepland', sleutel: correctie })
    expect(await chooseHerziening(bureau, correctie, codeOf('Aa'))).toEqual({ soort: 'gedaan' })
    expect(await openMeetmoment(bureau, correctie)).toEqual({ soort: 'geopend' })
    await sql("UPDATE antwoord SET waarde = 'nee', version = version + 1 WHERE gemeente_id = $1", [
      gemeenten.get('Aa')?.id,
    ])
    expect(await freezeAndHide(bureau, correctie)).toMatchObject({ soort: 'bevroren' })
    const { beeld } = await getVerbergstand(bureau, correctie)
    expect(beeld?.gemeenten.find(({ naam }) => naam === 'Aa')?.vragen.map(({ staat }) => staat)).toContain('nee')
  })

  it('toont het pas als elke gemeente die het aangaat akkoord gaf; dat staat in de audit', async () => {
    const before = (await getVerbergstand(bureau, correctie)).beeld
    for (const { naam } of before?.gemeenten ?? []) expect(await akkoord(naam)).toEqual({ soort: 'gedaan' })
    expect(await akkoord(before?.gemeenten[0]?.naam ?? '')).toEqual({ soort: 'gedaan' })
    expect(
      await sql("SELECT count(*)::int AS aantal FROM auditregel WHERE handeling = 'meetmoment.akkoord_noteren'"),
    ).toEqual([{ aantal: before?.gemeenten.length }])
    expect(await getVerbergstand(bureau, correctie)).toMatchObject({ actueel: false, klus: { soort: 'bezig' } })
    expect(await publish(correctie)).toMatchObject({ soort: 'geweigerd' })
    await hideMeetmoment(bureau, correctie)
    const after = await getVerbergstand(bureau, correctie)
    expect(after.actueel).toBe(true)
    expect(after.akkoorden[0]).toMatchObject({ verklaring: 'wethouder Jansen, per mail van 3 februari' })
    const hidden = (beeld: typeof before) => beeld?.verborgen.regios.aantal ?? Number.NaN
    expect(hidden(after.beeld) + (after.beeld?.verborgen.klassen.aantal ?? 0)).toBeLessThan(
      hidden(before) + (before?.verborgen.klassen.aantal ?? 0) || 1,
    )
  })

  it('gaat na het weghalen terug naar wat het was', async () => {
    const { akkoorden } = await getVerbergstand(bureau, correctie)
    for (const { code } of akkoorden) expect(await dropAkkoord(bureau, correctie, code)).toEqual({ soort: 'gedaan' })
    expect((await getVerbergstand(bureau, correctie)).actueel).toBe(false)
    expect(await zonder()).toEqual([correctie])
    await hideMeetmoment(bureau, correctie)
    expect(await zonder()).toEqual([])
    expect(await publish(correctie)).toMatchObject({ soort: 'gepubliceerd' })
  })

  it('gaat opnieuw na wat veranderde terwijl het werd nagegaan', async () => {
    const bezet = await hold(`SELECT FROM meetmoment WHERE sleutel = '${correctie}' FOR UPDATE`)
    await db().$executeRaw`
      INSERT INTO verbergakkoord (meetmoment_id, gemeente_id, verklaring, given_at)
      SELECT m.id, ${gemeenten.get('Be')?.id ?? 0}, 'x', nu() FROM meetmoment m WHERE m.sleutel = ${eerste}`
    const werk = verbergklus.work(bureau, correctie, () => {})
    await bezet.waiter()
    await bezet.query(`
      INSERT INTO verbergakkoord (meetmoment_id, gemeente_id, verklaring, given_at)
      SELECT m.id, ${gemeenten.get('Aa')?.id}, 'x', nu() FROM meetmoment m WHERE m.sleutel = '${correctie}'`)
    await bezet.release('COMMIT')
    expect(await werk).toEqual({ soort: 'klaar', gemaakt: correctie })
    // What it corrects was not as it was looked into either, and came first.
    expect(await zonder()).toEqual([])
    expect(await getVerbergstand(bureau, correctie)).toMatchObject({ actueel: true, akkoorden: [{ naam: 'Aa' }] })
  })

  it('vraagt geen akkoord waar dat niets doet', async () => {
    expect(await giveAkkoord(bureau, eerste, { gemeente: codeOf('Aa'), verklaring: 'x' })).toEqual({
      soort: 'geweigerd',
      zin: 'Dit kan alleen bij een bevroren correctie, en met een gemeente die erin staat.',
    })
    expect(await giveAkkoord(bureau, correctie, { gemeente: 'GM9999', verklaring: 'x' })).toMatchObject({
      soort: 'geweigerd',
    })
  })
})
