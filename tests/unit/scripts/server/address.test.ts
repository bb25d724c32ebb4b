import { describe, expect, it } from 'vitest'
import { nowhere, readable } from '@/scripts/server/address.mjs'

describe('een adres', () => {
  it('dat niet kan bestaan, komt uit waar niets is', () => {
    expect(readable('/metingen/a%00b?x=1')).toBe(nowhere.page)
    expect(readable('/api/v1/meetmomenten/%E0%A4%A')).toBe(nowhere.data)
  })

  it('dat gewoon is, gaat door', () => {
    for (const url of ['/', '/metingen/2014-01?via=x', '/regio/zuid%20limburg', '/gemeente/S%C3%BAdwest'])
      expect(readable(url)).toBe(url)
  })
})
