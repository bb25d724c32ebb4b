/** What of a request was read: its bytes, or a sentence about why not. */
export type Body = { soort: 'gelezen'; bytes: Uint8Array<ArrayBuffer> } | { soort: 'te_groot'; zin: string }

const teGroot = { soort: 'te_groot', zin: 'Wat u stuurt is te groot. Maak het korter en probeer het opnieuw.' } as const

/**
 * Reads the body of a request, and keeps no more of it than is allowed, whatever its headers say. What is announced as too
 * large is not read at all; the rest of what turns out so is let go as it comes, so that the sender gets the reply.
 *
 * @param max in bytes
 */
export async function readBody(request: Request, max: number): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return teGroot
  const parts: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const part of request.body) {
      size += part.length
      if (size <= max) parts.push(part)
      else parts.length = 0
    }
  return size > max ? teGroot : { soort: 'gelezen', bytes: new Uint8Array(Buffer.concat(parts)) }
}

/**
 * The body of a request as JSON; undefined when it is none.
 *
 * @param max in bytes
 */
export async function readJson(
  request: Request,
  max: number,
): Promise<{ soort: 'gelezen'; waarde: unknown } | Extract<Body, { soort: 'te_groot' }>> {
  const body = await readBody(request, max)
  if (body.soort === 'te_groot') return body
  try {
    return { soort: 'gelezen', waarde: JSON.parse(new TextDecoder().decode(body.bytes)) }
  } catch {
    return { soort: 'gelezen', waarde: undefined }
  }
}
