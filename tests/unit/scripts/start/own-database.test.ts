import { describe, expect, it } from 'vitest'
import { StartFailure } from '@/scripts/start/failure.mjs'
import { databaseFailure } from '@/scripts/start/own-database.mjs'

const url = 'postgresql://petra:geheim@db.zwolle.nl/tvs'

const failure = (code: string, message = 'x') => databaseFailure(Object.assign(new Error(message), { code }), url)

describe('wat er met de eigen database mis is', () => {
  it.each([
    ['ECONNREFUSED', 'De database op db.zwolle.nl:5432 is niet bereikbaar'],
    ['ENOTFOUND', 'De database op db.zwolle.nl:5432 is niet bereikbaar'],
    ['28P01', 'De database op db.zwolle.nl:5432 weigert gebruiker petra'],
    ['28000', 'De database op db.zwolle.nl:5432 weigert gebruiker petra'],
    ['3D000', 'Op db.zwolle.nl:5432 bestaat geen database tvs'],
    ['42501', 'Gebruiker petra mag in database tvs geen tabellen maken'],
    ['53300', 'De database op db.zwolle.nl:5432 heeft geen vrije verbindingen meer'],
  ])('staat bij %s in één zin: %s', (code, sentence) => {
    const { message } = failure(code) as StartFailure
    expect(message).toContain(sentence)
    expect(message).toMatch(/\.$/)
  })

  it.each(['ECONNREFUSED', '28P01', '3D000', '42501', '57P03', '53300'])(
    'verklapt bij %s het wachtwoord niet',
    (code) => {
      expect(String(failure(code))).not.toContain('geheim')
    },
  )

  it('zegt hoe een adres eruitziet als dit er geen is', () => {
    expect(() => databaseFailure(new Error('x'), 'postgresql://a@[/x')).toThrow(StartFailure)
    expect(() => databaseFailure(new Error('x'), 'postgresql://a@[/x')).toThrow(/postgresql:\/\/gebruiker/)
  })

  it('laat een fout van onszelf zoals die is', () => {
    const fault = new TypeError('kapot')
    expect(databaseFailure(fault, url)).toBe(fault)
  })
})
