import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { correctieSchema, herzieningSchema, intrekSchema, planSchema } from '@/lib/meetmoment/meetmoment-schema'

const plan = { naam: 'mei 2014', peildatum: '2014-05-01', versie: '2014-05', toelichting: '' }
const correctie = { vervangt: '2014-01', naam: 'herzien', reden: 'Een fout.' }

/** The first sentence at each field, as a form shows it. */
function zinnen(schema: z.ZodType, invoer: unknown): Record<string, string> {
  const fouten: Record<string, string> = {}
  for (const { path, message } of schema.safeParse(invoer).error?.issues ?? []) fouten[String(path[0])] ??= message
  return fouten
}
const zinBij = (schema: z.ZodType, invoer: Record<string, unknown>, veld: string) => zinnen(schema, invoer)[veld]

describe('de naam van een meetmoment', () => {
  const naam = (invoer: string) => planSchema.safeParse({ ...plan, naam: invoer })

  it.each([
    ['twee spaties', 'mei  2014'],
    ['een vaste spatie', 'mei\u00a02014'],
    ['een tab en een regeleinde', ' mei\t\n2014 '],
    ['een dunne spatie en een teken voor de byte-volgorde', '\ufeffmei\u20092014'],
    ['een teken dat de leesrichting omdraait', 'mei \u202e2014'],
    ['een zacht afbreekstreepje', 'mei\u00ad 2014'],
    ['een leeg braillevakje', 'mei 2014\u2800'],
    ['een teken dat geen tekst is', 'mei\u0007 2014'],
  ])('is dezelfde met %s', (_wat, invoer) => {
    expect(naam(invoer).data?.naam).toBe('mei 2014')
  })

  it('schrijft een letter met een accent op één manier', () => {
    expect(naam('cafe\u0301').data?.naam).toBe('caf\u00e9')
  })

  it.each([
    ['niets dan ruimte zonder breedte', '\u200b\u200b'],
    ['niets dan een letter die niets laat zien', '\u3164'],
    ['niets dan leestekens', '--- !'],
    ['meer dan 80 tekens', 'x'.repeat(81)],
  ])('is niet %s', (_wat, invoer) => {
    expect(Object.keys(zinnen(planSchema, { ...plan, naam: invoer }))).toEqual(['naam'])
  })

  it('mag een samengestelde emoji of een letter van elders hebben', () => {
    expect(naam('proef \u{1f469}\u200d\u{1f4bb}').success).toBe(true)
    expect(naam('قياس ٢٠٢٧').success).toBe(true)
  })
})

describe('de gemeente van een correctie', () => {
  it.each(['Zwolle', 'GM193', 'GM0193 GM0363', '0193', ''])('is een code, niet: %s', (gemeente) => {
    expect(zinBij(herzieningSchema, { meetmoment: '2014-01-2', gemeente }, 'gemeente')).toBe(
      'Deze gemeente is er niet. Kies er een uit de lijst.',
    )
  })
})

describe('wat een formulier terugzegt', () => {
  it('is bij elk veld een Nederlandse zin, ook als het veld er niet is', () => {
    expect(zinnen(planSchema, {})).toEqual({
      naam: 'Geef het meetmoment een naam, zoals "januari 2027".',
      peildatum: 'Kies een datum die bestaat, zoals 31-12-2026.',
      versie: 'Deze vragenlijst is er niet. Kies er een uit de lijst.',
      toelichting: 'De tekst ontbreekt. Laad de pagina opnieuw.',
    })
    expect(zinnen(correctieSchema, {})).toEqual({
      vervangt: 'Het meetmoment dat u wilt corrigeren, is er niet.',
      naam: 'Geef de correctie een naam, zoals "januari 2027, herzien".',
      reden: 'Zeg waarom deze correctie nodig is. Iedereen kan dit lezen.',
    })
    expect(zinnen(herzieningSchema, {})).toEqual({
      meetmoment: 'Dit meetmoment is er niet.',
      gemeente: 'Deze gemeente is er niet. Kies er een uit de lijst.',
    })
    expect(zinnen(intrekSchema, {})).toEqual({
      meetmoment: 'Dit meetmoment is er niet.',
      reden: 'Zeg waarom u de publicatie intrekt. Iedereen kan dit lezen.',
    })
  })

  it.each(['../x', '', '2014', '2014-05; DROP TABLE', 'x'.repeat(100)])(
    'noemt een vragenlijst die er niet is: %o',
    (versie) => {
      expect(zinBij(planSchema, { ...plan, versie }, 'versie')).toBe(
        'Deze vragenlijst is er niet. Kies er een uit de lijst.',
      )
    },
  )

  it.each(['', '  \n ', '\u200b', '...'])('wil een reden die iets zegt, niet: %o', (reden) => {
    expect(zinBij(intrekSchema, { meetmoment: '2014-01', reden }, 'reden')).toMatch(/^Zeg waarom/)
    expect(zinBij(correctieSchema, { ...correctie, reden }, 'reden')).toMatch(/^Zeg waarom/)
  })

  it('laat alinea’s staan, en laat weg wat de leesrichting omdraait', () => {
    const meetmoment = '2014-01'
    expect(intrekSchema.parse({ meetmoment, reden: 'Een.\r\n\r\nTwee. ' })).toEqual({
      meetmoment,
      reden: 'Een.\n\nTwee.',
    })
    expect(planSchema.parse({ ...plan, toelichting: 'a\u202eb\u000bc' }).toelichting).toBe('ab\nc')
  })
})
