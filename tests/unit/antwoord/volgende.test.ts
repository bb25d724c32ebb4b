import { describe, expect, it } from 'vitest'
import { volgendeOpen } from '@/lib/antwoord/volgende'

const vraag = (code: string, waarde: 'ja' | null = null) => ({ vraag: { code, waarde } })
const vragen = [vraag('1a', 'ja'), vraag('1b'), vraag('2a'), vraag('2b', 'ja'), vraag('3a')]
const codes = (na: string | null, list = vragen) => {
  const { volgende, daarna } = volgendeOpen(list, na)
  return [volgende?.vraag.code, daarna?.vraag.code]
}

describe('de volgende open vraag', () => {
  it('is de eerste zonder antwoord, met die daarna erbij', () => {
    expect(codes(null)).toEqual(['1b', '2a'])
    expect(codes('9z')).toEqual(['1b', '2a'])
  })

  it('slaat over wat men later doet, en begint na de laatste opnieuw', () => {
    expect(codes('1b')).toEqual(['2a', '3a'])
    expect(codes('2a')).toEqual(['3a', '1b'])
    expect(codes('3a')).toEqual(['1b', '2a'])
  })

  it('is er niet als alles is ingevuld, en heeft geen volgende als er nog één is', () => {
    expect(codes(null, [vraag('1a', 'ja')])).toEqual([undefined, undefined])
    expect(codes('1b', [vraag('1a', 'ja'), vraag('1b')])).toEqual(['1b', undefined])
  })
})
