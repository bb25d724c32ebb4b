import { redirect } from 'next/navigation'
import { navigationOf } from '@/components/shell/navigation'
import { requireActor } from '@/lib/toegang/session-web'

/** Everybody starts where their work is. */
export default async function Start() {
  const actor = await requireActor('/start')
  const [home] = navigationOf(actor.aanstellingen)
  redirect(home?.href ?? '/geen-aanstelling')
}
