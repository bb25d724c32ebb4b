'use server'

import { refresh } from 'next/cache'
import { restoreAntwoord } from '@/lib/antwoord/antwoord-data'
import { antwoordTerugzetSchema } from '@/lib/antwoord/antwoord-schema'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { type Formulieruitkomst, sendFormulier } from '@/lib/toegang/formulier-web'

type Terugzetstaat = Formulierstaat<string>

/** Puts an earlier answer back as a new version; what was there stays in the history. */
export async function restoreAction(previous: Terugzetstaat, form: FormData): Promise<Terugzetstaat> {
  return sendFormulier(
    previous,
    form,
    antwoordTerugzetSchema,
    async (actor, invoer): Promise<Formulieruitkomst<string>> => {
      const opslag = await restoreAntwoord(actor, invoer)
      switch (opslag.soort) {
        case 'opgeslagen':
          refresh()
          return { gelukt: 'Het antwoord is teruggezet.' }
        case 'conflict':
          refresh()
          return {
            zin: `${opslag.antwoord.updatedBy ?? 'Een collega'} heeft deze vraag intussen gewijzigd. Er is niets teruggezet. Bekijk de geschiedenis hieronder en kies opnieuw.`,
          }
        default:
          return opslag
      }
    },
  )
}
