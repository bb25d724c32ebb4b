import type { Conceptrij } from './conceptrij'
import { type Kind, needsPerson, type Opslagstaat } from './entry'

const waiting = <K extends Kind>(rij: Conceptrij<K>) =>
  [...rij.entries]
    .filter(([, { concept, status }]) => concept && !needsPerson(status))
    .sort(([, a], [, b]) => (a.concept?.since ?? 0) - (b.concept?.since ?? 0))

/** @returns the place to send now; undefined: none */
export function nextToSend<K extends Kind>(rij: Conceptrij<K>, now: number): string | undefined {
  if (rij.sending || now < rij.line.retryAt) return undefined
  return waiting(rij).find(([, { readyAt }]) => readyAt <= now)?.[0]
}

/** @returns the moment (ms) to look again; undefined: nothing waits for time to pass */
export function wakeAt<K extends Kind>(rij: Conceptrij<K>): number | undefined {
  const moments = waiting(rij).map(([, { readyAt }]) => Math.max(readyAt, rij.line.retryAt))
  const first = Math.min(...moments)
  return rij.sending || !Number.isFinite(first) ? undefined : first
}

/** One object each: who looks again sees that nothing changed. */
const onTheWay = {
  bezig: { soort: 'bezig' },
  mislukt: { soort: 'mislukt' },
  uitgelogd: { soort: 'uitgelogd' },
} as const
const rust = { soort: 'rust' } as const

/** How one place stands. While a failing line is tried again it keeps saying so. */
export function staatOf<K extends Kind>({ entries, sending, line }: Conceptrij<K>, key: string): Opslagstaat<K> {
  const entry = entries.get(key)
  if (!entry) return rust
  if (!entry.concept || needsPerson(entry.status)) return entry.status
  if (line.soort !== 'open') return onTheWay[line.soort]
  return sending?.key === key ? onTheWay.bezig : entry.status
}
