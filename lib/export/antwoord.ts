import { escapeHtml } from '@/lib/format/html'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { bestandsnaam, type Formaat, formaatnamen } from './formaten'
import { bestelBestand } from './werkplaats'

/** How long a request waits before it shows that the file is still being made. */
const patience = 2_000

/**
 * The file as an HTTP response. What takes longer than two seconds is a page (202) that asks again by itself, with or
 * without JavaScript; asking the same address again gives the file, or the rest of the waiting.
 *
 * @param cache "publiek": any cache may keep it, and asks whether it is still right
 */
export async function bestandsantwoord(
  request: Request,
  publicatie: Publicatie,
  formaat: Formaat,
  cache: 'publiek' | 'eigen',
): Promise<Response> {
  const werk = bestelBestand(publicatie, formaat)
  const bestand = await Promise.race([
    werk.bestand,
    new Promise<null>((resolve) => setTimeout(() => resolve(null), patience)),
  ])
  if (!bestand) return wachtpagina(publicatie, formaat, Date.now() - werk.begonnen)
  const headers = {
    ETag: `"${bestand.merk}"`,
    'Cache-Control': cache === 'publiek' ? 'public, no-cache' : 'private, no-cache',
    'Content-Type': formaatnamen[formaat].mediatype,
    'Content-Disposition': `attachment; filename="${bestandsnaam(publicatie.bron.sleutel, publicatie.editie, formaat)}"`,
    'Content-Length': String(bestand.bytes.length),
  }
  if (request.headers.get('if-none-match')?.includes(headers.ETag))
    return new Response(null, {
      status: 304,
      headers: { ETag: headers.ETag, 'Cache-Control': headers['Cache-Control'] },
    })
  return new Response(request.method === 'HEAD' ? null : Buffer.from(bestand.bytes), { headers })
}

function wachtpagina(publicatie: Publicatie, formaat: Formaat, bezig: number): Response {
  const seconden = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }).format(bezig * 0.001)
  const titel = escapeHtml(formaatnamen[formaat].titel)
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Wordt gemaakt</title></head>
<body><main><h1>${titel} wordt gemaakt</h1><p role="status">Meetmoment ${escapeHtml(publicatie.bron.naam)}. Bezig sinds ${seconden} seconden. Deze pagina kijkt vanzelf opnieuw; daarna begint de download.</p></main></body></html>`
  return new Response(html, {
    status: 202,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      Refresh: '1',
      'Retry-After': '1',
      'Cache-Control': 'no-store',
    },
  })
}
