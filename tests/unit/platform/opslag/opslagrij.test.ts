import { beforeEach, describe, expect, it } from 'vitest'
import { inhoudOf } from '@/lib/platform/opslag/entry'
import { Browser, type Inhoud, type Page, Server, Store, settled, Time, teLang } from './world'

const vragen = ['a', 'b', 'c']
let time: Time
let server: Server
let browser: Browser
let tab: Store
let page: Page

const open = (session = tab, made = browser.make(vragen)) => {
  page = browser.open(session, vragen, made)
  return page
}
const typ = (inhoud: Partial<Inhoud>, pauseMs = 0, { vraag = 'a', at = page } = {}) =>
  at.rij.on(vraag, { soort: 'edit', inhoud: { waarde: null, tekst: '', ...inhoud }, pause: { pauseMs } })
const soort = (vraag = 'a', at = page) => at.rij.staatOf(vraag).soort
const opScherm = (vraag = 'a', at = page) => {
  const entry = at.rij.entryOf(vraag)
  return entry && inhoudOf(entry)
}
const nu = (vraag = 'a') => server.nu(vraag)
const bewaard = () =>
  browser
    .kast()
    .list()
    .map(({ concept }) => concept.inhoud.tekst)

beforeEach(async () => {
  time = new Time()
  server = new Server(time)
  browser = new Browser(server, time)
  tab = new Store()
  open()
  await settled()
})

