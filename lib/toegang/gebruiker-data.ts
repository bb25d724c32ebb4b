import { db, type Transaction } from '@/lib/platform/client-data'
import { type Rol, rollen } from './aanstelling'
import type { AccountInvoer } from './account-schema'
import type { Actor } from './actor-data'
import { writeAudit } from './audit-data'
import { throttleKey } from './inloggen-data'
import { reachesAll } from './policy'
import { requireEverywhere } from './require'
import { createWachtwoordlink } from './wachtwoord-data'

export type GebruikerMetAanstellingen = {
  id: number
  naam: string
  email: string
  actief: boolean
  heeftWachtwoord: boolean
  /** what has not been withdrawn; `waar` is the gemeente or regio, where the role has one */
  aanstellingen: { id: number; rol: Rol; waar: string | null }[]
  /** the last mail that left came back or was refused: what the mail server said */
  mailfout: string | null
}

/** Every account with what it may do now, by name. */
export async function listGebruikers(actor: Actor): Promise<GebruikerMetAanstellingen[]> {
  requireEverywhere(actor, 'account.beheren')
  const rows = await db().gebruiker.findMany({
    orderBy: [{ naam: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      naam: true,
      email: true,
      actief: true,
      wachtwoordHash: true,
      aanstellingen: {
        where: { withdrawnAt: null },
        orderBy: { id: 'asc' },
        select: { id: true, rol: true, gemeente: { select: { naam: true } }, regio: { select: { naam: true } } },
      },
      berichten: {
        where: { status: { in: ['verzonden', 'geweigerd'] } },
        orderBy: { id: 'desc' },
        take: 1,
        select: { status: true, antwoord: true },
      },
    },
  })
  return rows.map(({ wachtwoordHash, aanstellingen, berichten: [laatste], ...gebruiker }) => ({
    ...gebruiker,
    mailfout: laatste?.status === 'geweigerd' ? (laatste.antwoord ?? '') : null,
    heeftWachtwoord: wachtwoordHash !== null,
    aanstellingen: aanstellingen.map(({ id, rol, gemeente, regio }) => ({
      id,
      rol,
      waar: gemeente?.naam ?? regio?.naam ?? null,
    })),
  }))
}

type Aanstellingsgebied =
  | { soort: 'gevonden'; gemeenteId: number | null; regioId: number | null; waar: string | null }
  | { soort: 'ongeldig'; zin: string }

async function findGemeente(tx: Transaction, invoer: string): Promise<Aanstellingsgebied> {
  const rows = await tx.$queryRaw<{ gemeenteId: number; naam: string; code: string; exact: boolean }[]>`
    SELECT gemeente_id AS "gemeenteId", naam, code, code = upper(${invoer}) OR lower(naam) = lower(${invoer}) AS exact
    FROM gemeenten_op((SELECT vandaag()))
    WHERE code = upper(${invoer}) OR starts_with(lower(naam), lower(${invoer}))
    ORDER BY exact DESC, naam LIMIT 5`
  const [found] = rows
  if (found?.exact) return { soort: 'gevonden', gemeenteId: found.gemeenteId, regioId: null, waar: found.naam }
  const bedoelt =
    rows.length > 0
      ? ` Bedoelt u ${rows.map(({ naam, code }) => `${naam} (${code})`).join(' of ')}?`
      : ' Noem de naam of de CBS-code, zoals GM0193.'
  return { soort: 'ongeldig', zin: `Er is nu geen gemeente ${invoer}.${bedoelt}` }
}

async function findRegio(tx: Transaction, sleutel: string): Promise<Aanstellingsgebied> {
  const regios = await tx.regio.findMany({
    orderBy: { sleutel: 'asc' },
    select: { id: true, sleutel: true, naam: true },
  })
  const regio = regios.find((candidate) => candidate.sleutel === sleutel.toLowerCase())
  if (regio) return { soort: 'gevonden', gemeenteId: null, regioId: regio.id, waar: regio.naam }
  return {
    soort: 'ongeldig',
    zin: `Er is geen regio ${sleutel}. Kies uit: ${regios.map((candidate) => candidate.sleutel).join(', ')}.`,
  }
}

async function findGebied(tx: Transaction, invoer: AccountInvoer): Promise<Aanstellingsgebied> {
  if ('gemeente' in invoer) return findGemeente(tx, invoer.gemeente)
  if ('regio' in invoer) return findRegio(tx, invoer.regio)
  return { soort: 'gevonden', gemeenteId: null, regioId: null, waar: null }
}

/** "jan.de-boer@zwolle.nl" → "Jan De Boer": better than nothing when nobody gave a name. */
function naamUit(email: string): string {
  const woorden = email
    .replace(/[@+].*/, '')
    .split(/[._-]+/)
    .filter(Boolean)
  return woorden.map((woord) => woord.charAt(0).toUpperCase() + woord.slice(1)).join(' ') || email
}

async function findOrCreateGebruiker(tx: Transaction, { email, naam }: AccountInvoer) {
  // Two at once with the same address: the second waits for the first, and finds its account.
  const [created] = await tx.$queryRaw<{ id: number; naam: string }[]>`
    INSERT INTO gebruiker (email, naam) VALUES (${email}, ${naam ?? naamUit(email)}) ON CONFLICT (email) DO NOTHING RETURNING id, naam`
  if (created) return { ...created, actief: true, nieuw: true }
  const gebruiker = await tx.gebruiker.findUniqueOrThrow({
    where: { email },
    select: { id: true, naam: true, actief: true },
  })
  return { ...gebruiker, nieuw: false }
}

export type Accountuitkomst =
  /** token: for a one-time link to choose a password */
  | { soort: 'gemaakt' | 'toegevoegd' | 'bestond_al'; naam: string; waar: string | null; token: string }
  | { soort: 'ongeldig'; zin: string }
  | { soort: 'gesloten'; zin: string }

/**
 * Makes an account with its first aanstelling, or adds an aanstelling to the account with that address, and a link
 * to choose a password. One transaction. Doing it twice gives one aanstelling and a fresh link.
 *
 * @throws NotFound for who may not manage accounts
 */
export async function addAccount(actor: Actor, invoer: AccountInvoer): Promise<Accountuitkomst> {
  requireEverywhere(actor, 'account.beheren')
  return db().$transaction(async (tx) => {
    const plaats = await findGebied(tx, invoer)
    if (plaats.soort === 'ongeldig') return plaats
    const { gemeenteId, regioId, waar } = plaats
    const { id: gebruikerId, naam, actief, nieuw } = await findOrCreateGebruiker(tx, invoer)
    if (!actief) return { soort: 'gesloten', zin: `Het account ${invoer.email} is gesloten. Er is niets veranderd.` }
    const [added] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO aanstelling (gebruiker_id, rol, gemeente_id, regio_id) VALUES (${gebruikerId}, ${invoer.rol}::rol, ${gemeenteId}, ${regioId})
      ON CONFLICT DO NOTHING RETURNING id`
    const soort = nieuw ? 'gemaakt' : added ? 'toegevoegd' : 'bestond_al'
    const token = await createWachtwoordlink(tx, gebruikerId)
    const details = { uitkomst: soort, rol: invoer.rol, waar }
    await writeAudit(tx, actor, { handeling: 'account.toevoegen', onderwerp: `gebruiker ${gebruikerId}`, details })
    return { soort, naam, waar, token }
  })
}

const beherend = rollen.filter((rol) => reachesAll(rol, 'account.beheren'))

const laatsteBeheerder =
  'Dit is de laatste beheerder. Maak eerst een andere beheerder; anders kan niemand de accounts meer beheren.'

export type Intrekking =
  | { soort: 'ingetrokken' }
  | { soort: 'onbekend' }
  | { soort: 'al_ingetrokken' }
  | { soort: 'laatste_beheerder'; zin: string }

/**
 * Withdraws one aanstelling; it stays in the register as withdrawn, and stops working at the next request of that person.
 *
 * @throws NotFound for who may not manage accounts
 */
export async function withdrawAanstelling(actor: Actor, id: number): Promise<Intrekking> {
  requireEverywhere(actor, 'account.beheren')
  return db().$transaction(async (tx) => {
    // All beheerders are locked with it, so that two of them cannot withdraw each other at the same moment.
    const rows = await tx.$queryRaw<
      { id: number; gebruikerId: number; rol: Rol; waar: string | null; ingetrokken: boolean }[]
    >`
      SELECT a.id, a.gebruiker_id AS "gebruikerId", a.rol::text AS rol, a.withdrawn_at IS NOT NULL AS ingetrokken,
             (SELECT g.naam FROM gemeente g WHERE g.id = a.gemeente_id UNION ALL SELECT r.naam FROM regio r WHERE r.id = a.regio_id) AS waar
      FROM aanstelling a JOIN gebruiker u ON u.id = a.gebruiker_id
      WHERE a.id = ${id} OR (a.rol::text = ANY (${beherend}::text[]) AND a.withdrawn_at IS NULL AND u.actief)
      ORDER BY a.id FOR UPDATE OF a`
    const aanstelling = rows.find((row) => row.id === id)
    if (!aanstelling) return { soort: 'onbekend' }
    if (aanstelling.ingetrokken) return { soort: 'al_ingetrokken' }
    if (reachesAll(aanstelling.rol, 'account.beheren') && !rows.some((row) => row.id !== id)) {
      return { soort: 'laatste_beheerder', zin: laatsteBeheerder }
    }
    await tx.aanstelling.update({ where: { id }, data: { withdrawnAt: new Date() } })
    const { gebruikerId, rol, waar } = aanstelling
    await writeAudit(tx, actor, {
      handeling: 'aanstelling.intrekken',
      onderwerp: `gebruiker ${gebruikerId}`,
      details: { aanstelling: id, rol, waar },
    })
    return { soort: 'ingetrokken' }
  })
}

export type Verwijdering =
  | { soort: 'verwijderd' }
  | { soort: 'onbekend' }
  | { soort: 'eigen' | 'laatste_beheerder'; zin: string }

/**
 * Removes an account for good: name, e-mail address, password, links, sessions, aanstellingen and counted failed logins.
 * What the person wrote stays, without the name. One transaction; the person is logged out with it.
 *
 * @throws NotFound for who may not manage accounts
 */
export async function removeGebruiker(actor: Actor, id: number): Promise<Verwijdering> {
  requireEverywhere(actor, 'account.beheren')
  if (actor.gebruikerId === id)
    return { soort: 'eigen', zin: 'Dit is uw eigen account. Vraag een andere beheerder om het te verwijderen.' }
  return db().$transaction(async (tx) => {
    // As in withdrawAanstelling: two beheerders cannot remove each other at the same moment.
    const beheerders = await tx.$queryRaw<{ gebruikerId: number }[]>`
      SELECT a.gebruiker_id AS "gebruikerId" FROM aanstelling a JOIN gebruiker u ON u.id = a.gebruiker_id
      WHERE a.rol::text = ANY (${beherend}::text[]) AND a.withdrawn_at IS NULL AND u.actief ORDER BY a.id FOR UPDATE OF a`
    const others = beheerders.filter(({ gebruikerId }) => gebruikerId !== id)
    if (others.length === 0 && beheerders.length > 0) return { soort: 'laatste_beheerder', zin: laatsteBeheerder }
    const [gebruiker] = await tx.$queryRaw<{ email: string }[]>`SELECT email FROM gebruiker WHERE id = ${id} FOR UPDATE`
    if (!gebruiker) return { soort: 'onbekend' }
    const { count } = await tx.aanstelling.deleteMany({ where: { gebruikerId: id } })
    await tx.inlogpoging.deleteMany({ where: { sleutel: throttleKey('account', gebruiker.email) } })
    await tx.gebruiker.delete({ where: { id } })
    await writeAudit(tx, actor, {
      handeling: 'account.verwijderen',
      onderwerp: `gebruiker ${id}`,
      details: { aanstellingen: count },
    })
    return { soort: 'verwijderd' }
  })
}
