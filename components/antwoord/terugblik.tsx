import { StaatChip } from '@/components/vragenlijst/staat'
import { staatOf, type Waarde } from '@/lib/vragenlijst/waarde'

export type VorigAntwoord = { waarde: Waarde | null; toelichting: string | null } | null

/** What the gemeente answered at the meetmoment before, or why there is nothing. */
export function Terugblik({
  vorige,
  nieuw,
  vorigNaam,
}: {
  vorige: VorigAntwoord
  nieuw: boolean
  vorigNaam: string | null
}) {
  if (vorigNaam === null) return <p className="text-inkt-zacht">Er is nog geen eerder meetmoment.</p>
  if (nieuw) return <p className="text-inkt-zacht">Deze vraag is nieuw sinds {vorigNaam}.</p>
  if (vorige === null) return <p className="text-inkt-zacht">Deze gemeente telde niet mee in {vorigNaam}.</p>
  return (
    <div className="min-w-0 flex-1">
      <span className="mr-2 text-inkt-zacht">{vorigNaam}:</span>
      <StaatChip staat={staatOf(vorige.waarde)} />
      {vorige.toelichting && (
        <details className="mt-1">
          <summary className="min-h-6 text-merk">Toelichting van toen</summary>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere border-lijn border-l-4 pl-3">{vorige.toelichting}</p>
        </details>
      )}
    </div>
  )
}
