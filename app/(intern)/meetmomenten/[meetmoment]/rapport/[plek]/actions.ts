'use server'

import { refresh } from 'next/cache'
import type { Tekstuitslag } from '@/components/rapport/teksteditor'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { restoreTekst, saveRapporttekst } from '@/lib/rapport/rapporttekst-data'
import { rapporttekstSchema, terugzetSchema } from '@/lib/rapport/rapporttekst-schema'
import { type Formulieruitkomst, sendFormulier } from '@/lib/toegang/formulier-web'

type Tekststaat = Formulierstaat<Tekstuitslag>
type Terugzetstaat = Formulierstaat<string>

/** The save button of a text without JavaScript, through the same saveRapporttekst. */
export async function saveTekstAction(previous: Tekststaat, form: FormData): Promise<Tekststaat> {
  return sendFormulier(
    previous,
    form,
    rapporttekstSchema,
    async (actor, invoer): Promise<Formulieruitkomst<Tekstuitslag>> => {
      const uitkomst = await saveRapporttekst(actor, invoer)
      const { soort, tekst } = uitkomst
      return {
        gelukt:
          soort === 'opgeslagen'
            ? { soort, op: tekst.updatedAt }
            : { soort, ingestuurd: invoer.tekst, ander: tekst, vanUzelf: uitkomst.vanUzelf },
      }
    },
  )
}

/** Puts an earlier version back as a new one; what was there stays in the history. */
export async function restoreTekstAction(previous: Terugzetstaat, form: FormData): Promise<Terugzetstaat> {
  return sendFormulier(previous, form, terugzetSchema, async (actor, invoer): Promise<Formulieruitkomst<string>> => {
    const { soort, tekst } = await restoreTekst(actor, invoer)
    refresh()
    if (soort === 'opgeslagen') return { gelukt: `Versie ${invoer.version} is teruggezet.` }
    return {
      zin: `${tekst.updatedBy ?? 'Een collega'} heeft deze tekst intussen gewijzigd. Er is niets teruggezet. Bekijk de versies hieronder en kies opnieuw.`,
    }
  })
}
