import { opslagrijOf } from '@/components/platform/opslag-browser'
import { antwoordopslag } from '@/lib/antwoord/antwoordopslag'
import { formatAantal } from '@/lib/platform/getal'
import { type Kind, needsPerson } from '@/lib/platform/opslag/entry'
import type { Zinnen } from '@/lib/platform/opslag/omroep'
import type { Opslagrij } from '@/lib/platform/opslag/opslagrij'
import { zinnenOf } from '@/lib/platform/opslag/zinnen'
import { tekstopslag } from '@/lib/rapport/tekstopslag'

/** What an account may write, that is saved as it goes. */
export type Opslagsoort = 'antwoord' | 'rapporttekst'

/** Something that waits, and where. */
export type Wachtend = { soort: string; label: string; href: string; vastgelopen: boolean; needsPerson: boolean }

/** One row, whatever it saves. */
export type Rijblik = {
  waiting: () => Wachtend[]
  /** of all tabs of this browser; a place that waits in two is there twice */
  stored: () => Wachtend[]
  zinnen: () => Zinnen
} & Pick<Opslagrij<Kind>, 'isKept' | 'flush' | 'subscribe'>

function rijblik<K extends Kind>(rij: Opslagrij<K>): Rijblik {
  const { soort, labelOf, hrefOf, keyOf } = rij.adapter
  return {
    waiting: () =>
      rij.waiting().map(({ place, concept }) => {
        const staat = rij.staatOf(keyOf(place))
        const vastgelopen = staat.soort !== 'wacht' && staat.soort !== 'bezig'
        return {
          soort,
          label: labelOf(place),
          href: hrefOf(place),
          vastgelopen,
          needsPerson: !concept || needsPerson(staat),
        }
      }),
    stored: () =>
      rij.stored().map(({ place }) => ({
        soort,
        label: labelOf(place),
        href: hrefOf(place),
        vastgelopen: false,
        needsPerson: false,
      })),
    zinnen: () => zinnenOf(rij),
    isKept: rij.isKept,
    flush: rij.flush,
    subscribe: rij.subscribe,
  }
}

/** The rows of this page for an account. Only in the browser. */
export function opslagrijenOf(gebruikerId: number, soorten: readonly Opslagsoort[]): Rijblik[] {
  return soorten.map((soort) =>
    soort === 'antwoord'
      ? rijblik(opslagrijOf(antwoordopslag, gebruikerId))
      : rijblik(opslagrijOf(tekstopslag, gebruikerId)),
  )
}

/** "2 antwoorden zijn", "1 tekst is": how many places wait. */
export function aantalOf(waits: readonly Wachtend[]): string {
  return waits.every(({ soort }) => soort === antwoordopslag.soort)
    ? formatAantal(waits.length, 'antwoord is', 'antwoorden zijn')
    : formatAantal(waits.length, 'tekst is', 'teksten zijn')
}
