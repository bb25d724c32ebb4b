'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice'

type Props = { tone: 'info' | 'good' | 'warning' | 'error'; children: ReactNode }

/**
 * What came of something that somebody sent. It takes the focus, so that a screen reader says it and a small screen shows it.
 * A page that says the same again gives it another key: it is new, and so is the focus.
 */
export function Uitkomst({ tone, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript too, the reader begins at what came of it
      autoFocus
      // A notice of an error is an alert by itself.
      role={tone === 'error' ? undefined : 'status'}
      className="scroll-mt-4"
    >
      <Notice tone={tone}>{children}</Notice>
    </div>
  )
}
