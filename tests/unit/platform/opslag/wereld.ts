import { expect } from 'vitest'
import { inhoudOf } from '@/lib/platform/opslag/entry'
import type { Step, Tabstep } from './steps'
import { Browser, type Inhoud, leeg, type Page, Server, Store, settled, Time, teLang, type Vroeg } from './world'

export const vragen = ['a', 'b'] as const
const waarden = [null, 'ja', 'nee', 'ten dele'] as const

/** Two people and a browser with tabs, and what must be true of them whatever happens. */
export class Wereld {
  time = new Time()
  server = new Server(this.time)
  browser = new Browser(this.server, this.time)
  pages: Page[] = []
  /** texts that the person typed last at a vraag in a page, and has not let go of */
  typed = new Map<string, string>()
  /** per vraag and field: all that ever stood on a screen of the person */
  seen = new Map<string, Set<string | null>>()
  /** what stands in the inputs of each page */
  screens = new Map<string, { shown: number; inhoud: Inhoud }>()
  private count = 0
  private checked = 0

  saw(name: string, inhoud: Inhoud) {
    for (const [veld, value] of Object.entries(inhoud)) {
      const key = `${name} ${veld}`
      this.seen.set(key, (this.seen.get(key) ?? new Set()).add(value))
    }
  }

  look() {
    for (const { rij, id } of this.pages)
      for (const name of vragen) {
        const entry = rij.entryOf(name)
        const inhoud = entry && inhoudOf(entry)
        if (!entry || !inhoud) continue
        this.saw(name, inhoud)
        // Without a sign to the page nothing on it changes that the person did not change.
        const before = this.screens.get(`${id} ${name}`)
        if (before && before.shown === entry.shown) expect(inhoud).toEqual(before.inhoud)
        this.screens.set(`${id} ${name}`, { shown: entry.shown, inhoud })
        if (entry.status.soort === 'conflict') this.saw(name, entry.status.ander.inhoud)
        for (const { concept } of entry.left) this.saw(name, concept.inhoud)
      }
  }

  pageOf(index: number): Page | undefined {
    return this.pages[index % Math.max(1, this.pages.length)]
  }

  edit(page: Page, name: string, over: Partial<Inhoud>, pauseMs: number) {
    const entry = page.rij.entryOf(name)
    const before = (entry && inhoudOf(entry)) ?? leeg
    const inhoud = { ...before, ...over }
    this.screens.set(`${page.id} ${name}`, { shown: entry?.shown ?? 0, inhoud })
    page.rij.on(name, { soort: 'edit', inhoud, pause: { pauseMs } })
  }

  open(session: Store, made = this.browser.make(vragen), vroeg?: Vroeg) {
    this.pages.push(this.browser.open(session, vragen, made, vroeg))
  }

  /** The person types a text at a vraag. Typing over another one is how a person takes that away. */
  typedText(name: string, over: string, lang: boolean): string {
    this.count += 1
    for (const [key, known] of this.typed) if (key.endsWith(` ${name}`) && over.includes(known)) this.typed.delete(key)
    this.typed.set(`${this.count} ${name}`, `<${this.count}>`)
    return `<${this.count}>${lang ? 'x'.repeat(teLang) : ''}`
  }

  decide(page: Page, name: string, keuze: number) {
    const { rij } = page
    const entry = rij.entryOf(name)
    if (!entry) return
    const own = inhoudOf(entry) ?? leeg
    const [left] = entry.left
    if (entry.status.soort === 'conflict') {
      const ander = entry.status.ander.inhoud
      const both = { ...own, tekst: `${ander.tekst}|${own.tekst}` }
      const chosen = [own, ander, both, { ...both, waarde: ander.waarde }][keuze] ?? own
      this.letGo([own.tekst, ander.tekst], chosen.tekst)
      rij.on(name, { soort: 'choose', inhoud: chosen })
    } else if (left) {
      const chosen = keuze % 2 === 0 ? left.concept.inhoud : own
      this.letGo([own.tekst, left.concept.inhoud.tekst], chosen.tekst)
      if (keuze % 2 === 0) this.edit(page, name, chosen, 0)
      rij.on(name, { soort: 'dismiss', storageKey: left.storageKey })
    } else if (entry.status.soort === 'geweigerd') {
      this.edit(page, name, { tekst: 'kort' }, 0)
      this.letGo([own.tekst], 'kort')
    }
  }

  /** The person chose: texts that are not in what was chosen are let go of, by that person. */
  letGo(offered: readonly string[], chosen: string) {
    for (const [key, text] of this.typed)
      if (offered.some((tekst) => tekst.includes(text)) && !chosen.includes(text)) this.typed.delete(key)
  }

