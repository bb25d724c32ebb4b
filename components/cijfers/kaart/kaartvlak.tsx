'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { bestuur } from './bestuur'

/**
 * A drawing whose links are places: one stop for Tab, arrows to walk, and a tooltip. Without JavaScript they are plain
 * links with a title.
 *
 * @param na id of what one comes to with Escape
 */
export function Kaartvlak({ na, children }: { na: string; children: ReactNode }) {
  const vlak = useRef<HTMLDivElement>(null)
  const ballon = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (vlak.current && ballon.current) return bestuur(vlak.current, ballon.current, na)
  }, [na])
  return (
    <div ref={vlak} className="kaartvlak">
      {children}
      <div ref={ballon} className="kaartballon" aria-hidden="true" hidden />
    </div>
  )
}
