import { uniform } from '../../scripts/solve/random'

const vrijeDagen = new Set([
  '2013-12-25',
  '2013-12-26',
  '2013-12-27',
  '2013-12-30',
  '2013-12-31',
  '2014-01-01',
  '2014-04-18',
  '2014-04-21',
])

/** ISO dates of the working days, both ends included. */
export function werkdagen(van: string, tot: string): string[] {
  const dagen: string[] = []
  for (let dag = new Date(`${van}T12:00:00Z`); ; dag.setUTCDate(dag.getUTCDate() + 1)) {
    const iso = dag.toISOString().slice(0, 10)
    if (iso > tot) return dagen
    if (![0, 6].includes(dag.getUTCDay()) && !vrijeDagen.has(iso)) dagen.push(iso)
  }
}

/** A sitting in which somebody answers a number of vragen after each other. */
export type Zitting = { dag: string; sleutel: string }

/** One to three sittings of a gemeente in a round, early ones first; most are near the end, as deadlines go. */
export function zittingen(gemeente: string, dagen: readonly string[]): Zitting[] {
  const aantal = 1 + Math.floor(3 * uniform('zittingen', gemeente, dagen[0] ?? ''))
  const gekozen = Array.from(
    { length: aantal },
    (_, i) => dagen[Math.floor(dagen.length * Math.sqrt(uniform('dag', gemeente, dagen[0] ?? '', String(i))))],
  )
  return [...new Set(gekozen.filter((dag) => dag !== undefined))]
    .sort()
    .map((dag) => ({ dag, sleutel: `${gemeente} ${dag}` }))
}

/**
 * When the n-th answer of a sitting was saved: between 08.30 and 17.30, each some minutes after the one before.
 *
 * @returns Dutch time, as in 2014-01-16 11:03:48
 */
export function tijdstip({ dag, sleutel }: Zitting, n: number): string {
  const start = 8.5 * 3600 + 6.5 * 3600 * uniform('start', sleutel)
  const seconds = Math.floor(start + n * 200 + 150 * uniform('seconde', sleutel, String(n)))
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  return `${dag} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}
