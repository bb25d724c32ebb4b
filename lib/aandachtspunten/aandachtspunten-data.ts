import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { getRasters } from '@/lib/cijfers/kern/raster-data'
import { seesEverything, visibleCijfers } from '@/lib/cijfers/kern/zichtbaar'
import type { Bron } from '@/lib/meetmoment/bron'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireAnywhere } from '@/lib/toegang/require'
import type { Aandachtspunt } from './aandachtspunt'
import { aandachtspunten } from './aandachtspunten'

export type Aandachtsbeeld = Pick<Momenten, 'ronde' | 'bevroren' | 'peildag'> & {
  bron: Bron
  vorig: Bron | null
  /** heaviest first */
  punten: Aandachtspunt[]
  /** may this actor see the landelijk beeld? */
  zietLandelijk: boolean
}

/**
 * What deserves a look in the figures of a moment, out of the figures that this actor may see. At most seven queries.
 *
 * @throws NotFound for who sees no totals, and for an unknown meetmoment
 */
export async function getAandachtsbeeld(
  actor: Actor,
  { meetmoment }: Pick<Beeldkeuze, 'meetmoment'>,
): Promise<Aandachtsbeeld> {
  const lezer = requireAnywhere(actor, 'totalen.lezen')
  const { gekozen, vergelijking, bevroren, ronde, peildag } = await findMomenten(actor, { meetmoment })
  const { raster, vorig } = await getRasters(lezer, { gekozen, vergelijking })
  const landelijk = visibleCijfers(actor, raster, { indeling: 'landelijk' })
  const eerder = vorig && visibleCijfers(actor, vorig, { indeling: 'landelijk' })
  const bron = {
    landelijk,
    klassen: visibleCijfers(actor, raster, { indeling: 'grootteklasse' }),
    regios: visibleCijfers(actor, raster, { indeling: 'regio' }),
    vorig: eerder && eerder.groepen.length > 0 ? eerder : null,
    peildag,
  }
  return {
    bron: raster.bron,
    vorig: vorig?.bron ?? null,
    ronde,
    bevroren,
    peildag,
    punten: landelijk.groepen.length > 0 ? aandachtspunten(bron) : [],
    zietLandelijk: seesEverything(actor),
  }
}
