import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Berichtblad } from '@/components/post/berichtblad'
import { siteAddress } from '@/lib/platform/site-address'
import { berichtIdSchema } from '@/lib/post/post-schema'
import { getBericht } from '@/lib/post/postvak-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Bericht' }

export default async function EenBericht({ params }: PageProps<'/beheer/post/[bericht]'>) {
  const { bericht } = await params
  const actor = await requireActor(`/beheer/post/${encodeURIComponent(bericht)}`)
  const id = berichtIdSchema.safeParse(bericht)
  if (!id.success) notFound()
  return (
    <div className="space-y-4">
      <p>
        <a href="/beheer/post" className="inline-flex min-h-9 items-center">
          Alle post
        </a>
      </p>
      <Berichtblad bericht={await orNotFound(getBericht(actor, id.data, siteAddress(await headers())))} />
    </div>
  )
}
