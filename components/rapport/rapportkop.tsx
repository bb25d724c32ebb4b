import type { ReactNode } from 'react'
import type { Rapportdocument } from '@/lib/rapport/document/document'

type Props = { document: Rapportdocument; kop?: 'h1' | 'h3'; children?: ReactNode }

/** The head of a rapport on the web: its title, and what it is about. What stands between the two is the page's own. */
export function Rapportkop({ document: { titel, ondertitel, kenmerken }, kop: Kop = 'h1', children }: Props) {
  return (
    <header className="space-y-4">
      <div>
        <Kop className={Kop === 'h1' ? undefined : 'text-2xl'}>{titel}</Kop>
        <p className="text-inkt-zacht text-lg">{ondertitel}</p>
      </div>
      {children}
      <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-4 text-sm">
        {kenmerken.map(({ naam, waarde }) => (
          <div key={naam} className="contents">
            <dt className="text-inkt-zacht">{naam}</dt>
            <dd className="min-w-0 break-words">{waarde}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
