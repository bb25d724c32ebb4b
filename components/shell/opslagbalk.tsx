'use client'

import { useEffect, useState } from 'react'
import { bewaardHier } from '@/components/platform/opslagmelding'
import { Button } from '@/components/ui/button'
import { createOmroep } from '@/lib/platform/opslag/omroep'
import { aantalOf, type Opslagsoort, opslagrijenOf, type Wachtend } from './opslagrijen'

type Props = { gebruikerId: number; soorten: readonly Opslagsoort[] }
type Balkstand = { vast: Wachtend[]; isKept: boolean }

const wake = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/**
 * Says at the bottom of the screen what is not saved yet, on this page or another one; silent while saving goes well. For who
 * listens it is the one place that speaks about saving.
 */
export function Opslagbalk({ gebruikerId, soorten }: Props) {
  const [{ vast, isKept }, setStand] = useState<Balkstand>({ vast: [], isKept: true })
  const [zin, setZin] = useState('')
  const names = soorten.join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same kinds in a new list are the same
  useEffect(() => {
    const rijen = opslagrijenOf(gebruikerId, soorten)
    const omroep = createOmroep(() => new Map(rijen.flatMap((rij) => [...rij.zinnen()])), setZin, { wake })
    const look = () => {
      const stuck = rijen.flatMap((rij) => rij.waiting()).filter(({ vastgelopen }) => vastgelopen)
      setStand({ vast: stuck, isKept: rijen.every((rij) => rij.isKept()) })
      omroep.changed()
    }
    const stops = rijen.map((rij) => rij.subscribe(look))
    look()
    return () => {
      for (const stop of stops) stop()
      omroep.stop()
    }
  }, [gebruikerId, names])

  const again = () => {
    for (const rij of opslagrijenOf(gebruikerId, soorten)) void rij.flush()
  }
  return (
    <>
      <p role="status" className="sr-only">
        {zin}
      </p>
      {vast.length > 0 && (
        <section
          aria-label="Nog niet opgeslagen"
          className="sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-oranje-diep border-t-4 bg-oranje-licht p-3 print:hidden"
        >
          <p className="min-w-0 basis-full sm:flex-1 sm:basis-0">
            <strong>{aantalOf(vast)} nog niet opgeslagen.</strong> {bewaardHier(isKept)}{' '}
            {vast.map(({ label, href }) => (
              <a key={href} href={href} className="mr-2 inline-block">
                {label}
              </a>
            ))}
          </p>
          {vast.some(({ eerst }) => eerst === null) && <Button onClick={again}>Nu opnieuw proberen</Button>}
        </section>
      )}
    </>
  )
}
