'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { ThemaState } from '@/components/antwoord/thema-formulier'
import type { Melding } from '@/components/antwoord/themapagina'
import { saveAntwoord } from '@/lib/antwoord/antwoord-data'
import type { Opslag } from '@/lib/antwoord/antwoord-schema'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import { type Ingestuurd, parseIngestuurd, readThemaForm } from '@/lib/antwoord/themaformulier-schema'
import { volgendSchema } from '@/lib/antwoord/vragenlijst-url-schema'
import { fingerprint } from '@/lib/antwoord/was'
import type { Actor } from '@/lib/toegang/actor-data'
import { findActor } from '@/lib/toegang/session-web'
import { waarden } from '@/lib/vragenlijst/waarde'

function inhoudOf({ waarde, toelichting }: Ingestuurd): Antwoordinhoud {
  return { waarde: waarden.find((known) => known === waarde) ?? null, toelichting }
}

function meldingOf(opslag: Opslag, ingestuurd: Antwoordinhoud): Melding {
  switch (opslag.soort) {
    case 'opgeslagen':
      return { staat: { soort: 'opgeslagen', op: opslag.antwoord.updatedAt, samen: null } }
    case 'conflict':
      return {
        staat: {
          soort: 'geweigerd',
          zin: 'Uw collega was u voor. Slaat u dit formulier nog eens op, dan komt uw antwoord in de plaats van dat van uw collega.',
        },
        ingestuurd,
        ander: opslag.antwoord,
      }
    default:
      return { staat: { soort: 'geweigerd', zin: opslag.zin }, ingestuurd }
  }
}

async function saveOne(actor: Actor, form: FormData, ingestuurd: Ingestuurd): Promise<Melding> {
  const invoer = parseIngestuurd(form, ingestuurd)
  if (invoer.success) return meldingOf(await saveAntwoord(actor, invoer.data), inhoudOf(ingestuurd))
  const zin =
    z.flattenError(invoer.error).fieldErrors.toelichting?.[0] ??
    'Dit formulier is niet volledig. Laad de pagina opnieuw en probeer het nog eens.'
  return { staat: { soort: 'geweigerd', zin }, ingestuurd: inhoudOf(ingestuurd) }
}

/** The save button of a thema page without JavaScript: saves what the person touched, through the same saveAntwoord. */
export async function saveThemaAction(_previous: ThemaState, form: FormData): Promise<ThemaState> {
  const actor = await findActor()
  // The page tells a visitor to log in and to send the form again.
  if (!actor) return null
  const touched = readThemaForm(form).filter((ingestuurd) => fingerprint(inhoudOf(ingestuurd)) !== ingestuurd.was)
  const meldingen: Record<string, Melding> = {}
  for (const ingestuurd of touched) meldingen[ingestuurd.vraag] = await saveOne(actor, form, ingestuurd)
  const opgeslagen = Object.values(meldingen).filter((melding) => melding.staat.soort === 'opgeslagen').length
  const naar = volgendSchema.safeParse(form.get('naar'))
  // The button to the next thema: what was not saved is shown here first.
  if (naar.success && opgeslagen === touched.length) redirect(naar.data)
  return { meldingen, opgeslagen, nietOpgeslagen: touched.length - opgeslagen }
}
