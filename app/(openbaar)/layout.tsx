import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { openbareNavigatie } from '@/components/shell/navigation'
import { Shell } from '@/components/shell/shell'
import { buttonClass } from '@/components/ui/button'
import { findActor } from '@/lib/auth/session'
import { env } from '@/lib/env'

/** How a link to these pages looks elsewhere. */
export function generateMetadata(): Metadata {
  const site = env().AUTH_URL
  return {
    ...(site === undefined ? {} : { metadataBase: new URL(site) }),
    openGraph: { images: ['/deelbeeld.png'], locale: 'nl_NL', siteName: 'Transitie-Volgsysteem', type: 'website' },
    twitter: { card: 'summary_large_image' },
  }
}

/** The frame of what everybody may read. Who is logged in finds the way back to work. */
export default async function OpenbaarLayout({ children }: { children: ReactNode }) {
  const actor = await findActor()
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
