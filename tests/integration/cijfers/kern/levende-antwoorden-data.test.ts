import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { LevendeAntwoorden, LevendeStand } from '@/lib/cijfers/kern/levende-antwoorden-data'
import { geen } from '@/lib/cijfers/kern/raster'
import { db } from '@/lib/platform/client-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { staten, type Waarde, waarden } from '@/lib/vragenlijst/waarde'
import { createGemeente, createVersie } from '@/tests/fixtures/build'
import { sql } from '@/tests/fixtures/sql'

// What the process keeps in memory must be the table, whoever wrote it and whenever that was committed.

const lezer = requireEverywhere(commandLineActor('bureau'), 'landelijkbeeld.lezen')
const open = () => new pg.Client({ connectionString: process.env.DATABASE_URL })
/** `kijker` reads the table; the others write. */
const [kijker, een, twee, drie] = [open(), open(), open(), open()] as const
const schrijvers = [een, twee, drie] as const

let versie: { id: number }
let gemeenten: number[]
let vragen: number[]

beforeAll(async () => {
  for (const client of [kijker, ...schrijvers]) await client.connect()
  versie = await createVersie(
    '2014-01',
    ['a', 'b', 'c', 'd'].map((letter) => ({ sleutel: letter, code: `1${letter}` })),
  )
  gemeenten = []
  for (let i = 0; i < 12; i += 1) gemeenten.push((await createGemeente()).id)
  vragen = (await sql<{ id: number }>('SELECT id FROM vraag ORDER BY id')).map(({ id }) => id)
})
afterAll(async () => {
  for (const client of [kijker, ...schrijvers]) await client.end()
})

/** A gemeente and a vraag by their number in this file. */
type Plek = { gemeente: number; vraag: number }

const idsOf = ({ gemeente, vraag }: Plek) => [gemeenten[gemeente] ?? 0, vragen[vraag] ?? 0] as const

/** Saves an antwoord as any program could, on a connection and in whatever transaction that has open. */
async function schrijf(client: pg.Client, plek: Plek, waarde: Waarde | null): Promise<void> {
  await client.query(
    `INSERT INTO antwoord (gemeente_id, vraag_id, versie_id, waarde, version, updated_at) VALUES ($1, $2, $3, $4, 1, now())
     ON CONFLICT (gemeente_id, vraag_id) DO UPDATE SET waarde = EXCLUDED.waarde, version = antwoord.version + 1, updated_at = now()`,
    [...idsOf(plek), versie.id, waarde],
  )
}

type Lezer = () => Promise<LevendeAntwoorden>

/** The door as a process of its own has it, which has not read anything yet. */
async function nieuweDeur(): Promise<() => Promise<LevendeStand>> {
  vi.resetModules()
  const { readLevendeStand } = await import('@/lib/cijfers/kern/levende-antwoorden-data')
  return () => readLevendeStand(lezer)
}

async function nieuwProces(): Promise<Lezer> {
  const deur = await nieuweDeur()
  return async () => (await deur()).rijen
}

/** A promise, and what makes it so. */
function belofte(): { zover: Promise<void>; nu: () => void } {
  let nu: () => void = () => undefined
  const zover = new Promise<void>((resolve) => {
    nu = resolve
  })
  return { zover, nu: () => nu() }
}

/** The database replies to the next query, and nobody hears it until `laatDoor`. */
function houdEersteAntwoordVast() {
  const prisma = db()
  const vraag = prisma.$queryRaw.bind(prisma) as (...args: unknown[]) => PromiseLike<unknown>
  const [gezien, door] = [belofte(), belofte()]
  const spion = vi.spyOn(prisma, '$queryRaw').mockImplementationOnce((async (...args: unknown[]) => {
    const rows = await vraag(...args)
    gezien.nu()
    await door.zover
    return rows
  }) as unknown as typeof prisma.$queryRaw)
  const laatDoor = () => {
    spion.mockRestore()
    door.nu()
  }
  return { gezien: gezien.zover, laatDoor }
}

