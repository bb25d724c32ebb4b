import { requestIdOf } from '@/lib/platform/caller'
import { readGezondheid } from '@/lib/platform/gezondheid-data'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For monitors and load balancers: 200 when answers can be saved, 503 when not. Tells nothing a visitor may not know. */
export async function GET(request: Request) {
  const gezondheid = await readGezondheid(requestIdOf(request.headers))
  const ok = gezondheid.schrijven === 'lukt'
  return Response.json(
    { status: ok ? 'ok' : 'storing', version, ...gezondheid },
    { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
