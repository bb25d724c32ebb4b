import type { Raster } from './raster'

/** What was made of a raster under some sleutel: known already, or made now. */
type Geheugen<Made> = (raster: Raster, sleutel: string, make: () => Made) => Made

type Onthouden<Made> = { made: Made; size: number; known: Map<string, Onthouden<Made>>; sleutel: string }

/**
 * Remembers what was made of rasters, as far as there is room: what was not asked for the longest goes first. A raster
 * never changes, so what is remembered stays true; it goes with its raster.
 *
 * @param room how much may be remembered together, in the measure of sizeOf
 */
export function geheugen<Made>(room: number, sizeOf: (made: Made) => number): Geheugen<Made> {
  const knownOf = new WeakMap<Raster, Map<string, Onthouden<Made>>>()
  /** all of it, the longest ago first */
  const inOrder = new Set<Onthouden<Made>>()
  let total = 0
  return (raster, sleutel, make) => {
    const known = knownOf.get(raster) ?? new Map<string, Onthouden<Made>>()
    knownOf.set(raster, known)
    const before = known.get(sleutel)
    if (before) {
      inOrder.delete(before)
      inOrder.add(before)
      return before.made
    }
    const made = make()
    const size = sizeOf(made)
    if (size > room) return made
    const one = { made, size, known, sleutel }
    known.set(sleutel, one)
    inOrder.add(one)
    total += size
    for (const oldest of inOrder) {
      if (total <= room) break
      oldest.known.delete(oldest.sleutel)
      inOrder.delete(oldest)
      total -= oldest.size
    }
    return made
  }
}

const nummers = new WeakMap<Raster, number>()
let last = 0

/** A number of its own for a raster, to stand in a sleutel without holding on to it. */
export function rasternummer(raster: Raster): number {
  const nummer = nummers.get(raster) ?? ++last
  nummers.set(raster, nummer)
  return nummer
}
