import { describe, expect, it } from 'vitest'
import { nowhere, readable } from '@/scripts/start/address.mjs'
import { fillHollow, isHollow, withoutScripts } from '@/scripts/start/documents.mjs'

const page = Buffer.from(
  '<!DOCTYPE html><html lang="nl"><head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
    '<script src="/a.js" async="" nonce="x"></script></head><body><h1>é</h1><script nonce="x">self.__next_f.push([1,"<p>"])</script></body></html>',
)

describe('een bladzijde', () => {
  it('heeft geen script als er alleen iets te lezen valt', () => {
    const bare =
      '<!DOCTYPE html><html lang="nl"><head><link rel="stylesheet" href="/a.css"/></head><body><h1>é</h1></body></html>'
    for (const pathname of ['/', '/over', '/handleiding', '/privacy', '/open-data', '/metingen/2014-01'])
      expect(withoutScripts(pathname, page).toString()).toBe(bare)
    for (const pathname of ['/inloggen', '/metingen/2014-01/bestanden/rapport.pdf/wachten', '/dashboard'])
      expect(withoutScripts(pathname, page)).toBe(page)
  })

  it('die een script moet vullen, zegt zonder script dat er iets misging', () => {
    const shell = Buffer.from('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')
    expect([isHollow(shell), isHollow(page)]).toEqual([true, false])
    expect(fillHollow(shell).toString()).toMatch(
      /^<!DOCTYPE html><html lang="nl" id="__next_error__"><head><\/head><body><noscript><h1>Er ging iets mis<\/h1>/,
    )
  })
})

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
