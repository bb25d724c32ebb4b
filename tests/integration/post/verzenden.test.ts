import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { afmeldtoken } from '@/lib/post/afmelden'
import { writeBerichten } from '@/lib/post/bericht-data'
import type { Berichtsoort } from '@/lib/post/berichtsoort'
import { makeProefmail, makeWachtwoordlinkmail } from '@/lib/post/mails'
import { retouradres } from '@/lib/post/retour'
import { posttaak } from '@/lib/post/verzend-taak'
import { mailWachtwoordlink } from '@/lib/post/wachtwoordpost-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { findWachtwoordlink, setWachtwoord } from '@/lib/toegang/wachtwoord-data'
import { createPersoon } from '../../fixtures/build'
import { mailinstellingen } from '../../fixtures/mailinstellingen'
import { type Gedrag, startMailserver } from '../../fixtures/mailserver'
import { sql } from '../../fixtures/sql'
import { vlug } from '../../fixtures/vlug'

const beheerder = requireEverywhere(commandLineActor('beheerder'), 'account.beheren')
const gedrag = new Map<string, Gedrag[]>()
let server: Awaited<ReturnType<typeof startMailserver>>

beforeAll(async () => {
  server = await startMailserver((adres, poging) => gedrag.get(adres)?.[poging - 1] ?? 'neemt')
  Object.assign(process.env, mailinstellingen(server.url))
  await startWachtrij([posttaak], vlug)
})

afterAll(async () => {
  await stopWachtrij()
  await server.stop()
})

const inhoudOf = (soort: Berichtsoort) => (soort === 'wachtwoordlink' ? makeWachtwoordlinkmail(48) : makeProefmail())

/** A person whose mails the server treats so, one after the other, and a mail for that person. */
async function schrijf(soort: Berichtsoort, ...doet: Gedrag[]) {
  const persoon = await createPersoon({ rol: 'bureau' }, { naam: 'Anna\r\nBcc: niemand@ergens.example' })
  gedrag.set(persoon.email, doet)
  const [bericht] = await db().$transaction((tx) =>
    writeBerichten(tx, beheerder, [{ soort, gebruikerId: persoon.gebruikerId, inhoud: inhoudOf(soort) }]),
  )
  return { ...persoon, ...bericht, gekregen: () => server.ontvangen.filter(({ aan }) => aan === persoon.email) }
}

type Rij = { status: string; pogingen: number; antwoord: string | null }

const wordt = (id: string | undefined, status: string) =>
  vi.waitFor(
    async () => {
      const [rij] = await sql<Rij>('SELECT status, pogingen, antwoord FROM bericht WHERE id = $1', [id])
      expect(rij?.status).toBe(status)
      return rij
    },
    { timeout: 25_000, interval: 100 },
  )

