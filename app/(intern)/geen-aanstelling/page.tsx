import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Geen aanstelling' }

export default async function GeenAanstelling() {
  const actor = await requireActor('/geen-aanstelling')
  return (
    <div className="max-w-prose space-y-4">
      <h1>U heeft nog geen aanstelling</h1>
      <Notice tone="info">
        {actor.naam}, uw account is niet (meer) gekoppeld aan een gemeente of regio. Vraag de beheerder van het
        Transitie-Volgsysteem om dat te doen. Daarna kunt u meteen verder.
      </Notice>
    </div>
  )
}
