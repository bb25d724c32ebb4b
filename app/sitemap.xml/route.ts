import { siteAddress } from '@/lib/platform/site-address'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'

const paginas = ['/', '/over', '/handleiding', '/open-data', '/toegankelijkheid', '/privacy']

const entry = (loc: string, lastmod?: string) =>
  `<url><loc>${loc.replaceAll('&', '&amp;')}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`

/** What there is to read without login, for search engines. */
export async function GET(request: Request) {
  const site = siteAddress(request.headers)
  const metingen = await listGepubliceerd(bezoeker)
  const entries = [
    ...paginas.map((pad) => entry(`${site}${pad}`)),
    ...metingen.map(({ sleutel, gepubliceerdOp }) => entry(`${site}/metingen/${sleutel}`, gepubliceerdOp)),
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
}
