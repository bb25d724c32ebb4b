import { OpenStand } from '@/components/cijfers/kern/open-stand'
import { Stappen, StatusChip } from '@/components/meetmoment/status'
import { Uitkomst } from '@/components/platform/uitkomst'
import { Vordering } from '@/components/rapport/vordering'
import { Paginatitel } from '@/components/shell/paginatitel'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { listUitgavebestanden } from '@/lib/bestanden/uitgave-data'
import { type Beheerdmeetmoment, getBeheerdMeetmoment, getCockpit } from '@/lib/cijfers/kern/cockpit-data'
import { countVerraad } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { gedaanzin, isFrozen, meetmomentdaden, telaat, telaatdaden } from '@/lib/meetmoment/meetmoment'
import { formatDatum, formatMoment } from '@/lib/platform/datum'
import type { Formulierbegin } from '@/lib/platform/formulier'
import type { Klusstand } from '@/lib/platform/klus'
import { getBevriesstand } from '@/lib/rapport/bevriezen-taak'
import { getVerzoekstand } from '@/lib/rapport/publicatieverzoek-data'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Bevestiging } from '../formulieren'
import { Bevroren } from './bevroren'

type Props = PageProps<'/meetmomenten/[meetmoment]'>

export default async function MeetmomentPage({ params, searchParams }: Props) {
  const { meetmoment: sleutel } = await params
  const query = await searchParams
  const actor = await requireActor(`/meetmomenten/${sleutel}`)
  const [meetmoment, stand] = await orNotFound(
    Promise.all([getBeheerdMeetmoment(actor, sleutel), getBevriesstand(actor, sleutel)]),
  )
  const { naam, status, vervangt } = meetmoment
  const bezig = stand?.soort === 'bezig'
  const laat = telaatdaden.find((daad) => daad === query.telaat)
  const gedaan = meetmomentdaden.find((daad) => daad === query.gedaan)
  const laatzin = laat ? telaat(laat, meetmoment) : null
  const zin = gedaan && !bezig ? gedaanzin(gedaan, meetmoment) : null
  const begin = await beginFormulier(actor, { naam: 'openen', pad: `/meetmomenten/${sleutel}` })
  const cockpit = status === 'open' && !vervangt && !bezig ? await getCockpit(actor, sleutel) : null
  const bevroren =
    isFrozen(status) && !bezig
      ? {
          samen: await getVerzoekstand(actor, sleutel),
          verraadt: await countVerraad(actor, sleutel),
          bewaard: await listUitgavebestanden(actor, sleutel),
        }
      : null
  return (
    <div className="space-y-6">
      <Paginatitel delen={[`Meetmoment ${naam}`]} />
      <header className="space-y-2">
        <p className="text-sm print:hidden">
          <a href="/meetmomenten">Alle meetmomenten</a>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1>Meetmoment {naam}</h1>
          <StatusChip status={status} />
        </div>
        <Stappen status={status} />
        <Gegevens meetmoment={meetmoment} />
      </header>
      {laatzin && <Uitkomst tone="error">{laatzin}</Uitkomst>}
      {zin && (
        <Uitkomst key={gedaan} tone="good">
          {zin}
        </Uitkomst>
      )}
      {bezig && gedaan === 'bevriezen' && <Uitkomst tone="info">Meetmoment {naam} wordt nu bevroren.</Uitkomst>}
      {bezig && (
        <Vordering
          begin={stand}
          pad={`/meetmomenten/${sleutel}`}
          klaar={`/meetmomenten/${sleutel}?gedaan=bevriezen`}
          titel="Wordt bevroren"
          werk="Het bevriezen"
        >
          Zolang het niet klaar is, verandert er niets aan het meetmoment.
        </Vordering>
      )}
      {status === 'open' && stand?.soort === 'mislukt' && <Mislukt stand={stand} wachtte={gedaan === 'bevriezen'} />}
      {status === 'gepland' && vervangt && <Correctiestand meetmoment={meetmoment} />}
      {status === 'gepland' && <Gepland meetmoment={meetmoment} begin={begin} />}
      {status === 'open' && !bezig && (
        <>
          {cockpit ? <OpenStand cockpit={cockpit} /> : <Correctiestand meetmoment={meetmoment} />}
          <p className="flex flex-wrap gap-3">
            <a href={`/meetmomenten/${sleutel}/bevriezen`} className={buttonClass()}>
              Bevriezen…
            </a>
            {vervangt && (
              <a href={`/meetmomenten/${sleutel}/vervallen`} className={buttonClass('quiet')}>
                Correctie laten vervallen…
              </a>
            )}
          </p>
        </>
      )}
      {bevroren && <Bevroren meetmoment={meetmoment} {...bevroren} />}
    </div>
  )
}

