import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { mailWachtwoordlink } from '@/lib/post/wachtwoordpost-data'
import { commandLineActor, findActorBySessie } from '@/lib/toegang/actor-data'
import { addAccount, listGebruikers, withdrawAanstelling } from '@/lib/toegang/gebruiker-data'
import { NotFound } from '@/lib/toegang/require'
import { findWachtwoordlink, setWachtwoord } from '@/lib/toegang/wachtwoord-data'
import { createGemeente, createPersoon, createRegio } from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

const opdrachtregel = commandLineActor('beheerder')
let zwolle: { id: number; code: string }
let regio: { id: number; sleutel: string }

beforeAll(async () => {
  regio = await createRegio({ naam: 'Zuid-Limburg' })
  zwolle = await createGemeente({ naam: 'Zwolle' })
  await createGemeente({ naam: 'Bergen (L.)', regio })
  await createGemeente({ naam: 'Bergen (NH.)' })
})

describe('een account maken', () => {
  it('geeft account, aanstelling, link en auditregel in één keer', async () => {
    const before = await countRows()
    const uitkomst = await addAccount(opdrachtregel, {
      rol: 'projectleider',
      email: 'petra@zwolle.nl',
      naam: 'Petra de Vries',
      gemeente: 'zwolle',
    })
    expect(uitkomst).toMatchObject({ soort: 'gemaakt', naam: 'Petra de Vries', waar: 'Zwolle' })
    expect(await countRows()).toEqual({
      ...before,
      gebruiker: before.gebruiker + 1,
      aanstelling: before.aanstelling + 1,
      wachtwoordlink: before.wachtwoordlink + 1,
      auditregel: before.auditregel + 1,
    })
    expect(await findWachtwoordlink('token' in uitkomst ? uitkomst.token : '')).toEqual({ email: 'petra@zwolle.nl' })
  })

  it('geeft een bestaand account een aanstelling erbij en houdt de naam', async () => {
    const uitkomst = await addAccount(opdrachtregel, {
      rol: 'regiocorrespondent',
      email: 'petra@zwolle.nl',
      naam: 'Iemand Anders',
      regio: regio.sleutel,
    })
    expect(uitkomst).toMatchObject({ soort: 'toegevoegd', naam: 'Petra de Vries', waar: 'Zuid-Limburg' })
    const petra = (await listGebruikers(opdrachtregel)).find(({ email }) => email === 'petra@zwolle.nl')
    expect(petra).toMatchObject({
      heeftWachtwoord: false,
      aanstellingen: [
        { rol: 'projectleider', waar: 'Zwolle' },
        { rol: 'regiocorrespondent', waar: 'Zuid-Limburg' },
      ],
    })
  })

  it('maakt van twee keer hetzelfde, ook tegelijk, één account met één aanstelling', async () => {
    const invoer = { rol: 'projectleider', email: 'joost.timmer@zwolle.nl', gemeente: zwolle.code } as const
    const uitkomsten = await Promise.all([
      addAccount(opdrachtregel, invoer),
      addAccount(opdrachtregel, invoer),
      addAccount(opdrachtregel, invoer),
    ])
    expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['bestond_al', 'bestond_al', 'gemaakt'])
    expect(
      await sql(
        "SELECT u.naam, a.rol FROM gebruiker u JOIN aanstelling a ON a.gebruiker_id = u.id WHERE email = 'joost.timmer@zwolle.nl'",
      ),
    ).toEqual([{ naam: 'Joost Timmer', rol: 'projectleider' }])
  })

  it('schrijft niets voor een gemeente of regio die er niet is, en zegt wat er bedoeld kan zijn', async () => {
    const before = await countRows()
    const persoon = { email: 'x@voorbeeld.nl', naam: 'X' }
    expect(await addAccount(opdrachtregel, { rol: 'projectleider', ...persoon, gemeente: 'Bergen' })).toMatchObject({
      soort: 'ongeldig',
      zin: expect.stringMatching(/Bergen \(L\.\).* of Bergen \(NH\.\)/),
    })
    expect(await addAccount(opdrachtregel, { rol: 'projectleider', ...persoon, gemeente: 'GM9999' })).toMatchObject({
      soort: 'ongeldig',
    })
    expect(await addAccount(opdrachtregel, { rol: 'projectleider', ...persoon, gemeente: '%' })).toMatchObject({
      soort: 'ongeldig',
    })
    expect(await addAccount(opdrachtregel, { rol: 'regiocorrespondent', ...persoon, regio: 'atlantis' })).toMatchObject(
      { soort: 'ongeldig', zin: expect.stringContaining(regio.sleutel) },
    )
    expect(await countRows()).toEqual(before)
  })

  it('laat een gesloten account dicht', async () => {
    const { email, gebruikerId } = await createPersoon({ rol: 'bureau' })
    await db().gebruiker.update({ where: { id: gebruikerId }, data: { actief: false } })
    const before = await countRows()
    expect(await addAccount(opdrachtregel, { rol: 'beheerder', email })).toMatchObject({ soort: 'gesloten' })
    expect(await mailWachtwoordlink(opdrachtregel, gebruikerId)).toMatchObject({ soort: 'gesloten' })
    expect(await countRows()).toEqual(before)
  })
})

