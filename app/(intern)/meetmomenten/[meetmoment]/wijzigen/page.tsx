import { Telaat } from '@/components/meetmoment/telaat'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getBeheerdMeetmoment, listVersies } from '@/lib/cijfers/kern/cockpit-data'
import { planweigering } from '@/lib/meetmoment/meetmoment'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Bevestiging, Planformulier } from '../../formulieren'

export default async function WijzigMeetmoment({ params }: PageProps<'/meetmomenten/[meetmoment]/wijzigen'>) {
  const { meetmoment: sleutel } = await params
  const pad = `/meetmomenten/${sleutel}/wijzigen`
  const actor = await requireActor(pad)
  const [meetmoment, versies] = await orNotFound(
    Promise.all([getBeheerdMeetmoment(actor, sleutel), listVersies(actor)]),
  )
  const { naam, peildatum, versie, toelichting } = meetmoment
  const laat = planweigering(meetmoment)
  if (laat) {
    return (
      <Telaat titel={`Meetmoment ${naam} wijzigen`} meetmoment={meetmoment}>
        {laat}
      </Telaat>
    )
  }
  const [wijzigen, vervallen] = await Promise.all([
    beginFormulier(actor, { naam: 'wijzigen', pad }, { naam, peildatum, versie, toelichting }),
    beginFormulier(actor, { naam: 'vervallen', pad }),
  ])
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Wijzigen', `meetmoment ${naam}`]} />
      <h1>Meetmoment {naam} wijzigen</h1>
      <Planformulier
        begin={wijzigen}
        versies={versies}
        meetmoment={sleutel}
        vast={meetmoment.vervangt && { peildatum, versie }}
      />
      <section aria-labelledby="vervallen" className="space-y-2 border-lijn border-t pt-4">
        <h2 id="vervallen">Niet meer nodig?</h2>
        <Bevestiging begin={vervallen} daad="vervallen" meetmoment={sleutel} doen="Laat dit plan vervallen">
          <p>Het plan verdwijnt. Er zijn nog geen antwoorden voor gegeven, dus er gaat niets verloren.</p>
        </Bevestiging>
      </section>
    </div>
  )
}
