import type { Kind } from './entry'
import type { Zinnen } from './omroep'
import type { Opslagrij } from './opslagrij'

const geenVerbinding = 'Niet opgeslagen. Er is geen verbinding met de server.'
const uitgelogd = 'Niet opgeslagen: u bent uitgelogd.'

type Opgeslagen = { vanUzelf: boolean; updatedBy: string | null }

/** Who saved it, as the person who reads it calls them, in mid-sentence. */
export function wieInZin({ vanUzelf, updatedBy }: Opgeslagen): string {
  return vanUzelf ? 'u' : (updatedBy ?? 'een collega')
}

/** The same at the begin of a sentence. */
export function wieOf({ vanUzelf, updatedBy }: Opgeslagen): string {
  return vanUzelf ? 'U' : (updatedBy ?? 'Een collega')
}

/** "heeft intussen ook gewijzigd", with where one did that oneself. */
export function elders({ vanUzelf }: { vanUzelf: boolean }): string {
  return vanUzelf ? ', in een ander tabblad of op een ander apparaat' : ''
}

function zinOf<K extends Kind>({ adapter, entryOf, staatOf }: Opslagrij<K>, key: string): string | null {
  const entry = entryOf(key)
  const staat = staatOf(key)
  if (!entry) return null
  const label = adapter.labelOf(entry.place)
  const tabblad =
    entry.left.length > 0 ? `${label}: in een ander tabblad typte u iets anders. Kies wat blijft staan.` : null
  switch (staat.soort) {
    case 'rust':
      return tabblad
    case 'wacht':
    case 'bezig':
      return null
    case 'opgeslagen':
      return tabblad ?? `${label}: ${entry.saved ? adapter.savedWoorden(entry.saved.inhoud) : 'opgeslagen'}.`
    case 'mislukt':
      return geenVerbinding
    case 'uitgelogd':
      return uitgelogd
    case 'conflict':
      return `${label}: ${wieInZin(staat.ander)} heeft dit intussen ook gewijzigd${elders(staat.ander)}. Kies wat blijft staan.`
    case 'geweigerd':
    case 'gesloten':
      return `${label}: niet opgeslagen. ${staat.zin}`
  }
}

/** What there is to say of all places of a row. */
export function zinnenOf<K extends Kind>(rij: Opslagrij<K>): Zinnen {
  return new Map([...rij.entries().keys()].map((key) => [`${rij.adapter.soort} ${key}`, zinOf(rij, key)]))
}
