import type { Adapter } from '@/lib/platform/opslag/adapter'
import type { Concept, Outcome, Saved } from '@/lib/platform/opslag/entry'
import { createHandover } from '@/lib/platform/opslag/handover'
import { isSameInhoud } from '@/lib/platform/opslag/inhoud'
import { createKast } from '@/lib/platform/opslag/kast'
import { createOpslagrij, type Opslagrij } from '@/lib/platform/opslag/opslagrij'
import { type Locks, openTab } from '@/lib/platform/opslag/tab'

export type Vel = { place: { vraag: string }; inhoud: { waarde: string | null; tekst: string }; extra: null }
export type Inhoud = Vel['inhoud']
export const leeg: Inhoud = { waarde: null, tekst: '' }
export const teLang = 40

const adapter: Adapter<Vel> = {
  soort: 'proef',
  api: '/proef',
  keyOf: ({ vraag }) => vraag,
  clean: (inhoud) => ({ ...inhoud, tekst: inhoud.tekst.replaceAll('\u000b', '\n') }),
  refusalOf: ({ tekst }) => (tekst.length > teLang ? 'Te lang.' : null),
  bodyOf: (concept) => concept,
  outcomeOf: (reply) => reply as Outcome<Vel>,
  isPlace: (place): place is Vel['place'] => typeof place === 'object' && place !== null && 'vraag' in place,
  old: {
    prefixOf: (gebruikerId) => `oud.${gebruikerId}.`,
    read: (stored) => (stored && typeof stored === 'object' ? { ...(stored as Concept<Vel>), start: null } : null),
  },
  labelOf: ({ vraag }) => vraag,
  hrefOf: ({ vraag }) => `#${vraag}`,
  savedWoorden: () => 'opgeslagen',
}

/** The store of a browser: of the whole of it, or of one tab. */
export class Store extends Map<string, string> implements Storage {
  vol = false
  getItem = (key: string) => this.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.vol) throw new DOMException('full', 'QuotaExceededError')
    this.set(key, value)
  }
  removeItem = (key: string) => void this.delete(key)
  key = (index: number) => [...this.keys()][index] ?? null
  get length() {
    return this.size
  }
  [name: string]: unknown
}

/** Web Locks: a lock is held until its holder is gone, and then goes to who waited for it. */
class LockBook {
  held = new Set<string>()
  private waiting: { page: string; name: string; work: () => void }[] = []
  /** The locks as one page sees them. */
  of = (page: string): Locks => ({
    request: async (name, { ifAvailable }, work) => {
      if (!this.held.has(name)) return this.hold(name, work)
      if (ifAvailable) return work(null)
      return new Promise((resolve) => {
        this.waiting.push({ page, name, work: () => resolve(this.hold(name, work)) })
      })
    },
  })
  private hold(name: string, work: (lock: unknown) => unknown) {
    this.held.add(name)
    if (!(work({}) instanceof Promise)) this.held.delete(name)
  }
  gone(page: string, name: string) {
    this.held.delete(name)
    const next = this.waiting.filter((waiter) => waiter.name === name && waiter.page !== page)
    this.waiting = this.waiting.filter((waiter) => waiter.page !== page && waiter.name !== name)
    for (const { work } of next) work()
  }
}

/** Time that only passes when the test says so. */
export class Time {
  ms = 0
  private gone = new Set<string>()
  private alarms: { at: number; work: () => void; tab: string }[] = []
  clockOf = (tab: string) => ({
    now: () => this.ms,
    wake: (work: () => void, ms: number) => {
      // A page that is gone does nothing any more.
      if (this.gone.has(tab)) return () => undefined
      const alarm = { at: this.ms + ms, work, tab }
      this.alarms.push(alarm)
      return () => {
        this.alarms = this.alarms.filter((each) => each !== alarm)
      }
    },
  })
  async sleep(ms: number) {
    if (ms > 0) await new Promise<void>((resolve) => this.clockOf('').wake(resolve, ms))
  }
  forget(tab: string) {
    this.gone.add(tab)
    this.alarms = this.alarms.filter((alarm) => alarm.tab !== tab)
  }
  async pass(ms: number) {
    const until = this.ms + ms
    for (;;) {
      await settled()
      const [next] = this.alarms.sort((a, b) => a.at - b.at)
      if (!next || next.at > until) break
      this.ms = Math.max(this.ms, next.at)
      this.alarms = this.alarms.filter((alarm) => alarm !== next)
      next.work()
    }
    this.ms = until
    await settled()
  }
}

/** Lets all that is ready to go on, go on. */
export async function settled() {
  for (let turn = 0; turn < 12; turn++) await null
}

const forever = () => new Promise<never>(() => undefined)

export type Wire = 'up' | 'down' | 'reply lost' | 'logged out'
export type Save = { vraag: string; before: Inhoud; after: Inhoud; by: string }

