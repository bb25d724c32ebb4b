import { geheugen, rasternummer } from './geheugen'
import { groepsleutel, type Indeling } from './indeling'
import type { Raster, Rastergemeente } from './raster'

/** Which gemeenten a group has in the one source and not in the other. */
export type Bevolking = {
  /** only in the later source */
  nieuw: Rastergemeente[]
  /** only in the earlier source */
  vervallen: Rastergemeente[]
  /** in both, and earlier in another group; as they are later */
  erbij: Rastergemeente[]
  /** in both, and later in another group; as they were earlier */
  eraf: Rastergemeente[]
  /** how many gemeenten of the group, as it is later, both sources have */
  inBeide: number
}

const remember = geheugen<Bevolking>(
  10_000,
  ({ nieuw, vervallen, erbij, eraf }) => 1 + nieuw.length + vervallen.length + erbij.length + eraf.length,
)

/** How the gemeenten of a group changed between two sources. Names only, so everybody may know. */
export function bevolkingOf(van: Raster, naar: Raster, indeling: Indeling, groep: string): Bevolking {
  return remember(naar, JSON.stringify([rasternummer(van), indeling, groep]), () => compare(van, naar, indeling, groep))
}

function compare(van: Raster, naar: Raster, indeling: Indeling, groep: string): Bevolking {
  const sleutels = ({ gemeenten }: Raster) =>
    new Map(gemeenten.map((gemeente) => [gemeente.gemeenteId, groepsleutel(indeling, gemeente)]))
  const [earlier, later] = [sleutels(van), sleutels(naar)]
  const members = (known: Map<number, string>, { gemeenten }: Raster) =>
    gemeenten.filter(({ gemeenteId }) => known.get(gemeenteId) === groep)
  const [before, after] = [members(earlier, van), members(later, naar)]
  const stayed = after.filter(({ gemeenteId }) => earlier.has(gemeenteId))
  return {
    nieuw: after.filter(({ gemeenteId }) => !earlier.has(gemeenteId)),
    vervallen: before.filter(({ gemeenteId }) => !later.has(gemeenteId)),
    erbij: stayed.filter(({ gemeenteId }) => earlier.get(gemeenteId) !== groep),
    eraf: before.filter(({ gemeenteId }) => later.has(gemeenteId) && later.get(gemeenteId) !== groep),
    inBeide: stayed.length,
  }
}