  async do(each: Step) {
    this.look()
    switch (each.soort) {
      case 'typ': {
        const page = this.pageOf(each.tab)
        const name = vragen[each.vraag] ?? 'a'
        if (!page) return
        const entry = page.rij.entryOf(name)
        const over = (entry && inhoudOf(entry)?.tekst) ?? ''
        return this.edit(page, name, { tekst: this.typedText(name, over, each.lang) }, 900)
      }
      case 'kies': {
        const page = this.pageOf(each.tab)
        if (page) this.edit(page, vragen[each.vraag] ?? 'a', { waarde: waarden[each.waarde] ?? null }, 0)
        return
      }
      case 'collega': {
        const name = vragen[each.vraag] ?? 'a'
        this.count += 1
        const over = each.veld === 'tekst' ? { tekst: `(${this.count})` } : { waarde: waarden[each.waarde] ?? null }
        this.server.write(name, { ...this.server.nu(name).inhoud, ...over }, 'collega')
        return
      }
      case 'tijd':
        return this.time.pass(each.ms)
      case 'lijn':
        this.server.wire = each.wire
        this.server.lag = each.lag
        return
      case 'nieuw':
        if (this.pages.length < 4) this.open(new Store())
        return
      case 'beslis': {
        const page = this.pageOf(each.tab)
        if (page) this.decide(page, vragen[each.vraag] ?? 'a', each.keuze)
        return
      }
      default:
        return this.onTab(each)
    }
  }

  private async onTab(each: Tabstep) {
    const page = this.pageOf(each.tab)
    if (!page) return
    if (each.soort === 'terug') return void page.rij.flush()
    if (each.soort === 'kopieer') {
      if (this.pages.length < 4) {
        const copy = new Store()
        for (const [key, value] of page.session) copy.set(key, value)
        this.open(copy)
      }
      return
    }
    const made = this.browser.make(vragen)
    // Until the next page comes, this one sees what comes of its saves.
    if (each.soort === 'herlaad') await this.time.pass(each.ms)
    this.browser.close(page, each.soort === 'crash')
    this.pages = this.pages.filter((other) => other !== page)
    await settled()
    if (each.soort === 'herlaad') this.open(page.session, made, this.vroegOf(each, made))
  }

  private vroegOf(
    { vroeg }: Extract<Tabstep, { soort: 'herlaad' }>,
    made: ReturnType<Browser['make']>,
  ): Vroeg | undefined {
    const [vraag] = vragen
    const over = made.get(vraag)?.inhoud ?? leeg
    this.saw(vraag, over)
    if (vroeg === 'typ') return { vraag, inhoud: { tekst: this.typedText(vraag, over.tekst, false) } }
    return vroeg === 'kies' ? { vraag, inhoud: { waarde: over.waarde === 'ja' ? 'nee' : 'ja' } } : undefined
  }

  check() {
    this.look()
    // Nothing that was typed is lost or replaced: it stands on the server, or it waits in the browser, till somebody types over it.
    for (const { before, after, by } of this.server.saves.slice(this.checked))
      if (by === 'collega') this.letGo([before.tekst], after.tekst)
    const kept = this.browser
      .kast()
      .list()
      .map(({ concept }) => concept.inhoud.tekst)
    const known = [...kept, ...[...this.server.stands.values()].map(({ inhoud }) => inhoud.tekst)]
    for (const [key, text] of this.typed)
      expect(
        known.some((each) => each.includes(text)),
        `${text} of ${key} is lost`,
      ).toBe(true)
    // Nothing is overwritten that the person never saw.
    for (const { vraag: name, before, after, by } of this.server.saves.slice(this.checked))
      for (const veld of ['waarde', 'tekst'] as const)
        if (by !== 'collega' && before[veld] !== after[veld])
          expect(this.seen.get(`${name} ${veld}`)?.has(before[veld]), `${before[veld]} was overwritten unseen`).toBe(
            true,
          )
    this.checked = this.server.saves.length
  }

  /** The network is there, somebody is logged in and chooses: then nothing waits any more. */
  async end() {
    this.server.wire = 'up'
    this.server.lag = 0
    if (this.pages.length === 0) this.open(new Store())
    for (let round = 0; round < 40; round++) {
      for (const { rij } of this.pages) void rij.flush()
      await this.time.pass(60_000)
      this.check()
      if (this.browser.kast().list().length === 0) return
      for (const page of this.pages) for (const name of vragen) this.decide(page, name, round % 4)
    }
    expect(this.browser.kast().list()).toEqual([])
  }
}
