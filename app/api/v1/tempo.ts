import { type Emmer, type Tempo, takeBeurt } from '@/lib/platform/tempo'

const tempo: Tempo = { vol: 120, vullingMs: 60_000 }
const maxAdressen = 10_000

// Next may load a module more than once; all addresses of the API count together.
const kept = globalThis as { opendataEmmers?: Map<string, Emmer> }

const seconden = (ms: number) => Math.ceil(ms / 1000)

/**
 * One question more from an address.
 *
 * @returns wacht: after how many seconds it may ask; 0 when it may now. headers: what is left, as
 *   draft-ietf-httpapi-ratelimit-headers says it
 */
export function countRequest(adres: string): { wacht: number; headers: Record<string, string> } {
  kept.opendataEmmers ??= new Map()
  const emmers = kept.opendataEmmers
  const { mag, emmer, wachtMs } = takeBeurt(emmers.get(adres), tempo, Date.now())
  emmers.delete(adres)
  if (emmers.size >= maxAdressen) for (const oldest of [...emmers.keys()].slice(0, 1)) emmers.delete(oldest)
  emmers.set(adres, emmer)
  const wacht = mag ? 0 : Math.max(1, seconden(wachtMs))
  const vol = Math.max(1, seconden(((tempo.vol - emmer.over) * tempo.vullingMs) / tempo.vol))
  return {
    wacht,
    headers: {
      RateLimit: `"standaard";r=${Math.floor(emmer.over)};t=${mag ? vol : wacht}`,
      'RateLimit-Policy': `"standaard";q=${tempo.vol};w=${seconden(tempo.vullingMs)}`,
      ...(mag ? {} : { 'Retry-After': String(wacht) }),
    },
  }
}
