import { Fasenoverzicht } from '@/components/cijfers/kern/fasenoverzicht'
import { Telaat } from '@/components/meetmoment/telaat'
import { Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { type Cockpit, getBeheerdMeetmoment, getCockpit } from '@/lib/cijfers/kern/cockpit-data'
import { isFrozen, weigering } from '@/lib/meetmoment/meetmoment'
import { getRonde } from '@/lib/meetmoment/meetmoment-data'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal } from '@/lib/platform/getal'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireEverywhere } from '@/lib/toegang/require'
import { requireActor } from '@/lib/toegang/session-web'
import { Bevestiging } from '../../formulieren'

export default async function Bevriezen({ params }: PageProps<'/meetmomenten/[meetmoment]/bevriezen'>) {
  const { meetmoment: sleutel } = await params
  const pad = `/meetmomenten/${sleutel}/bevriezen`
  const actor = await requireActor(pad)
  const meetmoment = await orNotFound(getBeheerdMeetmoment(actor, sleutel))
  const { naam, status, peildatum, vervangt } = meetmoment
  // Published may become frozen again, by withdrawing it; freezing it is as late as freezing what is frozen.
  const laat = weigering(naam, isFrozen(status) ? 'bevroren' : status, 'bevroren')
  if (laat) {
    return (
      <Telaat titel={`Meetmoment ${naam} bevriezen`} meetmoment={meetmoment}>
        {laat}
      </Telaat>
    )
  }
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [{ vandaag }, cockpit] = await Promise.all([getRonde(lezer), vervangt ? null : getCockpit(actor, sleutel)])
  const land = cockpit?.land
  const begin = await beginFormulier(actor, { naam: 'bevriezen', pad })
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Bevriezen', `meetmoment ${naam}`]} />
      <h1>Meetmoment {naam} bevriezen?</h1>
      <Bevestiging begin={begin} daad="bevriezen" meetmoment={sleutel} doen={`Ja, bevries meetmoment ${naam}`}>
        <p>
          Alle antwoorden en toelichtingen, de gemeenten zoals ze op {formatDatum(peildatum)} zijn en de vragen worden
          overgenomen, geteld en verzegeld. Daarna verandert er nooit meer iets aan dit meetmoment.
        </p>
        {land && (
          <p>
            <b>
              {formatGetal(land.gemeenten - land.volledigheid.niets)} van {formatGetal(land.gemeenten)} gemeenten
            </b>{' '}
            vulden iets in, {formatGetal(land.volledigheid.alles)} vulden alles in.{' '}
            {formatGetal(land.volledigheid.niets)} vulden nog niets in.
          </p>
        )}
        {cockpit && <ZonderAntwoord gemeenten={cockpit.zonderAntwoord} />}
        {vandaag < peildatum && (
          <Notice tone="warning">
            De peildatum, {formatDatum(peildatum)}, is nog niet geweest. Wat gemeenten tot die dag nog wijzigen, telt
            dan niet mee.
          </Notice>
        )}
      </Bevestiging>
      <p>
        <a href={`/meetmomenten/${sleutel}`}>Nee, terug</a>
      </p>
      {cockpit && <Fasenoverzicht cijfers={cockpit.cijfers} pad="/dashboard" />}
    </div>
  )
}

/** Who can still be called before it is too late. */
function ZonderAntwoord({ gemeenten }: { gemeenten: Cockpit['zonderAntwoord'] }) {
  if (gemeenten.length === 0) return null
  return (
    <details className="rounded border border-lijn p-3" open={gemeenten.length <= 20}>
      <summary className="min-h-6 font-semibold">
        {gemeenten.length === 1 ? 'Deze gemeente vulde niets in' : 'Deze gemeenten vulden niets in'} (
        {formatGetal(gemeenten.length)})
      </summary>
      <ul className="mt-2 columns-1 gap-x-8 sm:columns-2">
        {gemeenten.map(({ code, naam, regioNaam }) => (
          <li key={code} className="break-inside-avoid">
            {naam} <span className="text-inkt-zacht text-sm">({regioNaam})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
