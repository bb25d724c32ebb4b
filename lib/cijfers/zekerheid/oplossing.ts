import { breedte, geen, type Inzage } from './inzage'
import { vrijOf, type Wereld } from './wereld'

/** Other antwoorden to one vraag: what each vak gives more or less. The same vak and staat occur once. */
export type Verschil = readonly { vak: number; staat: number; meer: number }[]

/** Whether gemeenten can have answered so. Whole numbers, and counted anew: this trusts nobody who made it. */
export function isAntwoord(wereld: Wereld, vraag: number, verschil: Verschil): boolean {
  const seen = new Set<number>()
  const perVak = new Map<number, number>()
  for (const { vak, staat, meer } of verschil) {
    const key = vak * breedte + staat
    if (!wereld.vakken[vak] || staat < 0 || staat >= breedte) return false
    if (seen.has(key) || !Number.isInteger(meer) || vrijOf(wereld, vraag, vak, staat) + meer < 0) return false
    if (staat === geen && meer > 0 && meer > (wereld.ruimte[vak] ?? 0)) return false
    seen.add(key)
    perVak.set(vak, (perVak.get(vak) ?? 0) + meer)
  }
  return [...perVak.values()].every((meer) => meer === 0)
}

/** Whether all shown counts stay as they are. @param getoond of each som, whether its counts are shown */
export function keepsGetoond(
  { vakken }: Pick<Inzage, 'vakken'>,
  getoond: readonly boolean[],
  verschil: Verschil,
): boolean {
  const perSom = new Map<number, number>()
  for (const { vak, staat, meer } of verschil)
    for (const som of vakken[vak]?.sommen ?? []) {
      if (!getoond[som]) continue
      const key = som * breedte + staat
      perSom.set(key, (perSom.get(key) ?? 0) + meer)
    }
  return [...perSom.values()].every((meer) => meer === 0)
}

/** Whether it stays away from what a reader knows. @param bekend of each vak, whether its antwoorden are known */
export function keepsBekend(bekend: readonly boolean[], verschil: Verschil): boolean {
  return verschil.every(({ vak }) => !bekend[vak])
}