describe('een aanstelling intrekken', () => {
  it('werkt meteen, laat het account staan en schrijft een auditregel met wie het deed', async () => {
    const bram = await createPersoon({ rol: 'beheerder' })
    const petra = await createPersoon({ rol: 'projectleider', gemeente: zwolle })
    expect(await withdrawAanstelling(bram.actor, petra.aanstellingId)).toEqual({ soort: 'ingetrokken' })
    expect(await findActorBySessie(petra.sessieId)).toMatchObject({ aanstellingen: [] })
    expect(await sql('SELECT gebruiker_id, onderwerp, details FROM auditregel ORDER BY id DESC LIMIT 1')).toEqual([
      {
        gebruiker_id: bram.gebruikerId,
        onderwerp: `gebruiker ${petra.gebruikerId}`,
        details: { aanstelling: petra.aanstellingId, rol: 'projectleider', waar: 'Zwolle' },
      },
    ])
  })

  it('kan maar één keer, en niet voor een die er niet is', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    await withdrawAanstelling(opdrachtregel, petra.aanstellingId)
    const before = await countRows()
    expect(await withdrawAanstelling(opdrachtregel, petra.aanstellingId)).toEqual({ soort: 'al_ingetrokken' })
    expect(await withdrawAanstelling(opdrachtregel, 2_000_000_000)).toEqual({ soort: 'onbekend' })
    expect(await countRows()).toEqual(before)
  })

  it('laat altijd een beheerder over, ook als twee elkaar tegelijk intrekken', async () => {
    await sql("UPDATE aanstelling SET withdrawn_at = now() WHERE rol = 'beheerder'")
    const [een, twee] = [await createPersoon({ rol: 'beheerder' }), await createPersoon({ rol: 'beheerder' })]
    const uitkomsten = await Promise.all([
      withdrawAanstelling(een.actor, twee.aanstellingId),
      withdrawAanstelling(twee.actor, een.aanstellingId),
    ])
    expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['ingetrokken', 'laatste_beheerder'])
    expect(await sql("SELECT 1 FROM aanstelling WHERE rol = 'beheerder' AND withdrawn_at IS NULL")).toHaveLength(1)
  })
})

describe('een nieuwe link', () => {
  it('vervangt de oude, en het wachtwoord van nu blijft tot dan werken', async () => {
    const petra = await createPersoon({ rol: 'bureau' }, { wachtwoordHash: 'oud' })
    const uitkomst = await mailWachtwoordlink(opdrachtregel, petra.gebruikerId)
    expect(await sql('SELECT wachtwoord_hash FROM gebruiker WHERE id = $1', [petra.gebruikerId])).toEqual([
      { wachtwoord_hash: 'oud' },
    ])
    expect(await setWachtwoord('token' in uitkomst ? uitkomst.token : '', 'vier woorden op rij')).toBe(true)
    expect(await mailWachtwoordlink(opdrachtregel, 2_000_000_000)).toEqual({ soort: 'onbekend' })
  })
})

describe('accounts zijn er alleen voor de beheerder', () => {
  it.each(['projectleider', 'regiocorrespondent', 'bureau'] as const)(
    'een %s vindt ze niet en verandert niets',
    async (rol) => {
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: zwolle },
        regiocorrespondent: { rol: 'regiocorrespondent', regio },
        bureau: { rol: 'bureau' },
      } as const
      const { actor, aanstellingId, gebruikerId } = await createPersoon(plaats[rol])
      const before = await countRows()
      await expect(listGebruikers(actor)).rejects.toBeInstanceOf(NotFound)
      await expect(addAccount(actor, { rol: 'bureau', email: 'x@voorbeeld.nl', naam: 'X' })).rejects.toBeInstanceOf(
        NotFound,
      )
      await expect(withdrawAanstelling(actor, aanstellingId)).rejects.toBeInstanceOf(NotFound)
      await expect(mailWachtwoordlink(actor, gebruikerId)).rejects.toBeInstanceOf(NotFound)
      expect(await countRows()).toEqual(before)
    },
  )
})
