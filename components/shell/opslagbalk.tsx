'use client'

import { useEffect, useRef, useState } from 'react'
import { bewaardHier } from '@/components/platform/opslagmelding'
import { Button, buttonClass } from '@/components/ui/button'
import { createOmroep } from '@/lib/platform/opslag/omroep'
import { aantalOf, type Opslagsoort, opslagrijenOf, type Wachtend } from './opslagrijen'

type Props = { gebruikerId: number; soorten: readonly Opslagsoort[] }
type Balkstand = { vast: Wachtend[]; isKept: boolean }

const wake = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

const smallButton = 'max-sm:px-2 max-sm:text-sm'

/** What is said right below a field, in pixels: whether it is saved. */
const eronder = 64

/** Where somebody is at work, when the bar came to lie over it or over what is said below it. */
function showFocused(bar: Element): void {
  const { activeElement, body } = document
  if (!activeElement || activeElement === body) return
  const { top, bottom } = activeElement.getBoundingClientRect()
  const isUnder = bottom + eronder > bar.getBoundingClientRect().top && top < window.innerHeight
  if (isUnder) activeElement.scrollIntoView({ block: 'nearest' })
}

/**
 * Says at the bottom of the screen what is not saved yet, on this page or another one; silent while saving goes well. For who
 * listens it is the one place that speaks about saving.
 */
export function Opslagbalk({ gebruikerId, soorten }: Props) {
  const [{ vast, isKept }, setStand] = useState<Balkstand>({ vast: [], isKept: true })
  const [zin, setZin] = useState('')
  const bar = useRef<HTMLElement>(null)
  const names = soorten.join(' ')
  const isShown = vast.length > 0

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

  useEffect(() => {
    if (isShown && bar.current) showFocused(bar.current)
  }, [isShown])

  const again = () => {
    for (const rij of opslagrijenOf(gebruikerId, soorten)) void rij.flush()
  }
  const uitgelogd = vast.find((wachtend) => wachtend.uitgelogd)
  return (
    <>
      <p role="status" className="sr-only">
        {zin}
      </p>
      {isShown && (
        <section
          ref={bar}
          aria-label="Nog niet opgeslagen"
          className="opslagbalk sticky bottom-0 z-10 mt-6 flex items-center gap-x-4 border-oranje-diep border-t-4 bg-oranje-licht px-3 py-1 sm:py-3 print:hidden"
        >
          <p className="min-w-0 flex-1 max-sm:text-sm max-sm:leading-tight">
            <strong>{aantalOf(vast)} nog niet opgeslagen.</strong>{' '}
            <span className="max-sm:hidden">{bewaardHier(isKept)}</span>{' '}
            {vast.map(({ label, href }) => (
              <a
                key={href}
                href={href}
                className="mr-2 inline-block max-w-full truncate max-sm:not-first-of-type:hidden"
              >
                {label}
              </a>
            ))}
          </p>
          {uitgelogd ? (
            <a
              href={`/inloggen?naar=${encodeURIComponent(uitgelogd.href)}`}
              className={buttonClass('primary', smallButton)}
            >
              Opnieuw inloggen
            </a>
          ) : (
            vast.some(({ eerst }) => eerst === null) && (
              <Button onClick={again} className={smallButton}>
                Opnieuw proberen
              </Button>
            )
          )}
        </section>
      )}
    </>
  )
}
