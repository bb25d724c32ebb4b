import type { Gemeentevoortgang } from '@/lib/cijfers/regio/regiobeeld-data'
import { isAchter, volledigheden, volledigheidnamen } from '@/lib/vragenlijst/volledigheid'

/** Plain text to paste into a mail: names of gemeenten and how far they are, nothing about persons. */
function mailtekst(gemeenten: readonly Gemeentevoortgang[], kop: string): string {
  const delen = volledigheden.filter(isAchter).flatMap((band) => {
    const namen = gemeenten
      .filter(({ volledigheid }) => volledigheid === band)
      .map(({ naam, voortgang: { ingevuld, totaal } }) => `- ${naam} (${ingevuld} van ${totaal} vragen)`)
    return namen.length > 0 ? [[`${volledigheidnamen[band].naam} ingevuld:`, ...namen].join('\n')] : []
  })
  return [kop, ...delen].join('\n\n')
}

/** Who has less than 70% filled in, as text to mail. */
export function Achterblijvers({ gemeenten, kop }: { gemeenten: readonly Gemeentevoortgang[]; kop: string }) {
  const aantal = gemeenten.filter(({ volledigheid }) => isAchter(volledigheid)).length
  if (aantal === 0) return <p>Elke gemeente vulde 70% of meer in: niemand blijft achter.</p>
  return (
    <details className="print:hidden">
      <summary className="min-h-8 font-semibold text-merk">Lijst voor een mail: wie blijft achter ({aantal})</summary>
      <label className="block space-y-1 pt-2">
        <span className="text-inkt-zacht text-sm">
          Gemeenten met minder dan 70% van de vragen ingevuld. Kopieer de tekst naar uw mail.
        </span>
        <textarea
          readOnly
          rows={Math.min(16, aantal + 7)}
          defaultValue={mailtekst(gemeenten, kop)}
          className="block w-full max-w-2xl rounded border border-lijn-sterk bg-vlak p-3 font-mono text-sm"
        />
      </label>
    </details>
  )
}