describe('de rij waarin concepten wachten', () => {
  it('bewaart na een korte pauze en zegt wanneer', async () => {
    typ({ waarde: 'ja' }, 400)
    expect(soort()).toBe('wacht')
    await time.pass(399)
    expect(server.requests).toBe(0)
    await time.pass(1)
    expect(page.rij.staatOf('a')).toMatchObject({ soort: 'opgeslagen', op: 't1' })
    expect(bewaard()).toEqual([])
  })

  it('stuurt één keer wat in één adem is getypt, maar wacht onder aanhoudend typen niet eindeloos', async () => {
    for (const tekst of ['W', 'We', 'Wel']) typ({ tekst }, 900)
    await time.pass(900)
    expect(server.saves.map(({ after }) => after.tekst)).toEqual(['Wel'])
    for (let letter = 0; letter < 12; letter++) {
      const pause = { pauseMs: 1_500, maxWaitMs: 10_000 }
      page.rij.on('b', { soort: 'edit', inhoud: { waarde: null, tekst: 'x'.repeat(letter + 1) }, pause })
      await time.pass(1_000)
    }
    expect(server.saves.filter(({ vraag }) => vraag === 'b')).toHaveLength(1)
  })

  it('stuurt meteen wat iemand verlaat', async () => {
    typ({ waarde: 'ja' }, 2_000)
    page.rij.on('a', { soort: 'hurry' })
    await time.pass(0)
    expect(nu().inhoud.waarde).toBe('ja')
  })

  it('houdt vast wat is getypt zonder netwerk, en stuurt het later in volgorde', async () => {
    server.wire = 'down'
    typ({ waarde: 'nee', tekst: 'eerst' }, 0, { vraag: 'b' })
    await time.pass(10)
    typ({ waarde: 'ja', tekst: 'daarna' })
    await time.pass(10)
    expect(soort('b')).toBe('mislukt')
    browser.close(page, true)
    server.wire = 'up'
    open()
    await settled()
    expect(opScherm()).toEqual({ waarde: 'ja', tekst: 'daarna' })
    await time.pass(0)
    expect(server.saves.map(({ vraag }) => vraag)).toEqual(['b', 'a'])
    expect(bewaard()).toEqual([])
  })

  it('probeert het vanzelf opnieuw, en zegt tot die tijd dat het niet lukt', async () => {
    server.wire = 'down'
    typ({ waarde: 'ja' })
    await time.pass(1_000)
    server.wire = 'up'
    server.lag = 300
    await time.pass(1_200)
    expect(soort()).toBe('mislukt')
    await time.pass(1_000)
    expect(soort()).toBe('opgeslagen')
  })

  it('ziet de eigen tekst niet als die van een ander als alleen het bericht terug verloren ging', async () => {
    server.wire = 'reply lost'
    typ({ tekst: 'een' })
    await time.pass(10)
    expect(nu().version).toBe(1)
    server.wire = 'up'
    typ({ tekst: 'een twee' })
    await time.pass(60_000)
    expect(soort()).toBe('opgeslagen')
    expect(nu()).toMatchObject({ inhoud: { tekst: 'een twee' }, version: 2 })
  })

  it('stuurt een te lange tekst niet, en wel zodra die past', async () => {
    typ({ tekst: 'x'.repeat(teLang + 1) })
    await time.pass(10)
    expect(page.rij.staatOf('a')).toEqual({ soort: 'geweigerd', zin: 'Te lang.' })
    expect(server.requests).toBe(0)
    expect(bewaard()).toHaveLength(1)
    typ({ tekst: 'x'.repeat(teLang) })
    await time.pass(10)
    expect(soort()).toBe('opgeslagen')
  })

  it('hoeft niets te sturen als iemand terugkomt op wat er al stond, en stuurt het wel als dat gevraagd wordt', async () => {
    typ({ waarde: 'ja' }, 400)
    typ({}, 400)
    await time.pass(1_000)
    expect(server.requests).toBe(0)
    expect(soort()).toBe('rust')
    page.rij.on('a', { soort: 'save', inhoud: { waarde: null, tekst: '' } })
    await time.pass(0)
    expect(server.requests).toBe(1)
    expect(soort()).toBe('opgeslagen')
  })

  it('toont bij teruggaan wat is opgeslagen, niet de oudere pagina', async () => {
    const ouder = server.savedOf('a')
    typ({ tekst: 'nieuw' })
    await time.pass(10)
    page.rij.on('a', { soort: 'watch', place: { vraag: 'a' }, saved: ouder })
    expect(opScherm()?.tekst).toBe('nieuw')
  })

  it('wacht na het verlopen van de sessie op inloggen', async () => {
    server.wire = 'logged out'
    typ({ tekst: 'getypt' })
    await time.pass(60_000)
    expect(soort()).toBe('uitgelogd')
    server.wire = 'up'
    void page.rij.flush()
    await time.pass(0)
    expect(nu().inhoud.tekst).toBe('getypt')
  })

  it('laat een ander account op dezelfde computer niets zien en niets sturen', async () => {
    server.wire = 'down'
    typ({ tekst: 'van account 7' })
    await time.pass(10)
    server.wire = 'up'
    const other = new Browser(server, time, 8)
    other.store = browser.store
    const theirs = other.open(new Store(), vragen)
    await time.pass(0)
    expect(opScherm('a', theirs)?.tekst).toBe('')
    expect(nu().version).toBe(0)
  })

  it('zegt het als de browser niets kan bewaren', () => {
    browser.store.vol = true
    typ({ tekst: 'alleen hier' }, 900)
    expect(page.rij.isKept()).toBe(false)
  })

  it('stuurt een pagina die weggaat mee wat wachtte, en de volgende ziet dat het is aangekomen', async () => {
    typ({ tekst: 'net getypt' }, 900)
    browser.close(page)
    await settled()
    expect(nu().version).toBe(1)
    open()
    await time.pass(0)
    expect(bewaard()).toEqual([])
    expect([nu().version, soort()]).toEqual([1, 'opgeslagen'])
  })

  it('toont wat de pagina ervoor zag aankomen, ook als de volgende pagina daarvoor al was gemaakt', async () => {
    typ({ waarde: 'ja', tekst: 'erbij' })
    const made = browser.make(vragen)
    await time.pass(0)
    expect([soort(), bewaard()]).toEqual(['opgeslagen', []])
    browser.close(page)
    open(tab, made)
    expect([soort(), opScherm()]).toEqual(['opgeslagen', { waarde: 'ja', tekst: 'erbij' }])
    await time.pass(0)
    expect(server.requests).toBe(1)
    // A page that was made later says it itself: of what was saved before it there is nothing to say.
    browser.close(page)
    open()
    expect([soort(), opScherm()?.waarde]).toEqual(['rust', 'ja'])
  })

  it('stuurt wat iemand het laatst koos, ook als dat op een oudere pagina al lijkt te staan', async () => {
    const made = browser.make(vragen)
    typ({ waarde: 'ja' })
    await time.pass(0)
    typ({}, 900)
    browser.close(page, true)
    open(tab, made)
    await time.pass(0)
    expect([nu().inhoud.waarde, opScherm()?.waarde, bewaard()]).toEqual([null, null, []])
  })

  it('houdt naast wat aankwam ook wat op een oudere pagina al was getypt voordat er JavaScript was', async () => {
    const made = browser.make(vragen)
    typ({ waarde: 'ja' })
    await time.pass(0)
    browser.close(page)
    page = browser.open(tab, vragen, made, { vraag: 'a', inhoud: { tekst: 'vroeg' } })
    expect(opScherm()).toEqual({ waarde: 'ja', tekst: 'vroeg' })
    await time.pass(900)
    expect([nu().inhoud, soort()]).toEqual([{ waarde: 'ja', tekst: 'vroeg' }, 'opgeslagen'])
  })

  it('vraagt wat blijft als zo ook hetzelfde al anders was opgeslagen', async () => {
    const made = browser.make(vragen)
    typ({ tekst: 'aangekomen' })
    await time.pass(0)
    browser.close(page)
    page = browser.open(tab, vragen, made, { vraag: 'a', inhoud: { tekst: 'vroeg' } })
    await time.pass(900)
    expect([nu().inhoud.tekst, soort(), opScherm()?.tekst]).toEqual(['aangekomen', 'conflict', 'vroeg'])
  })

  it('leest en stuurt wat het vorige programma liet wachten', async () => {
    const concept = { place: { vraag: 'b' }, inhoud: { waarde: 'ja', tekst: 'oud' }, basis: 0, since: 0, sent: [] }
    browser.store.set('oud.7.b', JSON.stringify(concept))
    browser.store.set('oud.7.kapot', '{')
    browser.close(page)
    open()
    await time.pass(0)
    expect(nu('b').inhoud).toEqual({ waarde: 'ja', tekst: 'oud' })
    expect(browser.store.has('oud.7.b')).toBe(false)
  })
})

