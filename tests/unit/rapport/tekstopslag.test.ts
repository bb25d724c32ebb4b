import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onTerugkeer } from '@/lib/platform/terugkeer'
import type { BewaardeTekst, RapporttekstInvoer, Tekstopslag } from '@/lib/rapport/rapporttekst-schema'
import { langsteTekst } from '@/lib/rapport/tekst/plekken'
import { createTekstkast, type Tekstkast } from '@/lib/rapport/tekstkast'
import { createTekstbewaker, type Tekstverzender } from '@/lib/rapport/tekstopslag'

const plaats = { meetmoment: '2014-01', plek: 'samenvatting', titel: 'Samenvatting' }
const start: BewaardeTekst = {
  tekst: 'Begin',
  version: 1,
  updatedAt: '2026-11-23T13:03:00.000Z',
  updatedBy: null,
  concept: true,
}
const voorbeeld = { blokken: [], fouten: [] }

class Opslag extends Map<string, string> {
  vol = false
  getItem = (key: string) => this.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.vol) throw new Error('quota')
    this.set(key, value)
  }
  removeItem = (key: string) => void this.delete(key)
  key = (index: number) => [...this.keys()][index] ?? null
  get length() {
    return this.size
  }
}

/** A server with one text, as the real one answers. */
function server() {
  let now: BewaardeTekst = start
  const requests: RapporttekstInvoer[] = []
  let behaviour: 'gewoon' | 'onbereikbaar' | 'antwoord kwijt' | 'uitgelogd' = 'gewoon'
  const save = ({ tekst, basis }: RapporttekstInvoer, wie: string): Tekstopslag => {
    if (basis === now.version && (now.concept || tekst !== now.tekst))
      now = { ...now, tekst, version: now.version + 1, updatedBy: wie, concept: false }
    else if (tekst !== now.tekst) return { soort: 'conflict', tekst: now, voorbeeld }
    return { soort: 'opgeslagen', tekst: now, voorbeeld }
  }
  const send: Tekstverzender = async (invoer) => {
    requests.push(invoer)
    if (behaviour === 'onbereikbaar') throw new TypeError('no network')
    if (behaviour === 'uitgelogd') return { soort: 'uitgelogd', zin: 'Log in.' }
    const reply = save(invoer, 'Tineke')
    if (behaviour === 'antwoord kwijt') throw new TypeError('reply lost')
    return reply
  }
  return {
    send,
    requests,
    be: (next: typeof behaviour) => {
      behaviour = next
    },
    ander: (tekst: string) => save({ meetmoment: '', plek: '', tekst, basis: now.version }, 'Bram'),
    nu: () => now,
  }
}

let opslag: Opslag
let kast: Tekstkast
let remote: ReturnType<typeof server>
const open = () => createTekstbewaker(plaats, start, kast, remote.send)

