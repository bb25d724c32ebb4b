import { readBody } from '@/lib/platform/body'
import { unsubscribe } from '@/lib/post/afmelding-data'
import { isSameOrigin } from '@/lib/toegang/same-origin'

const maxBody = 1_024

const plain = (zin: string, status: number) =>
  new Response(`${zin}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })

const to = (pad: string) => new Response(null, { status: 303, headers: { Location: pad, 'Cache-Control': 'no-store' } })

/** For a mail program that only opens addresses: the page with the button. */
export async function GET(_request: Request, { params }: RouteContext<'/api/afmelden/[token]'>) {
  return to(`/afmelden/${encodeURIComponent((await params).token)}`)
}

/** RFC 8058: the mail program posts here by itself, without a session. The link is the proof; the button of the page posts too. */
export async function POST(request: Request, { params }: RouteContext<'/api/afmelden/[token]'>) {
  if (!isSameOrigin(request.headers)) return plain('Deze aanvraag komt van een andere site.', 403)
  const { token } = await params
  const body = await readBody(request, maxBody)
  if (body.soort === 'te_groot') return plain(body.zin, 413)
  const done = await unsubscribe(token)
  const byItself = new TextDecoder().decode(body.bytes).includes('List-Unsubscribe=One-Click')
  if (!byItself) return to(`/afmelden/${encodeURIComponent(token)}`)
  return done ? plain('U bent afgemeld.', 200) : plain('Deze link werkt niet.', 404)
}
