import { Filterformulier } from '@/components/cijfers/kern/filterformulier'
import type { Kaartonderwerp } from '@/lib/cijfers/kaart/kaart'
import type { Kaart, Kaartregio } from '@/lib/cijfers/kaart/kaart-data'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { packCellen } from '@/lib/cijfers/kern/celpak'
import { noemernamen, noemerOf } from '@/lib/cijfers/kern/cijfers'
import { formatIngevuld, verborgenomdat } from '@/lib/cijfers/kern/verborgen'
import { Gemeentekaart, gebiedsnaam, gemeentequery, stipgroepen } from './gemeentekaart'
import { onderwerptitel, rijId } from './kaarttekst'
import { Regiocijfers } from './regiocijfers'
import { Regiokaart } from './regiokaart'
import { metLinks, packStipgroepen } from './stippen'
import { Stippenlijst } from './stippenkaart'
import { Tekens } from './tekens'

type Props = {
  kaart: Kaart & { onderwerp: Kaartonderwerp; land: NonNullable<Kaart['land']> }
  keuze: Beeldkeuze
  pad: string
  /** what the figures are about, in words */
  stand: string
}

/** Both maps, and all that is on them as tables below. */
export function Kaarten({ kaart, keuze, pad, stand }: Props) {
  const { onderwerp, land, regios, gekozen } = kaart
  const { meetmoment, noemer } = keuze
  const hrefOf = ({ sleutel, heel }: Kaartregio) =>
    heel
      ? beeldPad('/regio', {
          meetmoment,
          noemer,
          regio: sleutel,
          thema: onderwerp.soort === 'fase' ? undefined : onderwerp.thema.sleutel,
        })
      : `${beeldPad(pad, { ...keuze, regio: sleutel })}#${rijId(sleutel)}`
  const metStippen = new Set(kaart.gemeenten.map(({ regio }) => regio))
  const within = kaart.gemeenten.filter(({ regio }) => regio === gekozen?.sleutel)
  const gemeenten = within.length > 0 ? within : kaart.gemeenten
  const waar = gebiedsnaam(gemeenten, gemeenten.length === land.groep.aantalGemeenten)
  const pak = gemeenten.length > metLinks ? null : packStipgroepen(stipgroepen(onderwerp.soort, gemeenten))
  const query = gemeentequery(keuze.meetmoment, onderwerp)
  const aantal = noemerOf(keuze.noemer, land.groep)
  const titel = onderwerptitel(onderwerp)
  return (
    <>
      <Tekens />
      <section aria-labelledby="onderwerp" className="space-y-1">
        <h2 id="onderwerp">{titel}</h2>
        {onderwerp.vraag && <p className="max-w-prose">{onderwerp.vraag.tekst}</p>}
        <p className="text-inkt-zacht text-sm">
          {stand}. Percentages van {noemernamen[keuze.noemer]} ({formatIngevuld(aantal)}).
          {onderwerp.soort !== 'vraag' && ' Alle vragen samen: een percentage is van alle antwoorden.'}
        </p>
      </section>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2 print:block">
        <section aria-labelledby="regiokaart" className="kaartdeel min-w-0 space-y-3">
          <h2 id="regiokaart">Per regio: hoeveel Ja</h2>
          <Regiokaart regios={regios} gekozen={gekozen?.sleutel ?? null} hrefOf={hrefOf} na="per-regio" />
        </section>
        {gemeenten.length > 0 && (
          <section aria-labelledby="gemeentekaart" className="kaartdeel min-w-0 space-y-3">
            <h2 id="gemeentekaart">Per gemeente: {waar}</h2>
            {gekozen && within.length === 0 && (
              <p className="text-sm">
                {gekozen.verborgen
                  ? `Van ${gekozen.naam} ziet u geen cijfers: ${verborgenomdat[gekozen.verborgen]}.`
                  : `Van ${gekozen.naam} ziet u alleen de cijfers van de hele regio.`}{' '}
                Dit zijn de gemeenten waarvan u de antwoorden mag lezen.
              </p>
            )}
            <Gemeentekaart
              pak={pak}
              gemeenten={gemeenten}
              onderwerp={onderwerp}
              query={query}
              label={`Kaart van de gemeenten: ${waar}`}
              na="gemeenten"
            />
          </section>
        )}
      </div>
      <p className="text-inkt-zacht text-sm print:hidden">
        Met het toetsenbord: Tab brengt u in een kaart, de pijltjes naar wie ernaast ligt, een letter naar een naam,
        Enter naar de antwoorden en Escape naar de lijst eronder. Elke stip staat midden in de gemeente. Het lichte vlak
        eromheen is geen grens.
      </p>
      <section aria-labelledby="per-regio" className="space-y-2">
        <h2 id="per-regio" tabIndex={-1}>
          De cijfers per regio
        </h2>
        <Regiocijfers
          rijen={regios.map((regio) => ({
            sleutel: regio.sleutel,
            naam: regio.naam,
            aantal: regio.aantal,
            pak: regio.cel && packCellen([regio.cel]),
            verborgen: regio.verborgen,
            href: hrefOf(regio),
            gekozen: regio.sleutel === gekozen?.sleutel,
          }))}
          land={{ aantal: aantal ?? land.groep.aantalGemeenten, pak: packCellen([land.cel]) }}
          bijschrift={`${titel}. ${stand}. Percentages van ${noemernamen[keuze.noemer]} in de regio; eronder staat het aantal ${onderwerp.soort === 'vraag' ? 'gemeenten' : 'antwoorden'}.`}
        />
      </section>
      {gemeenten.length > 0 && (
        <section aria-labelledby="gemeenten" className="space-y-2">
          <div className="flex flex-wrap items-end justify-between gap-3">
            <h2 id="gemeenten" tabIndex={-1}>
              De gemeenten: {waar}
            </h2>
            {metStippen.size > 1 && (
              <Filterformulier
                pad={pad}
                keuze={keuze}
                velden={[
                  {
                    naam: 'regio',
                    label: 'Gemeenten van',
                    alles: 'alle regio’s',
                    opties: regios.filter(({ sleutel }) => metStippen.has(sleutel)),
                  },
                ]}
              />
            )}
          </div>
          {pak === null ? (
            <p>Dit zijn te veel gemeenten voor één lijst. Kies een regio: dan ziet u ze op naam, en opent elke stip.</p>
          ) : (
            <Stippenlijst pak={pak} query={query} />
          )}
        </section>
      )}
    </>
  )
}
