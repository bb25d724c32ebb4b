import { aantalPaginas } from '@/lib/platform/bladzijde'
import { db, Prisma } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'

const versiesPerPagina = 20

/** Saved as you go makes many versions; those of one sitting stand together under the last of them. */
const zitting = Prisma.raw(`interval '10 minutes'`)

export type Tekstversie = {
  version: number
  tekst: string
  concept: boolean
  /** ISO moment */
  createdAt: string
  /** null: nobody wrote it, or the account is gone */
  createdBy: string | null
  /** the same person went on within ten minutes, so a later version holds more */
  tussenstand: boolean
}

export type Tekstversies = {
  /** newest first */
  versies: Tekstversie[]
  /** the version that is the text now */
  nu: number
  pagina: number
  paginas: number
  /** how many were left out because the same person went on */
  tussenstanden: number
}

type Versiekeuze = { pagina?: number; metTussenstanden?: boolean }

/**
 * What a text of a rapport ever was, newest first, page by page. Two queries.
 *
 * @throws NotFound for everybody but the bureau, and for a text that was never started
 */
export async function getTekstversies(
  actor: Actor,
  meetmoment: string,
  plek: string,
  { pagina = 1, metTussenstanden = false }: Versiekeuze = {},
): Promise<Tekstversies> {
  requireEverywhere(actor, 'rapport.schrijven')
  const versie = Prisma.sql`
    SELECT v.version, v.tekst, v.concept, v.created_at, v.created_by_id,
           coalesce(NOT v.concept AND lead(v.created_by_id) OVER w IS NOT DISTINCT FROM v.created_by_id
                    AND lead(v.created_at) OVER w < v.created_at + ${zitting}, false) AS tussenstand
    FROM rapporttekst_versie v JOIN meetmoment m ON m.id = v.meetmoment_id
    WHERE m.sleutel = ${meetmoment} AND v.plek = ${plek}
    WINDOW w AS (ORDER BY v.version)`
  const [telling] = await db().$queryRaw<{ nu: number | null; totaal: number; tussenstanden: number }[]>`
    WITH versie AS (${versie})
    SELECT max(version) AS nu, count(*)::int AS totaal, (count(*) FILTER (WHERE tussenstand))::int AS tussenstanden FROM versie`
  if (!telling || telling.nu === null) throw new NotFound(`rapporttekst ${meetmoment} ${plek}`)
  const { nu, totaal, tussenstanden } = telling
  const paginas = aantalPaginas(metTussenstanden ? totaal : totaal - tussenstanden, versiesPerPagina)
  const shown = Math.min(pagina, paginas)
  const versies = await db().$queryRaw<Tekstversie[]>`
    WITH versie AS (${versie})
    SELECT version, tekst, concept, tussenstand, u.naam AS "createdBy",
           ${isoMoment('versie.created_at')} AS "createdAt"
    FROM versie LEFT JOIN gebruiker u ON u.id = versie.created_by_id
    WHERE ${metTussenstanden}::boolean OR NOT tussenstand
    ORDER BY version DESC LIMIT ${versiesPerPagina} OFFSET ${(shown - 1) * versiesPerPagina}`
  return { versies, nu, pagina: shown, paginas, tussenstanden }
}