describe('een ander was eerder', () => {
  const collega = (inhoud: Partial<Inhoud>) => server.write('a', { ...nu().inhoud, ...inhoud }, 'collega')

  it('bij hetzelfde: dan blijft alles staan tot iemand kiest, ook wat die verder typt', async () => {
    collega({ tekst: 'van de collega' })
    typ({ tekst: 'van mij' })
    await time.pass(10)
    expect(page.rij.staatOf('a')).toMatchObject({ soort: 'conflict', ander: { updatedBy: 'collega', vanUzelf: false } })
    typ({ tekst: 'van mij, verder' })
    await time.pass(60_000)
    expect(server.requests).toBe(1)
    page.rij.on('a', { soort: 'choose', inhoud: { waarde: null, tekst: 'van mij, verder' } })
    await time.pass(0)
    expect(nu()).toMatchObject({ inhoud: { tekst: 'van mij, verder' }, version: 2 })
  })

  it('en wie dat overneemt, stuurt niets', async () => {
    collega({ tekst: 'van de collega' })
    typ({ tekst: 'van mij' })
    await time.pass(10)
    page.rij.on('a', { soort: 'choose', inhoud: { waarde: null, tekst: 'van de collega' } })
    await time.pass(10)
    expect(server.requests).toBe(1)
    expect([soort(), opScherm()?.tekst, bewaard()]).toEqual(['opgeslagen', 'van de collega', []])
  })

  it('bij iets anders: dan komt het vanzelf samen, en dat staat er', async () => {
    collega({ waarde: 'ja' })
    typ({ tekst: 'alleen de tekst' })
    await time.pass(10)
    expect(nu().inhoud).toEqual({ waarde: 'ja', tekst: 'alleen de tekst' })
    expect(opScherm()).toEqual({ waarde: 'ja', tekst: 'alleen de tekst' })
    expect(page.rij.staatOf('a')).toMatchObject({ soort: 'opgeslagen', samen: { updatedBy: 'collega' } })
  })

  it('bij iets anders, en al twee keer: dan komt het nog steeds vanzelf samen', async () => {
    for (const waarde of ['ja', 'nee']) collega({ waarde })
    typ({ tekst: 'alleen de tekst' })
    await time.pass(10)
    expect(nu().inhoud).toEqual({ waarde: 'nee', tekst: 'alleen de tekst' })
  })

  it('na een bericht dat verloren ging: wie weet dan nog wie wat wijzigde? Dan wordt het gevraagd', async () => {
    server.wire = 'reply lost'
    typ({ tekst: 'eerste' })
    await time.pass(10)
    collega({ tekst: '' })
    server.wire = 'up'
    typ({ tekst: 'tweede' })
    await time.pass(60_000)
    expect(soort()).toBe('conflict')
    expect(nu().inhoud.tekst).toBe('')
  })

  it('en de andere vragen gaan door', async () => {
    collega({ tekst: 'van de collega' })
    typ({ tekst: 'van mij' })
    typ({ waarde: 'ja' }, 0, { vraag: 'b' })
    await time.pass(10)
    expect(soort('b')).toBe('opgeslagen')
  })

  it('al voordat er JavaScript was: dan staan beide meteen naast elkaar', () => {
    collega({ tekst: 'van de collega' })
    page.rij.on('a', { soort: 'confront', inhoud: { waarde: null, tekst: 'van mij' }, ander: server.savedOf('a') })
    expect(page.rij.staatOf('a')).toMatchObject({ soort: 'conflict', clashes: ['tekst'] })
  })
})

