import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { hashWachtwoord, logIn, logInAsPersona } from '@/lib/toegang/inloggen-data'
import { createPersoon } from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

const goed = 'vier woorden op rij'
let hash: string
let nummer = 0

beforeAll(async () => {
  hash = await hashWachtwoord(goed)
})
beforeEach(() => sql('DELETE FROM inlogpoging'))

const createPetra = () => createPersoon({ rol: 'bureau' }, { naam: 'Petra', wachtwoordHash: hash })
/** An address of the network that no test used yet. */
const nieuwAdres = () => `10.0.0.${++nummer}`

describe('inloggen', () => {
  it('opent met het juiste wachtwoord een sessie van acht uur, met een auditregel', async () => {
    const petra = await createPetra()
    const before = await countRows()
    const inlog = await logIn(petra.email, goed, nieuwAdres())
    expect(inlog).toMatchObject({ soort: 'ingelogd', gebruikerId: petra.gebruikerId })
    expect(await countRows()).toEqual({ ...before, sessie: before.sessie + 1, auditregel: before.auditregel + 1 })
    const sessieId = inlog.soort === 'ingelogd' ? inlog.sessieId : ''
    const [{ uren } = { uren: 0 }] = await sql<{ uren: number }>(
      'SELECT extract(epoch FROM expires_at - created_at)::float / 3600 AS uren FROM sessie WHERE id = $1',
      [sessieId],
    )
    expect(uren).toBeCloseTo(8, 2)
  })

  it('geeft op een onbekend adres precies hetzelfde antwoord als op een verkeerd wachtwoord', async () => {
    const petra = await createPetra()
    const onbekend = await logIn('niemand@voorbeeld.nl', goed, nieuwAdres())
    expect(onbekend).toEqual({ soort: 'onjuist' })
    expect(await logIn(petra.email, 'verkeerd', nieuwAdres())).toEqual(onbekend)
  })

  it('rekent voor een onbekend adres even hard', async () => {
    const petra = await createPetra()
    // Work of this process, not time: other programs on the computer do not change it.
    const werk = async (email: string) => {
      const start = process.cpuUsage()
      for (let keer = 0; keer < 9; keer += 1) {
        await sql('DELETE FROM inlogpoging')
        await logIn(email, 'verkeerd', '10.1.1.1')
      }
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    const [bekend, onbekend]: [number[], number[]] = [[], []]
    for (let ronde = 0; ronde < 5; ronde += 1) {
      bekend.push(await werk(petra.email))
      onbekend.push(await werk('niemand@voorbeeld.nl'))
    }
    // Without the decoy an unknown address takes less than half of the work; the least of five is without chance.
    const verhouding = Math.min(...onbekend) / Math.min(...bekend)
    expect(verhouding).toBeGreaterThan(0.75)
    expect(verhouding).toBeLessThan(1.33)
  })

  it('laat een gesloten account en een account zonder wachtwoord niet binnen', async () => {
    const gesloten = await createPetra()
    await db().gebruiker.update({ where: { id: gesloten.gebruikerId }, data: { actief: false } })
    const zonder = await createPersoon({ rol: 'bureau' })
    expect(await logIn(gesloten.email, goed, nieuwAdres())).toEqual({ soort: 'onjuist' })
    expect(await logIn(zonder.email, goed, nieuwAdres())).toEqual({ soort: 'onjuist' })
    expect(await logIn(zonder.email, '', nieuwAdres())).toEqual({ soort: 'onjuist' })
  })

  it('laat buiten de demonstratie niemand een demopersoon spelen', async () => {
    const petra = await createPetra()
    await db().gebruiker.update({ where: { id: petra.gebruikerId }, data: { demoSleutel: 'bureau' } })
    expect(await logInAsPersona('bureau')).toEqual({ soort: 'onjuist' })
  })
})

describe('te vaak mislukt', () => {
  it('laat na vijf keer dat account wachten, ook met het juiste wachtwoord en van een ander netwerkadres', async () => {
    const petra = await createPetra()
    for (let keer = 0; keer < 5; keer += 1)
      expect(await logIn(petra.email, 'verkeerd', nieuwAdres())).toEqual({ soort: 'onjuist' })
    expect(await logIn(petra.email, goed, nieuwAdres())).toEqual({ soort: 'wachten', minuten: 15 })
  })

  it('laat na vijf keer dat netwerkadres wachten, ook voor een ander account', async () => {
    const adres = nieuwAdres()
    for (let keer = 0; keer < 5; keer += 1) await logIn(`niemand${keer}@voorbeeld.nl`, 'verkeerd', adres)
    const petra = await createPetra()
    expect(await logIn(petra.email, goed, adres)).toMatchObject({ soort: 'wachten' })
    expect(await logIn(petra.email, goed, nieuwAdres())).toMatchObject({ soort: 'ingelogd' })
  })

  it('geldt ook voor een adres zonder account, zodat daaraan niets te zien is', async () => {
    for (let keer = 0; keer < 5; keer += 1) await logIn('spook@voorbeeld.nl', 'verkeerd', nieuwAdres())
    expect(await logIn('spook@voorbeeld.nl', 'verkeerd', nieuwAdres())).toMatchObject({ soort: 'wachten' })
  })

  it('laat van twintig pogingen tegelijk er hoogstens vijf toe', async () => {
    const petra = await createPetra()
    const uitkomsten = await Promise.all(Array.from({ length: 20 }, () => logIn(petra.email, 'verkeerd', nieuwAdres())))
    expect(uitkomsten.filter(({ soort }) => soort === 'onjuist')).toHaveLength(5)
    expect(uitkomsten.filter(({ soort }) => soort === 'wachten')).toHaveLength(15)
  })

  it('staat in de database, zonder adres of account erin, en gaat na vijftien minuten over', async () => {
    const petra = await createPetra()
    const adres = nieuwAdres()
    for (let keer = 0; keer < 5; keer += 1) await logIn(petra.email, 'verkeerd', adres)
    const rows = await sql<{ sleutel: string }>('SELECT sleutel FROM inlogpoging')
    expect(rows).toHaveLength(10)
    expect(JSON.stringify(rows)).not.toContain(petra.email)
    expect(JSON.stringify(rows)).not.toContain(adres)
    await sql("UPDATE inlogpoging SET created_at = created_at - interval '14 minutes'")
    expect(await logIn(petra.email, goed, adres)).toEqual({ soort: 'wachten', minuten: 1 })
    await sql("UPDATE inlogpoging SET created_at = created_at - interval '1 minute'")
    expect(await logIn(petra.email, goed, adres)).toMatchObject({ soort: 'ingelogd' })
  })

  it('begint voor het account opnieuw na een geslaagde keer, maar voor het netwerkadres niet', async () => {
    const petra = await createPetra()
    const adres = nieuwAdres()
    for (let keer = 0; keer < 4; keer += 1) await logIn(petra.email, 'verkeerd', adres)
    expect(await logIn(petra.email, goed, adres)).toMatchObject({ soort: 'ingelogd' })
    for (let keer = 0; keer < 4; keer += 1)
      expect(await logIn(petra.email, 'verkeerd', nieuwAdres())).toEqual({ soort: 'onjuist' })
    expect(await logIn('niemand@voorbeeld.nl', 'verkeerd', adres)).toEqual({ soort: 'onjuist' })
    expect(await logIn(petra.email, goed, adres)).toMatchObject({ soort: 'wachten' })
  })
})
