import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { deelname } from '@/lib/cijfers/kern/cijfers'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { inZin } from '@/lib/platform/zin'
import { type Kerncijfers, kerncijfersOf } from '@/lib/rapport/kerncijfers'
import { type Gepubliceerdmeetmoment, getGepubliceerd, listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'

export const metadata: Metadata = {
  title: { absolute: 'Transitie-Volgsysteem: hoe gemeenten zich voorbereiden op de Wmo 2015' },
  description: 'De gepubliceerde metingen van het Transitie-Volgsysteem, met rapport, tabellenboek en open data.',
  robots: { index: true },
}

/** null: there are none, or it was withdrawn a moment ago. */
async function readKerncijfers({ sleutel }: Gepubliceerdmeetmoment): Promise<Kerncijfers | null> {
  try {
    return kerncijfersOf((await getGepubliceerd(bezoeker, sleutel)).publicatie)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

export default async function Voorpagina() {
  const metingen = await listGepubliceerd(bezoeker)
  const [nieuwste] = metingen
  const kerncijfers = nieuwste ? await readKerncijfers(nieuwste) : null
  return (
    <div className="space-y-10">
      <header className="max-w-prose space-y-3">
        <h1>Hoe gemeenten zich voorbereiden op de Wmo 2015</h1>
        <p className="text-lg">
          Ongeveer 400 gemeenten houden in het Transitie-Volgsysteem bij hoe ver zij zijn. Zij beantwoorden dezelfde
          vragen, verdeeld in fasen, met <b>Ja</b>, <b>Ten dele</b> of <b>Nee</b>. Het TransitieBureau legt de stand op
          vaste momenten vast en publiceert die hier.
        </p>
        <p>
          Door de Wmo 2015, de Wet maatschappelijke ondersteuning, zijn gemeenten vanaf 1 januari 2015 voor meer
          ondersteuning verantwoordelijk, zoals de begeleiding van mensen die thuis wonen. Het TransitieBureau helpt hen
          bij die overgang.
        </p>
      </header>
      <section aria-labelledby="metingen" className="space-y-3">
        <h2 id="metingen">Gepubliceerde metingen</h2>
        {metingen.length === 0 ? (
          <Notice tone="info">Er is nog geen meting gepubliceerd. Kom later terug.</Notice>
        ) : (
          <ul className="grid gap-4">
            {metingen.map((meting) => (
              <Meting key={meting.sleutel} meting={meting} kerncijfers={meting === nieuwste ? kerncijfers : null} />
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

function Meting({ meting, kerncijfers }: { meting: Gepubliceerdmeetmoment; kerncijfers: Kerncijfers | null }) {
  const { sleutel, naam, peildatum, aantalGemeenten, aantalIngevuld, vervangt, vervangenDoor } = meting
  return (
    <li className="space-y-3 rounded border border-lijn p-4">
      <h3 className="text-xl">
        <a href={`/metingen/${sleutel}`}>Meting {naam}</a>
      </h3>
      <p>
        Peildatum {formatDatum(peildatum)}.{' '}
        {aantalIngevuld === null
          ? `Van de ${formatGetal(aantalGemeenten)} gemeenten wordt niet getoond hoeveel er iets invulden.`
          : `${formatGetal(aantalIngevuld)} van de ${formatGetal(aantalGemeenten)} gemeenten vulden iets in (${formatPercentage(deelname(meting))}).`}
        {vervangt && ` Dit is een correctie van de meting ${vervangt.naam}.`}
      </p>
      {vervangenDoor && (
        <Notice tone="warning">
          Deze meting is gecorrigeerd: zie{' '}
          <a href={`/metingen/${vervangenDoor.sleutel}`}>meting {vervangenDoor.naam}</a>.
        </Notice>
      )}
      {kerncijfers && <Kern kerncijfers={kerncijfers} />}
      <p className="flex flex-wrap gap-x-5 text-sm">
        <a href={`/metingen/${sleutel}/bestanden/rapport.pdf`}>Rapport (PDF)</a>
        <a href={`/metingen/${sleutel}/bestanden/tabellenboek.xlsx`}>Tabellenboek (XLSX)</a>
        <a href={`/metingen/${sleutel}#downloads`}>Alle bestanden</a>
      </p>
    </li>
  )
}

/** Figures large enough to see at once; a name stands under its figure, and before it for who does not see. */
function Kern({ kerncijfers }: { kerncijfers: Kerncijfers }) {
  const cijfers = [
    { sleutel: 'deelname', naam: 'van de gemeenten deed mee', percentage: kerncijfers.deelname },
    ...kerncijfers.fasen.map(({ nummer, naam, ja }) => ({
      sleutel: `fase-${nummer}`,
      naam: `Ja in fase ${nummer}: ${inZin(naam)}`,
      percentage: ja,
    })),
  ]
  return (
    <div className="space-y-2">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {cijfers.map(({ sleutel, naam, percentage }) => (
          <div key={sleutel} className="flex flex-col-reverse justify-end">
            <dt className="text-sm leading-snug">{naam}</dt>
            <dd className="font-bold text-2xl text-merk-diep tabular-nums">{formatPercentage(percentage)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-inkt-zacht text-sm">
        Bij een fase: het aandeel Ja van alle mogelijke antwoorden (gemeenten maal vragen), ook van vragen die niet zijn
        ingevuld.
      </p>
    </div>
  )
}
