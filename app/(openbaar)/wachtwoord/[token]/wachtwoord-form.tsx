'use client'

import { Formulier, Verzendknop } from '@/components/platform/formulier'
import { Field } from '@/components/ui/field'
import type { Formulierbegin } from '@/lib/platform/formulier'
import { chooseWachtwoordAction } from './actions'

type Props = { begin: Formulierbegin; token: string; email: string }

export function WachtwoordForm({ begin, token, email }: Props) {
  return (
    <Formulier begin={begin} action={chooseWachtwoordAction} hidden={{ token }} className="space-y-4">
      <Field label="E-mailadres" name="email" type="email" autoComplete="username" value={email} readOnly />
      <Field
        label="Nieuw wachtwoord"
        name="wachtwoord"
        type="password"
        autoComplete="new-password"
        hint="Minstens 12 tekens. Een zin van vier woorden is goed te onthouden."
        required
      />
      <Field
        label="Nog een keer hetzelfde wachtwoord"
        name="wachtwoordNogmaals"
        type="password"
        autoComplete="new-password"
        required
      />
      <Verzendknop bezig="Bezig met opslaan…">Wachtwoord opslaan</Verzendknop>
    </Formulier>
  )
}