/** What is not "niet ingevuld", in a fixed order: a row that is not there and one without a waarde say the same. */
const inhoudVan = (antwoorden: LevendeAntwoorden) =>
  [...antwoorden]
    .flatMap(([gemeente, rij]) =>
      [...rij].flatMap((staat, vraag) => (staat === geen ? [] : [`${gemeente} ${vraag} ${staten[staat]}`])),
    )
    .sort()

async function inhoudVanTabel(): Promise<string[]> {
  const { rows } = await kijker.query<{ gemeente_id: number; vraag_id: number; waarde: Waarde | null }>(
    'SELECT gemeente_id, vraag_id, waarde FROM antwoord',
  )
  return rows
    .flatMap(({ gemeente_id, vraag_id, waarde }) => (waarde === null ? [] : [`${gemeente_id} ${vraag_id} ${waarde}`]))
    .sort()
}

/** Reads, and holds it against the table at the same moment. */
async function leesGelijk(lees: Lezer): Promise<LevendeAntwoorden> {
  const antwoorden = await lees()
  expect(inhoudVan(antwoorden)).toEqual(await inhoudVanTabel())
  return antwoorden
}

function staatIn(antwoorden: LevendeAntwoorden, plek: Plek) {
  const [gemeente, vraag] = idsOf(plek)
  return staten[antwoorden.get(gemeente)?.[vraag] ?? geen]
}

