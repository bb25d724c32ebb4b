'use server'

import { refresh } from 'next/cache'
import type { Teksteditorstaat } from '@/components/rapport/teksteditor'
import { type Formulierstaat, onvolledig } from '@/lib/platform/formulier'
import { restoreTekst, saveRapporttekst } from '@/lib/rapport/rapporttekst-data'
import { rapporttekstSchema, terugzetSchema } from '@/lib/rapport/rapporttekst-schema'
import { type Formulieruitkomst, sendFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { findActor } from '@/lib/toegang/session-web'

type Terugzetstaat = Formulierstaat<string>

/** The save button of a text without JavaScript, through the same saveRapporttekst. */
export async function saveTekstAction(_previous: Teksteditorstaat, form: FormData): Promise<Teksteditorstaat> {
  const actor = await findActor()
  // The page tells a visitor to log in and to send the form again.
  if (!actor) return null
  const ingestuurd = String(form.get('tekst') ?? '')
  const invoer = rapporttekstSchema.safeParse(Object.fromEntries(form))
  if (!invoer.success) {
    const zin = invoer.error.issues.find((issue) => issue.path[0] === 'tekst')?.message ?? onvolledig
    return { soort: 'geweigerd', ingestuurd, zin }
  }
  const uitkomst = await orNotFound(saveRapporttekst(actor, invoer.data))
  const { soort, tekst } = uitkomst
  return soort === 'opgeslagen'
    ? { soort, op: tekst.updatedAt }
    : { soort, ingestuurd: invoer.data.tekst, ander: tekst, vanUzelf: uitkomst.vanUzelf }
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
