import { Button } from '@/components/ui/button'
import { formatMoment } from '@/lib/platform/datum'
import type { BewaardeTekst } from '@/lib/rapport/rapporttekst-schema'

type Conflictuitwegen = { onKeep: () => void; onAccept: () => void; onCombine: () => void }

function Kant({ titel, tekst }: { titel: string; tekst: string }) {
  return (
    <section aria-label={titel} className="min-w-0 space-y-2 rounded border border-lijn bg-white p-3">
      <h3 className="text-base">{titel}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also with the keyboard */}
      <p tabIndex={0} className="max-h-96 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-sm">
        {tekst || <em className="text-inkt-zacht">geen tekst</em>}
      </p>
    </section>
  )
}

/** Two people changed the same text: both side by side, and nothing is overwritten until the person chooses. */
export function Tekstconflict({
  eigen,
  ander,
  keuze,
}: {
  eigen: string
  ander: BewaardeTekst
  keuze?: Conflictuitwegen
}) {
  const wie = ander.updatedBy ?? 'Een collega'
  return (
    <div className="space-y-3 rounded border-2 border-oranje-diep bg-oranje-licht p-4">
      <div role="alert" className="space-y-1">
        <h2 className="text-base">{wie} heeft deze tekst intussen ook gewijzigd</h2>
        <p className="max-w-prose">
          Dat was op {formatMoment(ander.updatedAt)}. Er is niets overschreven. Welke tekst blijft staan? Die van {wie}{' '}
          blijft altijd terug te vinden bij de versies; die van u alleen als u hem bewaart.
        </p>
      </div>
      <div className="grid gap-3 lg:grid-cols-2">
        <Kant titel="Uw tekst" tekst={eigen} />
        <Kant titel={`Tekst van ${wie}`} tekst={ander.tekst} />
      </div>
      {keuze && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={keuze.onKeep}>Bewaar mijn tekst</Button>
          <Button look="secondary" onClick={keuze.onAccept}>
            Neem die van {wie} over
          </Button>
          <Button look="secondary" onClick={keuze.onCombine}>
            Zet beide onder elkaar
          </Button>
        </div>
      )}
    </div>
  )
}
