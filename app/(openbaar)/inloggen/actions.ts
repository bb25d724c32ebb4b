'use server'

import { redirect } from 'next/navigation'
import { CredentialsSignin } from 'next-auth'
import { z } from 'zod'
import { signIn } from '@/lib/toegang/auth-web'
import { inlogSchema, naarSchema, personaSchema } from '@/lib/toegang/inloggen-schema'
import { clientAddress } from '@/lib/toegang/session-web'

export type InlogState = {
  email: string
  fouten: { email?: string | undefined; wachtwoord?: string | undefined; formulier?: string }
}

function sentenceOf(error: CredentialsSignin): string {
  const minuten = Number(/^wachten:(\d+)$/.exec(error.code)?.[1])
  if (!minuten) return 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.'
  return `Er is te vaak geprobeerd in te loggen. Wacht ${minuten === 1 ? '1 minuut' : `${minuten} minuten`} en probeer het dan opnieuw.`
}

export async function logInAction(_previous: InlogState, form: FormData): Promise<InlogState> {
  const email = String(form.get('email') ?? '')
  const parsed = inlogSchema.safeParse({ email, wachtwoord: form.get('wachtwoord'), adres: await clientAddress() })
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    return { email, fouten: { email: fieldErrors.email?.[0], wachtwoord: fieldErrors.wachtwoord?.[0] } }
  }
  try {
    await signIn('wachtwoord', { ...parsed.data, redirect: false })
  } catch (error) {
    if (error instanceof CredentialsSignin) return { email, fouten: { formulier: sentenceOf(error) } }
    throw error
  }
  redirect(naarSchema.parse(form.get('naar')))
}

/** Demo mode only: the data layer refuses personas otherwise. */
export async function playPersonaAction(form: FormData): Promise<void> {
  const { persona } = personaSchema.parse({ persona: form.get('persona') })
  const naar = naarSchema.parse(form.get('naar'))
  try {
    await signIn('persona', { persona, redirect: false })
  } catch (error) {
    if (error instanceof CredentialsSignin) redirect('/inloggen')
    throw error
  }
  redirect(naar)
}
