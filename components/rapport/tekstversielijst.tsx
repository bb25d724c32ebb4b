'use client'

import { Formulier, Verzendknop } from '@/components/platform/formulier'
import { formatMoment } from '@/lib/platform/datum'
import type { Formulierbegin, Formulierstaat } from '@/lib/platform/formulier'
import type { Tekstversie } from '@/lib/rapport/tekstversies-data'

type Terugzetstaat = Formulierstaat<string>

type Props = {
  begin: Formulierbegin
  /** newest first */
  versies: readonly Tekstversie[]
  /** the version that is the text now */
  nu: number
  plaats: { meetmoment: string; plek: string }
  action: (state: Terugzetstaat, form: FormData) => Promise<Terugzetstaat>
}

/** Who wrote what, and when; each earlier version can be put back. */
export function Tekstversielijst({ begin, versies, nu, plaats, action }: Props) {
  return (
    <Formulier
      begin={begin}
      action={action}
      hidden={{ ...plaats, basis: nu }}
      done={(zin) => zin}
      className="space-y-4"
    >
      <ol className="space-y-4">
        {versies.map(({ version, tekst, concept, createdAt, createdBy }) => (
          <li key={version} className="rounded border border-lijn p-4">
            <article aria-labelledby={`versie-${version}`} className="space-y-3">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <h2 id={`versie-${version}`} className="text-base">
                  Versie {version}
                </h2>
                <p className="text-sm">
                  {formatMoment(createdAt)}
                  {concept ? ', als concept gemaakt uit de cijfers' : `, door ${createdBy ?? 'een vroegere gebruiker'}`}
                </p>
                {version === nu && (
                  <span className="rounded bg-merk-licht px-1.5 font-semibold text-merk-diep text-sm">nu</span>
                )}
              </div>
              {tekst === '' ? (
                <p className="text-inkt-zacht">Geen tekst.</p>
              ) : (
                <details open={version === nu} className="group max-w-prose">
                  <summary className="list-none">
                    <span className="line-clamp-2 text-inkt-zacht text-sm group-open:hidden print:hidden">{tekst}</span>
                    <span className="text-merk text-sm underline underline-offset-4 group-open:hidden">
                      Lees de hele tekst
                    </span>
                    <span className="hidden text-merk text-sm underline underline-offset-4 group-open:inline">
                      Klap in
                    </span>
                  </summary>
                  <p className="mt-2 whitespace-pre-wrap wrap-anywhere border-lijn border-l-4 pl-3 text-sm">{tekst}</p>
                </details>
              )}
              {version !== nu && (
                <Verzendknop look="secondary" name="version" value={version}>
                  Zet terug<span className="sr-only"> naar versie {version}</span>
                </Verzendknop>
              )}
            </article>
          </li>
        ))}
      </ol>
    </Formulier>
  )
}
