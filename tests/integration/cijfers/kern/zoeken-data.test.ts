import { beforeAll, describe, expect, it } from 'vitest'
import { search } from '@/lib/cijfers/kern/zoeken-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createPersoon } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'

let golden: Awaited<ReturnType<typeof createGolden>>
const actor = async (...[plaats]: Parameters<typeof createPersoon>) => (await createPersoon(plaats)).actor
const namen = async (who: Actor, term: string) => (await search(who, term)).map(({ naam, href }) => `${naam} ${href}`)

beforeAll(async () => {
  golden = await createGolden()
})

describe('zoeken', () => {
  it('vindt voor het bureau elke gemeente en elke vraag', async () => {
    const tineke = await actor({ rol: 'bureau' })
    expect(await namen(tineke, 'groot')).toEqual([`Grootstad /gemeente/${golden.gemeente('Grootstad').code}`])
    expect(await namen(tineke, '1b')).toEqual(['1b Vraag 1b? /vraag/omvang'])
    expect(await namen(tineke, '')).toEqual([])
  })

  it('vindt voor een regiocorrespondent alleen de gemeenten van de eigen regio', async () => {
    const rianne = await actor({ rol: 'regiocorrespondent', regio: golden.noord })
    expect(await namen(rianne, 'aardam')).toHaveLength(1)
    expect(await namen(rianne, 'grootstad')).toEqual([])
    const math = await actor({ rol: 'regiocorrespondent', regio: golden.subregio })
    expect(await namen(math, 'duinstad')).toEqual([])
    expect(await namen(math, 'aardam')).toHaveLength(1)
  })

  it('brengt een projectleider naar de plek om in te vullen, en bij de buren naar hun antwoorden', async () => {
    const { code } = golden.gemeente('Aardam')
    const petra = await actor({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
    expect(await namen(petra, 'aardam')).toEqual([`Aardam /vragenlijst/${code}`])
    expect(await namen(petra, 'duinstad')).toEqual([`Duinstad /gemeente/${golden.gemeente('Duinstad').code}`])
    expect(await namen(petra, 'grootstad')).toEqual([])
    expect(await namen(petra, '1c')).toEqual([`1c Vraag 1c? /vragenlijst/${code}/thema/1#vraag-1c`])
  })

  it('brengt een meelezer naar de antwoorden, en nooit naar de plek om in te vullen', async () => {
    const { code } = golden.gemeente('Aardam')
    const willemijn = await actor({ rol: 'meelezer', gemeente: golden.gemeente('Aardam') })
    expect(await namen(willemijn, 'aardam')).toEqual([`Aardam /gemeente/${code}`])
    expect(await namen(willemijn, 'grootstad')).toEqual([])
    expect(await namen(willemijn, '1c')).toEqual([`1c Vraag 1c? /gemeente/${code}#vraag-1c`])
  })

  it('zegt van een gemeente de regio, en van een vraag het thema met zijn nummer', async () => {
    const bij = async (who: Actor, term: string) => (await search(who, term)).map((vondst) => vondst.bij)
    const tineke = await actor({ rol: 'bureau' })
    expect(await bij(tineke, 'aardam')).toEqual(['regio Noord'])
    expect(await bij(tineke, '1b')).toEqual([expect.stringMatching(/^thema 1\. ./)])
  })

  it('bestaat niet voor een beheerder of ondersteuner', async () => {
    for (const rol of ['beheerder', 'ondersteuner'] as const)
      await expect(search(await actor({ rol }), 'a')).rejects.toBeInstanceOf(NotFound)
  })
})
