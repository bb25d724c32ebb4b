import { notFound } from 'next/navigation'
import { Bestandwachter } from '@/components/bestanden/bestandwachter'
import { getBestandstand } from '@/lib/bestanden/bestelling-taak'
import { formaatnamen, formaatOf } from '@/lib/bestanden/formaten'
import { edities } from '@/lib/cijfers/kern/editie'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

type Props = PageProps<'/meetmomenten/[meetmoment]/bestanden/[bestand]/wachten'>

/** Where the bureau waits for a file that takes longer than two seconds. */
export default async function Wachten({ params, searchParams }: Props) {
  const { meetmoment: sleutel, bestand } = await params
  const pad = `/meetmomenten/${sleutel}`
  const gevraagd = (await searchParams).editie
  const editie = edities.find((candidate) => candidate === gevraagd)
  const href = `${pad}/bestanden/${bestand}?editie=${editie}`
  const actor = await requireActor(editie ? href : pad)
  const formaat = formaatOf(bestand)
  if (!formaat || !editie) notFound()
  const { publicatie, stand } = await orNotFound(getBestandstand(actor, { uit: editie, meetmoment: sleutel, formaat }))
  return (
    <Bestandwachter
      titel={`${formaatnamen[formaat].titel}, editie ${editie}`}
      href={href}
      begin={stand}
      terug={{ href: pad, naam: `Terug naar meetmoment ${publicatie.bron.naam}` }}
    />
  )
}
