import type { Grootteklasse } from '@/lib/register/grootteklasse'

// The map is drawn in kilometres: x to the east, and y to the south, because the y of SVG goes down.

type Kaartpunt = { xKm: number; yKm: number }

export type Kader = {
  x: number
  y: number
  breedte: number
  hoogte: number
  /** a hundredth of the longest side: the measure for dots and letters, so that they stay as large when one zooms in */
  eenheid: number
}

/** Where a place in kilometres north is drawn. */
export const naarBeneden = (yKm: number) => -yKm

const kleinsteZijde = 24
/** Room at the edges, as a part of the longest side; with names beside the dots there must be more. */
const rand = { stippen: 0.06, namen: 0.15 }

/** The frame around these places, with room at the edges, never wider than 1.5 times its height nor higher than 1.3 times its width. */
export function kaderOf(plekken: readonly Kaartpunt[], metNamen = false): Kader {
  let [west, oost, zuid, noord] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { xKm, yKm } of plekken) {
    west = Math.min(west, xKm)
    oost = Math.max(oost, xKm)
    zuid = Math.min(zuid, yKm)
    noord = Math.max(noord, yKm)
  }
  if (plekken.length === 0) [west, oost, zuid, noord] = [0, 0, 0, 0]
  const ruimte = 2 * (metNamen ? rand.namen : rand.stippen) * Math.max(oost - west, noord - zuid, kleinsteZijde)
  const wide = Math.max(oost - west, kleinsteZijde) + ruimte
  const high = Math.max(noord - zuid, kleinsteZijde) + ruimte
  const breedte = Math.max(wide, high / 1.3)
  const hoogte = Math.max(high, wide / 1.5)
  return {
    x: (west + oost - breedte) / 2,
    y: naarBeneden((zuid + noord + hoogte) / 2),
    breedte,
    hoogte,
    eenheid: Math.max(breedte, hoogte) / 100,
  }
}

const stralen: Record<Grootteklasse, number> = { klein: 0.85, middelgroot: 1.25, groot: 1.8 }

/** The radius of a dot in kilometres: smaller where many share the map, larger where few do. */
export function straalOf(grootteklasse: Grootteklasse, { eenheid }: Kader, aantal: number): number {
  const ruimte = Math.min(2, Math.max(0.35, Math.sqrt(420 / Math.max(1, aantal))))
  return stralen[grootteklasse] * ruimte * eenheid
}

/** The corners of the smallest shape without dents around some places, going round. */
export function omhulling(plekken: readonly Kaartpunt[]): Kaartpunt[] {
  const sorted = [...plekken].sort((a, b) => a.xKm - b.xKm || a.yKm - b.yKm)
  const half = (some: readonly Kaartpunt[]) => {
    const corners: Kaartpunt[] = []
    for (const plek of some) {
      while (corners.length >= 2 && turn(corners.at(-2), corners.at(-1), plek) <= 0) corners.pop()
      corners.push(plek)
    }
    return corners.slice(0, -1)
  }
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())]
}

/** Above zero: from a over b to c turns to the left. */
function turn(a: Kaartpunt | undefined, b: Kaartpunt | undefined, c: Kaartpunt): number {
  if (!a || !b) return 0
  return (b.xKm - a.xKm) * (c.yKm - a.yKm) - (b.yKm - a.yKm) * (c.xKm - a.xKm)
}

/** The middle of some places. */
export function middenOf(plekken: readonly Kaartpunt[]): Kaartpunt {
  const som = plekken.reduce((sum, { xKm, yKm }) => ({ xKm: sum.xKm + xKm, yKm: sum.yKm + yKm }), { xKm: 0, yKm: 0 })
  const n = Math.max(1, plekken.length)
  return { xKm: som.xKm / n, yKm: som.yKm / n }
}

/** A coordinate as SVG writes it: to ten metres. */
export function svgGetal(value: number): string {
  return String(Math.round(value * 100) / 100)
}
