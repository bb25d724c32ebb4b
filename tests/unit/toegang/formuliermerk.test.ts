import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFormuliermerk, signFormulier } from '@/lib/toegang/formuliermerk'

const plaats = { gebruikerId: 7, naam: 'correctie', pad: '/meetmomenten/2014-01/correctie?a=b&c=é' }

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://niemand@nergens/niets'
  process.env.AUTH_SECRET ??= 'alleen-voor-deze-proef-alleen-voor-deze-proef'
})

describe('het merk van een formulier', () => {
  it('zegt van wie het is, welk het is en op welke pagina het staat', () => {
    expect(readFormuliermerk(signFormulier(plaats))).toEqual(plaats)
  })

  it('is niet te veranderen', () => {
    const [body = '', seal = ''] = signFormulier(plaats).split('.')
    const other = signFormulier({ ...plaats, gebruikerId: 8 }).split('.')[0] ?? ''
    for (const merk of [`${other}.${seal}`, `${body}.${seal}x`, body, `.${seal}`, '', '.', 'x'.repeat(1e6)])
      expect(readFormuliermerk(merk)).toBeNull()
  })

  it('is niets als iemand iets anders stuurt', () => {
    for (const merk of [null, undefined, 1, {}, new Blob(['x'])]) expect(readFormuliermerk(merk)).toBeNull()
    fc.assert(fc.property(fc.string(), (merk) => readFormuliermerk(merk) === null))
  })

  it('wijst nooit naar een andere site', () => {
    expect(readFormuliermerk(signFormulier({ ...plaats, pad: '//elders.nl/' }))?.pad).not.toContain('elders')
  })

  it('weigert een zegel met letters van meer dan één byte, en breekt er niet op', () => {
    const [inhoud = '', zegel = ''] = signFormulier({ gebruikerId: 7, naam: 'plan', pad: '/meetmomenten' }).split('.')
    expect(readFormuliermerk(`${inhoud}.${'é'.repeat(zegel.length)}`)).toBeNull()
  })
})
