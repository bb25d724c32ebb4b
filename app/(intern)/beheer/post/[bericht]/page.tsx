import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Berichtblad } from '@/components/post/berichtblad'
import { Paginatitel } from '@/components/shell/paginatitel'
import { formatMoment } from '@/lib/platform/datum'
import { siteAddress } from '@/lib/platform/site-address'
import { berichtIdSchema } from '@/lib/post/post-schema'
import { getBericht } from '@/lib/post/postvak-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function EenBericht({ params }: PageProps<'/beheer/post/[bericht]'>) {
  const { bericht } = await params
  const actor = await requireActor(`/beheer/post/${encodeURIComponent(bericht)}`)
  const id = berichtIdSchema.safeParse(bericht)
  if (!id.success) notFound()
  const gevonden = await orNotFound(getBericht(actor, id.data, siteAddress(await headers())))
  return (
    <div className="space-y-4">
      <Paginatitel delen={[gevonden.mail.onderwerp, `aan ${gevonden.naam}`, formatMoment(gevonden.createdAt)]} />
      <p>
        <a href="/beheer/post" className="inline-flex min-h-9 items-center">
          Alle post
        </a>
      </p>
      <Berichtblad bericht={gevonden} />
    </div>
  )
}
