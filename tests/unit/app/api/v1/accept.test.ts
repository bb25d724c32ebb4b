import { describe, expect, it } from 'vitest'
import { pickMediatype } from '@/app/api/v1/accept'

describe('wat een Accept-header vraagt', () => {
  it.each([
    [null, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['Text/CSV; header=present', 'csv'],
    ['text/*', 'csv'],
    ['application/*', 'json'],
    ['text/csv, */*', 'csv'],
    ['text/csv, application/json', 'json'],
    ['text/csv;q=0.9, application/json;q=0.4', 'csv'],
    ['text/csv;q=0.4, application/json;q=0.9', 'json'],
    ['application/json;q=0, */*', 'csv'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'json'],
    ['text/csv;q=onzin', 'csv'],
    ['text/csv;q=0', null],
    ['application/xml', null],
    ['csv', null],
    [',;,', null],
  ])('leest %j als %s', (accept, vorm) => {
    expect(pickMediatype(accept, ['json', 'csv'])).toBe(vorm)
  })

  it('krijgt niet wat een adres niet heeft', () => {
    expect(pickMediatype('text/csv', ['json'])).toBeNull()
    expect(pickMediatype('text/csv, */*;q=0.1', ['json'])).toBe('json')
  })
})
