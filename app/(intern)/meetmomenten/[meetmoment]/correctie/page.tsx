import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { getBeheerdMeetmoment } from '@/lib/data/cockpit'
import { isFrozen } from '@/lib/domain/meetmoment'
import { Correctieformulier } from '../../formulieren'

export const metadata: Metadata = { title: 'Correctie plannen' }

export default async function Correctie({ params }: PageProps<'/meetmomenten/[meetmoment]/correctie'>) {
  const { meetmoment: sleutel } = await params
  const actor = await requireActor(`/meetmomenten/${sleutel}/correctie`)
  const { naam, status, vervangenDoor } = await orNotFound(getBeheerdMeetmoment(actor, sleutel))
  if (!isFrozen(status) || vervangenDoor) notFound()
  return (
    <div className="space-y-5">
      <h1>Correctie van meetmoment {naam}</h1>
      <p className="max-w-prose">
        Meetmoment {naam} blijft bewaard zoals het is, met een verwijzing naar de correctie. De correctie is een nieuw
        meetmoment met dezelfde peildatum en dezelfde vragen. Het register (inwoners, regio's) telt zoals we het nu voor
        die peildatum kennen.
      </p>
      <Correctieformulier vervangt={sleutel} naam={`${naam}, herzien`} />
    </div>
  )
}
