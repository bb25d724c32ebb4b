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

/** How far a freeze is. It keeps itself up to date, and shows the meetmoment again when the work ended, well or not. */
export function Vordering({ begin, pad }: Props) {
  const [bezig, setBezig] = useState(begin)
  const [isConnected, setConnected] = useState(true)

  useEffect(() => {
    const stop = new AbortController()
    const look = async () => {
      try {
        const reply = await fetch(`${pad}/vordering`, { signal: stop.signal, cache: 'no-store' })
        const { stand } = (await reply.json()) as { stand: Klusstand | null }
        if (stand?.soort !== 'bezig') return location.assign(pad)
        setBezig(stand)
        setConnected(true)
      } catch {
        if (stop.signal.aborted) return
        setConnected(false)
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
      {!isConnected && <Notice tone="warning">Er is nu geen verbinding. Deze pagina blijft het proberen.</Notice>}
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