describe('de levende antwoorden', () => {
  it('zijn er zonder antwoorden niet, en daarna wel: na een eerste keer en in een nieuw proces', async () => {
    const lees = await nieuwProces()
    expect((await leesGelijk(lees)).size).toBe(0)
    expect((await leesGelijk(lees)).size).toBe(0)
    await schrijf(een, { gemeente: 0, vraag: 0 }, 'ja')
    await schrijf(een, { gemeente: 0, vraag: 2 }, 'nee')
    await schrijf(een, { gemeente: 1, vraag: 1 }, 'ten_dele')
    expect(staatIn(await leesGelijk(lees), { gemeente: 1, vraag: 1 })).toBe('ten_dele')
    const eerste = await leesGelijk(await nieuwProces())
    expect(staatIn(eerste, { gemeente: 0, vraag: 0 })).toBe('ja')
    expect(staatIn(eerste, { gemeente: 0, vraag: 1 })).toBe('geen')
    expect(eerste.get(gemeenten[5] ?? 0)).toBeUndefined()
  })

  it('volgen wat een andere verbinding wijzigt, bij de eerstvolgende keer', async () => {
    const lees = await nieuwProces()
    await leesGelijk(lees)
    for (const waarde of [...waarden, ...waarden]) {
      await schrijf(een, { gemeente: 0, vraag: 0 }, waarde)
      expect(staatIn(await leesGelijk(lees), { gemeente: 0, vraag: 0 })).toBe(waarde)
    }
  })

  it('volgen veel wijzigingen tegelijk, ook van één antwoord achter elkaar', async () => {
    const lees = await nieuwProces()
    await leesGelijk(lees)
    await een.query('BEGIN')
    for (const gemeente of gemeenten.keys())
      for (const vraag of vragen.keys()) {
        await schrijf(een, { gemeente, vraag }, 'nee')
        await schrijf(een, { gemeente, vraag }, waarden[(gemeente + vraag) % waarden.length] ?? null)
      }
    await een.query('COMMIT')
    await leesGelijk(lees)
    await leesGelijk(await nieuwProces())
  })

  it('hebben na het wissen van een antwoord "niet ingevuld"', async () => {
    const lees = await nieuwProces()
    const plek = { gemeente: 2, vraag: 3 }
    await schrijf(een, plek, 'ja')
    expect(staatIn(await leesGelijk(lees), plek)).toBe('ja')
    await schrijf(een, plek, null)
    expect(staatIn(await leesGelijk(lees), plek)).toBe('geen')
    expect(staatIn(await leesGelijk(await nieuwProces()), plek)).toBe('geen')
    await schrijf(een, plek, 'ten_dele')
    expect(staatIn(await leesGelijk(lees), plek)).toBe('ten_dele')
  })

  it('houden een antwoord van een gemeente die alles wiste, en van een die begint met een leeg antwoord', async () => {
    const lees = await nieuwProces()
    const gemeente = gemeenten.push((await createGemeente()).id) - 1
    await schrijf(een, { gemeente, vraag: 0 }, null)
    await leesGelijk(lees)
    await schrijf(een, { gemeente, vraag: 0 }, 'ja')
    await leesGelijk(lees)
    await schrijf(een, { gemeente, vraag: 0 }, null)
    expect(staatIn(await leesGelijk(lees), { gemeente, vraag: 0 })).toBe('geen')
    await leesGelijk(await nieuwProces())
  })

  it('hebben plaats voor een nieuwe vraag met een hoger nummer', async () => {
    const lees = await nieuwProces()
    const before = await leesGelijk(lees)
    versie = await createVersie(
      '2014-05',
      ['a', 'b', 'c', 'd', 'nieuw'].map((sleutel, i) => ({ sleutel, code: `1${'abcde'.charAt(i)}` })),
    )
    const [nieuw] = await sql<{ id: number }>("SELECT id FROM vraag WHERE sleutel = 'nieuw'")
    const vraag = vragen.push(nieuw?.id ?? 0) - 1
    expect(Math.max(...vragen)).toBe(nieuw?.id)
    await schrijf(een, { gemeente: 3, vraag }, 'nee')
    const after = await leesGelijk(lees)
    expect(staatIn(after, { gemeente: 3, vraag })).toBe('nee')
    expect(staatIn(after, { gemeente: 4, vraag })).toBe('geen')
    for (const oud of [0, 1, 2, 3])
      expect(staatIn(after, { gemeente: 3, vraag: oud })).toBe(staatIn(before, { gemeente: 3, vraag: oud }))
    await leesGelijk(await nieuwProces())
  })

  it('veranderen niet meer als ze eenmaal zijn uitgegeven', async () => {
    const lees = await nieuwProces()
    const uitgegeven: [LevendeAntwoorden, string[]][] = []
    for (const waarde of ['ja', 'nee', null, 'ten_dele'] as const) {
      await schrijf(een, { gemeente: 0, vraag: 0 }, waarde)
      await schrijf(een, { gemeente: 4, vraag: 1 }, waarde)
      const antwoorden = await leesGelijk(lees)
      uitgegeven.push([antwoorden, inhoudVan(antwoorden)])
    }
    for (const [antwoorden, inhoud] of uitgegeven) expect(inhoudVan(antwoorden)).toEqual(inhoud)
    expect(new Set(uitgegeven.map(([, inhoud]) => inhoud.join())).size).toBe(4)
  })
})

describe('wie niets nieuws te lezen heeft', () => {
  it('krijgt dezelfde antwoorden en hetzelfde stempel als ervoor, tot er iets wijzigt', async () => {
    const deur = await nieuweDeur()
    // Elsewhere on this server transactions can be busy; what they might have changed is asked once more.
    const rust = () =>
      vi.waitFor(async () => {
        const [before, after] = [await deur(), await deur()]
        expect(after.rijen).toBe(before.rijen)
        expect(after.stempel).toBe(before.stempel)
        return after
      }, 10_000)
    const eerst = await rust()
    await schrijf(een, { gemeente: 1, vraag: 3 }, 'ja')
    const gewijzigd = await rust()
    expect(gewijzigd.rijen).not.toBe(eerst.rijen)
    expect(gewijzigd.stempel).toBe(eerst.stempel)
    const gemeente = gemeenten.push((await createGemeente()).id) - 1
    const register = await rust()
    expect(register.rijen).toBe(gewijzigd.rijen)
    expect(register.stempel).toBeGreaterThan(gewijzigd.stempel)
    await schrijf(een, { gemeente, vraag: 0 }, 'nee')
    expect(inhoudVan((await deur()).rijen)).toEqual(await inhoudVanTabel())
  })
})

