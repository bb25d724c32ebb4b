import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import type { Beeldkeuze } from './beeld-schema'
import { type Cijfers, makeCijfers } from './cijfers'
import type { Editie } from './editie'
import { getRaster, getRasters } from './raster-data'
import { publicCijfers } from './zichtbaar'

export type LandelijkBeeld = Pick<Momenten, 'ronde' | 'bevroren'> & {
  landelijk: Cijfers
  klassen: Cijfers
  /** the country at what it is compared with, with the same noemer; null: there was nothing before */
  vorig: Cijfers | null
}

/**
 * The landelijk beeld of the living state or of a meetmoment. Three queries, whatever the number of gemeenten; more for what this process did not read before.
 *
 * @throws NotFound for who may not see it, and for an unknown meetmoment
 */
export async function getLandelijkBeeld(
  actor: Actor,
  { meetmoment, vergelijk, noemer }: Pick<Beeldkeuze, 'meetmoment' | 'vergelijk' | 'noemer'>,
): Promise<LandelijkBeeld> {
  const lezer = requireEverywhere(actor, 'landelijkbeeld.lezen')
  const { gekozen, vergelijking, bevroren, ronde } = await findMomenten(actor, { meetmoment, vergelijk })
  const { raster, vorig } = await getRasters(lezer, { gekozen, vergelijking })
  return {
    landelijk: makeCijfers(raster, { indeling: 'landelijk', noemer }),
    klassen: makeCijfers(raster, { indeling: 'grootteklasse', noemer }),
    vorig: vorig && makeCijfers(vorig, { indeling: 'landelijk', noemer }),
    ronde,
    bevroren,
  }
}

/** The divisions of a file, in their order. */
export const bestandsindelingen = ['landelijk', 'grootteklasse', 'regio'] as const

/**
 * The Cijfers of the divisions of a file. At most five queries.
 *
 * @param sleutel "nu" or the key of a meetmoment
 * @throws NotFound for who may not see the landelijk beeld, and for an unknown meetmoment
 */
export async function getCijfersPerIndeling(
  actor: Actor,
  sleutel: string,
  editie: Editie = 'bureau',
): Promise<Cijfers[]> {
  const lezer = requireEverywhere(actor, 'landelijkbeeld.lezen')
  const { gekozen } = await findMomenten(actor, { meetmoment: sleutel })
  const raster = await getRaster(lezer, gekozen)
  return bestandsindelingen.map((indeling) =>
    editie === 'openbaar'
      ? publicCijfers(raster, indeling, raster.verberging ?? null)
      : makeCijfers(raster, { indeling }),
  )
}
