import { formatMoment } from '@/lib/platform/datum'
import type { Tekstblok } from '@/lib/rapport/document/document'
import type { Plekstand } from '@/lib/rapport/rapporttekst-data'
import { Tekstblokken } from './tekstblokken'
import { TekststatusChip, tekststatusOf } from './tekststatus'
import { Verwijzingsfouten } from './tekstvoorbeeld'

const titels = { samenvatting: 'Samenvatting', bevindingen: 'Bevindingen', toelichting: 'Toelichting' } as const

function beginOf(blokken: readonly Tekstblok[]): string {
  const [eerste] = blokken.filter(({ soort }) => soort !== 'kop')
  const delen = eerste?.soort === 'lijst' ? (eerste.punten[0] ?? []) : (eerste?.delen ?? [])
  return delen.map(({ tekst }) => tekst).join('')
}

/** One text in the overview of a rapport: how far it is, and what it says now. */
export function Plekregel({ plek, blokken, href }: { plek: Plekstand; blokken: readonly Tekstblok[]; href: string }) {
  const { soort, onderwerp, titel, concept, updatedBy, updatedAt, fouten } = plek
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href={href} className="inline-flex min-h-8 min-w-28 items-center font-semibold">
          {titels[soort]}
          {soort !== 'samenvatting' && <span className="sr-only"> van {titel.split(':')[0]}</span>}
        </a>
        <TekststatusChip status={tekststatusOf(plek)} />
        {!concept && (
          <span className="text-inkt-zacht text-sm">
            {updatedBy ?? 'Een vroegere gebruiker'}, {formatMoment(updatedAt)}
          </span>
        )}
      </div>
      {fouten.length > 0 && <Verwijzingsfouten fouten={fouten} />}
      {blokken.length > 0 ? (
        <details className="group max-w-prose">
          <summary className="list-none">
            <span className="line-clamp-2 text-inkt-zacht group-open:hidden print:hidden">{beginOf(blokken)}</span>
            <span className="text-merk text-sm underline underline-offset-4 group-open:hidden">Lees de hele tekst</span>
            <span className="hidden text-merk text-sm underline underline-offset-4 group-open:inline">Klap in</span>
          </summary>
          <div className="mt-2 space-y-3 wrap-anywhere border-lijn border-l-4 pl-4">
            <Tekstblokken blokken={blokken} dieper={onderwerp.soort === 'thema' ? 1 : 0} />
          </div>
        </details>
      ) : (
        <p className="text-inkt-zacht">Geen tekst. Het rapport slaat deze plek over.</p>
      )}
    </li>
  )
}
