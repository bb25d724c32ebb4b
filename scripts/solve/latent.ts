import type { GemeenteFact } from '../../prisma/seed/facts'
import { normal } from './random'
import { themaOf } from './targets'

/** What one gemeente is like; around 0, higher is further. */
export type Latent = { gemeente: GemeenteFact; readiness: number; diligence: number }

/** Neighbouring gemeenten get alike values: noise of all gemeenten, weighted by distance. Standard deviation 1. */
function neighbourhood(gemeente: GemeenteFact, all: GemeenteFact[], kind: string): number {
  let sum = 0
  let squares = 0
  for (const other of all) {
    const km2 = (gemeente.x - other.x) ** 2 + (gemeente.y - other.y) ** 2
    const weight = 1 / (1 + km2 / 12 ** 2) ** 2
    sum += weight * normal('neighbourhood', kind, other.code)
    squares += weight * weight
  }
  return sum / Math.sqrt(squares)
}

export function latents(gemeenten: GemeenteFact[]): Latent[] {
  return gemeenten.map((gemeente) => {
    const { code, inwoners, regio } = gemeente
    const size = inwoners / (inwoners + 25_000) - 0.5
    const readiness =
      0.8 * size +
      0.25 * neighbourhood(gemeente, gemeenten, 'readiness') +
      0.25 * normal('readiness of regio', regio) +
      0.6 * normal('readiness', code)
    const diligence = 0.45 * readiness + 0.2 * normal('diligence of regio', regio) + 0.8 * normal('diligence', code)
    return { gemeente, readiness, diligence }
  })
}

/** How far a gemeente is with a vraag; `family` is the vraag itself, or what it shares with others (kadernota). */
export function vraagScore({ gemeente, readiness }: Latent, vraag: string, family: string): number {
  const thema = themaOf(vraag)
  return (
    readiness +
    0.25 * normal('thema in regio', gemeente.regio, thema) +
    0.45 * normal('thema', gemeente.code, thema) +
    0.75 * normal('vraag', gemeente.code, family)
  )
}

/** How far down the vragenlijst a gemeente gets; people stop at the end of a thema more often than halfway. */
export function fillScore(
  { gemeente, readiness, diligence }: Latent,
  vraag: string,
  family: string,
  fase: number,
): number {
  const thema = themaOf(vraag)
  // Who is far ahead starts with fase 4 first.
  const start = fase === 4 ? readiness : 0
  return (
    start +
    diligence +
    0.15 * normal('fill thema', gemeente.code, thema) +
    0.06 * normal('fill vraag', gemeente.code, family)
  )
}
