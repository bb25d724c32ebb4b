import type { Metadata } from 'next'
import Link from 'next/link'
import { PrintButton } from '@/components/ui/print-button'
import { Antwoordblad } from '@/components/vragenlijst/antwoordblad'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { getInvulling } from '@/lib/data/invulling'

export const metadata: Metadata = { title: 'Vragenlijst afdrukken' }

export default async function Afdrukken({ params, searchParams }: PageProps<'/vragenlijst/[gemeente]/afdrukken'>) {
  const { gemeente: code } = await params
  const pad = `/vragenlijst/${code}/afdrukken`
  const actor = await requireActor(pad)
  const invulling = await orNotFound(getInvulling(actor, code))
  const leeg = (await searchParams).leeg !== undefined
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <PrintButton>Afdrukken</PrintButton>
        {leeg ? (
          <Link href={pad} prefetch={false}>
            Met uw antwoorden
          </Link>
        ) : (
          <Link href={`${pad}?leeg`} prefetch={false}>
            Lege vragenlijst
          </Link>
        )}
        <Link href={`/vragenlijst/${code}`} prefetch={false}>
          Terug naar het overzicht
        </Link>
      </div>
      <Antwoordblad invulling={invulling} leeg={leeg} />
    </div>
  )
}
