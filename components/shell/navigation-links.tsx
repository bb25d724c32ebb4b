'use client'

import { usePathname } from 'next/navigation'
import type { NavItem } from './navigation'

/** Marks the page one is on. */
export function NavigationLinks({ items }: { items: readonly NavItem[] }) {
  const pathname = usePathname()
  return (
    <ul className="-mx-2 flex flex-wrap">
      {items.map(({ href, naam }) => {
        const here = pathname === href || pathname.startsWith(`${href}/`)
        return (
          <li key={href}>
            <a
              href={href}
              aria-current={here ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center border-b-4 px-2 text-inkt no-underline hover:border-lijn-sterk ${here ? 'border-merk font-semibold' : 'border-transparent'}`}
            >
              {naam}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
