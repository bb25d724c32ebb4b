import { describe, expect, it } from 'vitest'
import { isInstalled } from '@/scripts/start/dependencies.mjs'

const next = { version: '16.4.5', integrity: 'sha512-a' }
const mac = { version: '1.0.0', integrity: 'sha512-m', optional: true }
const locked = { '': { version: '0.1.0' }, 'node_modules/next': next, 'node_modules/pg-mac': mac }

describe('of de pakketten er staan', () => {
  it('ja, als alles er is; wat voor een ander soort computer is hoeft niet', () => {
    expect(isInstalled(locked, { 'node_modules/next': next }, [])).toBe(true)
  })

  it.each([
    ['als er niets is', undefined],
    ['als er een ontbreekt', {}],
    ['als er een van een andere versie is', { 'node_modules/next': { ...next, version: '16.4.4' } }],
    ['als er een met een andere inhoud is', { 'node_modules/next': { ...next, integrity: 'sha512-b' } }],
  ])('nee, %s', (_, installed) => {
    expect(isInstalled(locked, installed, [])).toBe(false)
  })

  it('mist voor een bouw die klaar is niets als alleen wat voor ontwikkelen is ontbreekt', () => {
    const met = { ...locked, 'node_modules/prisma': { version: '7.10.1', integrity: 'sha512-p', devOptional: true } }
    const installed = { 'node_modules/next': next }
    expect(isInstalled(met, installed, [])).toBe(false)
    expect(isInstalled(met, installed, [], true)).toBe(true)
    expect(isInstalled(met, {}, [], true)).toBe(false)
  })

  it('nee, als wat juist deze computer nodig heeft er niet bij zit', () => {
    expect(isInstalled(locked, { 'node_modules/next': next }, ['node_modules/pg-mac'])).toBe(false)
  })
})
