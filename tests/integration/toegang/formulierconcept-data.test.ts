import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { clearConcepten, dropConcept, findConcept, isKept, keepConcept } from '@/lib/toegang/formulierconcept-data'
import { createPersoon } from '../../fixtures/build'
import { sql } from '../../fixtures/sql'

const pad = '/meetmomenten/2014-01/correctie'
const ingevuld = { naam: 'januari, herzien', reden: 'r'.repeat(480) }
const tineke = () => createPersoon({ rol: 'bureau' })
const keep = async (gebruikerId: number, texts: Record<string, string> = ingevuld, earlier?: string) =>
  (await keepConcept({ gebruikerId, naam: 'correctie', pad }, texts, earlier)) ?? ''
const aantal = async () => (await sql('SELECT 1 FROM formulierconcept')).length

describe('wat iemand had ingevuld toen de sessie voorbij was', () => {
  it('is terug voor hetzelfde account, zo vaak als de pagina het vraagt', async () => {
    const { gebruikerId, actor } = await tineke()
    const token = await keep(gebruikerId)
    for (let keer = 0; keer < 2; keer += 1)
      expect(await findConcept(actor, token)).toEqual({ naam: 'correctie', pad, ingevuld })
  })

  it('is nooit voor een ander account, ook niet met het token', async () => {
    const { gebruikerId, actor } = await tineke()
    const token = await keep(gebruikerId)
    const ander = await tineke()
    expect(await findConcept(ander.actor, token)).toBeNull()
    await dropConcept(ander.actor, token)
    expect(await findConcept(actor, token)).not.toBeNull()
    expect(await isKept(token)).toBe(true)
  })

  it('is weg als het formulier opnieuw is verstuurd', async () => {
    const { gebruikerId, actor } = await tineke()
    const token = await keep(gebruikerId)
    await dropConcept(actor, token)
    expect(await findConcept(actor, token)).toBeNull()
    expect(await isKept(token)).toBe(false)
  })

  it('is na een dag weg, ook uit de database', async () => {
    const { gebruikerId, actor } = await tineke()
    const token = await keep(gebruikerId)
    await sql("UPDATE formulierconcept SET created_at = created_at - interval '23 hours 59 minutes'")
    expect(await findConcept(actor, token)).not.toBeNull()
    await sql("UPDATE formulierconcept SET created_at = created_at - interval '1 minute'")
    expect(await findConcept(actor, token)).toBeNull()
    await db().$transaction((tx) => clearConcepten(tx))
    expect(await aantal()).toBe(0)
  })

  it('is er één per browser: het nieuwe komt in de plaats van wat er was', async () => {
    const { gebruikerId, actor } = await tineke()
    const first = await keep(gebruikerId)
    const second = await keep(gebruikerId, { naam: 'later' }, first)
    expect(await findConcept(actor, first)).toBeNull()
    expect(await findConcept(actor, second)).toMatchObject({ ingevuld: { naam: 'later' } })
  })

  it('is hooguit 256 kB, en van één account hooguit tien', async () => {
    const { gebruikerId, actor } = await tineke()
    const before = await aantal()
    expect(
      await keepConcept({ gebruikerId, naam: 'correctie', pad }, { reden: 'é'.repeat(131_072) }, undefined),
    ).toBeNull()
    expect(await aantal()).toBe(before)
    const tokens: string[] = []
    for (let keer = 0; keer < 12; keer += 1) {
      tokens.push(await keep(gebruikerId, { keer: String(keer) }))
      await sql("UPDATE formulierconcept SET created_at = created_at - interval '1 minute'")
    }
    const kept = await Promise.all(tokens.map((token) => findConcept(actor, token)))
    expect(kept.map((concept) => concept?.ingevuld.keer ?? null)).toEqual([
      null,
      null,
      ...Array.from({ length: 10 }, (_, index) => String(index + 2)),
    ])
  })

  it('is er niet voor een token dat niemand gaf, en niet na het sluiten of verwijderen van het account', async () => {
    const { gebruikerId, actor } = await tineke()
    const token = await keep(gebruikerId)
    for (const wrong of ['', 'verzonnen', '%00', 'x'.repeat(100_000)])
      expect(await findConcept(actor, wrong)).toBeNull()
    expect(JSON.stringify(await sql('SELECT * FROM formulierconcept'))).not.toContain(token)
    await db().gebruiker.update({ where: { id: gebruikerId }, data: { actief: false } })
    expect(await keepConcept({ gebruikerId, naam: 'correctie', pad }, ingevuld, undefined)).toBeNull()
    expect(await keepConcept({ gebruikerId: 2_000_000, naam: 'correctie', pad }, ingevuld, undefined)).toBeNull()
  })
})
