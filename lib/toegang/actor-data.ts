import { Prisma, query } from '@/lib/platform/client-data'
import { type Aanstelling, makeAanstelling, type Rol } from './aanstelling'

declare const actorBrand: unique symbol

/**
 * Somebody whose identity and aanstellingen were read from the database for this request.
 * Every door of a *-data.ts asks for one; nothing outside this file can make one.
 */
export type Actor = {
  readonly [actorBrand]: true
  /** null: the command line of the server itself */
  readonly gebruikerId: number | null
  readonly naam: string
  readonly email: string | null
  readonly aanstellingen: readonly Aanstelling[]
}

function brand(actor: Omit<Actor, typeof actorBrand>): Actor {
  return actor as Actor
}

type Row = {
  gebruiker_id: number
  naam: string
  email: string
  rol: Rol | null
  gemeente_id: number | null
  gemeente_code: string | null
  gemeente_naam: string | null
  regio_sleutel: string | null
  regio_naam: string | null
  subregio_sleutel: string | null
  subregio_naam: string | null
}

function aanstellingOf({ rol, ...row }: Row): Aanstelling[] {
  if (rol === null) return []
  const { gemeente_id: id, gemeente_code: code, gemeente_naam: naam } = row
  const aanstelling = makeAanstelling(rol, {
    gemeente: id === null || code === null || naam === null ? null : { id, code, naam },
    regio: { sleutel: row.regio_sleutel ?? '', naam: row.regio_naam ?? '' },
    subregio:
      row.subregio_sleutel && row.subregio_naam ? { sleutel: row.subregio_sleutel, naam: row.subregio_naam } : null,
  })
  return aanstelling ? [aanstelling] : []
}

/** What the database says now of one person; `from` finds that person as u. */
const personOf = (from: Prisma.Sql) => Prisma.sql`
  SELECT u.id AS gebruiker_id, u.naam, u.email, a.rol,
         g.id AS gemeente_id, g.code AS gemeente_code, g.naam AS gemeente_naam,
         coalesce(ouder.sleutel, r.sleutel) AS regio_sleutel, coalesce(ouder.naam, r.naam) AS regio_naam,
         CASE WHEN ouder.id IS NOT NULL THEN r.sleutel END AS subregio_sleutel,
         CASE WHEN ouder.id IS NOT NULL THEN r.naam END AS subregio_naam
  FROM ${from}
  LEFT JOIN aanstelling a ON a.gebruiker_id = u.id AND a.withdrawn_at IS NULL
  LEFT JOIN gemeente g ON g.id = a.gemeente_id AND daterange(g.geldig_van, g.geldig_tot) @> vandaag()
  LEFT JOIN regiolidmaatschap l ON l.gemeente_id = g.id AND daterange(l.geldig_van, l.geldig_tot) @> vandaag()
  LEFT JOIN regio r ON r.id = coalesce(a.regio_id, l.regio_id)
  LEFT JOIN regio ouder ON ouder.id = r.ouder_id
  ORDER BY a.rol, g.naam, r.naam`

function actorOf(rows: readonly Row[]): Actor | null {
  const [first] = rows
  if (!first) return null
  return brand({
    gebruikerId: first.gebruiker_id,
    naam: first.naam,
    email: first.email,
    aanstellingen: rows.flatMap(aanstellingOf),
  })
}

/**
 * The person behind a session, as the database knows them now: a withdrawn aanstelling, a closed
 * account or a changed password works at the next request. One query.
 *
 * @returns null when the session has ended or the account is closed
 */
export async function findActorBySessie(sessieId: string): Promise<Actor | null> {
  const person = Prisma.sql`
    (SELECT u.* FROM sessie s JOIN gebruiker u ON u.id = s.gebruiker_id AND u.actief
     WHERE s.id = ${sessieId}::uuid AND s.expires_at > now()) u`
  return actorOf(await query<Row>(personOf(person)))
}

/**
 * Somebody who asked for work in the background, as the database knows them now: for lib/toegang/klus-taak.ts alone. One query.
 *
 * @returns null when the account is closed
 */
export async function findActorByGebruiker(gebruikerId: number): Promise<Actor | null> {
  const person = Prisma.sql`(SELECT * FROM gebruiker WHERE id = ${gebruikerId} AND actief) u`
  return actorOf(await query<Row>(personOf(person)))
}

/** Whoever may start a command on the server holds its database already. For scripts/ and prisma/seed only. */
export function commandLineActor(rol: 'bureau' | 'beheerder'): Actor {
  return brand({ gebruikerId: null, naam: 'opdrachtregel', email: null, aanstellingen: [{ rol }] })
}

/** Work that has to be done whoever asked, and that shows them nothing of what it reads. For what works in the background only. */
export const achtergrond: Actor = brand({
  gebruikerId: null,
  naam: 'achtergrond',
  email: null,
  aanstellingen: [{ rol: 'bureau' }],
})

/** Somebody who did not log in: reaches nothing but what is published. */
export const bezoeker: Actor = brand({
  gebruikerId: null,
  naam: 'bezoeker',
  email: null,
  aanstellingen: [{ rol: 'bezoeker' }],
})