describe('een transactie die nog loopt als er gelezen wordt', () => {
  const wijziging = { gemeente: 5, vraag: 0 }
  const anders = { gemeente: 6, vraag: 1 }

  it.each([0, 1])('telt pas als zij klaar is, en dan altijd (lezer van tevoren: %i keer)', async (keren) => {
    const nieuweGemeente = gemeenten.push((await createGemeente()).id) - 1
    const nieuw = { gemeente: nieuweGemeente, vraag: 0 }
    await schrijf(een, wijziging, 'nee')
    const lees = await nieuwProces()
    for (let i = 0; i < keren; i += 1) await leesGelijk(lees)
    await een.query('BEGIN')
    await schrijf(een, wijziging, 'ja')
    await schrijf(een, nieuw, 'ja')
    const tijdens = await leesGelijk(lees)
    expect(staatIn(tijdens, wijziging)).toBe('nee')
    expect(staatIn(tijdens, nieuw)).toBe('geen')
    await een.query('COMMIT')
    const erna = await leesGelijk(lees)
    expect(staatIn(erna, wijziging)).toBe('ja')
    expect(staatIn(erna, nieuw)).toBe('ja')
  })

  it.each([0, 1])(
    'raakt niet zoek achter een jongere die eerder klaar is (lezer van tevoren: %i keer)',
    async (keren) => {
      await schrijf(een, wijziging, 'nee')
      await schrijf(een, anders, 'nee')
      const lees = await nieuwProces()
      for (let i = 0; i < keren; i += 1) await leesGelijk(lees)
      await een.query('BEGIN')
      await schrijf(een, wijziging, 'ja')
      await twee.query('BEGIN')
      await schrijf(twee, anders, 'ten_dele')
      await leesGelijk(lees)
      await twee.query('COMMIT')
      await schrijf(drie, { gemeente: 7, vraag: 0 }, 'ja')
      for (let i = 0; i < 3; i += 1) {
        const tijdens = await leesGelijk(lees)
        expect(staatIn(tijdens, wijziging)).toBe('nee')
        expect(staatIn(tijdens, anders)).toBe('ten_dele')
      }
      await een.query('COMMIT')
      expect(staatIn(await leesGelijk(lees), wijziging)).toBe('ja')
    },
  )

  it('raakt niet zoek als zij begon voor de lezer keek, en pas daarna iets schrijft', async () => {
    const lees = await nieuwProces()
    await een.query('BEGIN')
    await een.query('SELECT 1')
    await leesGelijk(lees)
    await schrijf(een, wijziging, 'ten_dele')
    await leesGelijk(lees)
    await schrijf(twee, anders, 'ja')
    await leesGelijk(lees)
    await een.query('COMMIT')
    expect(staatIn(await leesGelijk(lees), wijziging)).toBe('ten_dele')
  })

  it('laat niets achter als zij wordt teruggedraaid, heel of voor een deel', async () => {
    await schrijf(een, wijziging, 'nee')
    await schrijf(een, anders, 'nee')
    const lees = await nieuwProces()
    await leesGelijk(lees)
    await een.query('BEGIN')
    await schrijf(een, wijziging, 'ja')
    await leesGelijk(lees)
    await een.query('ROLLBACK')
    expect(staatIn(await leesGelijk(lees), wijziging)).toBe('nee')
    await een.query('BEGIN')
    await een.query('SAVEPOINT halverwege')
    await schrijf(een, wijziging, 'ja')
    await een.query('ROLLBACK TO SAVEPOINT halverwege')
    await een.query('SAVEPOINT verder')
    await schrijf(een, anders, 'ja')
    await een.query('RELEASE SAVEPOINT verder')
    await leesGelijk(lees)
    await een.query('COMMIT')
    const erna = await leesGelijk(lees)
    expect(staatIn(erna, wijziging)).toBe('nee')
    expect(staatIn(erna, anders)).toBe('ja')
  })
})

