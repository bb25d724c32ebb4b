'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { logInAction } from './actions'

export function LoginForm({ naar }: { naar: string }) {
  const [state, action, pending] = useActionState(logInAction, { email: '', fouten: {} })
  return (
    <form action={action} className="max-w-md space-y-4" noValidate>
      {state.fouten.formulier && <Notice tone="error">{state.fouten.formulier}</Notice>}
      <input type="hidden" name="naar" value={naar} />
      <Field
        label="E-mailadres"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        error={state.fouten.email}
        required
      />
      <Field
        label="Wachtwoord"
        name="wachtwoord"
        type="password"
        autoComplete="current-password"
        error={state.fouten.wachtwoord}
        required
      />
      <Button type="submit" disabled={pending}>
        {pending ? 'Bezig met inloggen…' : 'Inloggen'}
      </Button>
    </form>
  )
}
