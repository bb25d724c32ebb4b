import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Fasenoverzicht } from '@/components/cijfers/kern/fasenoverzicht'
import { Groepentabel } from '@/components/cijfers/kern/groepentabel'
import { LandelijkeTabel } from '@/components/cijfers/kern/landelijke-tabel'
import { Landelijknav } from '@/components/cijfers/kern/landelijknav'
import { Leeswijzer } from '@/components/cijfers/kern/leeswijzer'
import { Verantwoording } from '@/components/cijfers/kern/verantwoording'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { noemernamen, noemerOf } from '@/lib/cijfers/kern/cijfers'
import { getLandelijkBeeld } from '@/lib/cijfers/kern/landelijkbeeld-data'
import { tabelregelsOf } from '@/lib/cijfers/kern/regels'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import { vergelekenRegels } from '@/lib/cijfers/kern/vergelijking'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function LandelijkBeeldPage({ searchParams }: PageProps<'/dashboard'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad('/dashboard', keuze))
  const beeld = await orNotFound(getLandelijkBeeld(actor, keuze))
  const { landelijk, klassen, vorig, bevroren } = beeld
  const [land] = landelijk.groepen
  const stand = formatBron(landelijk.bron, beeld.ronde)
  const { meetmoment, vergelijk, noemer } = keuze
  const zoekdeel = beeldPad('', { meetmoment, vergelijk, noemer })
  return (
    <div className="space-y-7">
      <Paginatitel delen={['Landelijk beeld', momentnaam(landelijk.bron)]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Landelijk beeld</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <Landelijknav huidig="/dashboard" keuze={keuze} />
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes
          pad="/dashboard"
          keuze={keuze}
          bevroren={bevroren}
          gekozen={landelijk.bron.sleutel}
          vergelijking={vorig?.bron.sleutel ?? null}
        />
        {land && <Verantwoording cijfers={landelijk} groep={land} stand={stand} vorig={vorig} />}
      </header>
      {land && land.aantalGemeenten > 0 ? (
        <>
          {land.aantalIngevuld === 0 && (
            <Notice tone="info">
              Nog geen enkele gemeente vulde iets in. Zodra een projectleider een antwoord opslaat, staat het hier.
            </Notice>
          )}
          <Fasenoverzicht cijfers={landelijk} />
          <section aria-labelledby="per-vraag" className="space-y-2">
            <h2 id="per-vraag">Per vraag</h2>
            <Leeswijzer vorig={vorig?.bron.naam ?? null} />
            <LandelijkeTabel
              regels={vergelekenRegels(landelijk, vorig)}
              vorigNaam={vorig?.bron.naam ?? null}
              zoekdeel={zoekdeel}
              bijschrift={`Landelijk. ${stand}. Percentages van ${noemernamen[keuze.noemer]} (${formatIngevuld(noemerOf(keuze.noemer, land))}).`}
            />
          </section>
          <section aria-labelledby="per-grootteklasse" className="space-y-2">
            <h2 id="per-grootteklasse">Per grootteklasse</h2>
            <p>
              <a
                href={beeldPad('/dashboard/grootteklassen', { meetmoment, noemer })}
                className="inline-flex min-h-8 items-center print:hidden"
              >
                Grootteklassen naast elkaar, met het verschil in procentpunten
              </a>
            </p>
            <ul className="flex flex-wrap gap-x-6 text-sm">
              {grootteklassen.map((klasse) => (
                <li key={klasse}>
                  <b>{grootteklassenamen[klasse].naam}</b>: {grootteklassenamen[klasse].omschrijving}
                </li>
              ))}
            </ul>
            <Groepentabel
              regels={tabelregelsOf(klassen)}
              namen={klassen.groepen.map(({ naam }) => naam)}
              groepkop="Grootteklasse"
              zoekdeel={zoekdeel}
              bijschrift={`Per grootteklasse. ${stand}. Percentages van ${noemernamen[keuze.noemer]} in de klasse. Tussen haakjes staat hoeveel gemeenten dat zijn, bij een fase of thema hoeveel antwoorden.`}
            />
          </section>
        </>
      ) : (
        <Notice tone="info">Er staan nog geen gemeenten in het register. Daarom is er nog geen landelijk beeld.</Notice>
      )}
    </div>
  )
}
