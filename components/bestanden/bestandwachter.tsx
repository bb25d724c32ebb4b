'use client'

import { useEffect, useState } from 'react'
import { Paginatitel } from '@/components/shell/paginatitel'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Bestandstand } from '@/lib/bestanden/bestelling-taak'
import { formatAantal } from '@/lib/platform/getal'

type Props = {
  /** what is being made, as on its link: "Rapport als PDF" */
  titel: string
  /** address of the file */
  href: string
  /** how it stood when the page was made */
  begin: Bestandstand
  terug: { href: string; naam: string }
}

const againMs = 2_000

async function ask(address: string, options: RequestInit, signal: AbortSignal): Promise<Response> {
  const reply = await fetch(address, { ...options, cache: 'no-store', signal })
  // What a proxy says while the server starts again.
  if (reply.status > 500) throw new Error(`status ${reply.status}`)
  return reply
}

/** Waits until a file is made and then fetches it. Without JavaScript there is a link that looks again. */
export function Bestandwachter({ titel, href, begin, terug }: Props) {
  const isMislukt = begin.soort === 'mislukt'
  const [staat, setStaat] = useState<'wacht' | 'gehaald' | 'mislukt'>(isMislukt ? 'mislukt' : 'wacht')
  const [isConnected, setConnected] = useState(true)
  const [seconden, setSeconden] = useState(0)

  useEffect(() => {
    if (isMislukt) return
    const stop = new AbortController()
    const clock = setInterval(() => setSeconden((count) => count + 1), 1_000)
    const look = async () => {
      try {
        // What asks for the file hears nothing until it is made, also when the server is long there.
        await ask('/api/gezondheid', {}, stop.signal)
        setConnected(true)
        // A program's request waits for as long as it takes; see lib/bestanden/reply-web.ts.
        const options = { method: 'HEAD', headers: { Accept: 'application/octet-stream' } }
        const { ok, redirected } = await ask(href, options, stop.signal)
        // Who is logged out is sent to the login page, and comes back to the file.
        if (redirected) return location.assign(href)
        setStaat(ok ? 'gehaald' : 'mislukt')
        if (ok) location.assign(href)
        clearInterval(clock)
      } catch {
        // The server that comes back goes on with the file.
        if (stop.signal.aborted) return
        setConnected(false)
        timer = setTimeout(look, againMs)
      }
    }
    let timer = setTimeout(look)
    return () => {
      stop.abort()
      clearInterval(clock)
      clearTimeout(timer)
    }
  }, [href, isMislukt])

  const isKlaar = staat === 'gehaald' || begin.soort === 'klaar'
  return (
    <div className="max-w-prose space-y-4">
      <Paginatitel delen={[`${titel} wordt gemaakt`, terug.naam.replace('Terug naar ', '')]} />
      <h1>{titel}</h1>
      {staat === 'mislukt' ? (
        <Notice tone="error">
          <strong>Het bestand kon niet worden gemaakt.</strong>{' '}
          {begin.soort === 'mislukt' ? begin.zin : 'Probeer het nog eens.'}
        </Notice>
      ) : (
        <p role="status">
          {isKlaar ? 'Het bestand is klaar.' : 'Het bestand wordt gemaakt.'}
          {staat === 'gehaald' && ' De download begint.'}
        </p>
      )}
      {staat === 'wacht' && !isKlaar && (
        <div className="space-y-1">
          <progress className="h-3 w-full" aria-label={`${titel} wordt gemaakt`} />
          <p className="text-inkt-zacht text-sm">
            {seconden > 0 && `Bezig sinds ${formatAantal(seconden, 'seconde', 'seconden')}. `}
            Meestal duurt het minder dan 10 seconden.
          </p>
        </div>
      )}
      {!isConnected && <Notice tone="warning">Er is nu geen verbinding. Deze pagina blijft het proberen.</Notice>}
      <div className="flex flex-wrap gap-3">
        {staat === 'wacht' && !isKlaar ? (
          <noscript>
            <a href={begin.soort === 'bezig' ? '' : href} className={buttonClass()}>
              Kijk of het klaar is
            </a>
          </noscript>
        ) : (
          <a href={href} className={buttonClass()}>
            {isKlaar ? 'Download' : 'Opnieuw proberen'}
          </a>
        )}
        <a href={terug.href} className={buttonClass('secondary')}>
          {terug.naam}
        </a>
      </div>
    </div>
  )
}
