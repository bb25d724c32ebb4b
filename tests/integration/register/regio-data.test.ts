import { beforeAll, describe, expect, it } from 'vitest'
import { choosesRegio, listRegios } from '@/lib/register/regio-data'
import { NotFound } from '@/lib/toegang/require'
import { createGemeente, createPersoon, createRegio } from '@/tests/fixtures/build'

let limburg: { id: number; sleutel: string }
let parkstad: { id: number; sleutel: string }
let heerlen: { id: number; code: string }

beforeAll(async () => {
  limburg = await createRegio({ naam: 'Zuid-Limburg' })
  parkstad = await createRegio({ naam: 'Parkstad', ouder: limburg })
  await createRegio({ naam: 'Drenthe' })
  heerlen = await createGemeente({ naam: 'Heerlen', regio: parkstad })
})

describe("de regio's om uit te kiezen", () => {
  it('zijn er voor het bureau allemaal', async () => {
    const { actor } = await createPersoon({ rol: 'bureau' })
    expect((await listRegios(actor)).map(({ naam }) => naam)).toEqual(['Drenthe', 'Zuid-Limburg'])
    expect(choosesRegio(actor)).toBe(true)
  })

  it('is voor de regiocorrespondent de eigen regio met haar delen', async () => {
    const { actor } = await createPersoon({ rol: 'regiocorrespondent', regio: limburg })
    expect(await listRegios(actor)).toEqual([
      { sleutel: limburg.sleutel, naam: 'Zuid-Limburg', subregios: [{ sleutel: parkstad.sleutel, naam: 'Parkstad' }] },
    ])
    expect(choosesRegio(actor)).toBe(false)
  })

  it('is voor de regiocorrespondent van een subregio alleen die subregio', async () => {
    const { actor } = await createPersoon({ rol: 'regiocorrespondent', regio: parkstad })
    expect(await listRegios(actor)).toEqual([{ sleutel: parkstad.sleutel, naam: 'Parkstad', subregios: [] }])
  })

  it('zijn er niet voor een projectleider of een beheerder', async () => {
    for (const plaats of [{ rol: 'projectleider', gemeente: heerlen } as const, { rol: 'beheerder' } as const]) {
      const { actor } = await createPersoon(plaats)
      await expect(listRegios(actor)).rejects.toBeInstanceOf(NotFound)
    }
  })
})
