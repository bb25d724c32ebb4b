'use server'

import { CredentialsSignin } from 'next-auth'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { signIn } from '@/lib/toegang/auth-web'
import { sendOpenFormulier } from '@/lib/toegang/formulier-web'
import { inlogformulierSchema, personaformulierSchema } from '@/lib/toegang/inloggen-schema'
import { clientAddress } from '@/lib/toegang/session-web'

function sentenceOf(error: CredentialsSignin): string {
  const minuten = Number(/^wachten:(\d+)$/.exec(error.code)?.[1])
  if (!minuten) return 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.'
  return `Er is te vaak geprobeerd in te loggen. Wacht ${minuten === 1 ? '1 minuut' : `${minuten} minuten`} en probeer het dan opnieuw.`
}

/** @returns null: who it is, is logged in now */
async function tryToSignIn(...[provider, values]: ['wachtwoord' | 'persona', Record<string, string>]) {
  try {
    await signIn(provider, { ...values, redirect: false })
    return null
  } catch (error) {
    if (error instanceof CredentialsSignin) return error
    throw error
  }
}

export async function logInAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendOpenFormulier(previous, form, inlogformulierSchema, async ({ naar, ...invoer }) => {
    const error = await tryToSignIn('wachtwoord', { ...invoer, adres: await clientAddress() })
    return error ? { zin: sentenceOf(error) } : { naar }
  })
}

/** Demo mode only: the data layer refuses personas otherwise. */
export async function playPersonaAction(form: FormData): Promise<void> {
  await sendOpenFormulier(null, form, personaformulierSchema, async ({ naar, persona }) => {
    const error = await tryToSignIn('persona', { persona })
    return { naar: error ? '/inloggen' : naar }
  })
}
