import type { BewaardeTekst, RapporttekstInvoer, Tekstopslag, Tekstvoorbeeld } from './rapporttekst-schema'
import { tekstTeLang } from './tekst/lengte'
import type { Tekstconcept, Tekstkast, Tekstplaats } from './tekstkast'

/** Sends one text. Rejects when no usable reply came: then nobody knows whether it was saved. */
export type Tekstverzender = (invoer: RapporttekstInvoer, options: { keepalive: boolean }) => Promise<Tekstopslag>

/** How saving stands, in words a person believes. */
type Tekststaat =
  | { soort: 'rust' | 'wacht' | 'bezig' | 'opgeslagen' | 'mislukt' | 'uitgelogd' }
  | { soort: 'conflict'; ander: BewaardeTekst; voorbeeld: Tekstvoorbeeld }
  | { soort: 'geweigerd'; zin: string }

export type Tekststand = {
  staat: Tekststaat
  bewaard: BewaardeTekst
  /** of what is saved; null: as the page came */
  voorbeeld: Tekstvoorbeeld | null
  /** whether the browser keeps what is typed, should the tab close now */
  isKept: boolean
}

export type Tekstbewaker = {
  /** what to show instead of what the server rendered: a text that waits. null: nothing waits */
  waiting: () => string | null
  stand: () => Tekststand
  /** Something was typed; it is sent after a pause, and not later than `maxWaitMs` after the first of it. */
  edit: (tekst: string) => void
  /** Send now, also when it is what is saved already: a drafted text is approved that way. */
  save: (tekst: string) => Promise<void>
  /** After a conflict: this text, over what the other saved. */
  choose: (tekst: string) => void
  /** After a conflict: what the other saved. */
  accept: () => void
  /** Send what waits. */
  flush: () => Promise<void>
  /** The page is going away: hand over what waits. It stays in the browser until a reply was seen. */
  leave: () => void
  subscribe: (listener: () => void) => () => void
}

const pauseMs = 1_500
const maxWaitMs = 10_000
const maxSent = 20
const retryMs = [2_000, 5_000, 10_000, 30_000]

/**
 * Guards one text. Whatever is typed is put in the browser first and leaves it only when the server said it has it.
 * One send at a time; what is typed meanwhile goes with the next one.
 */
