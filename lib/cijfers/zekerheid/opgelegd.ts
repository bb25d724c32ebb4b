import type { Kwestie } from './kwestie'
import { vrijOf } from './wereld'

/**
 * Whether one shown group leaves no doubt by itself: all of it that the reader does not know says the same. So it is
 * with nine of ten that are certain, and no solver has to be asked.
 */
export function isOpgelegd({ wereld, vraag, vak, staat, lezer }: Kwestie, getoond: readonly boolean[]): boolean {
  const { vakken, leeg } = wereld
  return (vakken[vak]?.sommen ?? []).some(
    (som) =>
      getoond[som] &&
      vakken.every(({ gemeenten, sommen }, other) => {
        if (lezer.bekend[other] || !sommen.includes(som)) return true
        return vrijOf(wereld, vraag, other, staat) === gemeenten.length - (leeg[other] ?? 0)
      }),
  )
}
