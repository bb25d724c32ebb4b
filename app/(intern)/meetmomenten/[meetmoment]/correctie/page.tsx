import { notFound } from 'next/navigation'
import { Telaat } from '@/components/meetmoment/telaat'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { correctienaam, correctieweigering, isFrozen } from '@/lib/meetmoment/meetmoment'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Correctieformulier } from '../../formulieren'

export default async function Correctie({ params }: PageProps<'/meetmomenten/[meetmoment]/correctie'>) {
  const { meetmoment: sleutel } = await params
  const pad = `/meetmomenten/${sleutel}/correctie`
  const actor = await requireActor(pad)
  const meetmoment = await orNotFound(getBeheerdMeetmoment(actor, sleutel))
  const { naam, status, vervangenDoor } = meetmoment
  if (!isFrozen(status)) notFound()
  if (vervangenDoor) {
    return (
      <Telaat titel={`Correctie van meetmoment ${naam}`} meetmoment={vervangenDoor}>
        {correctieweigering(naam, vervangenDoor)}
      </Telaat>
    )
  }
  const begin = await beginFormulier(actor, { naam: 'correctie', pad }, { naam: correctienaam(naam) })
  return (
    <div className="space-y-5">
      <Paginatitel delen={['Correctie plannen', `meetmoment ${naam}`]} />
      <h1>Correctie van meetmoment {naam}</h1>
      <p className="max-w-prose">
        Meetmoment {naam} blijft bewaard zoals het is, met een verwijzing naar de correctie. De correctie is een nieuw
        meetmoment met dezelfde peildatum en dezelfde vragen. Het register (inwoners, regio's) telt zoals we het nu voor
        die peildatum kennen. Van welke gemeenten de antwoorden opnieuw worden overgenomen, kiest u daarna.
      </p>
      <Correctieformulier begin={begin} vervangt={sleutel} />
    </div>
  )
}
