import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Kind, Opslagstaat } from '@/lib/platform/opslag/entry'

type Props<K extends Kind> = {
  staat: Opslagstaat<K>
  /** while nothing was done yet */
  rust?: ReactNode
  /** what to say of what is saved */
  opgeslagen: (status: Extract<Opslagstaat<K>, { soort: 'opgeslagen' }>) => ReactNode
  /** where to come back to after logging in */
  naar: string
  /** whether the browser keeps it; null: without JavaScript it keeps nothing, the form does */
  isKept: boolean | null
  onRetry: () => void
  /** the way on when the place takes nothing any more */
  verder?: { label: string; onClick: () => void }
}

const inline = 'min-h-6 text-sm'

/** Whether what was typed survives the tab. */
export const bewaardHier = (isKept: boolean | null) =>
  isKept === null
    ? ''
    : isKept
      ? 'Wat u typte staat veilig in deze browser, ook als u dit venster sluit.'
      : 'Deze browser kan niets bewaren: laat dit venster open tot alles is opgeslagen.'

/** How saving stands, beside what is saved. It says nothing aloud: the omroep of the page does, once typing rests. */
export function Opslagmelding<K extends Kind>({ staat, rust, opgeslagen, naar, isKept, onRetry, verder }: Props<K>) {
  switch (staat.soort) {
    case 'rust':
      return <p className={`${inline} text-inkt-zacht`}>{rust}</p>
    case 'conflict':
      return <p className={inline} />
    case 'wacht':
    case 'bezig':
      return <p className={`${inline} text-inkt-zacht`}>Opslaan…</p>
    case 'opgeslagen':
      return <p className={`${inline} font-semibold text-groen-diep`}>{opgeslagen(staat)}</p>
    case 'mislukt':
      return (
        <Notice tone="warning">
          <p>
            <strong>Niet opgeslagen.</strong> Er is geen verbinding met de server. {bewaardHier(isKept)} Het wordt
            verstuurd zodra het kan.
          </p>
          <Button look="quiet" className="-ml-4" onClick={onRetry}>
            Niet opgeslagen: opnieuw proberen
          </Button>
        </Notice>
      )
    case 'uitgelogd':
      return (
        <Notice tone="warning">
          <p>
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
        <Notice tone="error" silent>
          <strong>Niet opgeslagen.</strong> {staat.zin} {bewaardHier(isKept)}
        </Notice>
      )
    case 'gesloten':
      return (
        <Notice tone="warning">
          <p>
            <strong>Niet opgeslagen.</strong> {staat.zin}
          </p>
          {verder && (
            <Button look="quiet" className="-ml-4" onClick={verder.onClick}>
              {verder.label}
            </Button>
          )}
        </Notice>
      )
  }
}