export function createTekstbewaker(
  plaats: Tekstplaats,
  start: BewaardeTekst,
  kast: Tekstkast,
  send: Tekstverzender,
  now: () => number = Date.now,
): Tekstbewaker {
  const listeners = new Set<() => void>()
  let stand: Tekststand = { staat: { soort: 'rust' }, bewaard: start, voorbeeld: null, isKept: true }
  let concept: Tekstconcept | null = kast.get(plaats)
  let since: number | null = null
  let running: Promise<void> | null = null
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  if (concept?.tekst === start.tekst) {
    kast.remove(concept)
    concept = null
  } else if (concept) stand = { ...stand, staat: { soort: 'wacht' } }

  function change(over: Partial<Tekststand>) {
    stand = { ...stand, ...over }
    for (const listener of listeners) listener()
  }

  function put(next: Tekstconcept) {
    concept = next
    const isKept = kast.put(next)
    if (isKept !== stand.isKept) change({ isKept })
  }

  function drop() {
    if (concept) kast.remove(concept)
    concept = null
    since = null
    if (!stand.isKept) change({ isKept: true })
  }

  function schedule(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), ms)
  }

  const needsPerson = () => stand.staat.soort === 'conflict' || stand.staat.soort === 'geweigerd'

  function run(): Promise<void> {
    running ??= work().finally(() => {
      running = null
    })
    return running
  }

  async function work() {
    clearTimeout(timer)
    for (let goOn = true; goOn && concept && !needsPerson(); ) goOn = await attempt(concept)
  }

  /** @returns whether to go on with what was typed meanwhile */
  async function attempt(sent: Tekstconcept): Promise<boolean> {
    const zin = tekstTeLang(sent.tekst)
    if (zin) {
      change({ staat: { soort: 'geweigerd', zin } })
      return false
    }
    rememberSent(sent)
    change({ staat: { soort: 'bezig' } })
    let opslag: Tekstopslag
    try {
      opslag = await send(invoerOf(sent), { keepalive: false })
    } catch {
      change({ staat: { soort: 'mislukt' } })
      schedule(retryMs[Math.min(failures, retryMs.length - 1)] ?? 30_000)
      failures += 1
      return false
    }
    failures = 0
    return settle(sent, opslag)
  }

  /** Until its reply is seen a send may have been saved: a later "conflict" with exactly this is none. */
  function rememberSent({ tekst }: Tekstconcept) {
    if (concept && !concept.verzonden.includes(tekst))
      put({ ...concept, verzonden: [...concept.verzonden, tekst].slice(-maxSent) })
  }

  function settle(sent: Tekstconcept, opslag: Tekstopslag): boolean {
    switch (opslag.soort) {
      case 'opgeslagen':
        if (concept && concept.tekst !== sent.tekst) {
          put({ ...concept, basis: opslag.tekst.version, verzonden: [] })
          since = now()
          change({ staat: { soort: 'wacht' }, bewaard: opslag.tekst, voorbeeld: opslag.voorbeeld })
          // A person who types on is not sent letter by letter.
          schedule(pauseMs)
          return false
        }
        drop()
        change({ staat: { soort: 'opgeslagen' }, bewaard: opslag.tekst, voorbeeld: opslag.voorbeeld })
        return false
      case 'conflict':
        if (concept?.verzonden.includes(opslag.tekst.tekst)) {
          put({ ...concept, basis: opslag.tekst.version, verzonden: [] })
          change({ staat: { soort: 'wacht' } })
          return true
        }
        // Another tab of this browser may have taken its place in the store meanwhile.
        if (concept) put(concept)
        change({ staat: { soort: 'conflict', ander: opslag.tekst, voorbeeld: opslag.voorbeeld } })
        return false
      case 'ongeldig':
      case 'onbekend':
        change({ staat: { soort: 'geweigerd', zin: opslag.zin } })
        return false
      case 'uitgelogd':
        change({ staat: { soort: 'uitgelogd' } })
        return false
    }
  }

  function place(tekst: string) {
    put({ ...plaats, tekst, basis: concept?.basis ?? stand.bewaard.version, verzonden: concept?.verzonden ?? [] })
  }

  return {
    waiting: () => concept?.tekst ?? null,
    stand: () => stand,
    edit(tekst) {
      const { soort } = stand.staat
      const untouched = tekst === stand.bewaard.tekst && !concept?.verzonden.length
      if (untouched && soort !== 'bezig' && soort !== 'conflict') {
        clearTimeout(timer)
        drop()
        change({ staat: { soort: 'rust' } })
        return
      }
      place(tekst)
      since ??= now()
      // A conflict stays open until the person chooses; typing on only changes their side of it.
      if (soort === 'bezig' || soort === 'conflict' || soort === 'uitgelogd' || soort === 'mislukt') return
      change({ staat: { soort: 'wacht' } })
      schedule(Math.max(0, Math.min(pauseMs, since + maxWaitMs - now())))
    },
    async save(tekst) {
      if (stand.staat.soort === 'conflict') return
      place(tekst)
      if (stand.staat.soort === 'geweigerd') change({ staat: { soort: 'wacht' } })
      await running
      await run()
    },
    choose(tekst) {
      if (stand.staat.soort !== 'conflict') return
      const { ander } = stand.staat
      put({ ...plaats, tekst, basis: ander.version, verzonden: [] })
      change({ staat: { soort: 'wacht' }, bewaard: ander })
      void run()
    },
    accept() {
      if (stand.staat.soort !== 'conflict') return
      const { ander, voorbeeld } = stand.staat
      drop()
      change({ staat: { soort: 'opgeslagen' }, bewaard: ander, voorbeeld })
    },
    async flush() {
      await running
      await run()
    },
    leave() {
      if (!concept || needsPerson() || stand.staat.soort === 'bezig' || tekstTeLang(concept.tekst)) return
      rememberSent(concept)
      // The reply cannot be waited for; the next visit sees whether it arrived.
      send(invoerOf(concept), { keepalive: true }).catch(() => undefined)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function invoerOf({ meetmoment, plek, tekst, basis }: Tekstconcept): RapporttekstInvoer {
  return { meetmoment, plek, tekst, basis }
}
