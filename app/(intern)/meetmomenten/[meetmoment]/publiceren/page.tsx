import { Uitkomst } from '@/components/platform/uitkomst'
import { Documentblad } from '@/components/rapport/documentblad'
import { Onafdrukbaarmelding } from '@/components/rapport/onafdrukbaar'
import { Rapportkop } from '@/components/rapport/rapportkop'
import { Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { hasWeggelaten } from '@/lib/cijfers/kern/regels'
import { formatDatum, formatMoment } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import { onafdrukbaarOf } from '@/lib/rapport/document/onafdrukbaar'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { getVoorbeeld, type Voorbeeld } from '@/lib/rapport/publiceren-data'
import type { Plek } from '@/lib/rapport/tekst/plekken'
import type { Tekstfout } from '@/lib/rapport/tekst/verwijzing'
import type { Verzoeksoort } from '@/lib/rapport/verzoek'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Bevestiging, Intrekformulier, Verzoekformulier } from '../../formulieren'

type Props = PageProps<'/meetmomenten/[meetmoment]/publiceren'>

export default async function Publiceren({ params, searchParams }: Props) {
  const { meetmoment: sleutel } = await params
  const { gevraagd } = await searchParams
  const pad = `/meetmomenten/${sleutel}/publiceren`
  const actor = await requireActor(pad)
  const [meetmoment, voorbeeld] = await orNotFound(
    Promise.all([getBeheerdMeetmoment(actor, sleutel), getVoorbeeld(actor, sleutel)]),
  )
  const { publicatie, fouten, nagegaan, gewijzigd, gezien, samen } = voorbeeld
  const soort = samen?.soort
  const [vragen, publiceren, intrekken] = await Promise.all([
    beginFormulier(actor, { naam: 'vragen', pad }),
    beginFormulier(actor, { naam: 'publiceren', pad }),
    beginFormulier(actor, { naam: 'intrekken', pad }),
  ])
  const document = makeRapportdocument(publicatie)
  const openbaar = meetmoment.status === 'gepubliceerd'
  const uitleg = (
    <>
      <p>
        Hieronder staat precies wat iedereen gaat zien. Ook de bestanden en de open data van de openbare editie worden
        dan openbaar. Eerst worden alle feiten nagerekend.
      </p>
      <Weggelaten sleutel={sleutel} voorbeeld={voorbeeld} />
      <Onaf sleutel={sleutel} voorbeeld={voorbeeld} />
      <Ookopenbaar voorbeeld={voorbeeld} openbaar={openbaar} />
    </>
  )
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Publiceren', meetmoment.naam]} />
      <header className="space-y-2">
        <p className="text-sm">
          <a href={`/meetmomenten/${sleutel}`}>Meetmoment {meetmoment.naam}</a>
        </p>
        <h1>
          {openbaar ? 'Opnieuw publiceren of intrekken' : 'Publiceren'}: {meetmoment.naam}
        </h1>
      </header>
      {gevraagd !== undefined && soort === 'eigen' && (
        <Uitkomst tone="good">
          Uw verzoek is bewaard. Vraag een collega van het bureau om deze pagina te openen.
        </Uitkomst>
      )}
      <Onafdrukbaarmelding tekens={onafdrukbaarOf(document)} />
      {fouten.length > 0 ? (
        <Fouten sleutel={sleutel} fouten={fouten} />
      ) : !nagegaan ? (
        <Notice tone="warning">
          <p>
            Er is nog niet nagegaan of uit de cijfers te achterhalen is wat een gemeente antwoordde. Tot dan kan er
            niets openbaar worden. <a href={`/meetmomenten/${sleutel}/verborgen`}>Kijk hoe ver dat is</a>
          </p>
        </Notice>
      ) : openbaar && !gewijzigd ? (
        <Notice tone="info">
          Er is niets veranderd sinds de laatste publicatie.{' '}
          <a href={`/meetmomenten/${sleutel}/verborgen`}>Wat niet wordt getoond</a>
        </Notice>
      ) : (
        <>
          {samen && <Samen samen={samen} peildatum={meetmoment.peildatum} />}
          {soort === 'eigen' ? null : soort === 'geen' || soort === 'vervallen' ? (
            <Verzoekformulier begin={vragen} meetmoment={sleutel} gezien={gezien}>
              {uitleg}
            </Verzoekformulier>
          ) : (
            <Bevestiging
              begin={publiceren}
              daad="publiceren"
              meetmoment={sleutel}
              gezien={gezien}
              doen={`${samen ? 'Bevestig: ' : ''}${openbaar ? 'Publiceer deze nieuwe tekst' : `Maak meetmoment ${meetmoment.naam} openbaar`}`}
            >
              {uitleg}
            </Bevestiging>
          )}
        </>
      )}
      {openbaar && (
        <Intrekformulier begin={intrekken} meetmoment={sleutel} vergelekenDoor={meetmoment.vergelekenDoor} />
      )}
      <section aria-labelledby="voorbeeld" className="space-y-3 border-lijn-sterk border-t-4 pt-4">
        <h2 id="voorbeeld">Voorbeeld: wat het publiek ziet</h2>
        <Rapportkop document={document} kop="h3" />
        <Documentblad document={document} niveau={3} />
      </section>
    </div>
  )
}

