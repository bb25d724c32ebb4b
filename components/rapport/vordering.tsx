'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { formatGetal } from '@/lib/platform/getal'
import type { Klusstand } from '@/lib/platform/klus'

type Bezig = Extract<Klusstand, { soort: 'bezig' }>
type Props = {
  begin: Bezig
  /** address of the page; below it /vordering tells how far it is */
  pad: string
  /** where to go when it ended, well or not */
  klaar: string
  titel: string
  /** what goes on without anybody looking: "Het bevriezen" */
  werk: string
  /** what stays as it is until it is done */
  children: string
}

const everyMs = 1_000

/** Why the page does not know how far it is. */
type Hapering = 'verbinding' | 'server' | 'uitgelogd'

function haperingOf({ ok, status, headers }: Response): Hapering | null {
  if (status === 401) return 'uitgelogd'
  // A proxy or a network that asks to log in first answers in HTML.
  return ok && headers.get('content-type')?.startsWith('application/json') ? null : 'server'
}

const haperingzinnen = {
  verbinding: 'Er is nu geen verbinding. Deze pagina blijft het proberen.',
  server: 'De server zegt nu niet hoe ver het is. Deze pagina blijft het vragen.',
}

/** How far long work is. It keeps itself up to date, and shows the page again when the work ended, well or not. */
export function Vordering({ begin, pad, klaar, titel, werk, children }: Props) {
  const [bezig, setBezig] = useState(begin)
  const [hapering, setHapering] = useState<Hapering | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    const look = async () => {
      try {
        const reply = await fetch(`${pad}/vordering`, { signal: stop.signal, cache: 'no-store' })
        // The page itself says that it is not there any more.
        if (reply.status === 404) return location.assign(pad)
        const found = haperingOf(reply)
        if (found === null) {
          const { stand } = (await reply.json()) as { stand: Klusstand | null }
          if (stand?.soort !== 'bezig') return location.assign(klaar)
          setBezig(stand)
        }
        setHapering(found)
      } catch {
        if (stop.signal.aborted) return
        setHapering('verbinding')
      }
      timer = setTimeout(look, everyMs)
    }
    let timer = setTimeout(look, everyMs)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [pad, klaar])

  const { stap, gedaan, totaal } = bezig
  return (
    <section aria-labelledby="vordering" className="max-w-prose space-y-2 rounded border border-lijn-sterk p-4">
      <h2 id="vordering">{titel}</h2>
      <p>
        <span role="status">{stap || `${werk} begint`}</span>
        {totaal > 0 && `: ${formatGetal(gedaan)} van ${formatGetal(totaal)}`}.
      </p>
      <progress
        className="h-3 w-full"
        max={totaal || undefined}
        value={totaal ? gedaan : undefined}
        aria-labelledby="vordering"
      />
      <div role="status">
        {hapering && (
          <Notice tone="warning">
            {hapering === 'uitgelogd' ? (
              <>
                U bent uitgelogd. {werk} gaat door.{' '}
                <a href={`/inloggen?naar=${encodeURIComponent(pad)}`}>Opnieuw inloggen</a>
              </>
            ) : (
              haperingzinnen[hapering]
            )}
          </Notice>
        )}
      </div>
      <p className="text-inkt-zacht text-sm">
        U kunt deze pagina verlaten. {werk} gaat door. {children}
      </p>
      <noscript>
        <a href={pad}>Kijk hoe ver het nu is</a>
      </noscript>
    </section>
  )
}
