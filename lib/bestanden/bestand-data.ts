import { createHash } from 'node:crypto'
import { db, Prisma, query } from '@/lib/platform/client-data'

// Files that were made. Who holds a publicatie may have them: its door asked who it was (bestelling-taak.ts).

/** A file that is ready. `merk` is the SHA-256 of its bytes: the same file has the same one. */
export type Bestand = { bytes: Uint8Array<ArrayBuffer>; merk: string }

/** Together they are at most so large. */
const maxBytes = 64 * 1024 * 1024

/** @returns null when it was not made, or had to make room */
export async function findBestand(sleutel: string): Promise<Bestand | null> {
  const [bestand] = await query<Bestand>(
    Prisma.sql`UPDATE bestand SET asked_at = now() WHERE sleutel = ${sleutel} RETURNING bytes, merk`,
  )
  return bestand ?? null
}

export async function hasBestand(sleutel: string): Promise<boolean> {
  return (await db().bestand.count({ where: { sleutel } })) > 0
}

/** Keeps a file; what was asked longest ago makes room for it. @param most other than a server: a test needs little */
export async function keepBestand(sleutel: string, bytes: Uint8Array, most = maxBytes): Promise<void> {
  const merk = createHash('sha256').update(bytes).digest('hex')
  await query(Prisma.sql`
    INSERT INTO bestand (sleutel, merk, bytes) VALUES (${sleutel}, ${merk}, ${Buffer.from(bytes)})
    ON CONFLICT (sleutel) DO UPDATE SET asked_at = now()`)
  await db().$executeRaw`
    DELETE FROM bestand b USING (
      SELECT sleutel, sum(octet_length(bytes)) OVER (ORDER BY asked_at DESC, sleutel) AS total FROM bestand
    ) t
    WHERE t.sleutel = b.sleutel AND t.total > ${most}::int`
}
