import { NotFound } from '@/lib/data/scope'
import { apiAntwoord } from '../antwoord'

/** Whatever is not there, said the way the rest of the API speaks. */
async function nietHier(request: Request) {
  return apiAntwoord(request, async () => {
    throw new NotFound(new URL(request.url).pathname)
  })
}

export { nietHier as DELETE, nietHier as GET, nietHier as PATCH, nietHier as POST, nietHier as PUT }
