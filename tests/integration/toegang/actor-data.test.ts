import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { findActorBySessie } from '@/lib/toegang/actor-data'
import { withdrawAanstelling } from '@/lib/toegang/gebruiker-data'
import { logOut } from '@/lib/toegang/inloggen-data'
import { createWachtwoordlink, setWachtwoord } from '@/lib/toegang/wachtwoord-data'
import { createGemeente, createPersoon, createRegio } from '../../fixtures/build'

describe('wie er vraagt, bij elk verzoek opnieuw', () => {
  it('kent de projectleider met haar gemeenten en hun regio, ook als die in een subregio liggen', async () => {
    const regio = await createRegio({ naam: 'Zuid-Limburg' })
    const subregio = await createRegio({ naam: 'Parkstad', ouder: regio })
    const heerlen = await createGemeente({ naam: 'Heerlen', regio: subregio })
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: heerlen })
    expect(actor.aanstellingen).toEqual([
      {
        rol: 'projectleider',
        gemeente: { id: heerlen.id, code: heerlen.code, naam: 'Heerlen' },
        regio: { sleutel: regio.sleutel, naam: 'Zuid-Limburg' },
      },
    ])
  })

  it('kent de regiocorrespondent van een regio en die van een subregio', async () => {
    const regio = await createRegio({ naam: 'Zuid-Limburg' })
    const subregio = await createRegio({ naam: 'Parkstad', ouder: regio })
    const heel = { sleutel: regio.sleutel, naam: 'Zuid-Limburg' }
    expect((await createPersoon({ rol: 'regiocorrespondent', regio })).actor.aanstellingen).toEqual([
      { rol: 'regiocorrespondent', regio: heel, subregio: null },
    ])
    expect((await createPersoon({ rol: 'regiocorrespondent', regio: subregio })).actor.aanstellingen).toEqual([
      { rol: 'regiocorrespondent', regio: heel, subregio: { sleutel: subregio.sleutel, naam: 'Parkstad' } },
    ])
  })

  it('kent de meelezer van een gemeente, en een ondersteuner zonder gemeente of regio', async () => {
    const gemeente = await createGemeente({ naam: 'Zwolle' })
    const { actor } = await createPersoon({ rol: 'meelezer', gemeente })
    expect(actor.aanstellingen).toMatchObject([{ rol: 'meelezer', gemeente: { id: gemeente.id, naam: 'Zwolle' } }])
    expect((await createPersoon({ rol: 'ondersteuner' })).actor.aanstellingen).toEqual([{ rol: 'ondersteuner' }])
  })

  it('kent geen aanstelling voor een gemeente die is opgegaan in een andere', async () => {
    const gemeente = await createGemeente()
    const petra = await createPersoon({ rol: 'projectleider', gemeente })
    expect(petra.actor.aanstellingen).toHaveLength(1)
    await db().gemeente.update({ where: { id: gemeente.id }, data: { geldigTot: new Date('2015-01-01') } })
    expect((await findActorBySessie(petra.sessieId))?.aanstellingen).toEqual([])
  })

  it('ziet een ingetrokken aanstelling meteen', async () => {
    const beheerder = await createPersoon({ rol: 'beheerder' })
    const petra = await createPersoon({ rol: 'projectleider', gemeente: await createGemeente() })
    await withdrawAanstelling(beheerder.actor, petra.aanstellingId)
    expect(await findActorBySessie(petra.sessieId)).toMatchObject({ gebruikerId: petra.gebruikerId, aanstellingen: [] })
  })

  it('kent een gesloten account niet meer', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    await db().gebruiker.update({ where: { id: petra.gebruikerId }, data: { actief: false } })
    expect(await findActorBySessie(petra.sessieId)).toBeNull()
  })

  it('beëindigt alle sessies als het wachtwoord verandert', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await db().$transaction((tx) => createWachtwoordlink(tx, petra.gebruikerId))
    expect(await setWachtwoord(token, 'vier woorden op rij')).toBe(true)
    expect(await findActorBySessie(petra.sessieId)).toBeNull()
  })

  it('kent een uitgelogde, een verlopen en een verzonnen sessie niet', async () => {
    const [uitgelogd, verlopen] = [await createPersoon({ rol: 'bureau' }), await createPersoon({ rol: 'bureau' })]
    await logOut(uitgelogd.sessieId)
    await db().sessie.update({ where: { id: verlopen.sessieId }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await findActorBySessie(uitgelogd.sessieId)).toBeNull()
    expect(await findActorBySessie(verlopen.sessieId)).toBeNull()
    expect(await findActorBySessie('00000000-0000-4000-8000-000000000000')).toBeNull()
  })

  it('beëindigt bij uitloggen alleen die ene sessie', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const elders = await db().sessie.create({
      data: { gebruikerId: petra.gebruikerId, expiresAt: new Date(Date.now() + 60_000) },
    })
    await logOut(petra.sessieId)
    expect(await findActorBySessie(elders.id)).not.toBeNull()
  })

  it('volgt een gemeente naar haar nieuwe regio', async () => {
    const gemeente = await createGemeente()
    const petra = await createPersoon({ rol: 'projectleider', gemeente })
    const nieuw = await createRegio({ naam: 'Nieuw' })
    await db().regiolidmaatschap.updateMany({
      where: { gemeenteId: gemeente.id },
      data: { geldigTot: new Date('2014-01-01') },
    })
    await db().regiolidmaatschap.create({
      data: { gemeenteId: gemeente.id, regioId: nieuw.id, geldigVan: new Date('2014-01-01') },
    })
    expect(await findActorBySessie(petra.sessieId)).toMatchObject({ aanstellingen: [{ regio: { naam: 'Nieuw' } }] })
  })
})
