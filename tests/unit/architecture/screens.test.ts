import { describe, expect, it } from 'vitest'
import { importsOf, read, source } from './source'

describe('de schermen', () => {
  it('laden elke pagina als document: gewone links', () => {
    expect(source.filter((file) => importsOf(file).some(({ from }) => from === 'next/link'))).toEqual([])
  })

  it('gebruiken geen style-attributen, die het beveiligingsbeleid zou weigeren', () => {
    expect(source.filter((file) => /\sstyle=\{/.test(read(file)))).toEqual([])
  })
})
