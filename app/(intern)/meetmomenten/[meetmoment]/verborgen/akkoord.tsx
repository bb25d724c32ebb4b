import type { Verbergbeeld } from '@/lib/cijfers/zekerheid/verbergbeeld'
import type { Akkoord } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { formatMoment } from '@/lib/platform/datum'
import type { Formulierbegin } from '@/lib/platform/formulier'
import { formatAantal } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { Akkoordformulier, Akkoordlijst } from './formulieren'

type Props = {
  vervangt: { naam: string }
  beeld: Verbergbeeld
  akkoorden: readonly Akkoord[]
  meetmoment: string
  begin: { akkoord: Formulierbegin; weghalen: Formulierbegin }
}

/** A correction beside its original: of whom what would be certain, and who agreed to that. */
export function Akkoordsectie({ vervangt, beeld: { gemeenten }, akkoorden, meetmoment, begin }: Props) {
  const given = new Set(akkoorden.map(({ code }) => code))
  const open = gemeenten.filter(({ code }) => !given.has(code))
  return (
    <section aria-labelledby="gemeenten" className="space-y-3">
      <h2 id="gemeenten">Per gemeente</h2>
      <p className="max-w-prose">
        Wie deze correctie naast {vervangt.naam} legt, ziet verschillen. Van deze gemeenten zou daardoor een antwoord
        vaststaan. De cijfers die dat laten zien, worden weggelaten. Ze worden alleen getoond als elke gemeente die het
        aangaat daarmee akkoord gaat.
      </p>
      {akkoorden.length > 0 && (
        <div className="max-w-xl space-y-2">
          <h3>Akkoord ({akkoorden.length})</h3>
          <Akkoordlijst
            begin={begin.weghalen}
            meetmoment={meetmoment}
            gegeven={akkoorden.map(({ op, door, ...akkoord }) => ({
              ...akkoord,
              bij: `${formatMoment(op)}${door ? `, genoteerd door ${door}` : ''}`,
            }))}
          />
        </div>
      )}
      {gemeenten.length === 0 ? (
        <p>Van geen enkele gemeente staat een antwoord vast.</p>
      ) : (
        <details className="max-w-prose rounded border border-lijn p-3">
          <summary className="min-h-6 font-semibold">
            {formatAantal(gemeenten.length, 'gemeente', 'gemeenten')} van wie een antwoord zou vaststaan
          </summary>
          <ul className="mt-2 space-y-1">
            {gemeenten.map(({ code, naam, vragen }) => (
              <li key={code}>
                <b>{naam}</b>: {vragen.map((vraag) => `${vraag.code} ${stoplicht[vraag.staat].woord}`).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open.length > 0 && <Akkoordformulier begin={begin.akkoord} meetmoment={meetmoment} gemeenten={open} />}
    </section>
  )
}
