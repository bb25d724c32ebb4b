import { describe, expect, it } from 'vitest'
import type { Aanstelling } from '@/lib/toegang/aanstelling'
import type { Actor } from '@/lib/toegang/actor-data'
import type { Bereik } from '@/lib/toegang/policy'
import {
  type Allowed,
  type Cijferlezer,
  NotFound,
  requireAnywhere,
  requireEverywhere,
  requireIn,
} from '@/lib/toegang/require'

const somebody = (aanstelling: Aanstelling) => ({ aanstellingen: [aanstelling] }) as unknown as Actor
const tineke = somebody({ rol: 'bureau' })
const rianne = somebody({ rol: 'regiocorrespondent', regio: { sleutel: 'twente', naam: 'Twente' }, subregio: null })
const almelo = { gemeenteId: 1, regio: 'twente', subregio: null }

const readEverything = (lezer: Allowed<'regiobeeld.lezen'>) => lezer
const readSomething = (lezer: Allowed<'regiobeeld.lezen', Bereik>) => lezer
const count = (lezer: Cijferlezer) => lezer

describe('het bewijs dat iemand iets mag', () => {
  it('is wie het vroeg, en komt alleen van wie het naging', () => {
    expect(readEverything(requireEverywhere(tineke, 'regiobeeld.lezen'))).toBe(tineke)
    // @ts-expect-error nobody looked whether she may
    expect(readEverything(tineke)).toBe(tineke)
  })

  it('krijgt niet wie het niet mag', () => {
    expect(() => requireEverywhere(rianne, 'regiobeeld.lezen')).toThrow(NotFound)
    expect(() => requireAnywhere(rianne, 'account.beheren')).toThrow(NotFound)
    expect(() => requireIn(rianne, 'regiobeeld.lezen', { ...almelo, regio: 'zwolle' })).toThrow(NotFound)
  })

  it('geldt voor die ene handeling', () => {
    expect(count(requireEverywhere(tineke, 'regiobeeld.lezen'))).toBe(tineke)
    // @ts-expect-error of another handeling
    expect(readEverything(requireEverywhere(tineke, 'landelijkbeeld.lezen'))).toBe(tineke)
    // @ts-expect-error no figures are counted for it
    expect(count(requireEverywhere(tineke, 'post.ronde.lezen'))).toBe(tineke)
  })

  it('geldt niet voor het hele land als het voor een deel is gegeven', () => {
    expect(readSomething(requireAnywhere(rianne, 'regiobeeld.lezen'))).toBe(rianne)
    expect(readSomething(requireEverywhere(tineke, 'regiobeeld.lezen'))).toBe(tineke)
    // @ts-expect-error for something, and not for everything
    expect(readEverything(requireAnywhere(rianne, 'regiobeeld.lezen'))).toBe(rianne)
    // @ts-expect-error for one gemeente, and not for everything
    expect(readEverything(requireIn(rianne, 'regiobeeld.lezen', almelo))).toBe(rianne)
  })
})
