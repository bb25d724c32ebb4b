'use server'

import { refresh } from 'next/cache'
import type { Teksteditorstaat } from '@/components/rapport/teksteditor'
import type { Terugzetstaat } from '@/components/rapport/tekstversielijst'
import { restoreTekst, saveRapporttekst } from '@/lib/rapport/rapporttekst-data'
import { rapporttekstSchema, terugzetSchema } from '@/lib/rapport/rapporttekst-schema'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { findActor } from '@/lib/toegang/session-web'

const onvolledig = 'Dit formulier is niet volledig. Laad de pagina opnieuw en probeer het nog eens.'

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
export async function restoreTekstAction(_previous: Terugzetstaat, form: FormData): Promise<Terugzetstaat> {
  const actor = await findActor()
  if (!actor) return { gelukt: false, zin: 'U bent uitgelogd. Log opnieuw in en probeer het nog eens.' }
  const invoer = terugzetSchema.safeParse(Object.fromEntries(form))
  if (!invoer.success) return { gelukt: false, zin: onvolledig }
  const { soort, tekst } = await orNotFound(restoreTekst(actor, invoer.data))
  refresh()
  if (soort === 'opgeslagen') return { gelukt: true, zin: `Versie ${invoer.data.version} is teruggezet.` }
  return {
    gelukt: false,
    zin: `${tekst.updatedBy ?? 'Een collega'} heeft deze tekst intussen gewijzigd. Er is niets teruggezet. Bekijk de versies hieronder en kies opnieuw.`,
  }
}
