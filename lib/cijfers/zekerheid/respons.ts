import { geen } from './inzage'
import { type Kwestie, legeVakken } from './kwestie'
import { iets, makeLeegtabel, makeLegeWereld, niets } from './leegwereld'
import { makeNet, type Net } from './net'
import type { Onderzoek } from './onderzoek'
import { keepsBekend, keepsGetoond, type Verschil } from './oplossing'
import { findRuil } from './ruil'
import type { Wereld } from './wereld'

/** Another wereld, and how many fill in nothing more or less in it, as antwoorden to makeLeegtabel. */
type Andere = { anders: Verschil; wereld: Wereld }

/**
 * Beside every group stands how many of its gemeenten filled in something: an equation over all vragen together. It is
 * used as if readers knew of each vak how many filled in nothing. That is more than they know, so what is open to them
 * is open, and each vraag can be looked at by itself. Where that says too much, a search looks at another wereld, in
 * which others filled in nothing.
 *
 * Its kwesties are whether anybody in a vak filled in something where in truth nobody did.
 */
export type Responsonderzoek = Onderzoek & {
  /** Where to search from, for a vak where nobody filled in anything: a wereld in which somebody did. */
  startFrom: (kwestie: Kwestie, respons: readonly boolean[]) => Kwestie
  /** Whether one more can have filled in nothing in a vak, so that no other antwoord there is certain. */
  kanLeger: (kwestie: Kwestie, respons: readonly boolean[]) => boolean
}

/** @param toonbaar of each som, whether its counts may be shown: another wereld fits them all, however few will be */
export function makeResponsonderzoek(waar: Wereld, toonbaar: readonly boolean[]): Responsonderzoek {
  const lege = legeVakken(waar)
  const antwoordnet = makeNet(waar, toonbaar)
  const gevonden = new Map<string, Andere[]>()
  const leger = new Map<string, boolean>()
  const keyOf = ({ vak, lezer }: Kwestie) => `${vak} ${lezer.gebied}`

  function search(kwestie: Kwestie, respons: readonly boolean[], geeft: number, neemt: number): Andere | null {
    const net = makeNet(waar, respons)
    const ever = [...waar.vakken.keys()]
    const some = ever.filter((at) => !kwestie.lezer.bekend[at] && (waar.leeg[at] ?? 0) > 0)
    // Together they give the shortest exchange; each by itself gives others, for when that leads nowhere.
    for (const gevers of [ever, ...some.map((at) => [at, kwestie.vak])]) {
      const found = searchAmong(kwestie, net, geeft, neemt, gevers)
      const fits = found && keepsGetoond(waar, respons, found.anders) && keepsBekend(kwestie.lezer.bekend, found.anders)
      if (fits) return found
    }
    return null
  }

  /** Goes on without the vak where it did not succeed, until it does. */
  function searchAmong(
    { vak, lezer: { bekend } }: Kwestie,
    net: Net,
    geeft: number,
    neemt: number,
    gevers: readonly number[],
  ): Andere | null {
    const roomy = waar.vakken.map(({ gemeenten }, at) => !bekend[at] && (waar.leeg[at] ?? 0) < gemeenten.length)
    for (;;) {
      const anders = findRuil(makeLeegtabel(waar, gevers, roomy), net, { vraag: 0, vak, geeft, neemt, bekend })
      if (!anders) return null
      const made = makeLegeWereld(waar, anders, { net: antwoordnet, getoond: toonbaar, bekend })
      if (made.soort === 'gemaakt') return { anders, wereld: made.wereld }
      if (!roomy[made.vak]) return null
      roomy[made.vak] = false
    }
  }

  function find(kwestie: Kwestie, respons: readonly boolean[]): Andere | null {
    const kept = gevonden.get(keyOf(kwestie)) ?? []
    const known = kept.find(({ anders }) => keepsGetoond(waar, respons, anders))
    if (known) return known
    const found = search(kwestie, respons, niets, iets)
    if (found) gevonden.set(keyOf(kwestie), [...kept, found])
    return found
  }

  const vermoed: Onderzoek['vermoed'] = (kwesties, respons) => kwesties.filter((one) => find(one, respons) === null)
  return {
    vermoed,
    bevestig: vermoed,
    isVeilig: (kwesties, respons) => kwesties.every((one) => find(one, respons) !== null),
    startFrom: (kwestie, respons) =>
      lege.has(kwestie.vak) ? { ...kwestie, wereld: find(kwestie, respons)?.wereld ?? waar } : kwestie,
    kanLeger: (kwestie, respons) => {
      if (kwestie.staat === geen) return false
      const known = leger.get(keyOf(kwestie)) ?? search(kwestie, respons, iets, niets) !== null
      leger.set(keyOf(kwestie), known)
      return known
    },
  }
}
