'use client'

import { Formulier, Verzendknop } from '@/components/platform/formulier'
import type { Formulierbegin } from '@/lib/platform/formulier'
import { sendProefmailAction } from './actions'

/** One button: a mail to who presses it, to see whether mail arrives. */
export function Proefmail({ begin, keer }: { begin: Formulierbegin; keer: string }) {
  return (
    <Formulier begin={begin} action={sendProefmailAction} hidden={{ keer }}>
      <Verzendknop look="secondary">Stuur mij een proefmail</Verzendknop>
    </Formulier>
  )
}
