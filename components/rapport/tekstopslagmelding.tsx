import { Notice } from '@/components/ui/notice'
import { formatTijdOfDag } from '@/lib/platform/datum'
import type { Tekststand } from '@/lib/rapport/tekstopslag'

type Props = {
  stand: Tekststand
  /** ISO moment of a save by the form without JavaScript; null: there was none */
  zonderScript: string | null
  naar: string
  onRetry: () => void
}

/** The hour needs "om", a date needs "op". */
function wanneer(iso: string): string {
  const tijd = formatTijdOfDag(iso)
  return tijd.includes(':') ? `om ${tijd}` : `op ${tijd}`
}

const bewaardHier = (isKept: boolean) =>
  isKept
    ? 'Wat u typte staat veilig in deze browser, ook als u dit venster sluit.'
    : 'Deze browser kan niets bewaren: laat dit venster open tot alles is opgeslagen.'

/** How saving the text stands. Short states are read out politely. */
export function Tekstopslagmelding({ stand: { staat, bewaard, isKept }, zonderScript, naar, onRetry }: Props) {
  switch (staat.soort) {
    case 'rust':
      return (
        <p
          role="status"
          className={`min-h-6 text-sm ${zonderScript ? 'font-semibold text-groen-diep' : 'text-inkt-zacht'}`}
        >
          {zonderScript ? `Opgeslagen ${wanneer(zonderScript)}` : herkomst(bewaard)}
        </p>
      )
    case 'conflict':
      return <p role="status" className="min-h-6" />
    case 'wacht':
    case 'bezig':
      return (
        <p role="status" className="min-h-6 text-inkt-zacht text-sm">
          Opslaan…
        </p>
      )
    case 'opgeslagen':
      return (
        <p role="status" className="min-h-6 font-semibold text-groen-diep text-sm">
          Opgeslagen {wanneer(bewaard.updatedAt)}
        </p>
      )
    case 'mislukt':
      return (
        <Notice tone="warning">
          <p role="status">
            <strong>Niet opgeslagen.</strong> Er is geen verbinding met de server. {bewaardHier(isKept)}
          </p>
          <button
            type="button"
            onClick={onRetry}
            className="min-h-11 font-semibold text-merk underline underline-offset-4"
          >
            Opnieuw proberen
          </button>
        </Notice>
      )
    case 'uitgelogd':
      return (
        <Notice tone="warning">
          <p role="status">
            <strong>Niet opgeslagen: u bent uitgelogd.</strong> {bewaardHier(isKept)} Na het inloggen komt u hier terug
            en wordt het verstuurd.
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
  }
}

function herkomst({ concept, updatedBy, updatedAt }: Tekststand['bewaard']): string {
  if (concept) return 'Dit is nog de concepttekst. Klopt die zo? Sla hem dan op.'
  return `Laatst opgeslagen ${wanneer(updatedAt)}, door ${updatedBy ?? 'een vroegere gebruiker'}.`
}
