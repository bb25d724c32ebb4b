import type { ReactNode } from 'react'
import { maySearch, navigationOf, openbareNavigatie } from '@/components/shell/navigation'
import { Opslagbalk } from '@/components/shell/opslagbalk'
import type { Opslagsoort } from '@/components/shell/opslagrijen'
import { Shell } from '@/components/shell/shell'
import { Uitlogknop } from '@/components/shell/uitlogknop'
import { buttonClass } from '@/components/ui/button'
import { env } from '@/lib/platform/env'
import { getVandaag } from '@/lib/platform/klok-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayAnywhere } from '@/lib/toegang/policy'
import { logOutAction } from './(intern)/actions'

const findDemo = async () => (env().TVS_DEMO ? { vandaag: await getVandaag() } : null)

/** The frame of what everybody may read. Who is logged in finds the way back to work. */
export async function OpenbaarFrame({ actor, children }: { actor: Actor | null; children: ReactNode }) {
  return (
    <Shell
      demo={await findDemo()}
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

/** What somebody writes that is saved as it goes. */
function opslagsoortenOf(actor: Actor | null): Opslagsoort[] {
  const may = (handeling: Parameters<typeof mayAnywhere>[1]) =>
    actor !== null && mayAnywhere(actor.aanstellingen, handeling)
  return [
    ...(may('antwoord.schrijven') ? (['antwoord'] as const) : []),
    ...(may('rapport.schrijven') ? (['rapporttekst'] as const) : []),
  ]
}

/** The frame of somebody's work. */
export async function InternFrame({ actor, children }: { actor: Actor | null; children: ReactNode }) {
  const soorten = opslagsoortenOf(actor)
  return (
    <Shell
      demo={await findDemo()}
      navigation={actor ? navigationOf(actor.aanstellingen) : []}
      zoeken={actor !== null && maySearch(actor.aanstellingen)}
      {...(actor && {
        person: {
          naam: actor.naam,
          logOut: <Uitlogknop action={logOutAction} gebruikerId={actor.gebruikerId} soorten={soorten} />,
        },
      })}
    >
      {children}
      {actor?.gebruikerId && soorten.length > 0 && <Opslagbalk gebruikerId={actor.gebruikerId} soorten={soorten} />}
    </Shell>
  )
}
