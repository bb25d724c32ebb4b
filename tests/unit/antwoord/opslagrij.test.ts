import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AntwoordInvoer, Opslag } from '@/lib/antwoord/antwoord-schema'
import { createConceptkast, type Inhoud } from '@/lib/antwoord/concept'
import { createOpslagrij, type Opslagrij, type Vraagplaats } from '@/lib/antwoord/opslagrij'
import type { Waarde } from '@/lib/vragenlijst/waarde'

/** A browser store that forgets nothing; the same one twice is a tab that was closed and opened again. */
function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

/** A server with the rules of saveAntwoord, and a wire that can break before or after the save. */
function fakeServer() {
  const antwoorden = new Map<
    string,
    { waarde: Waarde | null; toelichting: string; version: number; updatedBy: string }
  >()
  const received: AntwoordInvoer[] = []
  let wire: 'up' | 'down' | 'reply lost' | 'logged out' = 'up'
  const save = (invoer: AntwoordInvoer, by: string): Opslag => {
    const current = antwoorden.get(invoer.vraag) ?? { waarde: null, toelichting: '', version: 0, updatedBy: '' }
    const bewaard = (stand: typeof current) => ({ ...stand, updatedAt: '2014-03-20T13:03:00.000Z' })
    if (current.waarde === invoer.waarde && current.toelichting === invoer.toelichting)
      return { soort: 'opgeslagen', antwoord: bewaard(current) }
    if (current.version !== invoer.basis) return { soort: 'conflict', antwoord: bewaard(current) }
    const next = { waarde: invoer.waarde, toelichting: invoer.toelichting, version: current.version + 1, updatedBy: by }
    antwoorden.set(invoer.vraag, next)
    return { soort: 'opgeslagen', antwoord: bewaard(next) }
  }
  return {
    antwoorden,
    received,
    setWire: (next: typeof wire) => {
      wire = next
    },
    colleague: (vraag: string, inhoud: Inhoud) => {
      const version = (antwoorden.get(vraag)?.version ?? 0) + 1
      antwoorden.set(vraag, { ...inhoud, version, updatedBy: 'Collega' })
    },
    send: async (invoer: AntwoordInvoer): Promise<Opslag> => {
      if (wire === 'down') throw new TypeError('Failed to fetch')
      if (wire === 'logged out') return { soort: 'uitgelogd', zin: 'U bent uitgelogd.' }
      received.push(invoer)
      const opslag = save(invoer, 'Petra')
      if (wire === 'reply lost') throw new TypeError('Failed to fetch')
      return opslag
    },
  }
}

const plaats = (vraag: string): Vraagplaats => ({
  gemeente: 'GM0193',
  vraag,
  versie: '2014-05',
  meetmoment: '2014-05',
  code: vraag,
  pad: '/vragenlijst/GM0193/thema/1',
})
const leeg = { waarde: null, toelichting: '', version: 0 } as const

