'use client'

import { Formulier, Verzendknop } from '@/components/platform/formulier'
import { Field } from '@/components/ui/field'
import type { Formulierbegin } from '@/lib/platform/formulier'
import { logInAction } from './actions'

export function LoginForm({ begin, naar }: { begin: Formulierbegin; naar: string }) {
  return (
    <Formulier begin={begin} action={logInAction} hidden={{ naar }} className="max-w-md space-y-4">
      <Field label="E-mailadres" name="email" type="email" autoComplete="username" required />
      <Field label="Wachtwoord" name="wachtwoord" type="password" autoComplete="current-password" required />
      <Verzendknop bezig="Bezig met inloggen…">Inloggen</Verzendknop>
    </Formulier>
  )
}
