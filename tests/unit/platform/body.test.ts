import { describe, expect, it } from 'vitest'
import { readBody, readJson } from '@/lib/platform/body'

const max = 1_000

/** A request whose body comes in parts of a hundred bytes, without saying how many. */
function inDelen(count: number) {
  const seen = { parts: 0 }
  const body = new ReadableStream({
    pull(controller) {
      if (seen.parts === count) return controller.close()
      seen.parts += 1
      controller.enqueue(new Uint8Array(100).fill(65))
    },
  })
  const request = new Request('http://localhost', { method: 'POST', body, duplex: 'half' } as RequestInit)
  return { request, seen }
}

describe('de inhoud van een aanvraag', () => {
  it('komt heel aan als zij past', async () => {
    const body = await readBody(inDelen(10).request, max)
    expect(body.soort === 'gelezen' && body.bytes.length).toBe(1_000)
  })

  it('wordt niet gelezen als zij zegt te groot te zijn', async () => {
    const { request, seen } = inDelen(20)
    request.headers.set('content-length', '2000')
    expect(await readBody(request, max)).toMatchObject({ soort: 'te_groot', zin: expect.stringContaining('te groot') })
    // A stream looks one part ahead by itself.
    expect(seen.parts).toBeLessThanOrEqual(1)
  })

  it('is ook te groot als zij dat niet zei', async () => {
    expect((await readBody(inDelen(11).request, max)).soort).toBe('te_groot')
  })

  it('kan leeg zijn, of geen JSON', async () => {
    const post = (body: string) => new Request('http://localhost', { method: 'POST', body })
    expect(await readJson(post('{"waarde":"ja"}'), max)).toEqual({ soort: 'gelezen', waarde: { waarde: 'ja' } })
    expect(await readJson(post('{'), max)).toEqual({ soort: 'gelezen', waarde: undefined })
    expect(await readJson(new Request('http://localhost', { method: 'POST' }), max)).toMatchObject({
      waarde: undefined,
    })
  })
})