describe('de rij waarin antwoorden wachten', () => {
  let storage: Storage
  let server: ReturnType<typeof fakeServer>
  let rij: Opslagrij
  const open = () => createOpslagrij(createConceptkast(storage, 7), server.send)

  beforeEach(() => {
    vi.useFakeTimers()
    storage = memoryStorage()
    server = fakeServer()
    rij = open()
    for (const vraag of ['a', 'b', 'c']) rij.watch(plaats(vraag), leeg)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('bewaart een antwoord na een korte pauze en zegt wanneer', async () => {
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 400)
    expect(rij.staatOf('GM0193/a').soort).toBe('wacht')
    await vi.advanceTimersByTimeAsync(399)
    expect(server.received).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(rij.staatOf('GM0193/a')).toEqual({ soort: 'opgeslagen', op: '2014-03-20T13:03:00.000Z' })
    expect(storage).toHaveLength(0)
  })

  it('stuurt één keer wat in één adem is getypt', async () => {
    for (const tekst of ['W', 'We', 'Wel']) rij.edit('GM0193/a', { waarde: null, toelichting: tekst }, 900)
    await vi.advanceTimersByTimeAsync(900)
    expect(server.received.map(({ toelichting }) => toelichting)).toEqual(['Wel'])
  })

  it('houdt vast wat is getypt zonder netwerk, ook na het sluiten van het tabblad, en stuurt het later in volgorde', async () => {
    server.setWire('down')
    rij.edit('GM0193/b', { waarde: 'nee', toelichting: 'eerst' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'daarna' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(rij.staatOf('GM0193/b').soort).toBe('mislukt')

    server.setWire('up')
    const later = open()
    expect(later.watch(plaats('a'), leeg)).toMatchObject({ waarde: 'ja', toelichting: 'daarna' })
    await later.flush()
    expect(server.received.map(({ vraag }) => vraag)).toEqual(['b', 'a'])
    expect(storage).toHaveLength(0)
  })

  it('probeert het vanzelf opnieuw als de server weg was', async () => {
    server.setWire('down')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 0)
    await vi.advanceTimersByTimeAsync(1_000)
    server.setWire('up')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(rij.staatOf('GM0193/a').soort).toBe('opgeslagen')
  })

  it('ziet het eigen antwoord niet als dat van een ander als alleen het bericht terug verloren ging', async () => {
    server.setWire('reply lost')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'een' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(server.antwoorden.get('a')?.version).toBe(1)
    server.setWire('up')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'een twee' }, 0)
    await rij.flush()
    expect(rij.staatOf('GM0193/a').soort).toBe('opgeslagen')
    expect(server.antwoorden.get('a')).toMatchObject({ toelichting: 'een twee', version: 2 })
  })

  it('overschrijft een collega nooit ongezien, en bewaart daarna wat de persoon kiest', async () => {
    server.colleague('a', { waarde: 'nee', toelichting: 'van de collega' })
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'van mij' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(rij.staatOf('GM0193/a')).toMatchObject({
      soort: 'conflict',
      ander: { toelichting: 'van de collega', updatedBy: 'Collega' },
    })
    expect(server.antwoorden.get('a')?.toelichting).toBe('van de collega')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.received).toHaveLength(1)

    rij.choose('GM0193/a', { waarde: 'ja', toelichting: 'van mij' })
    await rij.flush()
    expect(server.antwoorden.get('a')).toMatchObject({ toelichting: 'van mij', version: 2 })
  })

  it('neemt het antwoord van de collega over zonder iets te sturen', async () => {
    server.colleague('a', { waarde: 'nee', toelichting: 'van de collega' })
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    rij.accept('GM0193/a')
    await rij.flush()
    expect(server.received).toHaveLength(1)
    expect(storage).toHaveLength(0)
    expect(rij.waiting()).toHaveLength(0)
  })

  it('gaat bij een conflict door met de andere vragen', async () => {
    server.colleague('a', { waarde: 'nee', toelichting: '' })
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 0)
    rij.edit('GM0193/b', { waarde: 'ja', toelichting: '' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(rij.staatOf('GM0193/b').soort).toBe('opgeslagen')
  })

  it('wacht na het verlopen van de sessie op opnieuw inloggen', async () => {
    server.setWire('logged out')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'getypt' }, 0)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rij.staatOf('GM0193/a').soort).toBe('uitgelogd')
    server.setWire('up')
    const afterLogin = open()
    expect(afterLogin.watch(plaats('a'), leeg)).toMatchObject({ waarde: 'ja', toelichting: 'getypt' })
    await afterLogin.flush()
    expect(server.antwoorden.get('a')?.toelichting).toBe('getypt')
  })

  it('stuurt een te lange toelichting niet, en wel zodra die past', async () => {
    rij.edit('GM0193/a', { waarde: null, toelichting: 'x'.repeat(2001) }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(rij.staatOf('GM0193/a')).toMatchObject({ soort: 'geweigerd', zin: expect.stringContaining('2.001') })
    expect(server.received).toHaveLength(0)
    expect(storage).toHaveLength(1)
    rij.edit('GM0193/a', { waarde: null, toelichting: 'x'.repeat(2000) }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(rij.staatOf('GM0193/a').soort).toBe('opgeslagen')
  })

  it('stuurt bij het verlaten van de pagina wat nog wachtte, en een tweede keer opslaan maakt er geen tweede antwoord van', async () => {
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'net getypt' }, 900)
    rij.leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.antwoorden.get('a')?.version).toBe(1)
    const again = open()
    expect(again.watch(plaats('a'), { waarde: 'ja', toelichting: 'net getypt', version: 1 })).toBeNull()
    expect(storage).toHaveLength(0)
  })

  it('laat een ander account op dezelfde computer niets zien en niets sturen', async () => {
    server.setWire('down')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'van account 7' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    server.setWire('up')
    const other = createOpslagrij(createConceptkast(storage, 8), server.send)
    expect(other.watch(plaats('a'), leeg)).toBeNull()
    await other.flush()
    expect(server.received).toHaveLength(0)
  })

  it('zegt het als de browser niets kan bewaren', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 900)
    expect(rij.isKept()).toBe(false)
  })

  it('laat van twee tabbladen de tekst van het andere staan', async () => {
    const other = open()
    other.watch(plaats('a'), leeg)
    server.setWire('down')
    rij.edit('GM0193/a', { waarde: null, toelichting: 'uit het ene' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    other.edit('GM0193/a', { waarde: null, toelichting: 'uit het andere' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    server.setWire('up')
    await rij.flush()
    expect(server.antwoorden.get('a')?.toelichting).toBe('uit het ene')
    await other.flush()
    expect(other.staatOf('GM0193/a').soort).toBe('conflict')
    expect(open().waiting()).toMatchObject([{ toelichting: 'uit het andere' }])
  })

  it('ziet ook na het sluiten tijdens een verzending het eigen antwoord niet als dat van een ander', async () => {
    const cut = createOpslagrij(createConceptkast(storage, 7), (invoer) => {
      void server.send(invoer)
      return new Promise(() => undefined)
    })
    cut.watch(plaats('a'), leeg)
    cut.edit('GM0193/a', { waarde: 'ja', toelichting: 'een' }, 0)
    await vi.advanceTimersByTimeAsync(1)
    cut.edit('GM0193/a', { waarde: 'ja', toelichting: 'een twee' }, 900)
    cut.leave()
    const later = open()
    later.watch(plaats('a'), { waarde: 'ja', toelichting: 'een', version: 1 })
    await later.flush()
    expect(server.antwoorden.get('a')).toMatchObject({ toelichting: 'een twee', version: 2 })
  })

  it('vergeet na veel pogingen niet wat als eerste aankwam', async () => {
    server.setWire('reply lost')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'een' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    server.setWire('down')
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'een twee' }, 0)
    await vi.advanceTimersByTimeAsync(300_000)
    server.setWire('up')
    await rij.flush()
    expect(server.antwoorden.get('a')).toMatchObject({ toelichting: 'een twee', version: 2 })
  })

  it('onthoudt de keuze voor de volgende meting bij wat daarna wordt getypt', async () => {
    const sent: AntwoordInvoer[] = []
    const frozen = createOpslagrij(createConceptkast(storage, 11), async (invoer) => {
      sent.push(invoer)
      return invoer.meetmoment === '2014-05'
        ? { soort: 'bevroren', zin: 'Meetmoment mei 2014 is intussen bevroren.', meetmoment: '2014-09' }
        : server.send(invoer)
    })
    frozen.watch(plaats('a'), leeg)
    frozen.edit('GM0193/a', { waarde: 'ja', toelichting: 'een' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(frozen.staatOf('GM0193/a').soort).toBe('bevroren')
    frozen.choose('GM0193/a', { waarde: 'ja', toelichting: 'een' })
    await frozen.flush()
    frozen.edit('GM0193/a', { waarde: 'ja', toelichting: 'een twee' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(sent.map(({ meetmoment }) => meetmoment)).toEqual(['2014-05', '2014-09', '2014-09'])
    expect(frozen.staatOf('GM0193/a').soort).toBe('opgeslagen')
  })

  it('hoeft niets te sturen als de persoon terugkomt op wat er al stond', async () => {
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 400)
    rij.edit('GM0193/a', { waarde: null, toelichting: '' }, 400)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.received).toHaveLength(0)
    expect(storage).toHaveLength(0)
    expect(rij.staatOf('GM0193/a').soort).toBe('rust')
  })

  it('toont bij teruggaan wat is opgeslagen, niet de oudere pagina', async () => {
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'nieuw' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(rij.watch(plaats('a'), leeg)).toMatchObject({ waarde: 'ja', toelichting: 'nieuw' })
    rij.edit('GM0193/a', { waarde: 'ja', toelichting: 'nieuwer' }, 0)
    await vi.advanceTimersByTimeAsync(10)
    expect(server.antwoorden.get('a')).toMatchObject({ toelichting: 'nieuwer', version: 2 })
  })

  it('laat wat tijdens het opslaan wordt getypt daarna volgen', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = createOpslagrij(createConceptkast(storage, 9), async (invoer) => {
      await held
      return server.send(invoer)
    })
    slow.watch(plaats('a'), leeg)
    slow.edit('GM0193/a', { waarde: 'ja', toelichting: '' }, 0)
    await vi.advanceTimersByTimeAsync(1)
    expect(slow.staatOf('GM0193/a').soort).toBe('bezig')
    slow.edit('GM0193/a', { waarde: 'ja', toelichting: 'erbij' }, 100)
    release()
    await vi.advanceTimersByTimeAsync(500)
    expect(server.antwoorden.get('a')).toMatchObject({ toelichting: 'erbij', version: 2 })
    expect(slow.staatOf('GM0193/a').soort).toBe('opgeslagen')
  })
})
