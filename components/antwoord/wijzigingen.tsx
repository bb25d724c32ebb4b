'use client'

import { Formulier, Verzendknop } from '@/components/platform/formulier'
import { StaatChip } from '@/components/vragenlijst/staat'
import { wijzigingszin } from '@/lib/antwoord/wijzigingszin'
import { formatMoment } from '@/lib/platform/datum'
import type { Formulierbegin, Formulierstaat } from '@/lib/platform/formulier'
import { staatOf, type Waarde } from '@/lib/vragenlijst/waarde'

type Wijzigingsregel = {
  version: number
  waarde: Waarde | null
  toelichting: string
  createdAt: string
  createdBy: string | null
}
type Action = (state: Formulierstaat<string>, form: FormData) => Promise<Formulierstaat<string>>
type Props = {
  /** newest first */
  wijzigingen: readonly Wijzigingsregel[]
  /** null: the reader may not put answers back */
  terugzetten: {
    begin: Formulierbegin
    action: Action
    plaats: { gemeente: string; vraag: string; versie: string; meetmoment: string }
  } | null
}

/** Who changed an answer, when, from what to what; each earlier version can be put back. */
export function Wijzigingen({ wijzigingen, terugzetten }: Props) {
  const newest = wijzigingen[0]
  if (!newest) return <p className="rounded bg-vlak p-5">Deze vraag is nog nooit ingevuld.</p>
  if (!terugzetten) return <Lijst wijzigingen={wijzigingen} magTerugzetten={false} />
  const { begin, action, plaats } = terugzetten
  return (
    <Formulier
      begin={begin}
      action={action}
      hidden={{ ...plaats, basis: newest.version }}
      done={(zin) => zin}
      className="space-y-4"
    >
      <Lijst wijzigingen={wijzigingen} magTerugzetten />
    </Formulier>
  )
}

const leeg = { waarde: null, toelichting: '' }

function Antwoordwissel({ van, naar }: { van: Waarde | null; naar: Waarde | null }) {
  if (van === naar) return <StaatChip staat={staatOf(naar)} />
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-inkt-zacht text-sm">van</span>
      <StaatChip staat={staatOf(van)} />
      <span className="text-inkt-zacht text-sm">naar</span>
      <StaatChip staat={staatOf(naar)} />
    </p>
  )
}

function Lijst({ wijzigingen, magTerugzetten }: { wijzigingen: Props['wijzigingen']; magTerugzetten: boolean }) {
  return (
    <ol className="space-y-3">
      {wijzigingen.map((wijziging, index) => {
        const before = wijzigingen[index + 1]
        return (
          <li key={wijziging.version} className="space-y-2 rounded border border-lijn p-4">
            <p className="text-sm">
              <strong>{formatMoment(wijziging.createdAt)}</strong> door{' '}
              {wijziging.createdBy ?? 'een vroegere gebruiker'}
              {index === 0 && (
                <span className="ml-2 rounded bg-merk-licht px-1.5 font-semibold text-merk-diep">nu</span>
              )}
            </p>
            <Antwoordwissel van={before?.waarde ?? null} naar={wijziging.waarde} />
            {wijziging.toelichting && (
              <p className="whitespace-pre-wrap wrap-anywhere border-lijn border-l-4 pl-3">{wijziging.toelichting}</p>
            )}
            <p className="text-inkt-zacht text-sm">{wijzigingszin(before ?? leeg, wijziging)}</p>
            {magTerugzetten && index > 0 && (
              <Verzendknop look="secondary" name="version" value={wijziging.version}>
                Zet terug<span className="sr-only"> naar het antwoord van {formatMoment(wijziging.createdAt)}</span>
              </Verzendknop>
            )}
          </li>
        )
      })}
    </ol>
  )
}
