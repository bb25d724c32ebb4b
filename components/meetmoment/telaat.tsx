import type { ReactNode } from 'react'
import { Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'

type Props = { titel: string; meetmoment: { sleutel: string; naam: string }; children: ReactNode }

/** In place of a form that came too late. Without JavaScript its page is all that answers who sent it. */
export function Telaat({ titel, meetmoment: { sleutel, naam }, children }: Props) {
  return (
    <div className="space-y-5">
      <Paginatitel delen={[titel]} />
      <h1>{titel}</h1>
      <Notice tone="error">{children}</Notice>
      <p>
        <a href={`/meetmomenten/${sleutel}`}>Naar meetmoment {naam}</a>
      </p>
    </div>
  )
}