describe('lezers tegelijk', () => {
  it('zien elk minstens wat er vastlag toen zij het vroegen', async () => {
    const lees = await nieuwProces()
    for (const waarde of ['ja', 'nee'] as const) {
      const lezingen: Promise<LevendeAntwoorden>[] = []
      for (let i = 0; i < 10; i += 1) {
        await schrijf(een, { gemeente: i, vraag: i % 4 }, waarde)
        lezingen.push(lees())
      }
      for (const [k, antwoorden] of (await Promise.all(lezingen)).entries())
        for (let i = 0; i <= k; i += 1)
          expect(staatIn(antwoorden, { gemeente: i, vraag: i % 4 }), `lezing ${k}, wijziging ${i}`).toBe(waarde)
      await leesGelijk(lees)
    }
  })

  it('krijgen niet het antwoord op een vraag die al onderweg was voor zij het vroegen', async () => {
    const plek = { gemeente: 0, vraag: 0 }
    for (const keren of [0, 1]) {
      await schrijf(een, plek, 'nee')
      const lees = await nieuwProces()
      for (let i = 0; i < keren; i += 1) await leesGelijk(lees)
      const { gezien, laatDoor } = houdEersteAntwoordVast()
      const eerste = lees()
      await gezien
      await schrijf(een, plek, 'ja')
      const tweede = lees()
      const derde = lees()
      await setTimeout(20)
      laatDoor()
      expect(staatIn(await eerste, plek)).toBe('nee')
      expect(staatIn(await tweede, plek)).toBe('ja')
      expect(staatIn(await derde, plek)).toBe('ja')
      expect(staatIn(await leesGelijk(lees), plek)).toBe('ja')
    }
  })

  it('zien ook bij een eerste keer samen allemaal hetzelfde als de tabel', async () => {
    const lees = await nieuwProces()
    const inhoud = await inhoudVanTabel()
    for (const antwoorden of await Promise.all(Array.from({ length: 10 }, lees)))
      expect(inhoudVan(antwoorden)).toEqual(inhoud)
  })

  it('gaan niet terug in de tijd terwijl drie verbindingen schrijven', async () => {
    const lees = await nieuwProces()
    // Each connection only ever goes from nee by ten_dele to ja on its own vragen, and says how far it is.
    const klaar = [0, 0, 0]
    const stappen = schrijvers.flatMap((client, s) =>
      [0, 1, 2, 3].map((vraag) => ({ client, s, plek: { gemeente: 8 + s, vraag } })),
    )
    for (const { client, plek } of stappen) await schrijf(client, plek, 'nee')
    const schrijfAlles = schrijvers.map(async (client, s) => {
      for (const waarde of ['ten_dele', 'ja'] as const)
        for (const { plek } of stappen.filter((stap) => stap.s === s)) {
          await schrijf(client, plek, waarde)
          klaar[s] = (klaar[s] ?? 0) + 1
        }
    })
    const ver = ['nee', 'ten_dele', 'ja']
    const afstand = (antwoorden: LevendeAntwoorden, s: number) =>
      [0, 1, 2, 3].reduce(
        (sum, vraag) => sum + ver.indexOf(staatIn(antwoorden, { gemeente: 8 + s, vraag }) ?? 'geen'),
        0,
      )
    const leesAlles = Array.from({ length: 3 }, async () => {
      for (let i = 0; i < 15; i += 1) {
        const minstens = [...klaar]
        const antwoorden = await lees()
        for (const s of [0, 1, 2]) expect(afstand(antwoorden, s)).toBeGreaterThanOrEqual(minstens[s] ?? 0)
      }
    })
    await Promise.all([...schrijfAlles, ...leesAlles])
    const einde = await leesGelijk(lees)
    expect([0, 1, 2].map((s) => afstand(einde, s))).toEqual([8, 8, 8])
  })

  it('krijgen na een mislukte vraag weer de hele tabel', async () => {
    const lees = await nieuwProces()
    await leesGelijk(lees)
    await schrijf(een, { gemeente: 0, vraag: 0 }, 'ten_dele')
    await een.query('ALTER TABLE antwoord_wijziging RENAME TO weg')
    const uitkomsten = await Promise.allSettled([lees(), lees(), lees()])
    await een.query('ALTER TABLE weg RENAME TO antwoord_wijziging')
    expect(uitkomsten[0]?.status).toBe('rejected')
    const inhoud = await inhoudVanTabel()
    for (const uitkomst of uitkomsten)
      if (uitkomst.status === 'fulfilled') expect(inhoudVan(uitkomst.value)).toEqual(inhoud)
    expect(staatIn(await leesGelijk(lees), { gemeente: 0, vraag: 0 })).toBe('ten_dele')
    await schrijf(een, { gemeente: 0, vraag: 0 }, 'ja')
    expect(staatIn(await leesGelijk(lees), { gemeente: 0, vraag: 0 })).toBe('ja')
  })
})

