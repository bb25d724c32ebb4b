import type { Antwoordsoort } from '@/lib/antwoord/antwoordopslag'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import { formatMoment } from '@/lib/platform/datum'
import { type Entry, inhoudOf, type Saved } from '@/lib/platform/opslag/entry'
import { mergeWith } from '@/lib/platform/opslag/settling'
import { elders, wieOf } from '@/lib/platform/opslag/zinnen'
import { Conflictkeuze } from './conflictkeuze'

/** What somebody else saved, or oneself somewhere else, beside what stands here. */
export function Opgeslagenconflict(props: {
  eigen: Antwoordinhoud
  ander: Saved<Antwoordsoort>
  onChoose?: (inhoud: Antwoordinhoud) => void
}) {
  const { eigen, ander, onChoose } = props
  return (
    <Conflictkeuze
      eigen={eigen}
      ander={ander.inhoud}
      van={ander.vanUzelf ? 'van elders' : `van ${ander.updatedBy ?? 'een collega'}`}
      {...(onChoose && { onChoose: ({ inhoud }) => onChoose(inhoud) })}
    >
      <strong>
        {wieOf(ander)} heeft deze vraag intussen ook gewijzigd{elders(ander)}
      </strong>
      {ander.updatedAt && <>: op {formatMoment(ander.updatedAt)}</>}.
    </Conflictkeuze>
  )
}

type Props = {
  entry: Entry<Antwoordsoort>
  /** the antwoord that stays after a conflict */
  onChoose: (inhoud: Antwoordinhoud) => void
  /** what another tab left is done with: it is in `inhoud`, or let go of (null) */
  onLeft: (storageKey: string, inhoud: Antwoordinhoud | null) => void
}

/** All that is to be chosen at one vraag: what was saved meanwhile, and what one's own other tabs left. */
export function Vraagconflict({ entry, onChoose, onLeft }: Props) {
  const { status, concept, left } = entry
  const [first] = left
  if (status.soort === 'conflict' && concept) {
    const { inhoud } = mergeWith(concept, status.ander)
    return <Opgeslagenconflict eigen={inhoud} ander={status.ander} onChoose={onChoose} />
  }
  const here = inhoudOf(entry)
  if (!first || !here) return null
  return (
    <Conflictkeuze
      eigen={here}
      ander={first.concept.inhoud}
      van="uit het andere tabblad"
      onChoose={({ soort, inhoud }) => onLeft(first.storageKey, soort === 'eigen' ? null : inhoud)}
    >
      <strong>In een ander tabblad typte u zelf iets anders bij deze vraag.</strong> Dat is nog niet opgeslagen.
    </Conflictkeuze>
  )
}
