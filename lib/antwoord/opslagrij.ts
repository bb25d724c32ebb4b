import type { AntwoordInvoer, Opslag } from './antwoord-schema'
import {
  type Concept,
  type Conceptkast,
  type Inhoud,
  isSameInhoud,
  needsPerson,
  type Opslagstaat,
  sleutelOf,
} from './concept'
import { tooLong } from './toelichting'

/** Sends one answer. Rejects when no usable reply came: then nobody knows whether it was saved. */
export type Send = (invoer: AntwoordInvoer, options: { keepalive: boolean }) => Promise<Opslag>

/** A vraag on the page: what the server showed, and under which round. */
export type Vraagplaats = Pick<Concept, 'gemeente' | 'vraag' | 'versie' | 'meetmoment' | 'code' | 'pad'>

export type Opslagrij = {
  /** Puts a vraag under guard. @returns what to show instead of what the server rendered: a concept that waits, or a newer save */
  watch: (plaats: Vraagplaats, bewaard: Inhoud & { version: number }) => Inhoud | null
  /** Something was typed or chosen; it is sent after a pause. */
  edit: (sleutel: string, inhoud: Inhoud, pauseMs: number) => void
  /** The person chose after a conflict or a freeze: go on from what the server has now. */
  choose: (sleutel: string, inhoud: Inhoud) => void
  /** The person takes over what a colleague saved. */
  accept: (sleutel: string) => void
  /** Send all that waits now: in order, one at a time. */
  flush: () => Promise<void>
  /** The page is going away: hand what waits to the browser. The concepts stay until a reply was seen. */
  leave: () => void
  staatOf: (sleutel: string) => Opslagstaat
  /** concepts without a saved state, for all pages of this account */
  waiting: () => readonly Concept[]
  /** whether the browser keeps what is typed, should the tab close now */
  isKept: () => boolean
  subscribe: (listener: () => void) => () => void
}

const rust: Opslagstaat = { soort: 'rust' }
const maxSent = 20
const retryMs = [2_000, 5_000, 10_000, 30_000]

/**
 * The row in which answers wait to be saved. Whatever is typed is put in the browser first and leaves it only
 * when the server said it has it. Nothing is sent side by side, so answers arrive in the order they were given.
 */
