import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { logIn } from '@/lib/toegang/inloggen-data'
import { createWachtwoordlink, findWachtwoordlink, setWachtwoord } from '@/lib/toegang/wachtwoord-data'
import { createPersoon } from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

const goed = 'vier woorden op rij'
const createLink = (gebruikerId: number) => db().$transaction((tx) => createWachtwoordlink(tx, gebruikerId))

describe('een link om een wachtwoord te kiezen', () => {
  it('werkt één keer, en daarna kan men ermee inloggen', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    expect(await findWachtwoordlink(token)).toEqual({ email: petra.email })
    expect(await setWachtwoord(token, goed)).toBe(true)
    expect(await logIn(petra.email, goed, '10.0.0.1')).toMatchObject({ soort: 'ingelogd' })
    const before = await countRows()
    expect(await findWachtwoordlink(token)).toBeNull()
    expect(await setWachtwoord(token, 'een heel ander wachtwoord')).toBe(false)
    expect(await countRows()).toEqual(before)
    expect(await logIn(petra.email, goed, '10.0.0.1')).toMatchObject({ soort: 'ingelogd' })
  })

  it('heft het wachten op dat door raden naar het oude wachtwoord kwam', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    for (let keer = 0; keer < 5; keer += 1) await logIn(petra.email, 'geraden', `10.0.1.${keer}`)
    expect(await logIn(petra.email, goed, '10.0.1.9')).toMatchObject({ soort: 'wachten' })
    await setWachtwoord(await createLink(petra.gebruikerId), goed)
    expect(await logIn(petra.email, goed, '10.0.1.9')).toMatchObject({ soort: 'ingelogd' })
  })

  it('werkt ook één keer als twee mensen tegelijk drukken', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    const uitkomsten = await Promise.all([
      setWachtwoord(token, 'wachtwoord van de een'),
      setWachtwoord(token, 'wachtwoord van de ander'),
    ])
    expect(uitkomsten.sort()).toEqual([false, true])
  })

  it('gaat niet op doordat iemand ernaar kijkt', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    for (let keer = 0; keer < 3; keer += 1) expect(await findWachtwoordlink(token)).not.toBeNull()
  })

  it('zegt ja tegen wie twee keer drukt met hetzelfde wachtwoord, een minuut lang', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    expect(await Promise.all([setWachtwoord(token, goed), setWachtwoord(token, goed)])).toEqual([true, true])
    const before = await countRows()
    expect(await setWachtwoord(token, goed)).toBe(true)
    expect(await setWachtwoord(token, 'een heel ander wachtwoord')).toBe(false)
    expect(await countRows()).toEqual(before)
    await sql("UPDATE wachtwoordlink SET used_at = used_at - interval '1 minute'")
    expect(await setWachtwoord(token, goed)).toBe(false)
  })

  it('werkt 48 uur', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    await sql("UPDATE wachtwoordlink SET expires_at = expires_at - interval '47 hours 59 minutes'")
    expect(await findWachtwoordlink(token)).not.toBeNull()
    await sql("UPDATE wachtwoordlink SET expires_at = expires_at - interval '1 minute'")
    expect(await findWachtwoordlink(token)).toBeNull()
    expect(await setWachtwoord(token, goed)).toBe(false)
  })

  it('maakt een oudere link die nog open stond onbruikbaar', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const [oud, nieuw] = [await createLink(petra.gebruikerId), await createLink(petra.gebruikerId)]
    expect(await setWachtwoord(oud, goed)).toBe(false)
    expect(await setWachtwoord(nieuw, goed)).toBe(true)
  })

  it('werkt niet voor een gesloten account of een verzonnen token', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    await db().gebruiker.update({ where: { id: petra.gebruikerId }, data: { actief: false } })
    for (const poging of [token, 'verzonnen', '', 'x'.repeat(10_000)]) {
      expect(await findWachtwoordlink(poging)).toBeNull()
      expect(await setWachtwoord(poging, goed)).toBe(false)
    }
  })

  it('staat niet leesbaar in de database', async () => {
    const petra = await createPersoon({ rol: 'bureau' })
    const token = await createLink(petra.gebruikerId)
    expect(JSON.stringify(await sql('SELECT * FROM wachtwoordlink'))).not.toContain(token)
    expect(JSON.stringify(await sql('SELECT * FROM auditregel'))).not.toContain(token)
  })
})
