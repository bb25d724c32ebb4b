import { Button } from '@/components/ui/button'
import { StaatChip } from '@/components/vragenlijst/staat'
import type { Bewaard } from '@/lib/antwoord/antwoord-schema'
import type { Inhoud } from '@/lib/antwoord/concept'
import { formatMoment } from '@/lib/platform/datum'
import { staatOf } from '@/lib/vragenlijst/waarde'

type Props = { eigen: Inhoud; ander: Bewaard; onKeep?: () => void; onAccept?: () => void; onCombine?: () => void }

function Kant({ titel, inhoud }: { titel: string; inhoud: Inhoud }) {
  return (
    <div className="min-w-0 space-y-2 rounded border border-lijn bg-white p-3">
      <h2 className="text-base">{titel}</h2>
      <StaatChip staat={staatOf(inhoud.waarde)} />
      <p className="whitespace-pre-wrap wrap-anywhere">
        {inhoud.toelichting || <em className="text-inkt-zacht">geen toelichting</em>}
      </p>
    </div>
  )
}

/** Two people changed the same vraag: both versions side by side, and nothing is overwritten until the person chooses. */
export function Conflictkeuze({ eigen, ander, onKeep, onAccept, onCombine }: Props) {
  const wie = ander.updatedBy ?? 'Een collega'
  return (
    <div role="alert" className="space-y-3 rounded border-2 border-oranje-diep bg-oranje-licht p-4">
      <p>
        <strong>{wie} heeft deze vraag intussen ook gewijzigd</strong>, op {formatMoment(ander.updatedAt)}. Er is niets
        overschreven. Welk antwoord blijft staan?
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Kant titel="Uw antwoord" inhoud={eigen} />
        <Kant titel={`Antwoord van ${wie}`} inhoud={ander} />
      </div>
      {onKeep && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={onKeep}>Bewaar mijn antwoord</Button>
          <Button look="secondary" onClick={onAccept}>
            Neem dat van {wie} over
          </Button>
          <Button look="secondary" onClick={onCombine}>
            Zet beide toelichtingen onder elkaar
          </Button>
        </div>
      )}
    </div>
  )
}
