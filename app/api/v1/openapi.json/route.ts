import { env } from '@/lib/env'
import { openapi } from '@/lib/export/openapi'
import { alleenLezen, apiAntwoord } from '../antwoord'

export async function GET(request: Request) {
  return apiAntwoord(request, async () => ({
    soort: 'json',
    waarde: openapi(env().AUTH_URL?.replace(/\/$/, '') ?? new URL(request.url).origin),
  }))
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT }
