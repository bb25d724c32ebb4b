'use client'

import { type ClipboardEvent, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { plakweigering } from '@/lib/rapport/tekst/plakken'

/** Keeps a pasted table or picture out of a text, and says why until somebody types on. */
export function usePlakken() {
  const [zin, setZin] = useState<string | null>(null)
  return {
    zin,
    typed: () => setZin(null),
    paste(event: ClipboardEvent<HTMLTextAreaElement>) {
      const { clipboardData: data } = event
      const weigering = plakweigering({
        tekst: data.getData('text/plain'),
        html: data.getData('text/html'),
        soorten: Array.from(data.items, ({ type }) => type),
      })
      if (weigering !== null) event.preventDefault()
      setZin(weigering)
    },
  }
}

export function Plakmelding({ zin }: { zin: string | null }) {
  return (
    <div role="status">
      {zin !== null && (
        <Notice tone="warning">
          <p>{zin} Wat u plakte is niet overgenomen; uw tekst is zoals hij was.</p>
        </Notice>
      )}
    </div>
  )
}
