'use client'

import { usePathname } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import type { NavItem } from './navigation'

/** More than this would fill a telephone before the page begins: there they wait behind a word. */
const maxOpen = 3

/** The main menu, marking the page one is on. Drawn twice where it is long, because CSS cannot open a details. */
export function NavigationLinks({ items }: { items: readonly NavItem[] }) {
  const pathname = usePathname()
  // Of two that both lead here, the one that says most: /beheer/post is not /beheer.
  const [current] = items
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)
  const links = (list: string, link: string) => (
    <ul className={list}>
      {items.map(({ href, naam }) => {
        const here = href === current?.href
        return (
          <li key={href}>
            <a
              href={href}
              aria-current={here ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center px-2 text-inkt no-underline hover:border-lijn-sterk ${link} ${here ? 'border-merk font-semibold' : 'border-transparent'}`}
            >
              {naam}
            </a>
          </li>
        )
      })}
    </ul>
  )
  const long = items.length > maxOpen
  return (
    <>
      {long && (
        <details className="w-full md:hidden">
          {/* On the line of the name of the site, while the list opens below it. */}
          <summary className="absolute top-0 right-2 flex min-h-12 items-center gap-1.5 px-2 font-semibold text-merk">
            Menu <Icon name="down" className="size-[0.7em]" />
          </summary>
          <nav aria-label="Hoofdmenu" className="border-lijn border-t py-1">
            {links('-mx-2 grid grid-cols-2', 'w-full border-l-4')}
          </nav>
        </details>
      )}
      <nav aria-label="Hoofdmenu" className={long ? 'hidden grow md:block' : 'grow'}>
        {links('-mx-2 flex flex-wrap', 'border-b-4')}
      </nav>
    </>
  )
}