/** A server with the rules of the real one, and a wire to it that can break before or after the save. */
export class Server {
  stands = new Map<string, { inhoud: Inhoud; version: number; by: string }>()
  saves: Save[] = []
  requests = 0
  wire: Wire = 'up'
  /** pages that are gone, and hear nothing */
  gone = new Set<string>()
  /** a place that takes nothing any more, and the one that does */
  closed: { van: string; verder: string } | null = null
  /** ms that a request is under way, each way */
  lag = 0
  constructor(private readonly time: Time) {}
  readonly nu = (vraag: string) => this.stands.get(vraag) ?? { inhoud: leeg, version: 0, by: 'niemand' }

  savedOf(vraag: string): Saved<Vel> {
    const { inhoud, version, by } = this.nu(vraag)
    return { inhoud, version, updatedAt: `t${version}`, updatedBy: by, vanUzelf: by !== 'collega', extra: null }
  }
  write(vraag: string, inhoud: Inhoud, by: string) {
    const { inhoud: before, version } = this.nu(vraag)
    if (isSameInhoud(before, inhoud)) return
    this.stands.set(vraag, { inhoud, version: version + 1, by })
    this.saves.push({ vraag, before, after: inhoud, by })
  }
  private save({ place: { vraag }, inhoud, basis }: Concept<Vel>, by: string): Outcome<Vel> {
    if (this.closed?.van === vraag)
      return { soort: 'gesloten', zin: 'Bevroren.', verder: { vraag: this.closed.verder } }
    const { inhoud: before, version } = this.nu(vraag)
    if (!isSameInhoud(before, inhoud) && version !== basis) return { soort: 'conflict', saved: this.savedOf(vraag) }
    this.write(vraag, inhoud, by)
    return { soort: 'opgeslagen', saved: this.savedOf(vraag) }
  }
  sendAs =
    (by: string) =>
    async (concept: Concept<Vel>, { keepalive }: { keepalive: boolean }): Promise<Outcome<Vel>> => {
      if (this.gone.has(by) && !keepalive) return forever()
      this.requests += 1
      const { wire } = this
      if (wire === 'down') throw new TypeError('Failed to fetch')
      if (wire === 'logged out') return { soort: 'uitgelogd' }
      // As over a wire: what is sent is what it was at that moment. What a page hands over as it goes arrives before what the
      // next one sends; what was under way is broken off, or had arrived.
      const request = structuredClone(concept)
      if (!keepalive) await this.time.sleep(this.lag)
      if (!keepalive && this.gone.has(by)) return forever()
      const outcome = structuredClone(this.save(request, by))
      await this.time.sleep(this.lag)
      if (this.gone.has(by)) return forever()
      if (wire === 'reply lost') throw new TypeError('Failed to fetch')
      return outcome
    }
}

export type Page = { rij: Opslagrij<Vel>; id: string; session: Store }

/** What somebody did on a page before it had its JavaScript. */
export type Vroeg = { vraag: string; inhoud: Partial<Inhoud> }

/** A browser of one account, with tabs. */
export class Browser {
  store = new Store()
  locks = new LockBook()
  private pages = 0
  constructor(
    readonly server: Server,
    readonly time: Time,
    readonly gebruikerId = 7,
  ) {}
  kast = () => createKast(this.store, this.gebruikerId, adapter)
  /** What the server makes a page of, now. */
  make = (vragen: readonly string[]) => new Map(vragen.map((vraag) => [vraag, this.server.savedOf(vraag)]))
  /** A new page in a tab: its predecessor is gone, unless the tab is a copy. It can have been made before that one went. */
  open(session: Store, vragen: readonly string[], made = this.make(vragen), vroeg?: Vroeg): Page {
    this.pages += 1
    const id = `pagina${this.pages}`
    const tab = openTab(session, this.locks.of(id), id, async () => undefined)
    const send = this.server.sendAs(id)
    const handover = createHandover(session, this.gebruikerId, adapter)
    const rij = createOpslagrij({ adapter, kast: this.kast(), handover, tab, send, clock: this.time.clockOf(id) })
    for (const [vraag, saved] of made) rij.on(vraag, { soort: 'watch', place: { vraag }, saved })
    const over = vroeg && made.get(vroeg.vraag)
    if (over) {
      const inhoud = { ...over.inhoud, ...vroeg.inhoud }
      rij.on(vroeg.vraag, { soort: 'typed', inhoud, over, pause: { pauseMs: 900 } })
    }
    void rij.flush()
    return { rij, id, session }
  }
  /** The page goes away; a crash leaves no time to send anything. */
  close({ rij, id }: Page, crash = false) {
    if (!crash) rij.leave()
    this.time.forget(id)
    this.server.gone.add(id)
    this.locks.gone(id, `tvs.tab.${id}`)
  }
}
