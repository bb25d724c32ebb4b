import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Landelijknav } from '@/components/cijfers/kern/landelijknav'
import { Verschiltabel } from '@/components/cijfers/kern/verschiltabel'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { noemernamen, noemerOf } from '@/lib/cijfers/kern/cijfers'
import { opvallendVanaf, verschilregelsOf } from '@/lib/cijfers/kern/klassenverschil'
import { getLandelijkBeeld } from '@/lib/cijfers/kern/landelijkbeeld-data'
import { formatGemeenten } from '@/lib/cijfers/kern/verborgen'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

const pad = '/dashboard/grootteklassen'

export default async function GrootteklassenPage({ searchParams }: PageProps<'/dashboard/grootteklassen'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad(pad, keuze))
  const { landelijk, klassen, bevroren, ronde } = await orNotFound(getLandelijkBeeld(actor, keuze))
  const [land] = landelijk.groepen
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Grootteklassen naast elkaar', momentnaam(landelijk.bron)]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Grootteklassen naast elkaar</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <Landelijknav huidig={pad} keuze={keuze} />
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes pad={pad} keuze={keuze} bevroren={bevroren} gekozen={landelijk.bron.sleutel} />
        <ul className="list-disc space-y-1 pl-5 text-inkt-zacht text-sm">
          {grootteklassen.map((klasse) => (
            <li key={klasse}>
              {grootteklassenamen[klasse].naam}: {grootteklassenamen[klasse].omschrijving}.
            </li>
          ))}
          <li>
            Onder het percentage Ja van een klasse staat het verschil met Nederland, in procentpunten. De laatste kolom
            is het verschil tussen groot en klein.
          </li>
          <li>Vanaf {opvallendVanaf} punten verschil staat er een pijl en “hoger” of “lager” bij.</li>
        </ul>
      </header>
      {land && land.aantalGemeenten > 0 ? (
        <Verschiltabel
          regels={verschilregelsOf(landelijk, klassen)}
          groepen={klassen.groepen.map((groep) => ({
            sleutel: groep.sleutel,
            naam: groep.naam,
            onder: formatGemeenten(noemerOf(klassen.noemer, groep)),
          }))}
          zoekdeel={beeldPad('', { meetmoment: keuze.meetmoment, noemer: keuze.noemer })}
          bijschrift={`Percentage Ja per grootteklasse. ${formatBron(landelijk.bron, ronde)}. Percentages van ${noemernamen[keuze.noemer]}: ${formatGemeenten(noemerOf(keuze.noemer, land))}. Bij een fase of thema tellen alle antwoorden op de vragen samen.`}
        />
      ) : (
        <Notice tone="info">
          Er staan nog geen gemeenten in het register. Daarom valt er nog niets te vergelijken.
        </Notice>
      )}
    </div>
  )
}
