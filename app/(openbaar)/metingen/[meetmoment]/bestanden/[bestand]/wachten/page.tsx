import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bestandwachter } from '@/components/rapport/bestandwachter'
import { orNotFound } from '@/lib/auth/not-found'
import { bezoeker } from '@/lib/data/actor'
import { getGepubliceerd } from '@/lib/data/publicatie'
import { formaatnamen, formaatVan } from '@/lib/export/formaten'

export const metadata: Metadata = { title: 'Bestand wordt gemaakt' }

/** Where a browser waits for a file of the public edition that takes longer than two seconds. */
export default async function Wachten({ params }: PageProps<'/metingen/[meetmoment]/bestanden/[bestand]/wachten'>) {
  const { meetmoment: sleutel, bestand } = await params
  const formaat = formaatVan(bestand)
  if (!formaat) notFound()
  const { publicatie } = await orNotFound(getGepubliceerd(bezoeker, sleutel))
  const pad = `/metingen/${sleutel}`
  return (
    <Bestandwachter
      titel={formaatnamen[formaat].titel}
      href={`${pad}/bestanden/${bestand}`}
      terug={{ href: pad, naam: `Terug naar meting ${publicatie.bron.naam}` }}
    />
  )
}
