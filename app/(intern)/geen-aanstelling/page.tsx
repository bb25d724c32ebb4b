import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { navigationOf } from '@/components/shell/navigation'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Account niet gekoppeld' }

/** The home of who has nothing to do here, or nothing yet. */
export default async function GeenAanstelling() {
  const actor = await requireActor('/geen-aanstelling')
  if (navigationOf(actor.aanstellingen).length > 0) redirect('/start')
  if (actor.aanstellingen.length > 0) return <NogNiets naam={actor.naam} />
  return (
    <div className="max-w-prose space-y-4">
      <h1>Uw account is nergens aan gekoppeld</h1>
      <Notice tone="info">
        {actor.naam}, bij uw account hoort nu geen gemeente of regio: nog niet, of niet meer. Klopt dat niet? Vraag het
        de beheerder van het Transitie-Volgsysteem. Zodra uw account weer gekoppeld is, kunt u meteen verder.
      </Notice>
    </div>
  )
}

function NogNiets({ naam }: { naam: string }) {
  return (
    <div className="max-w-prose space-y-4">
      <h1>Er is nog niets voor u om te doen</h1>
      <Notice tone="info">
        {naam}, uw account werkt. De onderdelen waar u in gaat werken, zijn er nog niet. Wat gepubliceerd is, kunt u wel
        lezen: <a href="/">de metingen</a>.
      </Notice>
    </div>
  )
}
