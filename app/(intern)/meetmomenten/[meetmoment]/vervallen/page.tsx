import { Telaat } from '@/components/meetmoment/telaat'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { vervalweigering } from '@/lib/meetmoment/meetmoment'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Bevestiging } from '../../formulieren'

export default async function Vervallen({ params }: PageProps<'/meetmomenten/[meetmoment]/vervallen'>) {
  const { meetmoment: sleutel } = await params
  const pad = `/meetmomenten/${sleutel}/vervallen`
  const actor = await requireActor(pad)
  const meetmoment = await orNotFound(getBeheerdMeetmoment(actor, sleutel))
  const { naam, vervangt } = meetmoment
  const laat = vervalweigering({ ...meetmoment, correctie: vervangt !== null })
  if (laat) {
    return (
      <Telaat titel={`Meetmoment ${naam} laten vervallen`} meetmoment={meetmoment}>
        {laat}
      </Telaat>
    )
  }
  const begin = await beginFormulier(actor, { naam: 'vervallen', pad })
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Laten vervallen', `meetmoment ${naam}`]} />
      <h1>Meetmoment {naam} laten vervallen?</h1>
      <Bevestiging begin={begin} daad="vervallen" meetmoment={sleutel} doen={`Ja, laat ${naam} vervallen`}>
        <p>
          {vervangt
            ? `De correctie verdwijnt, ook de keuze van gemeenten. Aan meetmoment ${vervangt.naam} verandert niets. Antwoorden die gemeenten intussen wijzigden, blijven bewaard zoals ze nu zijn. U kunt later een nieuwe correctie plannen.`
            : 'Het plan verdwijnt. Er zijn nog geen antwoorden voor gegeven, dus er gaat niets verloren.'}
        </p>
      </Bevestiging>
      <p>
        <a href={`/meetmomenten/${sleutel}`}>Nee, terug</a>
      </p>
    </div>
  )
}
