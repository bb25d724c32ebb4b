'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { Reeks } from '@/lib/cijfers/verloop/verloop'

const Verloopgrafiek = lazy(() => import('./verloopgrafiek'))

/** Fetches and draws the chart once the page is there: the table above it needs none of that code. */
export function GrafiekOpAfroep(props: {
  reeksen: readonly Reeks[]
  momenten: readonly string[]
  beschrijving: string
}) {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const start = () => setLoaded(true)
    if (document.readyState === 'complete') return start()
    window.addEventListener('load', start, { once: true })
    return () => window.removeEventListener('load', start)
  }, [])
  return (
    <div className="grafiekvak">
      <noscript>
        <p>De grafiek kan niet worden getekend zonder JavaScript. Alle cijfers staan in de tabel.</p>
      </noscript>
      {loaded && (
        <Suspense fallback={<p className="text-inkt-zacht text-sm">De grafiek wordt getekend.</p>}>
          <Verloopgrafiek {...props} />
        </Suspense>
      )}
    </div>
  )
}
