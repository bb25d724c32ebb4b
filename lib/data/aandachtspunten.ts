import { type Aandachtspunt, aandachtspunten } from '@/lib/rapport/aandachtspunten'
import type { Bron } from '@/lib/rapport/bron'
import type { Beeldkeuze } from '@/lib/schemas/beeld'
import type { Actor } from './actor'
import type { Meetmoment } from './meetmoment'
import { findMomenten, type Momenten } from './momenten'
import { rapportVoor, seesEverything } from './rapport-voor'
import { getRasters } from './raster'
import { requireAnywhere } from './scope'

export type Aandachtsbeeld = Pick<Momenten, 'bevroren' | 'peildag'> & {
  bron: Bron
  vorig: Bron | null
  open: Meetmoment | null
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
  requireAnywhere(actor, 'totalen.lezen')
  const { gekozen, vergelijking, bevroren, ronde, peildag } = await findMomenten(actor, { meetmoment })
  const { raster, vorig } = await getRasters(actor, { gekozen, vergelijking })
  const landelijk = rapportVoor(actor, raster, { indeling: 'landelijk' })
  const eerder = vorig && rapportVoor(actor, vorig, { indeling: 'landelijk' })
  const bron = {
    landelijk,
    klassen: rapportVoor(actor, raster, { indeling: 'grootteklasse' }),
    regios: rapportVoor(actor, raster, { indeling: 'regio' }),
    vorig: eerder && eerder.groepen.length > 0 ? eerder : null,
    peildag,
  }
  return {
    bron: raster.bron,
    vorig: vorig?.bron ?? null,
    open: ronde.open,
    bevroren,
    peildag,
    punten: landelijk.groepen.length > 0 ? aandachtspunten(bron) : [],
    zietLandelijk: seesEverything(actor),
  }
}
