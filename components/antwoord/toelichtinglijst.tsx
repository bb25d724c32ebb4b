import { StaatChip } from '@/components/vragenlijst/staat'
import type { Toelichting } from '@/lib/antwoord/toelichtingen-data'
import { grootteklassenamen } from '@/lib/register/grootteklasse'

/** What gemeenten wrote with their answers: who, what the antwoord was, and the words. */
export function Toelichtinglijst({
  toelichtingen,
  metRegio = false,
}: {
  toelichtingen: readonly Toelichting[]
  metRegio?: boolean
}) {
  return (
    <ul className={metRegio ? 'grid gap-x-10 lg:grid-cols-2' : undefined}>
      {toelichtingen.map(({ gemeente, staat, toelichting, vraag }) => (
        <li key={`${vraag} ${gemeente.code}`} className="space-y-1 border-lijn border-b py-2.5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b>{gemeente.naam}</b>
            <StaatChip staat={staat} />
            {metRegio && (
              <span className="text-inkt-zacht text-sm">
                {gemeente.regio}, {grootteklassenamen[gemeente.grootteklasse].naam.toLowerCase()}
              </span>
            )}
          </p>
          <p className="max-w-prose whitespace-pre-line wrap-anywhere">{toelichting}</p>
        </li>
      ))}
    </ul>
  )
}
