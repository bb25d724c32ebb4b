import type { ClientBase } from 'pg'
import { readAuteurs, readPersonas, seedAccounts } from './accounts'
import { inTransaction } from './insert'
import { seedRonde } from './meetmomenten'
import { seedRegister } from './register'
import { rondes } from './rondes'
import { type Databasestand, readStand, refusal } from './stand'
import { seedVragenlijst } from './vragenlijst'
import { planWijzigingen } from './wijzigingen'

/** Something a person can put right; its message is a Dutch sentence. */
export class SeedRefusal extends Error {
  override name = 'SeedRefusal'
}

// Any number will do, as long as every seed asks for the same one.
const lock = 20_150_101

type Tell = (line: string) => void

/** One part, with its line in the audit: all of it or nothing. */
async function part(client: ClientBase, tell: Tell, onderwerp: string, work: () => Promise<string>): Promise<void> {
  await inTransaction(client, async () => {
    const result = await work()
    await client.query(
      `INSERT INTO auditregel (handeling, onderwerp, details) VALUES ('startgegevens.schrijven', $1, jsonb_build_object('resultaat', $2::text))`,
      [onderwerp, result],
    )
    tell(`Startgegevens: ${result}.`)
  })
}

async function seedDemo(client: ClientBase, tell: Tell, stand: Databasestand): Promise<void> {
  // Prisma and argon2 are loaded only when there is work: a start on a complete database does not wait for them.
  const [{ commandLineActor }, { hashWachtwoord }, { freezeMeetmoment }] = await Promise.all([
    import('../../lib/toegang/actor-data'),
    import('../../lib/toegang/inloggen-data'),
    import('../../lib/meetmoment/bevriezen-data'),
  ])
  if (!stand.demo) {
    const hash = await hashWachtwoord(readPersonas().wachtwoord)
    await part(client, tell, 'demo-accounts', () => seedAccounts(client, hash))
  }
  const plan = planWijzigingen(readAuteurs())
  for (const ronde of rondes) {
    const { meetmoment, frozenAt } = ronde
    const status = stand.meetmomenten[meetmoment]
    if (status === undefined) {
      await part(client, tell, `meetmoment ${meetmoment}`, () => seedRonde(client, ronde, plan.get(ronde) ?? []))
      await client.query('ANALYZE antwoord')
    }
    if (frozenAt && (status === undefined || status === 'open')) {
      const result = await freezeMeetmoment(commandLineActor('bureau'), meetmoment, { at: frozenAt })
      if (result.soort !== 'bevroren') throw new Error(result.zin)
      tell(`Startgegevens: meetmoment ${ronde.naam} bevroren met ${result.feiten} feiten.`)
      const { writeVerberging } = await import('./verberging')
      await writeVerberging(meetmoment)
    }
    if (ronde.publishedAt && !stand.gepubliceerd.includes(meetmoment)) {
      const { publishRonde } = await import('./publiceren')
      tell(`Startgegevens: ${await publishRonde(client, meetmoment, ronde.publishedAt)}.`)
    }
  }
}

function isDemoComplete({ demo, meetmomenten, gepubliceerd }: Databasestand): boolean {
  return (
    demo &&
    rondes.every(
      ({ meetmoment, frozenAt, publishedAt }) =>
        meetmoment in meetmomenten &&
        !(frozenAt && meetmomenten[meetmoment] === 'open') &&
        !(publishedAt && !gepubliceerd.includes(meetmoment)),
    )
  )
}

/**
 * Brings a migrated database to its first contents, part by part; what is there already is left alone.
 * Two at once wait for each other.
 *
 * @param client a connection of its own
 * @throws SeedRefusal when demo data and real data would come together
 */
export async function seed(client: ClientBase, demo: boolean, tell: Tell): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [lock])
  try {
    const stand = await readStand(client)
    const refused = refusal(stand, demo)
    if (refused) throw new SeedRefusal(refused)
    const demoToDo = demo && !isDemoComplete(stand)
    if (!stand.register) await part(client, tell, 'register', () => seedRegister(client))
    if (!stand.vragenlijst) await part(client, tell, 'vragenlijst', () => seedVragenlijst(client))
    // The planner knows nothing of fresh tables until autovacuum comes by, minutes later.
    if (!stand.register || !stand.vragenlijst) await client.query('ANALYZE')
    if (demoToDo) {
      await seedDemo(client, tell, stand)
      await client.query('ANALYZE')
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock])
  }
}
