import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Downloads } from '@/components/bestanden/downloads'
import { Documentblad, Inhoudsopgave } from '@/components/rapport/documentblad'
import { Intrekblad } from '@/components/rapport/intrekblad'
import { Rapportkop } from '@/components/rapport/rapportkop'
import { Notice } from '@/components/ui/notice'
import { listOpenbareBestanden } from '@/lib/bestanden/uitgave-data'
import { jsonInHtml, toSchemaOrg } from '@/lib/opendata/schemaorg'
import { Ingetrokken } from '@/lib/rapport/intrekking'
import { getGepubliceerdMeetmoment } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { deelkaart } from '../../deelkaart'
import { catalogusbegin } from '../../open-data/catalogus'
import { getMeting, intrekmetadata } from './meting'

type Props = PageProps<'/metingen/[meetmoment]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meting = await getMeting((await params).meetmoment)
  if (meting instanceof Ingetrokken) return intrekmetadata(meting)
  const { titel, ondertitel } = meting.document
  return {
    title: { absolute: titel },
    description: ondertitel,
    robots: { index: true },
    openGraph: { ...deelkaart, title: titel, description: ondertitel, type: 'article' },
  }
}

/** The rapport of a published meetmoment, as everybody reads it; or that it was withdrawn. */
export default async function Meting({ params }: Props) {
  const { meetmoment: sleutel } = await params
  const meting = await getMeting(sleutel)
  if (meting instanceof Ingetrokken) return <Intrekblad intrekking={meting.intrekking} />
  const { document, publicatie, vervangenDoor } = meting
  const nummer = publicatie.publicatie?.nummer
  const bewaard = nummer === undefined ? [] : await listOpenbareBestanden(bezoeker, sleutel, nummer)
  const [asked, meetmoment] = await Promise.all([headers(), getGepubliceerdMeetmoment(bezoeker, sleutel)])
  return (
    <article className="space-y-8">
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which no tag can end
        dangerouslySetInnerHTML={{ __html: jsonInHtml(toSchemaOrg(catalogusbegin(asked), meetmoment)) }}
      />
      <Rapportkop document={document}>
        {vervangenDoor && (
          <Notice tone="warning">
            Deze meting is gecorrigeerd. Gebruik{' '}
            <a href={`/metingen/${vervangenDoor.sleutel}`}>meting {vervangenDoor.naam}</a>. Deze pagina blijft staan
            zoals zij was.
          </Notice>
        )}
      </Rapportkop>
      <div className="grid gap-8 sm:grid-cols-[2fr_1fr] print:hidden">
        <nav aria-labelledby="inhoudsopgave" className="space-y-2">
          <h2 id="inhoudsopgave">Inhoud</h2>
          <Inhoudsopgave document={document} />
        </nav>
        <section aria-labelledby="downloads" className="space-y-2">
          <h2 id="downloads">Downloads</h2>
          <Downloads pad={`/metingen/${sleutel}/bestanden`} nummer={nummer} bewaard={bewaard} />
          <p className="text-sm">
            Ook als <a href="/open-data">open data</a>.
          </p>
        </section>
      </div>
      <Documentblad document={document} />
    </article>
  )
}