/** Before the peildatum: who asked, and what the next one does. */
function Samen({
  samen: { soort, verzoek },
  peildatum,
}: {
  samen: NonNullable<Voorbeeld['samen']>
  peildatum: string
}) {
  return (
    <Notice tone={soort === 'vervallen' ? 'warning' : 'info'}>
      <p>
        De peildatum, {formatDatum(peildatum)}, is nog niet geweest. Daarom zijn er twee medewerkers van het bureau
        nodig: de een vraagt het, de ander bekijkt het voorbeeld en bevestigt.
      </p>
      {verzoek && (
        <>
          <p className="mt-2">
            <b>{soort === 'eigen' ? 'U vroeg dit' : `${verzoek.door ?? 'Iemand'} vroeg dit`}</b> op{' '}
            {formatMoment(verzoek.op)}, omdat:
          </p>
          <p className="whitespace-pre-line break-words">{verzoek.reden}</p>
          <p className="mt-2">{verzoekzinnen[soort]}</p>
        </>
      )}
    </Notice>
  )
}

const verzoekzinnen: Record<Verzoeksoort, string> = {
  geen: '',
  vervallen:
    'Dat verzoek geldt niet meer: daarna is de tekst veranderd, is er iets gepubliceerd of ingetrokken, of werkt wie het vroeg niet meer bij het bureau. Vraag het opnieuw.',
  eigen: 'U kunt het niet zelf bevestigen. Een andere medewerker van het bureau doet dat op deze pagina.',
  te_bevestigen: 'Klopt het voorbeeld? Bevestig dan, en het wordt meteen openbaar.',
}

/** What the edition that is to be public leaves out. */
function Weggelaten({ sleutel, voorbeeld: { publicatie, verraadt } }: { sleutel: string; voorbeeld: Voorbeeld }) {
  const { klassen, regios } = publicatie
  return (
    <>
      {verraadt > 0 && (
        <Notice tone="warning">
          <p>
            Wat nu openbaar is, verraadt {formatAantal(verraadt, 'antwoord', 'antwoorden')} van gemeenten: dat is pas na
            het publiceren nagegaan. Publiceer opnieuw. De nieuwe uitgave komt op hetzelfde adres; de oude ziet dan
            alleen het bureau nog.
          </p>
        </Notice>
      )}
      <p>
        {hasWeggelaten(klassen) || hasWeggelaten(regios)
          ? 'Op sommige plaatsen staat “niet getoond”: anders zou te zien zijn wat een gemeente antwoordde.'
          : 'Er wordt bij geen enkele vraag een cijfer weggelaten.'}{' '}
        <a href={`/meetmomenten/${sleutel}/verborgen`}>Wat niet wordt getoond, en waarom</a>
      </p>
    </>
  )
}

function Onaf({ sleutel, voorbeeld: { concepten, leeg } }: { sleutel: string; voorbeeld: Voorbeeld }) {
  if (concepten.length === 0 && leeg.length === 0) return null
  return (
    <Notice tone="warning">
      {concepten.length > 0 && (
        <>
          <p>
            {formatAantal(concepten.length, 'tekst is', 'teksten zijn')} nog concept: niemand heeft{' '}
            {concepten.length === 1 ? 'die' : 'ze'} nagelezen.
          </p>
          <Plekken sleutel={sleutel} plekken={concepten} />
        </>
      )}
      {leeg.length > 0 && (
        <>
          <p>{formatAantal(leeg.length, 'tekst is', 'teksten zijn')} leeg.</p>
          <Plekken sleutel={sleutel} plekken={leeg} />
        </>
      )}
    </Notice>
  )
}

function Plekken({ sleutel, plekken }: { sleutel: string; plekken: readonly Plek[] }) {
  return (
    <ul className="mb-2 list-disc pl-5">
      {plekken.map((plek) => (
        <li key={plek.sleutel} className="py-0.5">
          <a href={`/meetmomenten/${sleutel}/rapport/${plek.sleutel}`}>{plek.titel}</a>
        </li>
      ))}
    </ul>
  )
}

function Ookopenbaar({ voorbeeld: { ookOpenbaar }, openbaar }: { voorbeeld: Voorbeeld; openbaar: boolean }) {
  if (!ookOpenbaar) return null
  const { naam, ingetrokken } = ookOpenbaar
  return (
    <Notice tone="warning">
      <p>
        Hiermee {openbaar ? 'blijven' : 'worden'} ook de landelijke cijfers van meetmoment {naam} openbaar.{' '}
        {ingetrokken
          ? `Dat meetmoment is ingetrokken op ${formatMoment(ingetrokken.op)}, omdat:`
          : 'Dat meetmoment is zelf niet gepubliceerd.'}
      </p>
      {ingetrokken && <p className="whitespace-pre-line">{ingetrokken.reden}</p>}
    </Notice>
  )
}

function Fouten({ sleutel, fouten }: { sleutel: string; fouten: readonly Tekstfout[] }) {
  return (
    <Notice tone="error">
      <p>In de tekst staat iets dat niet klopt of niet kan. Herstel dat eerst; tot dan kan niets openbaar worden.</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {fouten.map(({ plek, verwijzing, zin }) => (
          <li key={`${plek} ${verwijzing} ${zin}`}>
            <a href={`/meetmomenten/${sleutel}/rapport/${plek}`}>
              <code>{verwijzing}</code>
            </a>
            : {zin}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
