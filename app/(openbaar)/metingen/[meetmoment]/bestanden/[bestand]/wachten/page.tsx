import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bestandwachter } from '@/components/bestanden/bestandwachter'
import { getBestandstand } from '@/lib/bestanden/bestelling-taak'
import { formaatnamen, formaatOf } from '@/lib/bestanden/formaten'
import { bezoeker } from '@/lib/toegang/actor-data'
import { orNotFound } from '@/lib/toegang/not-found-web'

export const metadata: Metadata = { title: 'Bestand wordt gemaakt' }

/** Where a browser waits for a file of the public edition that takes longer than two seconds. */
export default async function Wachten({ params }: PageProps<'/metingen/[meetmoment]/bestanden/[bestand]/wachten'>) {
  const { meetmoment: sleutel, bestand } = await params
  const formaat = formaatOf(bestand)
  if (!formaat) notFound()
  const { publicatie, stand } = await orNotFound(
    getBestandstand(bezoeker, { uit: 'gepubliceerd', meetmoment: sleutel, formaat }),
  )
  const pad = `/metingen/${sleutel}`
  return (
    <Bestandwachter
      titel={formaatnamen[formaat].titel}
      href={`${pad}/bestanden/${bestand}`}
      begin={stand}
      terug={{ href: pad, naam: `Terug naar meting ${publicatie.bron.naam}` }}
    />
  )
}
