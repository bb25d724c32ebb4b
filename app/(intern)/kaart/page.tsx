import { Kaarten } from '@/components/cijfers/kaart/kaarten'
import { Onderwerpkeuze } from '@/components/cijfers/kaart/onderwerpkeuze'
import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import type { Kaartonderwerp } from '@/lib/cijfers/kaart/kaart'
import { getKaart } from '@/lib/cijfers/kaart/kaart-data'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

const pad = '/kaart'
const onbekendeKeuze = { fase: 'Deze fase', thema: 'Dit thema', vraag: 'Deze vraag' } as const

/** "thema 9 van fase 3", "vraag 9a van fase 3" */
function zin({ fase, thema, vraag }: Kaartonderwerp): string {
  return `${vraag ? `vraag ${vraag.code}` : `thema ${thema.nummer}`} van fase ${fase.nummer}`
}

export default async function KaartPagina({ searchParams }: PageProps<'/kaart'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad(pad, keuze))
  const kaart = await orNotFound(getKaart(actor, keuze))
  const { bron, onderwerp, onbekend, anders, land, bevroren } = kaart
  const [laatste] = bevroren
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Kaart', onderwerp && zin(onderwerp), momentnaam(bron)]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Kaart</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <KromAdres onleesbaar={onleesbaar} />
        {onbekend && (
          <Notice tone="warning">
            {onbekendeKeuze[onbekend]} staat niet in de vragenlijst van{' '}
            {bron.peildatum === null ? 'nu' : `meetmoment ${bron.naam}`}. U ziet daarom een hele fase.
          </Notice>
        )}
        {anders && onderwerp && (
          <Notice tone="warning">
            Het adres noemt ook een {anders === 'fase' ? 'andere fase' : 'ander thema'}. U ziet {zin(onderwerp)}.
          </Notice>
        )}
        <Beeldkeuzes pad={pad} keuze={keuze} bevroren={bevroren} gekozen={bron.sleutel} />
        {laatste && kaart.regios.some(({ verborgen }) => verborgen === 'levend') && (
          <Notice tone="info">
            Van andere regio's ziet u alleen bevroren cijfers.{' '}
            <a href={beeldPad(pad, { ...keuze, meetmoment: laatste.sleutel })}>Bekijk {laatste.naam}</a>
          </Notice>
        )}
        {onderwerp && <Onderwerpkeuze pad={pad} keuze={keuze} vragenlijst={kaart.vragenlijst} onderwerp={onderwerp} />}
      </header>
      {onderwerp && land && land.groep.aantalGemeenten > 0 ? (
        <Kaarten kaart={{ ...kaart, onderwerp, land }} keuze={keuze} pad={pad} stand={formatBron(bron, kaart.ronde)} />
      ) : (
        <Notice tone="info">
          Er staan nog geen gemeenten in het register, of er is nog geen vragenlijst. Daarom is de kaart leeg.
        </Notice>
      )}
    </div>
  )
}
