import type { Metadata } from 'next'
import { StatusChip } from '@/components/meetmoment/status'
import { Teruggezet } from '@/components/platform/teruggezet'
import { Uitkomst } from '@/components/platform/uitkomst'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Beheerdmeetmoment, listBeheerdeMeetmomenten } from '@/lib/cijfers/kern/cockpit-data'
import { isFrozen } from '@/lib/meetmoment/meetmoment'
import { formatDatum } from '@/lib/platform/datum'
import { readTeruggezet } from '@/lib/platform/gezondheid-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Meetmomenten' }

export default async function Meetmomenten({ searchParams }: PageProps<'/meetmomenten'>) {
  const actor = await requireActor('/meetmomenten')
  const meetmomenten = await orNotFound(listBeheerdeMeetmomenten(actor))
  const teruggezet = await readTeruggezet()
  const { vervallen } = await searchParams
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1>Meetmomenten</h1>
        <a href="/meetmomenten/nieuw" className={buttonClass()}>
          Meetmoment plannen
        </a>
      </header>
      {vervallen !== undefined && <Uitkomst tone="good">Het plan is vervallen.</Uitkomst>}
      <Teruggezet teruggezet={teruggezet} />
      <p className="max-w-prose text-inkt-zacht">
        Een meetmoment is gepland, gaat open, wordt bevroren en daarna gepubliceerd. Wat bevroren is, verandert nooit
        meer. Klopt er iets niet, dan maakt u een correctie.
      </p>
      {meetmomenten.length === 0 ? (
        <Notice tone="info">
          Er is nog geen meetmoment. Plan het eerste; gemeenten merken er niets van tot u het opent.
        </Notice>
      ) : (
        <ul className="grid gap-3">
          {meetmomenten.map((meetmoment) => (
            <Regel key={meetmoment.sleutel} meetmoment={meetmoment} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Regel({ meetmoment }: { meetmoment: Beheerdmeetmoment }) {
  const { sleutel, naam, peildatum, status, versieNaam, vervangt, vervangenDoor } = meetmoment
  return (
    <li className="rounded border border-lijn p-3 sm:p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">
          <a href={`/meetmomenten/${sleutel}`} className="first-letter:uppercase">
            {naam}
          </a>
        </h2>
        <StatusChip status={status} />
      </div>
      <p className="text-inkt-zacht text-sm">
        Peildatum {formatDatum(peildatum)}. Vragenlijst: {versieNaam.toLowerCase()}.
        {vervangt && ` Correctie van ${vervangt.naam}.`}
        {vervangenDoor &&
          (isFrozen(vervangenDoor.status)
            ? ` Gecorrigeerd door ${vervangenDoor.naam}.`
            : ` Er is een correctie in de maak: ${vervangenDoor.naam}.`)}
      </p>
    </li>
  )
}
