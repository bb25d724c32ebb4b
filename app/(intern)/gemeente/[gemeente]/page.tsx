import { Gemeenteblad } from '@/components/antwoord/gemeenteblad'
import { Herzieningmelding } from '@/components/antwoord/herzieningmelding'
import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { type Gemeenteantwoorden, getGemeenteantwoorden, type NietGeteld } from '@/lib/antwoord/gemeenteantwoorden-data'
import { listHerzieningen } from '@/lib/antwoord/herziening-data'
import { gesteldeVraag } from '@/lib/antwoord/stand'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { formatAantal } from '@/lib/platform/getal'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { voortgangOf } from '@/lib/vragenlijst/voortgang'
import { themasOf, vragenOf } from '@/lib/vragenlijst/vragenlijst'

export default async function GemeentePagina({ params, searchParams }: PageProps<'/gemeente/[gemeente]'>) {
  const { gemeente: code } = await params
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const pad = `/gemeente/${encodeURIComponent(code)}`
  const actor = await requireActor(beeldPad(pad, keuze))
  const [antwoorden, herzieningen] = await orNotFound(
    Promise.all([getGemeenteantwoorden(actor, code, keuze), listHerzieningen(actor)]),
  )
  const { gemeente, bron, bevroren, ronde } = antwoorden
  const { meetmoment, vergelijk, thema, vraag, noemer, provincie, grootteklasse, richting } = keuze
  const zelfde = vergelijk === bron.sleutel
  return (
    <div className="max-w-4xl space-y-7">
      <Paginatitel delen={[onderwerpvan(antwoorden, keuze), gemeente.naam, momentnaam(bron)]} />
      <header className="space-y-3">
        {antwoorden.soort === 'antwoorden' && <Terug antwoorden={antwoorden} keuze={keuze} />}
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>{gemeente.naam}: antwoorden</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <p>{formatBron(bron, ronde)}.</p>
        <Herzieningmelding
          gemeente={gemeente}
          herzieningen={herzieningen}
          magSchrijven={antwoorden.soort === 'antwoorden' && antwoorden.magSchrijven}
        />
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes
          pad={pad}
          keuze={{ meetmoment, vergelijk, thema, vraag, noemer, provincie, grootteklasse, richting }}
          bevroren={bevroren}
          gekozen={bron.sleutel}
          vergelijking={
            antwoorden.soort === 'antwoorden'
              ? zelfde
                ? bron.sleutel
                : (antwoorden.vorig?.sleutel ?? null)
              : undefined
          }
          noemer={false}
        />
      </header>
      {antwoorden.soort === 'antwoorden' ? (
        <Antwoorden antwoorden={antwoorden} keuze={keuze} pad={pad} />
      ) : (
        <NietMeegeteld antwoorden={antwoorden} />
      )}
    </div>
  )
}

/** What was asked of the antwoorden, for the title. */
function onderwerpvan(antwoorden: Gemeenteantwoorden | NietGeteld, { thema, vraag }: Beeldkeuze): string {
  const themas = antwoorden.soort === 'antwoorden' ? themasOf(antwoorden.vragenlijst) : []
  const asked = themas.flatMap(({ vragen }) => vragen).find(({ sleutel }) => sleutel === vraag)
  const within = themas.find(({ sleutel }) => sleutel === thema)
  if (asked) return `${asked.code} ${asked.kort}`
  return within ? `${within.nummer}. ${within.naam}` : 'Antwoorden'
}

