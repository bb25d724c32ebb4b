import type { Metadata } from 'next'
import { listVersies } from '@/lib/cijfers/kern/cockpit-data'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Planformulier } from '../formulieren'

export const metadata: Metadata = { title: 'Meetmoment plannen' }

export default async function NieuwMeetmoment() {
  const pad = '/meetmomenten/nieuw'
  const actor = await requireActor(pad)
  const versies = await orNotFound(listVersies(actor))
  const begin = await beginFormulier(actor, { naam: 'plannen', pad }, { versie: versies[0]?.sleutel ?? '' })
  return (
    <div className="space-y-5">
      <h1>Meetmoment plannen</h1>
      <p className="max-w-prose">
        Plannen verandert nog niets voor gemeenten. Pas als u het meetmoment opent, antwoorden zij ervoor.
      </p>
      <Planformulier begin={begin} versies={versies} meetmoment={null} />
    </div>
  )
}