describe('een bericht', () => {
  it('komt aan als gewone tekst en als HTML, met een link die één keer werkt en nergens bewaard is', async () => {
    const { id, email, messageId, gekregen } = await schrijf('wachtwoordlink')
    await wordt(id, 'verzonden')
    const [{ van, mail } = { van: '', mail: undefined }] = gekregen()
    expect(van).toBe(retouradres(id ?? '', 'retour@bureau.example'))
    expect(mail?.from?.text).toBe('"TransitieBureau" <tvs@bureau.example>')
    expect(mail?.messageId).toBe(messageId)
    expect(mail?.headerLines.some(({ key }) => key.startsWith('list-'))).toBe(false)
    expect(mail?.headers.has('bcc')).toBe(false)
    const token = /https:\/\/tvs\.example\/wachtwoord\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(mail?.html).toContain(`href="https://tvs.example/wachtwoord/${token}"`)
    expect(await findWachtwoordlink(token)).toEqual({ email })
    expect(await sql("SELECT FROM bericht b WHERE b::text LIKE '%' || $1 || '%'", [token])).toEqual([])
    expect(await sql("SELECT FROM wachtrij.job j WHERE j::text LIKE '%' || $1 || '%'", [token])).toEqual([])
    expect(await setWachtwoord(token, 'vier woorden op rij')).toBe(true)
    expect(await findWachtwoordlink(token)).toBeNull()
  })

  it('met een link gaat naar wie erin staat, en wie erom vroeg ziet de link niet', async () => {
    const { gebruikerId, email } = await createPersoon({ rol: 'bureau' })
    const uitkomst = await mailWachtwoordlink(beheerder, gebruikerId)
    expect(uitkomst).toEqual({ soort: 'verstuurd', naam: expect.any(String), adres: email })
    await vi.waitFor(() => expect(server.ontvangen.map(({ aan }) => aan)).toContain(email), { timeout: 25_000 })
    expect(server.ontvangen.find(({ aan }) => aan === email)?.mail.text).toMatch(/\/wachtwoord\/[\w-]{43}/)
  })

  it('dat een herinnering is, laat een mailprogramma zelf afmelden', async () => {
    const { id, gebruikerId, gekregen } = await schrijf('herinnering')
    await wordt(id, 'verzonden')
    const mail = gekregen()[0]?.mail
    const token = afmeldtoken({ gebruikerId, soort: 'herinnering' })
    const koppen = mail?.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' '))
    expect(koppen).toContain(`List-Unsubscribe: <https://tvs.example/api/afmelden/${token}>`)
    expect(koppen).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(mail?.text).toContain(`https://tvs.example/afmelden/${token}`)
  })

  it('van iets wat werd teruggedraaid bestaat niet, en zijn taak ook niet', async () => {
    const { gebruikerId, email } = await createPersoon({ rol: 'bureau' })
    const taken = () => sql('SELECT count(*)::int AS aantal FROM wachtrij.job')
    const before = await taken()
    const mislukt = db().$transaction(async (tx) => {
      await writeBerichten(tx, beheerder, [{ soort: 'proefmail', gebruikerId, inhoud: makeProefmail() }])
      throw new Error('toch niet')
    })
    await expect(mislukt).rejects.toThrow('toch niet')
    expect(await taken()).toEqual(before)
    expect(server.pogingen.has(email)).toBe(false)
  })

  it('dat één keer gezegd moet worden, wordt één keer geschreven', async () => {
    const { gebruikerId } = await createPersoon({ rol: 'bureau' })
    const nieuw = { soort: 'herinnering', gebruikerId, inhoud: makeProefmail(), sleutel: 'herinnering:x' } as const
    expect(await db().$transaction((tx) => writeBerichten(tx, beheerder, [nieuw]))).toHaveLength(1)
    expect(await db().$transaction((tx) => writeBerichten(tx, beheerder, [nieuw]))).toEqual([])
  })
})

describe('een mailserver', () => {
  it('die nu niet kan, krijgt het bericht later nog eens', async () => {
    const { id, gekregen } = await schrijf('herinnering', 'later', 'later')
    expect(await wordt(id, 'verzonden')).toMatchObject({ pogingen: 3 })
    expect(gekregen()).toHaveLength(1)
  })

  it('die een adres weigert, krijgt het niet nog eens', async () => {
    const { id } = await schrijf('wachtwoordlink', 'nooit')
    expect(await wordt(id, 'geweigerd')).toMatchObject({ pogingen: 1, antwoord: expect.stringContaining('550') })
  })

  it.each(['breekt af', 'neemt en breekt af', 'liegt'] as const)(
    'die %s, krijgt een herinnering nooit nog eens, en een link voor een wachtwoord wel, met hetzelfde nummer en dezelfde link',
    async (doet) => {
      const [herinnering, link] = [await schrijf('herinnering', doet), await schrijf('wachtwoordlink', doet)]
      expect(await wordt(herinnering.id, 'onzeker')).toMatchObject({ pogingen: 1 })
      expect(await wordt(link.id, 'verzonden')).toMatchObject({ pogingen: 2 })
      const mails = link.gekregen().map(({ mail }) => [mail.messageId, mail.text])
      expect(mails).toHaveLength(doet === 'breekt af' ? 1 : 2)
      for (const mail of mails) expect(mail).toEqual(mails[0])
      expect(herinnering.gekregen()).toHaveLength(doet === 'breekt af' ? 0 : 1)
    },
  )
})
