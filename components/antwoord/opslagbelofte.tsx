'use client'

import { useHydrated } from '@/components/platform/use-opslag'

/** How what is filled in gets saved, on this page as it works in this browser. */
export function Opslagbelofte() {
  const hydrated = useHydrated()
  return (
    <p className="text-inkt-zacht">
      {hydrated ? 'Wat u invult, wordt meteen opgeslagen.' : 'Kies onderaan Opslaan voordat u verder gaat.'}
    </p>
  )
}
