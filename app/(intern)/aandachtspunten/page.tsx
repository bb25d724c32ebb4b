import { Aandachtslijst } from '@/components/aandachtspunten/aandachtslijst'
import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { getAandachtsbeeld } from '@/lib/aandachtspunten/aandachtspunten-data'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { formatDatum } from '@/lib/platform/datum'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function AandachtspuntenPagina({ searchParams }: PageProps<'/aandachtspunten'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const { meetmoment, vergelijk } = keuze
  const actor = await requireActor(beeldPad('/aandachtspunten', keuze))
  const { bron, vorig, ronde, bevroren, peildag, punten, zietLandelijk } = await orNotFound(
    getAandachtsbeeld(actor, keuze),
  )
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Aandachtspunten', momentnaam(bron)]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Aandachtspunten</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes pad="/aandachtspunten" keuze={keuze} bevroren={bevroren} gekozen={bron.sleutel} noemer={false} />
        <p className="max-w-prose">
          Wat opvalt in de cijfers, het zwaarste eerst. Een computer schreef deze zinnen, met vaste regels:{' '}
          <a href={beeldPad('/aandachtspunten/spelregels', { meetmoment, vergelijk })}>zo komen ze tot stand</a>.
        </p>
        <p className="text-inkt-zacht text-sm">
          {formatBron(bron, ronde)}. Een streefdatum is voorbij als hij vóór {formatDatum(peildag)} ligt.
          {vorig && ` Dalingen zijn ten opzichte van ${vorig.naam}.`} Percentages van alle gemeenten, ook van gemeenten
          die niets invulden.
        </p>
      </header>
      {punten.length > 0 ? (
        <Aandachtslijst punten={punten} meetmoment={bron.sleutel} zietLandelijk={zietLandelijk} />
      ) : (
        <Notice tone="good">Geen van de regels vindt iets dat opvalt.</Notice>
      )}
    </div>
  )
}
