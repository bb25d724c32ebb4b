import { beforeAll, describe, expect, it } from 'vitest'
import { getBericht, listBerichten } from '@/lib/post/postvak-data'
import { claimBericht } from '@/lib/post/verzending-data'
import { mailProef, mailWachtwoordlink } from '@/lib/post/wachtwoordpost-data'
import { NotFound } from '@/lib/toegang/require'
import { findWachtwoordlink } from '@/lib/toegang/wachtwoord-data'
import { berichtstatusOf, createBericht } from '../../fixtures/bericht'
import { createPersoon } from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

// No mail server is set, and no queue runs: what it would do is asked here.

type Persoon = Awaited<ReturnType<typeof createPersoon>>
let bram: Persoon
let tineke: Persoon
let petra: Persoon

beforeAll(async () => {
  bram = await createPersoon({ rol: 'beheerder' }, { naam: 'Bram' })
  tineke = await createPersoon({ rol: 'bureau' }, { naam: 'Tineke' })
  petra = await createPersoon({ rol: 'bureau' }, { naam: 'Petra' })
})

describe('de post', () => {
  it('laat de beheerder mail over accounts lezen, en het bureau mail van een ronde', async () => {
    const [account, ronde] = [
      (await createBericht('proefmail', petra)) ?? '',
      (await createBericht('herinnering', petra)) ?? '',
    ]
    const ids = async (wie: Persoon) => (await listBerichten(wie.actor, {})).regels.map(({ id }) => id)
    expect(await ids(bram)).toContain(account)
    expect(await ids(bram)).not.toContain(ronde)
    expect(await ids(tineke)).toEqual([ronde])
    const site = 'https://tvs.example'
    expect(await getBericht(bram.actor, account, site)).toMatchObject({ naam: 'Petra', status: 'wacht' })
    await expect(getBericht(tineke.actor, account, site)).rejects.toBeInstanceOf(NotFound)
    await expect(getBericht(bram.actor, ronde, site)).rejects.toBeInstanceOf(NotFound)
  })

  it('is te doorzoeken op naam, adres, soort en wat ervan kwam', async () => {
    const id = await createBericht('proefmail', tineke)
    const found = async (keuze: Parameters<typeof listBerichten>[1]) =>
      (await listBerichten(bram.actor, keuze)).regels.some((regel) => regel.id === id)
    expect(await found({ q: 'tinek' })).toBe(true)
    expect(await found({ q: tineke.email.toUpperCase() })).toBe(true)
    expect(await found({ soort: 'proefmail', status: 'wacht' })).toBe(true)
    expect(await found({ soort: 'wachtwoordlink' })).toBe(false)
    expect(await found({ status: 'verzonden' })).toBe(false)
    // Of mail that is not for this person to read there is none, also when it is asked for by name.
    expect((await listBerichten(bram.actor, { soort: 'herinnering' })).totaal).toBe(0)
  })

  it('zegt van mail die hier niet weggaat dat zij alleen te zien is', async () => {
    const id = await createBericht('proefmail', petra)
    expect(await claimBericht(id ?? '')).toBeNull()
    expect(await berichtstatusOf(id)).toBe('getoond')
  })
})

describe('een link voor een wachtwoord', () => {
  it('is zonder mailserver te zien voor wie erom vroeg, werkt, en staat in geen tabel', async () => {
    const uitkomst = await mailWachtwoordlink(bram.actor, petra.gebruikerId)
    const token = 'token' in uitkomst ? uitkomst.token : ''
    expect(await findWachtwoordlink(token)).toEqual({ email: petra.email })
    expect(await sql("SELECT FROM bericht b WHERE b::text LIKE '%' || $1 || '%'", [token])).toEqual([])
    const [{ id } = { id: '' }] = (await listBerichten(bram.actor, { soort: 'wachtwoordlink' })).regels
    expect((await getBericht(bram.actor, id, 'https://tvs.example')).mail.tekst).not.toContain(token)
  })

  it('maakt de mail met een oudere link overbodig', async () => {
    await mailWachtwoordlink(bram.actor, tineke.gebruikerId)
    await mailWachtwoordlink(bram.actor, tineke.gebruikerId)
    const { regels } = await listBerichten(bram.actor, { soort: 'wachtwoordlink', q: 'Tineke' })
    expect(regels.map(({ status }) => status)).toEqual(['wacht', 'ingetrokken'])
  })

  it('is er één als iemand twee keer op dezelfde knop drukt', async () => {
    const [een, twee] = [
      await mailWachtwoordlink(bram.actor, bram.gebruikerId, 'deze keer'),
      await mailWachtwoordlink(bram.actor, bram.gebruikerId, 'deze keer'),
    ]
    expect(twee).toEqual(een)
    expect((await listBerichten(bram.actor, { soort: 'wachtwoordlink', q: bram.email })).regels).toHaveLength(1)
  })

  it('maakt niemand anders, en een proefmail ook niet', async () => {
    const before = { ...(await countRows()), berichten: await sql('SELECT count(*) FROM bericht') }
    await expect(mailWachtwoordlink(tineke.actor, petra.gebruikerId)).rejects.toBeInstanceOf(NotFound)
    await expect(mailProef(tineke.actor)).rejects.toBeInstanceOf(NotFound)
    expect({ ...(await countRows()), berichten: await sql('SELECT count(*) FROM bericht') }).toEqual(before)
  })
})
