import { opslagrijOf } from '@/components/platform/opslag-browser'
import { antwoordopslag } from '@/lib/antwoord/antwoordopslag'
import { formatAantal } from '@/lib/platform/getal'
import type { Kind } from '@/lib/platform/opslag/entry'
import type { Zinnen } from '@/lib/platform/opslag/omroep'
import type { Opslagrij } from '@/lib/platform/opslag/opslagrij'
import { zinnenOf } from '@/lib/platform/opslag/zinnen'
import { tekstopslag } from '@/lib/rapport/tekstopslag'

/** What an account may write, that is saved as it goes. */
export type Opslagsoort = 'antwoord' | 'rapporttekst'

/** Something that waits, and where. */
export type Wachtend = {
  soort: string
  label: string
  href: string
  vastgelopen: boolean
  uitgelogd: boolean
  /** what its person must do before it can be sent, as the end of a sentence; null: nothing that this tab knows of */
  eerst: string | null
}

/** One row, whatever it saves. */
export type Rijblik = {
  waiting: () => Wachtend[]
  /** of all tabs of this browser; a place that waits in two is there twice */
  stored: () => Wachtend[]
  zinnen: () => Zinnen
} & Pick<Opslagrij<Kind>, 'isKept' | 'flush' | 'forget' | 'subscribe'>

const kies: Record<Opslagsoort, string> = {
  antwoord: 'kies eerst welk antwoord blijft staan',
  rapporttekst: 'kies eerst welke tekst blijft staan',
}

function eerstOf<K extends Kind>(rij: Opslagrij<K>, key: string, kiezen: string): string | null {
  const staat = rij.staatOf(key)
  const entry = rij.entryOf(key)
  switch (staat.soort) {
    case 'conflict':
      return kiezen
    case 'geweigerd':
    case 'gesloten':
      return staat.zin
    case 'uitgelogd':
      return 'log eerst opnieuw in'
    default:
      // What another tab left is never sent by itself.
      return entry && !entry.concept && entry.left.length > 0 ? kiezen : null
  }
}

function rijblik<K extends Kind>(rij: Opslagrij<K>, kiezen: string): Rijblik {
  const { soort, labelOf, hrefOf, keyOf } = rij.adapter
  const wachtendOf = (place: K['place']): Wachtend => {
    const key = keyOf(place)
    const staat = rij.staatOf(key).soort
    return {
      soort,
      label: labelOf(place),
      href: hrefOf(place),
      vastgelopen: staat !== 'wacht' && staat !== 'bezig',
      uitgelogd: staat === 'uitgelogd',
      eerst: eerstOf(rij, key, kiezen),
    }
  }
  return {
    waiting: () => rij.waiting().map(({ place }) => wachtendOf(place)),
    stored: () => rij.stored().map(({ place }) => wachtendOf(place)),
    zinnen: () => zinnenOf(rij),
    isKept: rij.isKept,
    flush: rij.flush,
    forget: rij.forget,
    subscribe: rij.subscribe,
  }
}

/** The rows of this page for an account. Only in the browser. */
export function opslagrijenOf(gebruikerId: number, soorten: readonly Opslagsoort[]): Rijblik[] {
  return soorten.map((soort) =>
    soort === 'antwoord'
      ? rijblik(opslagrijOf(antwoordopslag, gebruikerId), kies.antwoord)
      : rijblik(opslagrijOf(tekstopslag, gebruikerId), kies.rapporttekst),
  )
}

/** "2 antwoorden zijn", "1 tekst is": how many places wait. */
export function aantalOf(waits: readonly Wachtend[]): string {
  return waits.every(({ soort }) => soort === antwoordopslag.soort)
    ? formatAantal(waits.length, 'antwoord is', 'antwoorden zijn')
    : formatAantal(waits.length, 'tekst is', 'teksten zijn')
}
