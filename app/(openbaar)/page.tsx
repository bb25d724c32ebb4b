import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { bezoeker } from '@/lib/data/actor'
import { type Gepubliceerdmeetmoment, listGepubliceerd } from '@/lib/data/publicatie'
import { percentage } from '@/lib/domain/percentage'
import { formatDatum } from '@/lib/format/datum'
import { formatGetal, formatPercentage } from '@/lib/format/getal'

export const metadata: Metadata = {
  title: { absolute: 'Transitie-Volgsysteem: hoe gemeenten zich voorbereiden op de Wmo 2015' },
  description: 'De gepubliceerde metingen van het Transitie-Volgsysteem, met rapport, tabellenboek en open data.',
  robots: { index: true },
}

export default async function Voorpagina() {
  const metingen = await listGepubliceerd(bezoeker)
  return (
    <div className="space-y-10">
      <header className="max-w-prose space-y-3">
        <h1>Hoe gemeenten zich voorbereiden op de Wmo 2015</h1>
        <p className="text-lg">
          Ongeveer 400 gemeenten houden in het Transitie-Volgsysteem bij hoe ver zij zijn. Zij beantwoorden in vier
          fasen dezelfde vragen met <b>Ja</b>, <b>Ten dele</b> of <b>Nee</b>. Het TransitieBureau legt de stand op vaste
          momenten vast en publiceert die hier.
        </p>
      </header>
      <section aria-labelledby="metingen" className="space-y-3">
        <h2 id="metingen">Gepubliceerde metingen</h2>
        {metingen.length === 0 ? (
          <Notice tone="info">Er is nog geen meting gepubliceerd. Kom later terug.</Notice>
        ) : (
          <ul className="grid gap-4">
            {metingen.map((meting) => (
              <Meting key={meting.sleutel} meting={meting} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="voor-wie" className="max-w-prose space-y-2">
        <h2 id="voor-wie">Werkt u bij een gemeente?</h2>
        <p>
          Dan vult u de vragenlijst in na het <a href="/inloggen">inloggen</a>. De{' '}
          <a href="/handleiding">handleiding</a> legt uit hoe dat werkt. Op <a href="/over">Over het TVS</a> staat wie
          wat ziet.
        </p>
      </section>
    </div>
  )
}

function Meting({ meting }: { meting: Gepubliceerdmeetmoment }) {
  const { sleutel, naam, peildatum, aantalGemeenten, aantalIngevuld, vervangt, vervangenDoor } = meting
  return (
    <li className="space-y-2 rounded border border-lijn p-4">
      <h3 className="text-xl">
        <a href={`/metingen/${sleutel}`}>Meting {naam}</a>
      </h3>
      <p>
        Peildatum {formatDatum(peildatum)}. {formatGetal(aantalIngevuld)} van de {formatGetal(aantalGemeenten)}{' '}
        gemeenten vulden iets in ({formatPercentage(percentage(aantalIngevuld, aantalGemeenten))}).
        {vervangt && ` Dit is een correctie van de meting ${vervangt.naam}.`}
      </p>
      {vervangenDoor && (
        <Notice tone="warning">
          Deze meting is gecorrigeerd: zie{' '}
          <a href={`/metingen/${vervangenDoor.sleutel}`}>meting {vervangenDoor.naam}</a>.
        </Notice>
      )}
      <p className="flex flex-wrap gap-x-5 text-sm">
        <a href={`/metingen/${sleutel}/bestanden/rapport.pdf`}>Rapport (PDF)</a>
        <a href={`/metingen/${sleutel}/bestanden/tabellenboek.xlsx`}>Tabellenboek (XLSX)</a>
        <a href={`/metingen/${sleutel}#downloads`}>Alle bestanden</a>
      </p>
    </li>
  )
}
