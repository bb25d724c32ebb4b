import { describe, expect, it } from 'vitest'
import { importsOf, read, source } from './source'

describe('de schermen', () => {
  it('laden elke pagina als document: gewone links', () => {
    expect(source.filter((file) => importsOf(file).some(({ from }) => from === 'next/link'))).toEqual([])
  })

  it('zeggen in hun titel waar zij over gaan: een adres met een plaats erin heeft geen vaste titel', () => {
    const fixed = source.filter(
      (file) =>
        /\[(?!token)[^\]]+\].*\/page\.tsx$/.test(file) &&
        /export const metadata[^=]*= \{\s*title: ['"]/.test(read(file)),
    )
    expect(fixed).toEqual([])
  })

  it('laten na Teruggaan zien waar de cijfers over gaan: een formulier dat alleen vraagt, bewaart geen keuze', () => {
    const asks = source.flatMap((file) =>
      (read(file).match(/<form action=(?!\{\w*[aA]ction\}>|\{play)[^>]*>/g) ?? []).map((form) => `${file}: ${form}`),
    )
    expect(asks.filter((form) => !/autoComplete="off"|method="post"|hidden/.test(form))).toEqual([])
  })

  it('gebruiken geen style-attributen, die het beveiligingsbeleid zou weigeren', () => {
    expect(source.filter((file) => /\sstyle=\{/.test(read(file)))).toEqual([])
  })
})
