import type { ReactNode } from 'react'
import { Opslagbalk } from '@/components/antwoord/opslagbalk'
import { maySearch, navigationOf, openbareNavigatie } from '@/components/shell/navigation'
import { Shell } from '@/components/shell/shell'
import { buttonClass } from '@/components/ui/button'
import { env } from '@/lib/platform/env'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayAnywhere } from '@/lib/toegang/policy'
import { logOutAction } from './(intern)/actions'

/** The frame of what everybody may read. Who is logged in finds the way back to work. */
export function OpenbaarFrame({ actor, children }: { actor: Actor | null; children: ReactNode }) {
  return (
    <Shell
      demo={env().TVS_DEMO}
      navigation={openbareNavigatie}
      eind={
        <a href={actor ? '/start' : '/inloggen'} className={buttonClass('quiet')}>
          {actor ? 'Naar mijn werk' : 'Inloggen'}
        </a>
      }
    >
      {children}
    </Shell>
  )
}

/** The frame of somebody's work. */
export function InternFrame({ actor, children }: { actor: Actor | null; children: ReactNode }) {
  return (
    <Shell
      demo={env().TVS_DEMO}
      navigation={actor ? navigationOf(actor.aanstellingen) : []}
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
