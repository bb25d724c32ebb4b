import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { findActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { OpenbaarFrame } from '../frame'

/** How a link to these pages looks elsewhere. */
export function generateMetadata(): Metadata {
  const site = env().AUTH_URL
  return {
    ...(site === undefined ? {} : { metadataBase: new URL(site) }),
    openGraph: { images: ['/deelbeeld.png'], locale: 'nl_NL', siteName: 'Transitie-Volgsysteem', type: 'website' },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function OpenbaarLayout({ children }: { children: ReactNode }) {
  return <OpenbaarFrame actor={await findActor()}>{children}</OpenbaarFrame>
}
