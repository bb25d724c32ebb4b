import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { env } from '@/lib/env'

export default function OpenbaarLayout({ children }: { children: ReactNode }) {
  return (
    <Shell demo={env().TVS_DEMO} navigation={[]}>
      {children}
    </Shell>
  )
}
