'use server'

import { z } from 'zod'
import type { Melding, Themauitslag } from '@/components/antwoord/themapagina'
import { saveAntwoord } from '@/lib/antwoord/antwoord-data'
import type { Opslag } from '@/lib/antwoord/antwoord-schema'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import {
  type Ingestuurd,
  ingestuurdeInhoud,
  parseIngestuurd,
  themaformulierSchema,
} from '@/lib/antwoord/themaformulier-schema'
import { volgendSchema } from '@/lib/antwoord/vragenlijst-url-schema'
import { readTouched } from '@/lib/antwoord/was'
import { type Formulierstaat, type Ingevuld, onvolledig } from '@/lib/platform/formulier'
import type { Actor } from '@/lib/toegang/actor-data'
import { type Formulieruitkomst, sendFormulier } from '@/lib/toegang/formulier-web'

type Themastaat = Formulierstaat<Themauitslag>

function meldingOf(opslag: Opslag, ingestuurd: Antwoordinhoud): Melding {
  switch (opslag.soort) {
    case 'opgeslagen':
      return { staat: { soort: 'opgeslagen', op: opslag.antwoord.updatedAt, samen: null } }
    case 'conflict':
      return {
        staat: {
          soort: 'geweigerd',
          zin: 'Hierboven staat wat intussen bij deze vraag is opgeslagen.',
        },
        ingestuurd,
        ander: opslag.antwoord,
      }
    default:
      return { staat: { soort: 'geweigerd', zin: opslag.zin }, ingestuurd }
  }
}

async function saveOne(actor: Actor, texts: Ingevuld, ingestuurd: Ingestuurd): Promise<Melding> {
  const inhoud = ingestuurdeInhoud(ingestuurd)
  const invoer = parseIngestuurd(texts, ingestuurd)
  if (invoer.success) return meldingOf(await saveAntwoord(actor, invoer.data), inhoud)
  const zin = z.flattenError(invoer.error).fieldErrors.toelichting?.[0] ?? onvolledig
  return { staat: { soort: 'geweigerd', zin }, ingestuurd: inhoud }
}

/** The save button of a thema page without JavaScript: saves what the person touched, through the same saveAntwoord. */
export async function saveThemaAction(previous: Themastaat, form: FormData): Promise<Themastaat> {
  return sendFormulier(
    previous,
    form,
    themaformulierSchema,
    async (actor, texts): Promise<Formulieruitkomst<Themauitslag>> => {
      const touched = readTouched(texts)
      const meldingen: Record<string, Melding> = {}
      for (const ingestuurd of touched) meldingen[ingestuurd.vraag] = await saveOne(actor, texts, ingestuurd)
      const opgeslagen = Object.values(meldingen).filter(({ staat }) => staat.soort === 'opgeslagen').length
      const naar = volgendSchema.safeParse(texts.naar)
      // The button to the next thema: what was not saved is shown here first.
      if (naar.success && opgeslagen === touched.length) return { naar: naar.data }
      return { gelukt: { meldingen, opgeslagen, nietOpgeslagen: touched.length - opgeslagen } }
    },
  )
}
