import type { ReactNode } from 'react'
import { maySearch, navigationFor } from '@/components/shell/navigation'
import { Shell } from '@/components/shell/shell'
import { Opslagbalk } from '@/components/vragenlijst/opslagbalk'
import { findActor } from '@/lib/auth/session'
import { mayAnywhere } from '@/lib/domain/policy'
import { env } from '@/lib/env'
import { logOutAction } from './actions'

/** Only the frame: each page asks for its own actor, because a layout does not guard what it wraps. */
export default async function InternLayout({ children }: { children: ReactNode }) {
  const actor = await findActor()
  return (
    <Shell
      demo={env().TVS_DEMO}
      navigation={actor ? navigationFor(actor.aanstellingen) : []}
      zoeken={actor !== null && maySearch(actor.aanstellingen)}
      {...(actor && {
        person: {
          naam: actor.naam,
          logOut: (
            <form action={logOutAction}>
              <button type="submit" className="min-h-11 rounded px-2 text-merk underline underline-offset-4">
                Uitloggen
              </button>
            </form>
          ),
        },
      })}
    >
      {children}
      {actor?.gebruikerId && mayAnywhere(actor.aanstellingen, 'antwoord.schrijven') && (
        <Opslagbalk gebruikerId={actor.gebruikerId} />
      )}
    </Shell>
  )
}
