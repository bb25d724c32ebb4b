import { antwoordOnbekend, saveAntwoord } from '@/lib/antwoord/antwoord-data'
import { antwoordSchema, type Opslag } from '@/lib/antwoord/antwoord-schema'
import { readJson } from '@/lib/platform/body'
import { mayAnywhere } from '@/lib/toegang/policy'
import { isSameOrigin } from '@/lib/toegang/same-origin'
import { findActor } from '@/lib/toegang/session-web'

const httpStatus: Record<Opslag['soort'], number> = {
  opgeslagen: 200,
  uitgelogd: 401,
  onbekend: 404,
  conflict: 409,
  vervallen: 410,
  ongeldig: 422,
  bevroren: 423,
}

/** One answer with the longest toelichting fits, however it is written. In bytes. */
const maxBody = 64 * 1024

function reply(opslag: Opslag, status = httpStatus[opslag.soort]): Response {
  return Response.json(opslag, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Saves one answer as it is typed. The form without JavaScript goes through its server action to the same saveAntwoord. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers))
    return Response.json({ zin: 'Deze aanvraag komt van een andere site.' }, { status: 403 })
  const actor = await findActor()
  const typedBy = request.headers.get('x-tvs-gebruiker')
  if (!actor || (typedBy !== null && typedBy !== String(actor.gebruikerId))) {
    return reply({
      soort: 'uitgelogd',
      zin: 'U bent uitgelogd. Log opnieuw in; wat u typte staat nog in deze browser.',
    })
  }
  // Who may not write learns nothing, not even what a good request would look like.
  if (!mayAnywhere(actor.aanstellingen, 'antwoord.schrijven')) return reply(antwoordOnbekend)
  const body = await readJson(request, maxBody)
  if (body.soort === 'te_groot') return reply({ soort: 'ongeldig', zin: body.zin }, 413)
  const invoer = antwoordSchema.safeParse(body.waarde)
  if (!invoer.success) {
    const zin = invoer.error.issues.find(
      (issue) => issue.path[0] === 'toelichting' || issue.path[0] === 'waarde',
    )?.message
    return reply({
      soort: 'ongeldig',
      zin: zin ?? 'Deze aanvraag is onvolledig. Laad de pagina opnieuw en probeer het nog eens.',
    })
  }
  return reply(await saveAntwoord(actor, invoer.data))
}
