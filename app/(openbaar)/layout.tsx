import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { siteAddress } from '@/lib/platform/site-address'
import { findActor } from '@/lib/toegang/session-web'
import { OpenbaarFrame } from '../frame'
import { deelkaart } from './deelkaart'

/** "./" is the page itself, without what stands behind the question mark. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(siteAddress(await headers())),
    alternates: {
      canonical: './',
      types: { 'application/atom+xml': '/open-data/publicaties.atom', 'application/ld+json': '/open-data/dcat.jsonld' },
    },
    openGraph: deelkaart,
    twitter: { card: 'summary_large_image' },
  }
}

export default async function OpenbaarLayout({ children }: { children: ReactNode }) {
  return <OpenbaarFrame actor={await findActor()}>{children}</OpenbaarFrame>
}
