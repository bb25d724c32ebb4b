import { Twijfeltabel } from '@/components/aandachtspunten/twijfeltabel'
import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Bladeren } from '@/components/cijfers/kern/bladeren'
import { Filterformulier } from '@/components/cijfers/kern/filterformulier'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { getTegenstrijdigbeeld } from '@/lib/aandachtspunten/twijfel-data'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { aantalPaginas } from '@/lib/platform/bladzijde'
import { formatAantal } from '@/lib/platform/getal'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

/** So many gemeenten on one page: what one calls in a day. */
const perPagina = 25

export default async function TegenstrijdigPagina({ searchParams }: PageProps<'/tegenstrijdig'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad('/tegenstrijdig', keuze))
  const beeld = await orNotFound(getTegenstrijdigbeeld(actor, keuze))
  const { bron, vorig, gemeenten, regios, regio, aantalGemeenten } = beeld
  // Two rules can be about one antwoord.
  const aantal = gemeenten.reduce(
    (sum, { twijfels }) => sum + new Set(twijfels.map(({ vraag }) => vraag.sleutel)).size,
    0,
  )
  const stand = formatBron(bron, beeld.ronde)
  const paginas = aantalPaginas(gemeenten.length, perPagina)
  const pagina = Math.min(keuze.pagina ?? 1, paginas)
  const getoond = gemeenten.slice((pagina - 1) * perPagina, pagina * perPagina)
  return (
    <div className="space-y-6">
      <Paginatitel
        delen={['Antwoorden navragen', regio?.naam, momentnaam(bron), pagina > 1 && `bladzijde ${pagina}`]}
      />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Antwoorden navragen</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <p className="max-w-prose">
          Antwoorden die niet bij elkaar passen, en vragen die eerder wel waren ingevuld en nu leeg zijn. Dat hoeft geen
          fout te zijn: vraag het de gemeente. De projectleider ziet dezelfde vraag bij het invullen.
        </p>
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes
          pad="/tegenstrijdig"
          keuze={{ ...keuze, pagina: undefined }}
          bevroren={beeld.bevroren}
          gekozen={bron.sleutel}
          vergelijking={vorig?.sleutel ?? null}
          noemer={false}
        />
        {regios.length > 1 && (
          <Filterformulier
            pad="/tegenstrijdig"
            keuze={{ ...keuze, pagina: undefined }}
            velden={[{ naam: 'regio', label: 'Regio', alles: "Alle regio's", opties: regios }]}
          />
        )}
      </header>
      {gemeenten.length > 0 ? (
        <>
          <Twijfeltabel
            gemeenten={getoond}
            meetmoment={bron.sleutel}
            bijschrift={`${stand}${vorig ? `, vergeleken met ${vorig.naam}` : ''}. ${formatAantal(aantal, 'antwoord', 'antwoorden')} bij ${formatAantal(gemeenten.length, 'gemeente', 'gemeenten')}, van de ${formatAantal(aantalGemeenten, 'gemeente', 'gemeenten')}${regio ? ` in ${regio.naam}` : ''}.${paginas > 1 ? ` Bladzijde ${pagina} van ${paginas}.` : ''}`}
          />
          <Bladeren
            pagina={pagina}
            paginas={paginas}
            adres={(nummer) => beeldPad('/tegenstrijdig', { ...keuze, pagina: nummer })}
          />
        </>
      ) : (
        <Notice tone="good">{stand}. Er is niets om na te vragen.</Notice>
      )}
    </div>
  )
}
