import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { criteria, toetsen } from '@/app/(openbaar)/toegankelijkheid/criteria'

const root = path.resolve(import.meta.dirname, '../../..')
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.js'), 'utf8')

describe('wat de pagina over toegankelijkheid zegt', () => {
  it('gaat over elk criterium van WCAG 2.2 op niveau A en AA, één keer', () => {
    const aantal = (niveau: string) => criteria.filter((one) => one.niveau === niveau).length
    expect([aantal('A'), aantal('AA')]).toEqual([31, 24])
    expect(new Set(criteria.map(({ nummer }) => nummer)).size).toBe(criteria.length)
    const order = (nummer: string) => nummer.split('.').reduce((sum, deel) => sum * 100 + Number(deel), 0)
    expect(criteria.map(({ nummer }) => nummer)).toEqual(
      criteria.map(({ nummer }) => nummer).toSorted((a, b) => order(a) - order(b)),
    )
  })

  it.each(criteria.map((one) => [one.nummer, one] as const))(
    'zegt van %s wie ernaar kijkt, of waarom niemand',
    (_, one) => {
      const looked = one.toetsen.length > 0 || one.mens !== null
      expect(looked).toBe(one.nvt === null)
      if (one.bekekenOp !== null) expect(one.mens).not.toBeNull()
    },
  )

  it('noemt axe alleen waar axe een regel voor heeft', () => {
    const named = criteria.filter((one) => one.toetsen.includes('axe')).map(({ nummer }) => nummer)
    expect(named.filter((nummer) => !axe.includes(`'wcag${nummer.replaceAll('.', '')}'`))).toEqual([])
  })

  it('noemt alleen toetsen die er zijn, en elke toets wordt gebruikt', () => {
    for (const { bestand } of Object.values(toetsen))
      expect(fs.existsSync(path.join(root, bestand)), bestand).toBe(true)
    expect(new Set(criteria.flatMap((one) => one.toetsen))).toEqual(new Set(Object.keys(toetsen)))
  })
})
