import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { type NieuwBericht, writeBerichten } from '@/lib/post/bericht-data'
import { berichtsoort } from '@/lib/post/berichtsoort'
import { makeProefmail, makeWachtwoordlinkmail } from '@/lib/post/mails'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { createPersoon } from '../../fixtures/build'
import { killKind, killKinderen, startKind } from '../../fixtures/kindproces'
import { mailinstellingen } from '../../fixtures/mailinstellingen'
import { type Gedrag, startMailserver } from '../../fixtures/mailserver'
import { sql } from '../../fixtures/sql'

// TEST_POST=heel does it with 200 mails and ten kills, and takes minutes.
const heel = process.env.TEST_POST === 'heel'
const { mails, kills } = heel ? { mails: 200, kills: 10 } : { mails: 40, kills: 3 }

/** One in ten mails meets each way of going wrong, at the first try; a password and a reminder meet the same ones. */
const rampen: readonly Gedrag[] = ['later', 'nooit', 'breekt af', 'neemt en breekt af', 'liegt']
const rampOf = (nummer: number) => rampen[Math.floor(nummer / 2) % (2 * rampen.length)]

type Rij = { adres: string; soort: NieuwBericht['soort']; status: string; message_id: string }

const beheerder = requireEverywhere(commandLineActor('beheerder'), 'account.beheren')
const nummers = new Map<string, number>()
let server: Awaited<ReturnType<typeof startMailserver>>

beforeAll(async () => {
  server = await startMailserver((adres, poging) => {
    const ramp = rampOf(nummers.get(adres) ?? 0)
    return ramp && (poging === 1 || ramp === 'nooit') ? ramp : 'neemt'
  })
})

afterAll(async () => {
  await killKinderen()
  await server.stop()
})

const startWorker = () => startKind('postwerker.ts', mailinstellingen(server.url))

/** Writes a mail in a transaction of its own. @returns its address */
async function schrijf(nummer: number, teruggedraaid: boolean): Promise<string> {
  const { gebruikerId, email } = await createPersoon({ rol: 'bureau' })
  nummers.set(email, nummer)
  const soort = nummer % 2 === 0 ? 'wachtwoordlink' : 'herinnering'
  const inhoud = soort === 'wachtwoordlink' ? makeWachtwoordlinkmail(48) : makeProefmail()
  const work = db().$transaction(async (tx) => {
    await writeBerichten(tx, beheerder, [{ soort, gebruikerId, inhoud }])
    if (teruggedraaid) throw new Error('toch niet')
  })
  await work.catch((error) => {
    if (!teruggedraaid) throw error
  })
  return email
}

const rijen = () => sql<Rij>('SELECT adres, soort, status, message_id FROM bericht ORDER BY id')
const isOpen = ({ status }: Rij) => status === 'wacht' || status === 'bezig'

it(`raakt bij ${mails} mails en ${kills} keer kill -9 niets kwijt, en verzint niets`, {
  timeout: 600_000,
}, async () => {
  const teruggedraaid: string[] = []
  for (let nummer = 0; nummer < mails; nummer++) {
    const terug = nummer % 10 === 9
    const adres = await schrijf(nummer, terug)
    if (terug) teruggedraaid.push(adres)
  }
  const twee = [startWorker(), startWorker()]
  const geprobeerd = () => [...server.pogingen.values()].reduce((sum, each) => sum + each, 0)
  for (let nummer = 0; nummer < kills; nummer++) {
    const before = geprobeerd()
    // In the middle of the work, and not before each of the two had its part in it.
    await vi.waitFor(() => expect(geprobeerd()).toBeGreaterThan(before + 2), { timeout: 60_000, interval: 5 })
    const [oudste] = twee.splice(0, 1)
    if (oudste) await killKind(oudste)
    twee.push(startWorker())
  }
  await vi.waitFor(async () => expect((await rijen()).filter(isOpen)).toEqual([]), {
    timeout: 400_000,
    interval: 500,
  })

  const gekregen = (bericht: Rij) => server.ontvangen.filter(({ mail }) => mail.messageId === bericht.message_id).length
  const alle = await rijen()
  const per = (status: string) => alle.filter((bericht) => bericht.status === status)
  const dubbel = alle.filter((bericht) => gekregen(bericht) > 1)
  console.log(
    `${alle.length} mails: ${per('verzonden').length} verzonden, ${per('geweigerd').length} geweigerd, ${per('onzeker').length} onzeker ` +
      `(${per('onzeker').filter((bericht) => gekregen(bericht) > 0).length} daarvan aangekomen), ${dubbel.length} dubbel (${dubbel.filter(({ soort }) => soort === 'herinnering').length} herinnering)`,
  )
  expect(alle).toHaveLength(mails - teruggedraaid.length)
  // None lost: what is called sent, arrived; what may come twice is never left in doubt.
  expect(per('verzonden').filter((bericht) => gekregen(bericht) === 0)).toEqual([])
  expect(per('onzeker').filter(({ soort }) => berichtsoort[soort].tweemaal)).toEqual([])
  // Only what the server refused is called refused.
  expect(per('geweigerd').filter(({ adres }) => rampOf(nummers.get(adres) ?? 0) !== 'nooit')).toEqual([])
  // None sent for what was rolled back, and no reminder twice.
  expect(teruggedraaid.filter((adres) => server.pogingen.has(adres))).toEqual([])
  expect(dubbel.filter(({ soort }) => !berichtsoort[soort].tweemaal)).toEqual([])
})
