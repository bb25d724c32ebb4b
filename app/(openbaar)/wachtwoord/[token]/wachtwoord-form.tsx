'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { chooseWachtwoordAction } from './actions'

export function WachtwoordForm({ token, email }: { token: string; email: string }) {
  const [fouten, action, pending] = useActionState(chooseWachtwoordAction, {})
  return (
    <form action={action} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <Field label="E-mailadres" name="email" type="email" autoComplete="username" value={email} readOnly />
      <Field
        label="Nieuw wachtwoord"
        name="wachtwoord"
        type="password"
        autoComplete="new-password"
        hint="Minstens 12 tekens. Een zin van vier woorden is goed te onthouden."
        error={fouten.wachtwoord}
        required
      />
      <Field
        label="Nog een keer hetzelfde wachtwoord"
        name="herhaling"
        type="password"
        autoComplete="new-password"
        error={fouten.herhaling}
        required
      />
      <Button type="submit" disabled={pending}>
        {pending ? 'Bezig met opslaan…' : 'Wachtwoord opslaan'}
      </Button>
    </form>
  )
}
