import { notFound } from 'next/navigation'
import { Bestandwachter } from '@/components/bestanden/bestandwachter'
import { Intrekblad } from '@/components/rapport/intrekblad'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getBestandstand } from '@/lib/bestanden/bestelling-taak'
import { formaatnamen, formaatOf } from '@/lib/bestanden/formaten'
import { Ingetrokken } from '@/lib/rapport/intrekking'
import { bezoeker } from '@/lib/toegang/actor-data'
import { orIngetrokken } from '../../../meting'

/** Where a browser waits for a file of the public edition that takes longer than two seconds. */
export default async function Wachten({ params }: PageProps<'/metingen/[meetmoment]/bestanden/[bestand]/wachten'>) {
  const { meetmoment: sleutel, bestand } = await params
  const formaat = formaatOf(bestand)
  if (!formaat) notFound()
  const gevonden = await orIngetrokken(getBestandstand(bezoeker, { uit: 'gepubliceerd', meetmoment: sleutel, formaat }))
  if (gevonden instanceof Ingetrokken) {
    return (
      <>
        <Paginatitel delen={[`Meting ${gevonden.intrekking.naam} is ingetrokken`]} />
        <Intrekblad intrekking={gevonden.intrekking} />
      </>
    )
  }
  const { publicatie, stand } = gevonden
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
