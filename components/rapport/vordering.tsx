'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { formatGetal } from '@/lib/platform/getal'
import type { Klusstand } from '@/lib/platform/klus'

type Bezig = Extract<Klusstand, { soort: 'bezig' }>
type Props = {
  begin: Bezig
  /** address of the meetmoment */
  pad: string
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

/** How far a freeze is. It keeps itself up to date, and shows the meetmoment again when the work ended, well or not. */
export function Vordering({ begin, pad }: Props) {
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
          if (stand?.soort !== 'bezig') return location.assign(`${pad}?gedaan=bevriezen`)
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
  }, [pad])

  const { stap, gedaan, totaal } = bezig
  return (
    <section aria-labelledby="vordering" className="max-w-prose space-y-2 rounded border border-lijn-sterk p-4">
      <h2 id="vordering">Wordt bevroren</h2>
      <p>
        <span role="status">{stap || 'Het bevriezen begint'}</span>
        {totaal > 0 && `: ${formatGetal(gedaan)} van ${formatGetal(totaal)} gemeenten`}.
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
                U bent uitgelogd. Het bevriezen gaat door.{' '}
                <a href={`/inloggen?naar=${encodeURIComponent(pad)}`}>Opnieuw inloggen</a>
              </>
            ) : (
              haperingzinnen[hapering]
            )}
          </Notice>
        )}
      </div>
      <p className="text-inkt-zacht text-sm">
        U kunt deze pagina verlaten: het bevriezen gaat door. Zolang het niet klaar is, verandert er niets aan het
        meetmoment.
      </p>
      <noscript>
        <a href={pad}>Kijk hoe ver het nu is</a>
      </noscript>
    </section>
  )
}
