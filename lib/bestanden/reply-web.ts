import { requestIdOf } from '@/lib/platform/caller'
import { logFailure } from '@/lib/platform/log.mjs'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { bestandsnaam, type Formaat, formaatnamen } from './formaten'
import { orderBestand } from './werkplaats-taak'

/** How long a browser waits before it is shown that the file is still being made. */
const patience = 2_000

/**
 * The file as an HTTP response. A browser whose file takes longer than two seconds is sent to a page that shows so and
 * fetches it when it is there; a program just waits. The same address gives the file as often as it is asked.
 *
 * @param cache "publiek": any cache may keep it, and asks whether it is still right
 */
export async function replyWithBestand(
  request: Request,
  publicatie: Publicatie,
  formaat: Formaat,
  cache: 'publiek' | 'eigen',
): Promise<Response> {
  const werk = orderBestand(publicatie, formaat)
  const isBrowser = request.headers.get('accept')?.includes('text/html') ?? false
  const bestand = await (isBrowser ? Promise.race([werk, later(patience)]) : werk)
  if (!bestand) {
    // Nobody waits for it any more; what goes wrong then must still be seen.
    werk.catch((error) =>
      logFailure('Een bestand maken is mislukt.', error, {
        requestId: requestIdOf(request.headers),
        task: 'bestand',
        subject: `${publicatie.bron.sleutel} ${formaat}`,
      }),
    )
    const { pathname, search } = new URL(request.url)
    return new Response(null, {
      status: 303,
      headers: { Location: `${pathname}/wachten${search}`, 'Cache-Control': 'no-store' },
    })
  }
  const headers = {
    ETag: `"${bestand.merk}"`,
    'Cache-Control': cache === 'publiek' ? 'public, no-cache' : 'private, no-cache',
    'Content-Type': formaatnamen[formaat].mediatype,
    'Content-Disposition': `attachment; filename="${bestandsnaam(publicatie.bron.sleutel, publicatie.editie, formaat)}"`,
    'Content-Length': String(bestand.bytes.length),
    // Who asks for a part gets the whole file again: it is there already, and seldom more than half a megabyte.
    'Accept-Ranges': 'none',
  }
  if (request.headers.get('if-none-match')?.includes(headers.ETag))
    return new Response(null, {
      status: 304,
      headers: { ETag: headers.ETag, 'Cache-Control': headers['Cache-Control'] },
    })
  return new Response(request.method === 'HEAD' ? null : Buffer.from(bestand.bytes), { headers })
}

const later = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))
