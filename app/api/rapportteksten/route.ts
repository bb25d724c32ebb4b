import { readJson } from '@/lib/platform/body'
import { getTekstvoorbeeld, saveRapporttekst } from '@/lib/rapport/rapporttekst-data'
import { type RapporttekstInvoer, rapporttekstSchema, type Tekstopslag } from '@/lib/rapport/rapporttekst-schema'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayEverywhere } from '@/lib/toegang/policy'
import { NotFound } from '@/lib/toegang/require'
import { isSameOrigin } from '@/lib/toegang/same-origin'
import { findActor } from '@/lib/toegang/session-web'

const httpStatus: Record<Tekstopslag['soort'], number> = {
  opgeslagen: 200,
  uitgelogd: 401,
  onbekend: 404,
  conflict: 409,
  ongeldig: 422,
}

const onbekend: Tekstopslag = {
  soort: 'onbekend',
  zin: 'Deze tekst is er niet, of u mag er niet in schrijven.',
}

/** The longest text of a rapport fits, however it is written. In bytes. */
const maxBody = 256 * 1024

function reply(opslag: Tekstopslag, status = httpStatus[opslag.soort]): Response {
  return Response.json(opslag, { status, headers: { 'Cache-Control': 'no-store' } })
}

async function save(actor: Actor, invoer: RapporttekstInvoer): Promise<Tekstopslag> {
  try {
    const uitkomst = await saveRapporttekst(actor, invoer)
    return { ...uitkomst, voorbeeld: await getTekstvoorbeeld(actor, invoer.meetmoment, uitkomst.tekst.tekst) }
  } catch (error) {
    if (error instanceof NotFound) return onbekend
    throw error
  }
}

/** Saves one text of a rapport as it is typed, and answers with what it looks like. Without JavaScript: saveTekstAction. */
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
  if (!mayEverywhere(actor.aanstellingen, 'rapport.schrijven')) return reply(onbekend)
  const body = await readJson(request, maxBody)
  if (body.soort === 'te_groot') return reply({ soort: 'ongeldig', zin: body.zin }, 413)
  const invoer = rapporttekstSchema.safeParse(body.waarde)
  if (!invoer.success) {
    const zin = invoer.error.issues.find((issue) => issue.path[0] === 'tekst')?.message
    return reply({
      soort: 'ongeldig',
      zin: zin ?? 'Deze aanvraag is onvolledig. Laad de pagina opnieuw en probeer het nog eens.',
    })
  }
  return reply(await save(actor, invoer.data))
}