/** One step of a connection, or of somebody who reads. */
type Stap =
  | { soort: 'begin' | 'klaar' | 'terug' | 'half terug'; wie: number }
  | { soort: 'schrijf'; wie: number; plek: Plek; waarde: Waarde | null }
  | { soort: 'lees' | 'nieuw proces' }

const wie = fc.integer({ min: 0, max: schrijvers.length - 1 })
const stap: fc.Arbitrary<Stap> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ soort: fc.constant('begin' as const), wie }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('klaar' as const), wie }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constantFrom('terug' as const, 'half terug' as const), wie }) },
  {
    weight: 8,
    arbitrary: fc.record({
      soort: fc.constant('schrijf' as const),
      wie,
      plek: fc.record({ gemeente: fc.nat({ max: 3 }), vraag: fc.nat({ max: 3 }) }),
      waarde: fc.option(fc.constantFrom(...waarden)),
    }),
  },
  { weight: 6, arbitrary: fc.constant({ soort: 'lees' as const }) },
  { weight: 1, arbitrary: fc.constant({ soort: 'nieuw proces' as const }) },
)

/** Takes steps in their order; those that cannot be taken (a row somebody else is writing) are passed over. */
async function loop(stappen: readonly Stap[]): Promise<void> {
  let lees = await nieuwProces()
  /** of each connection with an open transaction the rows that it holds */
  const bezig = new Map<number, Set<string>>()
  const eindig = async (nummer: number, hoe: 'COMMIT' | 'ROLLBACK') => {
    if (bezig.delete(nummer)) await schrijvers[nummer]?.query(hoe)
  }
  try {
    for (const each of stappen) {
      if (each.soort === 'nieuw proces') lees = await nieuwProces()
      if (!('wie' in each)) {
        await leesGelijk(lees)
        continue
      }
      const client = schrijvers[each.wie]
      const eigen = bezig.get(each.wie)
      if (!client) throw new Error('three connections')
      switch (each.soort) {
        case 'begin':
          if (eigen) break
          bezig.set(each.wie, new Set())
          await client.query('BEGIN; SAVEPOINT begin')
          break
        case 'klaar':
          await eindig(each.wie, 'COMMIT')
          break
        case 'terug':
          await eindig(each.wie, 'ROLLBACK')
          break
        case 'half terug':
          if (!eigen) break
          await client.query('ROLLBACK TO SAVEPOINT begin')
          eigen.clear()
          break
        case 'schrijf': {
          const rij = JSON.stringify(each.plek)
          if ([...bezig].some(([ander, rijen]) => ander !== each.wie && rijen.has(rij))) break
          eigen?.add(rij)
          await schrijf(client, each.plek, each.waarde)
        }
      }
    }
    for (const nummer of [...bezig.keys()]) {
      await eindig(nummer, 'COMMIT')
      await leesGelijk(lees)
    }
  } finally {
    for (const nummer of [...bezig.keys()]) await eindig(nummer, 'ROLLBACK')
  }
}

describe('elke volgorde van transacties op drie verbindingen', () => {
  it('geeft bij elke lezing de tabel van dat moment', async () => {
    await fc.assert(fc.asyncProperty(fc.array(stap, { minLength: 40, maxLength: 60 }), loop), { numRuns: 15 })
  }, 60_000)
})
