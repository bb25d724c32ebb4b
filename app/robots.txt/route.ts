import { siteAddress } from '@/lib/platform/site-address'

export function GET(request: Request) {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(request.headers)}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
