import { redirect } from 'next/navigation'
import { navigationFor } from '@/components/shell/navigation'
import { requireActor } from '@/lib/auth/session'

/** Everybody starts where their work is. */
export default async function Home() {
  const actor = await requireActor('/')
  const [home] = navigationFor(actor.aanstellingen)
  redirect(home?.href ?? '/geen-aanstelling')
}
