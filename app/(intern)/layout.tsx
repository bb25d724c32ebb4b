import type { ReactNode } from 'react'
import { findActor } from '@/lib/toegang/session-web'
import { InternFrame } from '../frame'

/** Only the frame: each page asks for its own actor, because a layout does not guard what it wraps. */
export default async function InternLayout({ children }: { children: ReactNode }) {
  return <InternFrame actor={await findActor()}>{children}</InternFrame>
}
