import type { Transaction } from '@/lib/platform/client-data'
import type { Allowed } from '@/lib/toegang/require'
import { type Meetmomentstatus, sleutelOf } from './meetmoment'

// What planning and correcting both do inside their transaction.

/** `veld`: where the sentence belongs. */
export type Weigering = { soort: 'geweigerd'; zin: string; veld?: 'naam' | 'peildatum' | 'versie' | 'tot' }

// One at a time, so that a key or a name cannot be given twice. Plain readers and saves go on.
export async function lockPlanning(_bureau: Allowed<'meetmoment.bevriezen'>, tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE meetmoment IN SHARE ROW EXCLUSIVE MODE`
}

export async function freshSleutel(
  _bureau: Allowed<'meetmoment.bevriezen'>,
  tx: Transaction,
  peildatum: string,
): Promise<string> {
  const bestaande = await tx.meetmoment.findMany({ select: { sleutel: true } })
  return sleutelOf(
    peildatum,
    bestaande.map(({ sleutel }) => sleutel),
  )
}

export async function nameTaken(
  _bureau: Allowed<'meetmoment.bevriezen'>,
  tx: Transaction,
  naam: string,
  behalve?: string,
): Promise<Weigering | null> {
  // Prisma's own insensitive comparison takes _ and % in a name for wildcards.
  const others = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM meetmoment WHERE lower(naam) = lower(${naam}) AND sleutel IS DISTINCT FROM ${behalve ?? null}`
  if (others.length === 0) return null
  return { soort: 'geweigerd', veld: 'naam', zin: 'Er is al een meetmoment met deze naam. Kies een andere.' }
}

/** As Prisma takes an ISO date. */
export const dag = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** As it was when it was locked. */
export type Gepland = {
  id: number
  naam: string
  peildatum: string
  versie: string
  status: Meetmomentstatus
  vervangtId: number | null
  vandaag: string
}

/** null: it is not there */
export async function lockMeetmoment(
  _bureau: Allowed<'meetmoment.bevriezen'>,
  tx: Transaction,
  sleutel: string,
): Promise<Gepland | null> {
  const [meetmoment] = await tx.$queryRaw<Gepland[]>`
    SELECT m.id, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, lv.sleutel AS versie, m.status::text AS status,
           m.vervangt_id AS "vervangtId", to_char(vandaag(), 'YYYY-MM-DD') AS vandaag
    FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id WHERE m.sleutel = ${sleutel} FOR UPDATE OF m`
  return meetmoment ?? null
}

/** Who still has the address before them that it had. */
export const verdwenen: Weigering = {
  soort: 'geweigerd',
  zin: 'Dit meetmoment staat niet meer op dit adres. Iemand gaf het een andere peildatum of liet het vervallen. Zoek het op bij Meetmomenten. Er is niets veranderd.',
}