/** Who waited for it must hear it; who comes by later begins where every page begins. */
function Mislukt({ stand, wachtte }: { stand: Extract<Klusstand, { soort: 'mislukt' }>; wachtte: boolean }) {
  const zin = (
    <>
      <strong>Er is niets bevroren.</strong> De poging van {stand.door} op {formatMoment(stand.gevraagdOp)} is mislukt.{' '}
      {stand.zin}
    </>
  )
  return wachtte ? <Uitkomst tone="error">{zin}</Uitkomst> : <Notice tone="error">{zin}</Notice>
}

function Gegevens({ meetmoment }: { meetmoment: Beheerdmeetmoment }) {
  const { peildatum, versieNaam, toelichting, vervangt, vervangenDoor, openedAt, frozenAt } = meetmoment
  return (
    <div className="space-y-2">
      <p className="text-inkt-zacht">
        Peildatum {formatDatum(peildatum)}. Vragenlijst: {versieNaam}.
        {openedAt && ` Open sinds ${formatMoment(openedAt)}.`}
        {frozenAt && ` Bevroren op ${formatMoment(frozenAt)}.`}
      </p>
      {toelichting && <p className="max-w-prose whitespace-pre-line">{toelichting}</p>}
      {vervangt && (
        <Notice tone="info">
          Dit is een correctie van <a href={`/meetmomenten/${vervangt.sleutel}`}>meetmoment {vervangt.naam}</a>.
          <p className="whitespace-pre-line">{vervangt.reden}</p>
        </Notice>
      )}
      {vervangenDoor && (
        <Notice tone="warning">
          {isFrozen(vervangenDoor.status) ? 'Dit meetmoment is gecorrigeerd door' : 'Er is een correctie in de maak:'}{' '}
          <a href={`/meetmomenten/${vervangenDoor.sleutel}`}>meetmoment {vervangenDoor.naam}</a>.
        </Notice>
      )}
    </div>
  )
}

type Geplandprops = { meetmoment: Beheerdmeetmoment; begin: Formulierbegin }

function Gepland({ meetmoment: { sleutel, naam, vervangt }, begin }: Geplandprops) {
  return (
    <section aria-labelledby="openen" className="space-y-3">
      <h2 id="openen">Openen</h2>
      <Bevestiging begin={begin} daad="openen" meetmoment={sleutel} doen={`Open meetmoment ${naam}`}>
        <p>
          {vervangt
            ? 'Zolang de correctie open is, kunnen de gemeenten die opnieuw meetellen hun antwoorden herstellen. De gewone ronde loopt door.'
            : 'Vanaf nu antwoorden gemeenten voor dit meetmoment, en zien zij de vragen van deze vragenlijst.'}
        </p>
      </Bevestiging>
      <p>
        <a href={`/meetmomenten/${sleutel}/wijzigen`}>Plan wijzigen of laten vervallen</a>
      </p>
    </section>
  )
}

function Correctiestand({ meetmoment: { sleutel, vervangt, herzieningen } }: { meetmoment: Beheerdmeetmoment }) {
  return (
    <section aria-labelledby="opnieuw" className="space-y-2">
      <h2 id="opnieuw">Wat opnieuw wordt overgenomen</h2>
      {herzieningen.length === 0 ? (
        <p>
          Geen antwoorden: die blijven zoals ze bij {vervangt?.naam} bevroren zijn. Alleen het register wordt opnieuw
          gelezen.
        </p>
      ) : (
        <>
          <p>De antwoorden van deze gemeenten, zoals ze bij het bevriezen zijn:</p>
          <ul className="list-disc pl-6">
            {herzieningen.map(({ code, naam }) => (
              <li key={code}>
                {naam} ({code})
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/meetmomenten/${sleutel}/gemeenten`} className={buttonClass('secondary')}>
          Gemeenten kiezen…
        </a>
      </p>
    </section>
  )
}
