import { describe, expect, it } from 'vitest'
import { genoemdeVragen, tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import vragenlijst from '@/prisma/seed/data/vragenlijst-wmo-2015.json'

const antwoorden = (waarden: Record<string, Waarde>) => tegenstrijdighedenIn((sleutel) => waarden[sleutel] ?? null)

describe('tegenstrijdige antwoorden', () => {
  it('vraagt na bij een raad die vaststelde wat niet is opgesteld', () => {
    const gevonden = antwoorden({
      'kadernota-opgesteld': 'nee',
      'kadernota-vastgesteld-door-college': 'ja',
      'kadernota-vastgesteld-door-raad': 'ja',
    })
    expect(gevonden.map(({ vraag, bij }) => [vraag, bij])).toEqual([
      ['kadernota-vastgesteld-door-raad', 'kadernota-opgesteld'],
      ['kadernota-vastgesteld-door-college', 'kadernota-opgesteld'],
    ])
    expect(gevonden[0]?.zin).toContain('kadernota')
  })

  it('zwijgt als het klopt, als het Ten dele is, en als een van de twee niet is ingevuld', () => {
    expect(
      antwoorden({
        'kadernota-opgesteld': 'ja',
        'kadernota-vastgesteld-door-college': 'ja',
        'kadernota-vastgesteld-door-raad': 'ja',
        'richtinggevend-kader-aanwezig': 'ja',
      }),
    ).toEqual([])
    expect(antwoorden({ 'kadernota-opgesteld': 'ten_dele', 'kadernota-vastgesteld-door-raad': 'ja' })).toEqual([])
    expect(antwoorden({ 'kadernota-vastgesteld-door-raad': 'ja' })).toEqual([])
    expect(antwoorden({})).toEqual([])
  })

  it('noemt alleen vragen die in de vragenlijst staan', () => {
    const bekend = new Set(vragenlijst.themas.flatMap((thema) => thema.vragen.map(({ sleutel }) => sleutel)))
    expect(genoemdeVragen.length).toBeGreaterThan(0)
    expect(genoemdeVragen.filter((sleutel) => !bekend.has(sleutel))).toEqual([])
  })
})
