import type { ReactNode } from 'react'
import { formatDatum } from '@/lib/platform/datum'
import { Contactlink } from './contact'
import type { NavItem } from './navigation'
import { NavigationLinks } from './navigation-links'
import { Zoekveld } from './zoekveld'

type Props = {
  navigation: readonly NavItem[]
  /** the person who is logged in, with the form that logs out */
  person?: { naam: string; logOut: ReactNode }
  /** null: no demo; `vandaag`: the day of its story, ISO date */
  demo: { vandaag: string } | null
  /** what stands at the end of the bar when nobody is logged in */
  eind?: ReactNode
  /** whether there is anything for this person to find */
  zoeken?: boolean
  children: ReactNode
}

const voet: readonly NavItem[] = [
  { href: '/', naam: 'Metingen' },
  { href: '/open-data', naam: 'Open data' },
  { href: '/toegankelijkheid', naam: 'Toegankelijkheid' },
  { href: '/privacy', naam: 'Privacy' },
]

/** The frame around every page. */
export function Shell({ navigation, person, demo, eind, zoeken = false, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-lijn border-b">
        {demo && (
          <p className="bg-oranje-licht px-4 py-1 text-center text-oranje-diep text-sm">
            <strong>Fictieve antwoorden.</strong> Dit is een demonstratie: geen gemeente heeft deze antwoorden gegeven.
            Het is hier {formatDatum(demo.vandaag)}.
          </p>
        )}
        <div className="relative mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 px-4 print:hidden">
          <a
            href={person ? '/start' : '/'}
            className="flex min-h-12 items-center gap-2 font-bold text-merk-diep no-underline"
          >
            <svg viewBox="0 0 24 24" className="size-7" aria-hidden="true" focusable="false">
              <rect x="2" y="13" width="5" height="9" rx="1" className="fill-rood" />
              <rect x="9.5" y="8" width="5" height="14" rx="1" className="fill-oranje" />
              <rect x="17" y="2" width="5" height="20" rx="1" className="fill-groen" />
            </svg>
            Transitie-Volgsysteem
          </a>
          {navigation.length > 0 && <NavigationLinks items={navigation} />}
          {eind && <div className="ml-auto">{eind}</div>}
          {person && (
            <div className="ml-auto flex w-full flex-wrap items-center justify-end gap-x-3 text-sm leading-tight md:w-auto">
              {zoeken && <Zoekveld />}
              <span>{person.naam}</span>
              {person.logOut}
            </div>
          )}
        </div>
      </header>
      <main id="inhoud" className="mx-auto w-full max-w-6xl grow px-4 py-6">
        {children}
      </main>
      <footer className="border-lijn border-t px-4 py-4 text-center text-inkt-zacht text-sm print:hidden">
        <p>Transitie-Volgsysteem{demo && ' · demonstratie met fictieve antwoorden'}</p>
        <ul className="flex flex-wrap justify-center gap-x-5">
          {voet.map(({ href, naam }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-8 items-center text-inkt-zacht">
                {naam}
              </a>
            </li>
          ))}
          <li>
            <Contactlink className="wrap-anywhere inline-flex min-h-8 items-center text-inkt-zacht" />
          </li>
        </ul>
      </footer>
    </div>
  )
}
