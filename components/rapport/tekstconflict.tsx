import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { formatMoment } from '@/lib/platform/datum'
import { type Entry, inhoudOf, type Saved } from '@/lib/platform/opslag/entry'
import { elders, wieOf } from '@/lib/platform/opslag/zinnen'
import type { Tekstsoort } from '@/lib/rapport/tekstopslag'

function Kant({ titel, tekst }: { titel: string; tekst: string }) {
  return (
    <section aria-label={titel} className="min-w-0 space-y-2 rounded border border-lijn bg-white p-3">
      <h3 className="text-base">{titel}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also with the keyboard */}
      <p tabIndex={0} className="max-h-96 min-h-6 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-sm">
        {tekst || <em className="text-inkt-zacht">geen tekst</em>}
      </p>
    </section>
  )
}

type Keuze = 'eigen' | 'ander' | 'beide'
type Kanten = {
  /** what happened, and what it means */
  children: ReactNode
  eigen: string
  ander: string
  /** how the other side is called: "van Bram" */
  van: string
  /** without JavaScript there is nothing to press */
  onChoose?: (tekst: string, keuze: Keuze) => void
}

/** Two texts at the same place, side by side; nothing is overwritten until the person chooses. */
function Tekstkeuze({ children, eigen, ander, van, onChoose }: Kanten) {
  const beide = [ander, eigen].filter(Boolean).join('\n\n')
  return (
    <div className="space-y-3 rounded border-2 border-oranje-diep bg-oranje-licht p-4">
      <div className="space-y-1">{children}</div>
      <div className="grid gap-3 lg:grid-cols-2">
        <Kant titel="Uw tekst" tekst={eigen} />
        <Kant titel={`Tekst ${van}`} tekst={ander} />
      </div>
      {onChoose && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onChoose(eigen, 'eigen')}>Bewaar mijn tekst</Button>
          <Button look="secondary" onClick={() => onChoose(ander, 'ander')}>
            Neem die {van} over
          </Button>
          <Button look="secondary" onClick={() => onChoose(beide, 'beide')}>
            Zet beide onder elkaar
          </Button>
        </div>
      )}
    </div>
  )
}

/** What somebody else saved, or oneself somewhere else, beside what stands here. */
export function Tekstconflict(props: { eigen: string; ander: Saved<Tekstsoort>; onChoose?: (tekst: string) => void }) {
  const { eigen, ander, onChoose } = props
  const van = ander.vanUzelf ? 'van elders' : `van ${ander.updatedBy ?? 'een collega'}`
  return (
    <Tekstkeuze eigen={eigen} ander={ander.inhoud.tekst} van={van} {...(onChoose && { onChoose })}>
      <h2 className="text-base">
        {wieOf(ander)} heeft deze tekst intussen ook gewijzigd{elders(ander)}
      </h2>
      <p className="max-w-prose">
        {ander.updatedAt && <>Dat was op {formatMoment(ander.updatedAt)}. </>}Er is niets overschreven. Welke tekst
        blijft staan? Die {van} blijft altijd terug te vinden bij de versies; de tekst hier alleen als u hem bewaart.
      </p>
    </Tekstkeuze>
  )
}

/** What another tab left beside what stands here. */
export function Tabbladtekst({
  entry,
  onLeft,
}: {
  entry: Entry<Tekstsoort>
  onLeft: (storageKey: string, tekst: string | null) => void
}) {
  const [first] = entry.left
  const here = inhoudOf(entry)
  if (!first || !here || entry.status.soort === 'conflict') return null
  return (
    <Tekstkeuze
      eigen={here.tekst}
      ander={first.concept.inhoud.tekst}
      van="uit het andere tabblad"
      onChoose={(tekst, keuze) => onLeft(first.storageKey, keuze === 'eigen' ? null : tekst)}
    >
      <h2 className="text-base">In een ander tabblad typte u zelf iets anders</h2>
      <p className="max-w-prose">Dat is nog niet opgeslagen. Er is niets overschreven. Welke tekst blijft staan?</p>
    </Tekstkeuze>
  )
}
