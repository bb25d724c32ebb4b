import { expect, it } from 'vitest'
import { stippenbeeldHtml, stippenbeeldOf } from '@/components/cijfers/kaart/stippenbeeld'

const stippen = [
  { soort: 'nee', grootteklasse: 'klein', xKm: 190, yKm: 480 },
  { soort: 'ja', grootteklasse: 'klein', xKm: 191, yKm: 481 },
  { soort: 'nee', grootteklasse: 'klein', xKm: 192.5, yKm: 482 },
  { soort: 'nee', grootteklasse: 'groot', xKm: 193, yKm: 483 },
] as const

it('tekent duizenden stippen met één lijn per soort en grootte: de grote onder de kleine, elke gemeente op haar plek', () => {
  const beeld = stippenbeeldOf('vraag', stippen)
  expect(beeld.delen.map(({ soort, plekken }) => [soort, plekken])).toEqual([
    ['nee', '193 -483'],
    ['ja', '191 -481'],
    ['nee', '190 -480 192.5 -482'],
  ])
  const html = stippenbeeldHtml(beeld, [{ naam: '<Noord>', xKm: 190, yKm: 480 }])
  expect(html.match(/<path fill="none"/g)).toHaveLength(3)
  expect(html).toContain('d="M190 -480 192.5 -482h0"')
  expect(html).toContain('d="M193 -483h0M191 -481h0M190 -480h0M192.5 -482h0"')
  expect(html).toContain('href="#stip-ja"')
  expect(html).toContain('&lt;Noord&gt;')
})
