import { type Kader, middenOf, naarBeneden } from './projectie'

type Kaartpunt = { xKm: number; yKm: number }
type Vak = { links: number; rechts: number; boven: number; onder: number }

/** The height of the letters, and how wide one is on average, in the measure of the map. */
export const letterhoogte = 1.9
const letterbreedte = 0.52
const stapKm = 3
const stappen = 8

const touches = (a: Vak, b: Vak) => a.links < b.rechts && a.rechts > b.links && a.boven < b.onder && a.onder > b.boven

/** Steps away from the middle, the nearest first; sideways a step is as long as two. */
const uitwijken = Array.from({ length: 2 * stappen + 1 }, (_, i) => i - stappen)
  .flatMap((dy) => Array.from({ length: 2 * stappen + 1 }, (_, i) => ({ dx: (i - stappen) * stapKm, dy: dy * stapKm })))
  .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy))

/**
 * Where each name can be read: as near as possible to the middle of its members, free of every dot and of the other
 * names. A name for which there is no room is left out, because it also stands in the tables.
 *
 * @param straalKm the room that a dot takes
 */
export function plaatsNamen(
  groepen: readonly { naam: string; leden: readonly Kaartpunt[] }[],
  kader: Kader,
  straalKm: number,
): (Kaartpunt & { naam: string })[] {
  const taken: Vak[] = groepen.flatMap(({ leden }) =>
    leden.map(({ xKm, yKm }) => vakRond(xKm, naarBeneden(yKm), straalKm, straalKm)),
  )
  const placed: (Kaartpunt & { naam: string })[] = []
  for (const { naam, leden } of groepen) {
    const { xKm, yKm } = middenOf(leden)
    const half = (naam.length * letterbreedte * letterhoogte * kader.eenheid) / 2
    const high = (letterhoogte * kader.eenheid) / 2
    const reach = stappen * stapKm
    const around = vakRond(xKm, naarBeneden(yKm), half + reach, high + reach)
    const near = taken.filter((other) => touches(around, other))
    for (const { dx, dy } of uitwijken) {
      const vak = vakRond(xKm + dx, naarBeneden(yKm) + dy, half, high)
      if (vak.links < kader.x || vak.rechts > kader.x + kader.breedte) continue
      if (near.some((other) => touches(vak, other))) continue
      taken.push(vak)
      placed.push({ naam, xKm: xKm + dx, yKm: yKm - dy })
      break
    }
  }
  return placed
}

const vakRond = (x: number, y: number, half: number, high: number): Vak => ({
  links: x - half,
  rechts: x + half,
  boven: y - high,
  onder: y + high,
})
