'use server'

import { refresh } from 'next/cache'
import { saveAntwoord } from '@/lib/antwoord/antwoord-data'
import { readRestoreForm } from '@/lib/antwoord/themaformulier-schema'
import { findActor } from '@/lib/toegang/session-web'

export type RestoreState = { gelukt: boolean; zin: string } | null

/** Puts an earlier answer back as a new version; what was there stays in the history. */
export async function restoreAction(_previous: RestoreState, form: FormData): Promise<RestoreState> {
  const actor = await findActor()
  if (!actor) return { gelukt: false, zin: 'U bent uitgelogd. Log opnieuw in en probeer het nog eens.' }
  const invoer = readRestoreForm(form)
  if (!invoer.success)
    return { gelukt: false, zin: 'Dit formulier is niet volledig. Laad de pagina opnieuw en probeer het nog eens.' }
  const opslag = await saveAntwoord(actor, invoer.data)
  switch (opslag.soort) {
    case 'opgeslagen':
      refresh()
      return { gelukt: true, zin: 'Het antwoord is teruggezet.' }
    case 'conflict':
      refresh()
      return {
        gelukt: false,
        zin: `${opslag.antwoord.updatedBy ?? 'Een collega'} heeft deze vraag intussen gewijzigd. Er is niets teruggezet. Bekijk de geschiedenis hieronder en kies opnieuw.`,
      }
    default:
      return { gelukt: false, zin: opslag.zin }
  }
}
