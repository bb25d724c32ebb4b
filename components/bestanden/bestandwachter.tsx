'use client'

import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatAantal } from '@/lib/platform/getal'

type Props = {
  /** what is being made, as on its link: "Rapport als PDF" */
  titel: string
  /** address of the file */
  href: string
  terug: { href: string; naam: string }
}

/** Waits until a file is made and then fetches it. Without JavaScript there is a link that looks again. */
export function Bestandwachter({ titel, href, terug }: Props) {
  const [staat, setStaat] = useState<'bezig' | 'klaar' | 'mislukt'>('bezig')
  const [seconden, setSeconden] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    const clock = setInterval(() => setSeconden((count) => count + 1), 1_000)
    // A program's request waits for as long as it takes; see lib/bestanden/antwoord.ts.
    fetch(href, { method: 'HEAD', headers: { Accept: 'application/octet-stream' }, signal: stop.signal })
      .then(({ ok }) => {
        setStaat(ok ? 'klaar' : 'mislukt')
        if (ok) location.assign(href)
      })
      .catch(() => stop.signal.aborted || setStaat('mislukt'))
      .finally(() => clearInterval(clock))
    return () => {
      stop.abort()
      clearInterval(clock)
    }
  }, [href])

  return (
    <div className="max-w-prose space-y-4">
      <h1>{titel}</h1>
      {staat === 'mislukt' ? (
        <Notice tone="error">
          <strong>Het bestand kon niet worden gemaakt.</strong> Probeer het nog eens.
        </Notice>
      ) : (
        <p role="status">
          {staat === 'klaar' ? 'Het bestand is klaar. De download begint.' : 'Het bestand wordt gemaakt.'}
        </p>
      )}
      {staat === 'bezig' && (
        <div className="space-y-1">
          <progress className="h-3 w-full" aria-label={`${titel} wordt gemaakt`} />
          <p className="text-inkt-zacht text-sm">
            {seconden > 0 && `Bezig sinds ${formatAantal(seconden, 'seconde', 'seconden')}. `}
            Meestal duurt het minder dan 10 seconden.
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {staat === 'bezig' ? (
          <noscript>
            <a href={href} className={buttonClass()}>
              Kijk of het klaar is
            </a>
          </noscript>
        ) : (
          <a href={href} className={buttonClass()}>
            {staat === 'klaar' ? 'Download nog eens' : 'Opnieuw proberen'}
          </a>
        )}
        <a href={terug.href} className={buttonClass('secondary')}>
          {terug.naam}
        </a>
      </div>
    </div>
  )
}
