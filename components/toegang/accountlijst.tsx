import type { Rol } from '@/lib/toegang/aanstelling'
import type { GebruikerMetAanstellingen } from '@/lib/toegang/gebruiker-data'

const rolnamen: Record<Rol, string> = {
  projectleider: 'projectleider',
  meelezer: 'meelezer',
  regiocorrespondent: 'regiocorrespondent',
  bureau: 'medewerker van het TransitieBureau',
  ondersteuner: 'ondersteuner',
  beheerder: 'beheerder',
}

/** "projectleider van Zwolle" */
export function rolOf({ rol, waar }: { rol: Rol; waar: string | null }): string {
  return waar ? `${rolnamen[rol]} van ${waar}` : rolnamen[rol]
}

function toestand({ actief, heeftWachtwoord }: GebruikerMetAanstellingen): string | null {
  if (!actief) return 'gesloten'
  return heeftWachtwoord ? null : 'koos nog geen wachtwoord'
}

/** Accounts beneath each other, each with what it may do and what can be done with it. */
export function Accountlijst({
  gebruikers,
  eigen,
}: {
  gebruikers: readonly GebruikerMetAanstellingen[]
  /** the id of who looks: nobody removes the own account */
  eigen: number | null
}) {
  return (
    <ul className="divide-y divide-lijn border-lijn border-y">
      {gebruikers.map((gebruiker) => (
        <li key={gebruiker.id} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto]">
          <div className="min-w-0">
            <h2 className="text-base">{gebruiker.naam}</h2>
            <p className="wrap-anywhere text-inkt-zacht text-sm">{gebruiker.email}</p>
            {gebruiker.mailfout !== null && (
              <p className="text-rood-diep text-sm">
                De laatste mail kwam niet aan.{' '}
                <a href={`/beheer/post?status=geweigerd&q=${encodeURIComponent(gebruiker.email)}`}>
                  Bekijk die mail<span className="sr-only"> aan {gebruiker.naam}</span>
                </a>
              </p>
            )}
            {toestand(gebruiker) && <p className="text-oranje-diep text-sm">{toestand(gebruiker)}</p>}
          </div>
          <ul>
            {gebruiker.aanstellingen.length === 0 && <li className="text-inkt-zacht">geen aanstelling</li>}
            {gebruiker.aanstellingen.map((aanstelling) => (
              <li key={aanstelling.id} className="flex flex-wrap items-center justify-between gap-x-4">
                <span>{rolOf(aanstelling)}</span>
                <a
                  href={`/beheer?intrekken=${aanstelling.id}`}
                  aria-label={`Aanstelling intrekken: ${gebruiker.naam}, ${rolOf(aanstelling)}`}
                  className="inline-flex min-h-9 items-center text-sm"
                >
                  Aanstelling intrekken
                </a>
              </li>
            ))}
          </ul>
          <p className="flex flex-wrap gap-x-5 self-start text-sm md:flex-col">
            <a
              href={`/beheer?link=${gebruiker.id}`}
              aria-label={`Nieuwe link voor een wachtwoord: ${gebruiker.naam}`}
              className="inline-flex min-h-9 items-center"
            >
              Nieuwe link
            </a>
            {gebruiker.id !== eigen && (
              <a
                href={`/beheer?verwijderen=${gebruiker.id}`}
                aria-label={`Account verwijderen: ${gebruiker.naam}`}
                className="inline-flex min-h-9 items-center"
              >
                Account verwijderen
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
