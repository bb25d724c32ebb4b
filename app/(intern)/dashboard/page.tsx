import type { Metadata } from 'next'
import { Fasenoverzicht } from '@/components/rapport/fasenoverzicht'
import { Groepentabel } from '@/components/rapport/groepentabel'
import { LandelijkeTabel } from '@/components/rapport/landelijke-tabel'
import { Leeswijzer } from '@/components/rapport/leeswijzer'
import { Verantwoording } from '@/components/rapport/verantwoording'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { getLandelijkBeeld, type LandelijkBeeld } from '@/lib/data/rapport'
import { grootteklassen, grootteklassenamen } from '@/lib/domain/grootteklasse'
import { formatDatum, formatMoment } from '@/lib/format/datum'
import { formatGetal } from '@/lib/format/getal'
import { noemernamen, noemerOf, noemers } from '@/lib/rapport/rapport'
import { tabelregelsOf } from '@/lib/rapport/regels'
import { vergelekenRegels } from '@/lib/rapport/vergelijking'
import { dashboardPad, parseDashboard } from '@/lib/schemas/dashboard'

export const metadata: Metadata = { title: 'Landelijk beeld' }

function standZin({ landelijk: { bron }, open }: LandelijkBeeld): string {
  if (bron.peildatum !== null) return `Meetmoment ${bron.naam}, peildatum ${formatDatum(bron.peildatum)}`
  const doel = open ? `, op weg naar meetmoment ${open.naam} (peildatum ${formatDatum(open.peildatum)})` : ''
  return `Nu, ${formatMoment(new Date().toISOString())}${doel}`
}

export default async function LandelijkBeeldPage({ searchParams }: PageProps<'/dashboard'>) {
  const { keuze, onleesbaar } = parseDashboard(await searchParams)
  const actor = await requireActor(dashboardPad(keuze))
  const beeld = await orNotFound(getLandelijkBeeld(actor, keuze))
  const { landelijk, klassen, vorig, bevroren } = beeld
  const [land] = landelijk.groepen
  const stand = standZin(beeld)
  return (
    <div className="space-y-7">
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Landelijk beeld</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        {onleesbaar.length > 0 && (
          <Notice tone="warning">
            Het adres van deze pagina klopt niet helemaal ({onleesbaar.join(' en ')}). U ziet daarom de gewone weergave.
          </Notice>
        )}
        <div className="flex flex-wrap gap-x-8 gap-y-3 print:hidden">
          <ChoiceLinks
            label="Meetmoment"
            choices={[{ sleutel: 'nu', naam: 'Nu' }, ...bevroren].map(({ sleutel, naam }) => ({
              href: dashboardPad({ ...keuze, meetmoment: sleutel }),
              text: naam,
              current: sleutel === landelijk.bron.sleutel,
            }))}
          />
          <ChoiceLinks
            label="Percentages van"
            choices={noemers.map((noemer) => ({
              href: dashboardPad({ ...keuze, noemer }),
              text: noemernamen[noemer],
              current: noemer === keuze.noemer,
            }))}
          />
        </div>
        {land && <Verantwoording rapport={landelijk} groep={land} stand={stand} vorig={vorig} />}
      </header>
      {land && land.aantalGemeenten > 0 ? (
        <>
          {land.aantalIngevuld === 0 && (
            <Notice tone="info">
              Nog geen enkele gemeente vulde iets in. Zodra een projectleider een antwoord opslaat, staat het hier.
            </Notice>
          )}
          <Fasenoverzicht rapport={landelijk} />
          <section aria-labelledby="per-vraag" className="space-y-2">
            <h2 id="per-vraag">Per vraag</h2>
            <Leeswijzer vorig={vorig?.bron.naam ?? null} />
            <LandelijkeTabel
              regels={vergelekenRegels(landelijk, vorig)}
              vorigNaam={vorig?.bron.naam ?? null}
              bijschrift={`Landelijk. ${stand}. Percentages van ${noemernamen[keuze.noemer]} (${formatGetal(noemerOf(keuze.noemer, land))}).`}
            />
          </section>
          <section aria-labelledby="per-grootteklasse" className="space-y-2">
            <h2 id="per-grootteklasse">Per grootteklasse</h2>
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
