import { makeGetuigen } from './getuigen'
import { breedte } from './inzage'
import type { Kwestie } from './kwestie'
import { makeNet, type Net } from './net'
import { isOpgelegd } from './opgelegd'
import type { Oplosser } from './oplosser'
import { findRuil } from './ruil'
import { makeStelsel, verschilOf } from './stelsel'

/**
 * Searches for what leaves a Kwestie open, and keeps what it finds: most of it still fits when somewhat more or less
 * is shown. Of each som `getoond` says whether its counts are shown.
 */
export type Onderzoek = {
  /** Those that may be certain. Asks no solver, so some may be open after all. */
  vermoed: (kwesties: readonly Kwestie[], getoond: readonly boolean[]) => Kwestie[]
  /** Those that are certain. Doubt counts as certain. */
  bevestig: (kwesties: readonly Kwestie[], getoond: readonly boolean[]) => Kwestie[]
  /** Whether none is certain; looks no further than the first that is. */
  isVeilig: (kwesties: readonly Kwestie[], getoond: readonly boolean[]) => boolean
}

/** @param isUitgesloten whether something else than antwoorden to this vraag leaves a kwestie open; asked when exchanges do not */
export function makeOnderzoek(oplosser: Oplosser, isUitgesloten: (kwestie: Kwestie) => boolean): Onderzoek {
  const found = makeGetuigen()

  function look(getoond: readonly boolean[]) {
    let net: Net | null = null
    const { isOpen, keep } = found.among(getoond)
    const exchanges = (kwestie: Kwestie) => {
      const { wereld, lezer, staat: geeft } = kwestie
      net ??= makeNet(wereld, getoond)
      for (let neemt = 0; neemt < breedte; neemt++) {
        if (neemt === geeft) continue
        const ruil = findRuil(wereld, net, { ...kwestie, geeft, neemt, bekend: lezer.bekend })
        if (ruil && keep(kwestie, ruil)) return true
      }
      return false
    }
    const solves = (kwestie: Kwestie) => {
      const stelsel = makeStelsel(kwestie.wereld, { ...kwestie, getoond, bekend: kwestie.lezer.bekend })
      const outcome = oplosser(stelsel)
      return outcome.soort === 'gevonden' && keep(kwestie, verschilOf(stelsel, outcome.getallen))
    }
    return {
      isVermoed: (one: Kwestie) => !isOpen(one) && !exchanges(one) && !isUitgesloten(one),
      isZeker: (one: Kwestie) => !isOpen(one) && (isOpgelegd(one, getoond) || !solves(one)),
    }
  }

  return {
    vermoed: (kwesties, getoond) => kwesties.filter(look(getoond).isVermoed),
    bevestig: (kwesties, getoond) => {
      const { isVermoed, isZeker } = look(getoond)
      return kwesties.filter(isVermoed).filter(isZeker)
    },
    isVeilig: (kwesties, getoond) => {
      const { isVermoed, isZeker } = look(getoond)
      return !kwesties.filter(isVermoed).some(isZeker)
    },
  }
}
