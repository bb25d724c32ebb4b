import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '@/lib/platform/tekst'

describe('wat iemand plakt', () => {
  it.each([
    ['een handmatig regeleinde van Word', 'een\u000btwee', 'een\ntwee'],
    ['regeleinden van een formulier', 'een\r\ntwee\rdrie', 'een\ntwee\ndrie'],
    ['regeleinden van elders', 'een\u2028twee\u2029drie\u0085vier', 'een\ntwee\ndrie\nvier'],
    ['een afbreekstreepje en een veld van Word', 'a\u001f\u0013b\u0015', 'ab'],
    ['een nulteken en een half teken', 'a\0b\ud83dc', 'abc'],
    ['ruimte zonder breedte en een omgekeerde leesrichting', 'a\u200bb\u202ec\ufeff', 'abc'],
  ])('wordt tekst die te lezen is: %s', (_wat, geplakt, bewaard) => {
    expect(cleanText(geplakt)).toBe(bewaard)
  })

  it('blijft verder precies zoals het was', () => {
    const tekst = '## Kop 🚲\n\n\t- één \u{1f469}\u200d\u{1f4bb}\u00a0 قياس <b>{{3c.ja}}'
    expect(cleanText(tekst)).toBe(tekst)
  })

  it('is na één keer klaar, en bevat dan niets meer dat een database weigert', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tekst) => {
        const schoon = cleanText(tekst)
        expect(cleanText(schoon)).toBe(schoon)
        expect(schoon).not.toMatch(/(?![\n\t])\p{Cc}|\p{Surrogate}/u)
      }),
    )
  })
})

describe('wat op één regel hoort', () => {
  it.each([
    [' mei\t\u000b2014 ', 'mei 2014'],
    ['mei\u00ad\u3164\u2800 2014', 'mei 2014'],
    ['cafe\u0301', 'caf\u00e9'],
    ['proef \u{1f469}\u200d\u{1f4bb}', 'proef \u{1f469}\u200d\u{1f4bb}'],
  ])('%j is %j', (geplakt, bewaard) => {
    expect(cleanLine(geplakt)).toBe(bewaard)
  })
})
