import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { selectGemeenten } from '@/lib/cijfers/kern/raster'
import { getRasters } from '@/lib/cijfers/kern/raster-data'
import { readableRaster } from '@/lib/cijfers/kern/zichtbaar'
import type { Bron } from '@/lib/meetmoment/bron'
import { findMomenten, type Momenten, type Telbron } from '@/lib/meetmoment/momenten-data'
import { db } from '@/lib/platform/client-data'
import { byNaam } from '@/lib/platform/volgorde'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireAnywhere } from '@/lib/toegang/require'
import { type Twijfel, type Twijfelgemeente, twijfelsIn } from './twijfel'

export type Tegenstrijdigbeeld = Pick<Momenten, 'ronde' | 'bevroren'> & {
  bron: Bron
  vorig: Bron | null
  /** the regio's of the gemeenten that this actor may read, by name */
  regios: { sleutel: string; naam: string }[]
  regio: { sleutel: string; naam: string } | null
  aantalGemeenten: number
  gemeenten: (Omit<Twijfelgemeente, 'twijfels'> & {
    /** `leegSinds`: an ISO moment; null: it was not emptied, or before there was a history */
    twijfels: (Twijfel & { leegSinds: string | null })[]
  })[]
}

/**
 * The answers to ask about, of the gemeenten whose answers this actor may read. At most eight queries.
 *
 * @throws NotFound for who looks at no other gemeenten, an unknown meetmoment, and a regio that the actor may not read
 */
export async function getTegenstrijdigbeeld(
  actor: Actor,
  { meetmoment, vergelijk, regio }: Pick<Beeldkeuze, 'meetmoment' | 'vergelijk' | 'regio'>,
): Promise<Tegenstrijdigbeeld> {
  const lezer = requireAnywhere(actor, 'totalen.lezen')
  const { gekozen, vergelijking, bevroren, ronde } = await findMomenten(actor, { meetmoment, vergelijk })
  const { raster: whole, vorig } = await getRasters(lezer, { gekozen, vergelijking })
  const raster = readableRaster(actor, whole)
  const regios = [...new Map(raster.gemeenten.map((gemeente) => [gemeente.regio, gemeente.regioNaam]))]
    .map(([sleutel, naam]) => ({ sleutel, naam }))
    .sort(byNaam)
  const chosen = regios.find(({ sleutel }) => sleutel === regio) ?? null
  if (regio !== undefined && !chosen) throw new NotFound(`regio ${regio}`)
  const shown = chosen ? selectGemeenten(raster, (gemeente) => gemeente.regio === chosen.sleutel) : raster
  const gemeenten = twijfelsIn(shown, vorig && readableRaster(actor, vorig))
  const leeg = await findLeegSinds(gemeenten, gekozen)
  return {
    bron: raster.bron,
    vorig: vorig?.bron ?? null,
    ronde,
    bevroren,
    regios,
    regio: chosen,
    aantalGemeenten: shown.gemeenten.length,
    gemeenten: gemeenten.map(({ gemeente, twijfels }) => ({
      gemeente,
      twijfels: twijfels.map((twijfel) => ({
        ...twijfel,
        leegSinds:
          twijfel.soort === 'leeggemaakt' ? (leeg.get(`${gemeente.gemeenteId} ${twijfel.vraag.id}`) ?? null) : null,
      })),
    })),
  }
}

/** When each antwoord that stands empty was emptied last, by the ids of gemeente and vraag; at a meetmoment, before it. One query. */
async function findLeegSinds(gemeenten: readonly Twijfelgemeente[], gekozen: Telbron): Promise<Map<string, string>> {
  const leeg = gemeenten.flatMap(({ gemeente, twijfels }) =>
    twijfels.flatMap(({ soort, vraag }) => (soort === 'leeggemaakt' ? [[gemeente.gemeenteId, vraag.id] as const] : [])),
  )
  if (leeg.length === 0) return new Map()
  const meetmomentId = gekozen.soort === 'meetmoment' ? gekozen.meetmoment.id : null
  const rows = await db().$queryRaw<{ gemeenteId: number; vraagId: number; op: Date }[]>`
    SELECT w.gemeente_id AS "gemeenteId", w.vraag_id AS "vraagId", max(w.created_at) AS op
    FROM unnest(${leeg.map(([gemeenteId]) => gemeenteId)}::int[], ${leeg.map(([, vraagId]) => vraagId)}::int[]) AS l (gemeente_id, vraag_id)
    JOIN antwoord_wijziging w USING (gemeente_id, vraag_id)
    JOIN antwoord_wijziging eerder
      ON eerder.gemeente_id = w.gemeente_id AND eerder.vraag_id = w.vraag_id AND eerder.version = w.version - 1
    LEFT JOIN meetmoment_feit f
      ON f.meetmoment_id = ${meetmomentId} AND f.gemeente_id = w.gemeente_id AND f.vraag_id = w.vraag_id
    WHERE w.waarde IS NULL AND eerder.waarde IS NOT NULL AND (f.updated_at IS NULL OR w.created_at <= f.updated_at)
    GROUP BY 1, 2`
  return new Map(rows.map(({ gemeenteId, vraagId, op }) => [`${gemeenteId} ${vraagId}`, op.toISOString()]))
}
