import { Notice } from '@/components/ui/notice'
import type { Opslagstaat } from '@/lib/antwoord/concept'
import { formatTijdOfDag } from '@/lib/platform/datum'

type Props = { staat: Opslagstaat; naar: string; onRetry: () => void; onKeepForNext: () => void }

const inline = 'min-h-6 text-sm'

/** How saving one vraag stands, beside that vraag. Short states are read out politely. */
export function Opslagmelding({ staat, naar, onRetry, onKeepForNext }: Props) {
  switch (staat.soort) {
    case 'rust':
    case 'conflict':
      return <p role="status" className={inline} />
    case 'wacht':
    case 'bezig':
      return (
        <p role="status" className={`${inline} text-inkt-zacht`}>
          Opslaan…
        </p>
      )
    case 'opgeslagen':
      return (
        <p role="status" className={`${inline} font-semibold text-groen-diep`}>
          Opgeslagen {formatTijdOfDag(staat.op)}
        </p>
      )
    case 'mislukt':
      return (
        <Notice tone="warning">
          <p role="status">
            <strong>Niet opgeslagen.</strong> Er is geen verbinding met de server. Wat u typte staat veilig in deze
            browser en wordt verstuurd zodra het kan.
          </p>
          <button
            type="button"
            onClick={onRetry}
            className="min-h-11 font-semibold text-merk underline underline-offset-4"
          >
            Niet opgeslagen: opnieuw proberen
          </button>
        </Notice>
      )
    case 'uitgelogd':
      return (
        <Notice tone="warning">
          <p role="status">
            <strong>Niet opgeslagen: u bent uitgelogd.</strong> Wat u typte staat veilig in deze browser. Na het
            inloggen komt u hier terug en wordt het verstuurd.
          </p>
          <a
            href={`/inloggen?naar=${encodeURIComponent(naar)}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Opnieuw inloggen
          </a>
        </Notice>
      )
    case 'geweigerd':
      return (
        <Notice tone="error">
          <strong>Niet opgeslagen.</strong> {staat.zin}
        </Notice>
      )
    case 'bevroren':
      return (
        <Notice tone="warning">
          <p role="status">
            <strong>Niet opgeslagen.</strong> {staat.zin}
          </p>
          <button
            type="button"
            onClick={onKeepForNext}
            className="min-h-11 font-semibold text-merk underline underline-offset-4"
          >
            Bewaar voor de volgende meting
          </button>
        </Notice>
      )
  }
}
