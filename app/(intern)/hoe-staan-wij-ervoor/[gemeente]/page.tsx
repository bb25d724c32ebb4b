import type { Metadata } from 'next'
import { Legenda } from '@/components/rapport/balk'
import { Spiegeltabel } from '@/components/rapport/spiegeltabel'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { getSpiegel } from '@/lib/data/rapport'
import { grootteklassen, grootteklassenamen } from '@/lib/domain/grootteklasse'
import { formatDatum, formatMoment } from '@/lib/format/datum'
import { spiegelregels } from '@/lib/rapport/spiegel'

export const metadata: Metadata = { title: 'Hoe staan wij ervoor' }

export default async function Spiegel({ params }: PageProps<'/hoe-staan-wij-ervoor/[gemeente]'>) {
  const { gemeente: code } = await params
  const actor = await requireActor(`/hoe-staan-wij-ervoor/${code}`)
  const { gemeente, ronde, magSchrijven, vragenlijst, waarden, beelden } = await orNotFound(getSpiegel(actor, code))
  const regels = spiegelregels(vragenlijst, waarden, beelden)
  const doel = ronde.open
    ? `, op weg naar meetmoment ${ronde.open.naam} (peildatum ${formatDatum(ronde.open.peildatum)})`
    : ''
  const stand = `Stand van nu, ${formatMoment(new Date().toISOString())}${doel}`
  // The klasse that was counted: of the peildatum, which need not be the one of today.
  const geteld = beelden.find(({ indeling }) => indeling === 'grootteklasse')?.groep.sleutel
  const klasse = grootteklassen.find((candidate) => candidate === geteld) ?? gemeente.grootteklasse
  const { naam: klassenaam, omschrijving } = grootteklassenamen[klasse]
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1>Hoe staat {gemeente.naam} ervoor?</h1>
        <div className="flex flex-wrap gap-3">
          {magSchrijven && (
            <a href={`/vragenlijst/${gemeente.code}`} className={buttonClass()}>
              Naar de vragenlijst
            </a>
          )}
          <PrintButton>Afdrukken</PrintButton>
        </div>
      </header>
      {beelden.length < 3 && (
        <Notice tone="info">
          {gemeente.naam} telt in dit meetmoment niet mee. Daarom staan de regio en de grootteklasse er niet bij.
        </Notice>
      )}
      {beelden.some(({ verborgen }) => verborgen) && (
        <Notice tone="info">
          Van een groep van minder dan 3 gemeenten staan er geen cijfers, ook niet als ze uit andere cijfers te
          berekenen zijn. Zo is niemand te herkennen.
        </Notice>
      )}
      <Legenda />
      <Spiegeltabel
        gemeente={gemeente.naam}
        regels={regels}
        beelden={beelden}
        bijschrift={`${stand}. De percentages zijn van alle gemeenten in de groep, ook die niets invulden; tussen haakjes het aantal keer Ja. ${klassenaam}: ${omschrijving}.`}
      />
    </div>
  )
}