describe('tabbladen', () => {
  it('laten elkaars tekst staan: wie later komt, kiest', async () => {
    const [een, twee] = [page, open(new Store())]
    server.wire = 'down'
    typ({ tekst: 'een' }, 0, { at: een })
    typ({ tekst: 'twee' }, 0, { at: twee })
    await time.pass(10)
    expect(bewaard().sort()).toEqual(['een', 'twee'])
    server.wire = 'up'
    void een.rij.flush()
    await time.pass(0)
    void twee.rij.flush()
    await time.pass(0)
    expect(nu().inhoud.tekst).toBe('een')
    expect(twee.rij.staatOf('a')).toMatchObject({ soort: 'conflict', ander: { vanUzelf: true } })
    expect(bewaard()).toEqual(['twee'])
  })

  it('die beide dicht zijn, worden allebei aangeboden', async () => {
    const [een, twee] = [page, open(new Store())]
    server.wire = 'down'
    typ({ tekst: 'een' }, 0, { at: een })
    await time.pass(10)
    typ({ tekst: 'twee' }, 0, { at: twee })
    for (const each of [een, twee]) browser.close(each, true)
    server.wire = 'up'
    open(new Store())
    await time.pass(10)
    expect(nu().inhoud.tekst).toBe('een')
    const [left] = page.rij.entryOf('a')?.left ?? []
    expect(left?.concept.inhoud.tekst).toBe('twee')
    expect(bewaard()).toEqual(['twee'])
    page.rij.on('a', { soort: 'dismiss', storageKey: left?.storageKey ?? '' })
    expect(bewaard()).toEqual([])
  })

  it('waarvan de tekst wordt overgenomen in een browser die vol is, laten die staan', async () => {
    const [een, twee] = [page, open(new Store())]
    server.wire = 'down'
    typ({ tekst: 'een' }, 0, { at: een })
    await time.pass(10)
    typ({ tekst: 'twee' }, 0, { at: twee })
    for (const each of [een, twee]) browser.close(each, true)
    open(new Store())
    await time.pass(10)
    browser.store.vol = true
    const [left] = page.rij.entryOf('a')?.left ?? []
    typ({ tekst: 'twee' })
    page.rij.on('a', { soort: 'dismiss', storageKey: left?.storageKey ?? '' })
    expect(page.rij.isKept()).toBe(false)
    expect(bewaard()).toContain('twee')
  })

  it('die gekopieerd zijn, delen geen concept', async () => {
    server.wire = 'down'
    typ({ tekst: 'van het eerste' })
    await time.pass(10)
    const eerste = page
    const kopie = open(new Store(tab))
    await time.pass(10)
    expect(opScherm('a', kopie)?.tekst).toBe('')
    expect(opScherm('a', eerste)?.tekst).toBe('van het eerste')
  })

  it('die na elkaar komen, verliezen niets als het eerste pas laat verdwijnt', async () => {
    typ({ tekst: 'net voor het herladen' }, 900)
    const eerste = page
    const opvolger = open(tab)
    await time.pass(10)
    expect(opScherm('a', opvolger)?.tekst).toBe('')
    browser.close(eerste, true)
    await time.pass(10)
    expect(opScherm('a', opvolger)?.tekst).toBe('net voor het herladen')
    expect(nu()).toMatchObject({ inhoud: { tekst: 'net voor het herladen' }, version: 1 })
    expect(bewaard()).toEqual([])
  })

  it('die niet weten welke er zijn, zoals zonder sloten, verliezen ook niets', async () => {
    server.wire = 'down'
    typ({ tekst: 'zonder sloten' })
    await time.pass(10)
    browser.locks.held.clear()
    const ander = open(new Store())
    await time.pass(10)
    expect(opScherm('a', ander)?.tekst).toBe('zonder sloten')
    server.wire = 'up'
    await time.pass(60_000)
    expect(nu()).toMatchObject({ inhoud: { tekst: 'zonder sloten' }, version: 1 })
    expect(bewaard()).toEqual([])
  })
})

it('wat gesloten is, kan verder op een andere plaats, ook wat daarna wordt getypt', async () => {
  const { rij } = page
  page.rij.on('a', { soort: 'edit', inhoud: { waarde: 'ja', tekst: '' }, pause: { pauseMs: 900 } })
  server.closed = { van: 'a', verder: 'later' }
  await time.pass(900)
  expect(rij.staatOf('a')).toMatchObject({ soort: 'gesloten', zin: 'Bevroren.' })
  rij.on('a', { soort: 'choose', inhoud: { waarde: 'ja', tekst: '' } })
  await time.pass(0)
  typ({ waarde: 'ja', tekst: 'erbij' })
  await time.pass(0)
  expect(nu('later').inhoud).toEqual({ waarde: 'ja', tekst: 'erbij' })
})
