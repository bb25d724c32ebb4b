import { redirect } from 'next/navigation'
import { navigationFor } from '@/components/shell/navigation'
import { requireActor } from '@/lib/toegang/session'

/** Everybody starts where their work is. */
export default async function Start() {
  const actor = await requireActor('/start')
  const [home] = navigationFor(actor.aanstellingen)
  redirect(home?.href ?? '/geen-aanstelling')
}