function Terug({ antwoorden, keuze }: { antwoorden: Gemeenteantwoorden; keuze: Beeldkeuze }) {
  const { gemeente, regio, bron, magSchrijven } = antwoorden
  const { vergelijk, noemer, provincie, grootteklasse } = keuze
  const link = 'inline-flex min-h-9 items-center'
  return (
    <nav aria-label="Verder kijken" className="flex flex-wrap gap-x-6 print:hidden">
      {regio && (
        <a
          href={beeldPad('/regio', {
            regio: regio.sleutel,
            meetmoment: bron.sleutel,
            vergelijk,
            noemer,
            provincie,
            grootteklasse,
          })}
          className={link}
        >
          Terug naar {regio.sleutel === gemeente.subregio ? '' : 'regio '}
          {regio.naam}
        </a>
      )}
      {antwoorden.magSpiegelZien && (
        <a
          href={beeldPad(`/hoe-staan-wij-ervoor/${gemeente.code}`, { meetmoment: bron.sleutel, vergelijk })}
          className={link}
        >
          Hoe staat {gemeente.naam} ervoor?
        </a>
      )}
      {magSchrijven && (
        <a href={`/vragenlijst/${gemeente.code}`} className={link}>
          Naar de vragenlijst om in te vullen
        </a>
      )}
    </nav>
  )
}

function Antwoorden({ antwoorden, keuze, pad }: { antwoorden: Gemeenteantwoorden; keuze: Beeldkeuze; pad: string }) {
  const { gemeente, bron, vragenlijst, standen, vorig, nietGeteldIn, bevroren, peildag, magToelichtingenZien } =
    antwoorden
  const vragen = vragenOf(vragenlijst).map((vraag) => gesteldeVraag(vraag, standen))
  const { ingevuld, totaal, overStreefdatum } = voortgangOf(vragen, peildag)
  const asked = vragen.find(({ sleutel }) => sleutel === keuze.vraag)
  const thema = themasOf(vragenlijst).find(({ sleutel }) => sleutel === keuze.thema)
  const ontbreekt = (keuze.vraag !== undefined && !asked) || (keuze.thema !== undefined && !thema)
  return (
    <>
      <div className="space-y-2">
        <p>
          {gemeente.subregioNaam ? `${gemeente.subregioNaam}, ${gemeente.regioNaam}` : gemeente.regioNaam}. {ingevuld}{' '}
          van {formatAantal(totaal, 'vraag', 'vragen')} ingevuld, {overStreefdatum} over de streefdatum.
        </p>
        {!magToelichtingenZien && (
          <p className="text-inkt-zacht">U ziet de antwoorden. De toelichtingen zijn van de gemeente zelf.</p>
        )}
        {nietGeteldIn ? (
          <p className="text-inkt-zacht">
            {gemeente.naam} telde niet mee in {nietGeteldIn.naam}. Daarom staat er geen antwoord van toen bij.
          </p>
        ) : (
          vorig === null &&
          bevroren.length > 0 &&
          keuze.vergelijk !== bron.sleutel && (
            <p className="text-inkt-zacht">Hier is geen ander meetmoment van deze gemeente om mee te vergelijken.</p>
          )
        )}
        {ontbreekt && (
          <Notice tone="warning">
            De vragenlijst van dit moment heeft de gevraagde vraag of het gevraagde thema niet.{' '}
            {thema ? '' : 'U ziet daarom alle vragen.'}
          </Notice>
        )}
        {asked && (
          <p className="print:hidden">
            <a href={`#vraag-${asked.code}`} className="inline-flex min-h-9 items-center">
              Naar vraag {asked.code}
            </a>
          </p>
        )}
        {thema && (
          <p className="print:hidden">
            <a
              href={beeldPad(pad, { ...keuze, thema: undefined, vraag: undefined })}
              className="inline-flex min-h-9 items-center font-semibold"
            >
              Alle thema's van {gemeente.naam}
            </a>
          </p>
        )}
      </div>
      <Gemeenteblad antwoorden={antwoorden} thema={thema?.sleutel} />
    </>
  )
}

function NietMeegeteld({ antwoorden: { gemeente, bron } }: { antwoorden: NietGeteld }) {
  return (
    <Notice tone="info">
      {bron.peildatum === null
        ? `${gemeente.naam} telt nu niet mee als gemeente. Daarom zijn er nu geen antwoorden.`
        : `${gemeente.naam} telde niet mee in meetmoment ${bron.naam}. Daarom zijn er van toen geen antwoorden.`}
    </Notice>
  )
}
