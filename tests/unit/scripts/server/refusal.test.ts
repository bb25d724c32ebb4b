import { describe, expect, it } from 'vitest'
import { maxBody, maxForm, refusalOf } from '@/scripts/server/refusal.mjs'

const asked = { method: 'GET', url: '/', headers: {} }

describe('wat de server zelf weigert', () => {
  it.each([
    ['een methode die hier niets doet', { ...asked, method: 'TRACE' }, 405],
    ['een methode van een ander protocol', { ...asked, method: 'PROPFIND' }, 405],
    ['een vraag over de hele server', { ...asked, method: 'OPTIONS', url: '*' }, 400],
    ['een adres van een andere site', { ...asked, url: 'http://elders.nl/' }, 400],
    ['een bestand dat te groot is', { ...asked, url: '/api/x', headers: { 'content-length': `${maxBody + 1}` } }, 413],
    ['een formulier dat te groot is', { ...asked, headers: { 'content-length': `${maxForm + 1}` } }, 413],
    ['een formulier dat niet zegt hoe groot het is', { ...asked, headers: { 'transfer-encoding': 'chunked' } }, 411],
  ])('%s', (_, request, status) => {
    expect(refusalOf(request)?.status).toBe(status)
  })

  it('is niet wat gewoon is', () => {
    expect(refusalOf(asked)).toBeNull()
    expect(refusalOf({ method: 'POST', url: '/inloggen', headers: { 'content-length': '900' } })).toBeNull()
    expect(refusalOf({ ...asked, method: 'OPTIONS', url: '/api/v1' })).toBeNull()
    expect(refusalOf({ method: 'POST', url: '/api/x', headers: { 'transfer-encoding': 'chunked' } })).toBeNull()
  })
})
