import { Antwoordblad } from '@/components/antwoord/antwoordblad'
import { Paginatitel } from '@/components/shell/paginatitel'
import { PrintButton } from '@/components/ui/print-button'
import { getInvulling } from '@/lib/antwoord/invulling-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function Afdrukken({ params, searchParams }: PageProps<'/vragenlijst/[gemeente]/afdrukken'>) {
  const { gemeente: code } = await params
  const pad = `/vragenlijst/${code}/afdrukken`
  const actor = await requireActor(pad)
  const invulling = await orNotFound(getInvulling(actor, code))
  const leeg = (await searchParams).leeg !== undefined
  return (
    <div className="space-y-5">
      <Paginatitel delen={[leeg ? 'Lege vragenlijst' : 'Vragenlijst', invulling.gemeente.naam]} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <PrintButton>Afdrukken</PrintButton>
        {leeg ? <a href={pad}>Met uw antwoorden</a> : <a href={`${pad}?leeg`}>Lege vragenlijst</a>}
        <a href={`/vragenlijst/${code}`}>Terug naar het overzicht</a>
      </div>
      <Antwoordblad invulling={invulling} leeg={leeg} />
    </div>
  )
}