export function createOpslagrij(kast: Conceptkast, send: Send, now: () => number = Date.now): Opslagrij {
  const plaatsen = new Map<string, Vraagplaats>()
  const versions = new Map<string, number>()
  const saved = new Map<string, Inhoud>()
  const concepten = new Map<string, Concept>()
  const staten = new Map<string, Opslagstaat>()
  const readyAt = new Map<string, number>()
  const listeners = new Set<() => void>()
  let waitingList: readonly Concept[] = []
  const unkept = new Set<string>()
  let running: Promise<void> | null = null
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  for (const concept of kast.list()) {
    concepten.set(sleutelOf(concept), concept)
    staten.set(sleutelOf(concept), { soort: 'wacht' })
  }
  waitingList = [...concepten.values()]

  function changed() {
    waitingList = [...concepten.values()].sort((a, b) => a.since - b.since)
    for (const listener of listeners) listener()
  }

  function put(concept: Concept) {
    concepten.set(sleutelOf(concept), concept)
    if (kast.put(concept)) unkept.delete(sleutelOf(concept))
    else unkept.add(sleutelOf(concept))
  }

  function drop(sleutel: string) {
    const concept = concepten.get(sleutel)
    if (!concept) return
    concepten.delete(sleutel)
    readyAt.delete(sleutel)
    unkept.delete(sleutel)
    kast.remove(concept)
  }

  function schedule(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), ms)
  }

  /** Plans the next send for the moment the first concept is ready. */
  function plan() {
    const moments = waitingList
      .filter((c) => !needsPerson(staatOf(sleutelOf(c))))
      .map((c) => readyAt.get(sleutelOf(c)) ?? 0)
    if (moments.length > 0) schedule(Math.max(0, Math.min(...moments) - now()))
  }

  const staatOf = (sleutel: string) => staten.get(sleutel) ?? rust

  function nextReady(): Concept | undefined {
    return waitingList.find((concept) => {
      const sleutel = sleutelOf(concept)
      return !needsPerson(staatOf(sleutel)) && (readyAt.get(sleutel) ?? 0) <= now()
    })
  }

  function run(): Promise<void> {
    running ??= work().finally(() => {
      running = null
    })
    return running
  }

  async function work() {
    clearTimeout(timer)
    for (let concept = nextReady(); concept; concept = nextReady()) {
      const goOn = await attempt(concept)
      changed()
      if (!goOn) return
    }
    plan()
  }

  async function attempt(concept: Concept): Promise<boolean> {
    const sleutel = sleutelOf(concept)
    const zin = tooLong(concept.toelichting)
    if (zin) {
      staten.set(sleutel, { soort: 'geweigerd', zin })
      return true
    }
    staten.set(sleutel, { soort: 'bezig' })
    rememberSent(sleutel, concept)
    changed()
    let opslag: Opslag
    try {
      opslag = await send(invoerOf(concept), { keepalive: false })
    } catch {
      return pause('mislukt')
    }
    failures = 0
    return settle(sleutel, concept, opslag)
  }

  /** Until its reply is seen a send may have been saved: a later "conflict" with exactly this is none. */
  function rememberSent(sleutel: string, { waarde, toelichting }: Concept) {
    const current = concepten.get(sleutel)
    if (!current || current.verzonden.some((inhoud) => isSameInhoud(inhoud, { waarde, toelichting }))) return
    put({ ...current, verzonden: [...current.verzonden, { waarde, toelichting }].slice(-maxSent) })
  }

  function pause(soort: 'mislukt' | 'uitgelogd'): boolean {
    for (const waiting of concepten.keys()) if (!needsPerson(staatOf(waiting))) staten.set(waiting, { soort })
    if (soort === 'mislukt') {
      schedule(retryMs[Math.min(failures, retryMs.length - 1)] ?? 30_000)
      failures += 1
    }
    return false
  }

  /** @returns whether the row can go on with the next answer */
  function settle(sleutel: string, sent: Concept, opslag: Opslag): boolean {
    const current = concepten.get(sleutel)
    const unchanged = current !== undefined && isSameInhoud(current, sent)
    switch (opslag.soort) {
      case 'opgeslagen':
        versions.set(sleutel, opslag.antwoord.version)
        saved.set(sleutel, opslag.antwoord)
        if (unchanged || !current) {
          drop(sleutel)
          staten.set(sleutel, { soort: 'opgeslagen', op: opslag.antwoord.updatedAt })
        } else {
          put({ ...current, basis: opslag.antwoord.version, verzonden: [] })
          staten.set(sleutel, { soort: 'wacht' })
        }
        return true
      case 'conflict':
        if (current?.verzonden.some((inhoud) => isSameInhoud(inhoud, opslag.antwoord))) {
          put({ ...current, basis: opslag.antwoord.version, verzonden: [] })
          staten.set(sleutel, { soort: 'wacht' })
          return true
        }
        // Another tab of this browser may have taken its place in the store meanwhile.
        if (current) put(current)
        staten.set(sleutel, { soort: 'conflict', ander: opslag.antwoord })
        return true
      case 'bevroren':
        staten.set(sleutel, { soort: 'bevroren', zin: opslag.zin, meetmoment: opslag.meetmoment })
        return true
      case 'ongeldig':
      case 'vervallen':
      case 'onbekend':
        staten.set(sleutel, { soort: 'geweigerd', zin: opslag.zin })
        return true
      case 'uitgelogd':
        return pause('uitgelogd')
    }
  }

  return {
    watch(plaats, bewaard) {
      const sleutel = sleutelOf(plaats)
      plaatsen.set(sleutel, plaats)
      const concept = concepten.get(sleutel)
      // Going back can bring a page that was rendered before a save of this visit: the save is what counts.
      const newer = (versions.get(sleutel) ?? -1) > bewaard.version ? saved.get(sleutel) : undefined
      if (!newer) {
        versions.set(sleutel, bewaard.version)
        saved.set(sleutel, bewaard)
      }
      if (concept && isSameInhoud(concept, bewaard)) {
        drop(sleutel)
        staten.delete(sleutel)
        changed()
        return null
      }
      return concept ?? newer ?? null
    },
    edit(sleutel, inhoud, pauseMs) {
      const plaats = plaatsen.get(sleutel)
      if (!plaats) throw new Error(`${sleutel} is not watched`)
      const staat = staatOf(sleutel)
      const before = concepten.get(sleutel)
      const bewaard = saved.get(sleutel)
      if (
        bewaard &&
        isSameInhoud(bewaard, inhoud) &&
        staat.soort !== 'bezig' &&
        staat.soort !== 'conflict' &&
        !before?.verzonden.length
      ) {
        drop(sleutel)
        staten.delete(sleutel)
        changed()
        return
      }
      put({
        ...plaats,
        ...inhoud,
        basis: before?.basis ?? versions.get(sleutel) ?? 0,
        since: before?.since ?? now(),
        verzonden: before?.verzonden ?? [],
      })
      readyAt.set(sleutel, now() + pauseMs)
      // A conflict stays open until the person chooses; typing on only changes their side of it.
      if (
        staat.soort !== 'bezig' &&
        staat.soort !== 'conflict' &&
        staat.soort !== 'uitgelogd' &&
        staat.soort !== 'mislukt'
      ) {
        staten.set(sleutel, { soort: 'wacht' })
      }
      changed()
      if (!running && staat.soort !== 'uitgelogd' && staat.soort !== 'mislukt') plan()
    },
    choose(sleutel, inhoud) {
      const before = concepten.get(sleutel)
      const staat = staatOf(sleutel)
      if (!before) return
      const basis = staat.soort === 'conflict' ? staat.ander.version : before.basis
      const meetmoment = staat.soort === 'bevroren' ? staat.meetmoment : before.meetmoment
      put({ ...before, ...inhoud, basis, meetmoment, verzonden: [] })
      const plaats = plaatsen.get(sleutel)
      if (plaats) plaatsen.set(sleutel, { ...plaats, meetmoment })
      if (staat.soort === 'conflict') {
        versions.set(sleutel, staat.ander.version)
        saved.set(sleutel, staat.ander)
      }
      staten.set(sleutel, { soort: 'wacht' })
      readyAt.set(sleutel, now())
      changed()
      if (!running) plan()
    },
    accept(sleutel) {
      const staat = staatOf(sleutel)
      if (staat.soort !== 'conflict') return
      versions.set(sleutel, staat.ander.version)
      saved.set(sleutel, staat.ander)
      drop(sleutel)
      staten.set(sleutel, { soort: 'opgeslagen', op: staat.ander.updatedAt })
      changed()
    },
    async flush() {
      for (const sleutel of concepten.keys()) readyAt.set(sleutel, now())
      await running
      await run()
    },
    leave() {
      for (const concept of waitingList) {
        const staat = staatOf(sleutelOf(concept))
        if (needsPerson(staat) || staat.soort === 'bezig' || tooLong(concept.toelichting)) continue
        rememberSent(sleutelOf(concept), concept)
        // The reply cannot be waited for; the concept stays and the next visit sees whether it arrived.
        send(invoerOf(concept), { keepalive: true }).catch(() => undefined)
      }
    },
    staatOf,
    waiting: () => waitingList,
    isKept: () => unkept.size === 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function invoerOf({ gemeente, vraag, waarde, toelichting, basis, versie, meetmoment }: Concept): AntwoordInvoer {
  return { gemeente, vraag, waarde, toelichting, basis, versie, meetmoment }
}