beforeEach(() => {
  vi.useFakeTimers()
  opslag = new Opslag()
  kast = createTekstkast(opslag, 7)
  remote = server()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('een tekst die iemand schrijft', () => {
  it('staat meteen in de browser, wordt na een pauze verstuurd, en gaat dan de browser uit', async () => {
    const bewaker = open()
    bewaker.edit('Nieuw')
    expect(kast.list()).toMatchObject([{ tekst: 'Nieuw', basis: 1, titel: 'Samenvatting' }])
    expect(remote.requests).toEqual([])
    await vi.advanceTimersByTimeAsync(1_500)
    expect(remote.nu()).toMatchObject({ tekst: 'Nieuw', version: 2 })
    expect(bewaker.stand()).toMatchObject({ staat: { soort: 'opgeslagen' }, bewaard: { version: 2 }, voorbeeld })
    expect(kast.list()).toEqual([])
  })

  it('wordt ook onder aanhoudend typen verstuurd, maar niet letter voor letter', async () => {
    const bewaker = open()
    for (let letter = 0; letter < 60; letter++) {
      bewaker.edit('x'.repeat(letter + 1))
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(remote.requests.length).toBeGreaterThanOrEqual(2)
    expect(remote.requests.length).toBeLessThanOrEqual(6)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(remote.nu().tekst).toBe('x'.repeat(60))
  })

  it('wordt niet verstuurd als alles weer is zoals het was', async () => {
    const bewaker = open()
    bewaker.edit('Begi')
    bewaker.edit('Begin')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(remote.requests).toEqual([])
    expect(bewaker.stand().staat).toEqual({ soort: 'rust' })
    expect(kast.list()).toEqual([])
  })

  it('die als concept goed is, wordt met Opslaan bevestigd', async () => {
    const bewaker = open()
    await bewaker.save('Begin')
    expect(remote.nu()).toMatchObject({ tekst: 'Begin', version: 2, concept: false })
    expect(bewaker.stand().bewaard.concept).toBe(false)
  })

  it('die te lang is gaat niet weg, en na inkorten wel', async () => {
    const bewaker = open()
    bewaker.edit('a'.repeat(langsteTekst + 1))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(bewaker.stand().staat).toMatchObject({
      soort: 'geweigerd',
      zin: expect.stringContaining('Maak de tekst korter'),
    })
    expect(remote.requests).toEqual([])
    bewaker.edit('kort')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(remote.nu().tekst).toBe('kort')
  })
})

describe('zonder verbinding', () => {
  it('blijft de tekst bewaard en gaat hij vanzelf weg als het weer kan', async () => {
    remote.be('onbereikbaar')
    const bewaker = open()
    bewaker.edit('Zonder netwerk')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(bewaker.stand().staat).toEqual({ soort: 'mislukt' })
    bewaker.edit('Zonder netwerk, en verder getypt')
    expect(kast.list()[0]?.tekst).toBe('Zonder netwerk, en verder getypt')
    remote.be('gewoon')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(remote.nu().tekst).toBe('Zonder netwerk, en verder getypt')
  })

  it('is de tekst er bij een volgend bezoek nog, en wordt hij alsnog opgeslagen', async () => {
    remote.be('onbereikbaar')
    open().edit('Tabblad dicht')
    remote.be('gewoon')
    const later = open()
    expect(later.waiting()).toBe('Tabblad dicht')
    await later.flush()
    expect(remote.nu().tekst).toBe('Tabblad dicht')
    expect(kast.list()).toEqual([])
  })

  it('ziet iemand de eigen tekst nooit als die van een ander, ook al ging het antwoord verloren', async () => {
    remote.be('antwoord kwijt')
    const bewaker = open()
    bewaker.edit('Kwam aan')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(bewaker.stand().staat).toEqual({ soort: 'mislukt' })
    bewaker.edit('Kwam aan, en verder')
    remote.be('gewoon')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(bewaker.stand().staat).toEqual({ soort: 'opgeslagen' })
    expect(remote.nu()).toMatchObject({ tekst: 'Kwam aan, en verder', version: 3 })
  })

  it('zegt het als de browser niets kan bewaren', () => {
    opslag.vol = true
    const bewaker = open()
    bewaker.edit('Alleen in dit tabblad')
    expect(bewaker.stand().isKept).toBe(false)
  })

  it('en uitgelogd: de tekst wacht tot iemand weer is ingelogd', async () => {
    remote.be('uitgelogd')
    const bewaker = open()
    bewaker.edit('Na de sessie')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(bewaker.stand().staat).toEqual({ soort: 'uitgelogd' })
    remote.be('gewoon')
    await bewaker.flush()
    expect(remote.nu().tekst).toBe('Na de sessie')
  })
})

describe('wie terugkomt bij de pagina', () => {
  class Pagina extends EventTarget {
    visibilityState: DocumentVisibilityState = 'visible'
  }

  /** Logged out in this tab, and logged in again in another one. */
  async function teruggekomen() {
    remote.be('uitgelogd')
    const [venster, pagina, bewaker] = [new EventTarget(), new Pagina(), open()]
    const stop = onTerugkeer(venster, pagina, () => void bewaker.flush())
    bewaker.edit('Na de sessie')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(bewaker.stand().staat).toEqual({ soort: 'uitgelogd' })
    remote.be('gewoon')
    return { venster, pagina, bewaker, stop }
  }

  it.each(['focus', 'pageshow', 'online'])('en weer is ingelogd, ziet bij %s alles opgeslagen', async (event) => {
    const { venster, bewaker } = await teruggekomen()
    venster.dispatchEvent(new Event(event))
    await vi.advanceTimersByTimeAsync(0)
    expect(bewaker.stand().staat).toEqual({ soort: 'opgeslagen' })
    expect(remote.nu().tekst).toBe('Na de sessie')
  })

  it('ziet dat ook als het tabblad weer zichtbaar wordt, en niet als het verdwijnt', async () => {
    const { pagina, bewaker } = await teruggekomen()
    const sent = remote.requests.length
    pagina.visibilityState = 'hidden'
    pagina.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(remote.requests.length).toBe(sent)
    pagina.visibilityState = 'visible'
    pagina.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(bewaker.stand().staat).toEqual({ soort: 'opgeslagen' })
  })

  it('en nog niet is ingelogd, blijft dat lezen, en verliest niets', async () => {
    const { venster, pagina, bewaker } = await teruggekomen()
    remote.be('uitgelogd')
    venster.dispatchEvent(new Event('focus'))
    pagina.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(bewaker.stand().staat).toEqual({ soort: 'uitgelogd' })
    expect(kast.list()[0]?.tekst).toBe('Na de sessie')
  })

  it('hoort niets meer van een pagina die weg is', async () => {
    const { venster, pagina, stop } = await teruggekomen()
    const sent = remote.requests.length
    stop()
    venster.dispatchEvent(new Event('focus'))
    pagina.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(remote.requests.length).toBe(sent)
  })
})

describe('een ander was eerder', () => {
  async function conflict() {
    const bewaker = open()
    remote.ander('Van Bram')
    bewaker.edit('Van mij')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(bewaker.stand().staat).toMatchObject({ soort: 'conflict', ander: { tekst: 'Van Bram', updatedBy: 'Bram' } })
    return bewaker
  }

  it('dan blijft alles staan tot de schrijver kiest, ook wat die verder typt', async () => {
    const bewaker = await conflict()
    bewaker.edit('Van mij, verder')
    await vi.advanceTimersByTimeAsync(60_000)
    await bewaker.save('Van mij, verder')
    expect(remote.nu().tekst).toBe('Van Bram')
    expect(kast.list()[0]?.tekst).toBe('Van mij, verder')
    expect(bewaker.stand().staat.soort).toBe('conflict')
  })

  it('en de eigen tekst kan de nieuwe versie worden', async () => {
    const bewaker = await conflict()
    bewaker.choose('Van mij')
    await vi.advanceTimersByTimeAsync(0)
    expect(remote.nu()).toMatchObject({ tekst: 'Van mij', version: 3 })
    expect(bewaker.stand().staat).toEqual({ soort: 'opgeslagen' })
  })

  it('en die van de ander kan blijven', async () => {
    const bewaker = await conflict()
    bewaker.accept()
    expect(bewaker.stand()).toMatchObject({
      staat: { soort: 'opgeslagen' },
      bewaard: { tekst: 'Van Bram', version: 2 },
    })
    expect(kast.list()).toEqual([])
    bewaker.edit('Van Bram, aangevuld')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(remote.nu()).toMatchObject({ tekst: 'Van Bram, aangevuld', version: 3 })
  })
})

describe('wat in de browser wacht', () => {
  it('is van één account, en onzin is geen tekst', () => {
    kast.put({ ...plaats, tekst: 'Van zeven', basis: 1, verzonden: [] })
    opslag.set('tvs.rapporttekst.7.2014-01/kapot', '{')
    opslag.set('tvs.rapporttekst.7.2014-01/leeg', '{"tekst":3}')
    expect(kast.list().map(({ tekst }) => tekst)).toEqual(['Van zeven'])
    expect(createTekstkast(opslag, 8).list()).toEqual([])
    expect(createTekstkast(opslag, 8).get(plaats)).toBeNull()
  })

  it('wordt niet weggehaald door een tabblad dat iets anders verstuurde', () => {
    kast.put({ ...plaats, tekst: 'Nieuwer, ander tabblad', basis: 1, verzonden: [] })
    kast.remove({ ...plaats, tekst: 'Ouder', basis: 1, verzonden: [] })
    expect(kast.get(plaats)?.tekst).toBe('Nieuwer, ander tabblad')
  })

  it('wordt meegegeven als de pagina weggaat, en blijft staan tot er antwoord is', async () => {
    const bewaker = open()
    bewaker.edit('Bij het weggaan')
    bewaker.leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(remote.nu().tekst).toBe('Bij het weggaan')
    expect(kast.list()).toMatchObject([{ tekst: 'Bij het weggaan', verzonden: ['Bij het weggaan'] }])
  })
})
