'use server'

import type { Formulierstaat } from '@/lib/platform/formulier'
import { sendOpenFormulier } from '@/lib/toegang/formulier-web'
import { nieuwWachtwoordSchema } from '@/lib/toegang/inloggen-schema'
import { setWachtwoord } from '@/lib/toegang/wachtwoord-data'

/** The token in the form is the proof: whoever holds an unused link may choose the password of its account. */
export async function chooseWachtwoordAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendOpenFormulier(previous, form, nieuwWachtwoordSchema, async ({ token, wachtwoord }) => {
    const chosen = await setWachtwoord(token, wachtwoord)
    // Used or expired meanwhile: the page itself says so.
    return { naar: chosen ? '/inloggen?gekozen' : `/wachtwoord/${encodeURIComponent(token)}` }
  })
}
