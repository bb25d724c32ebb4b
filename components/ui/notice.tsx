import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const tones = {
  info: { className: 'border-merk bg-merk-licht', icon: 'clock' },
  good: { className: 'border-groen-diep bg-groen-licht', icon: 'check' },
  warning: { className: 'border-oranje-diep bg-oranje-licht', icon: 'warning' },
  error: { className: 'border-rood-diep bg-rood-licht', icon: 'warning' },
} as const satisfies Record<string, { className: string; icon: IconName }>

type Props = {
  tone: keyof typeof tones
  children: ReactNode
  id?: string
  /** something else says it aloud */
  silent?: boolean
}

/** A message that stands out of the page; an error is announced at once. */
export function Notice({ tone, children, id, silent = false }: Props) {
  const { className, icon } = tones[tone]
  return (
    <div
      id={id}
      role={tone === 'error' && !silent ? 'alert' : undefined}
      className={`flex gap-3 border-l-4 p-3 ${className}`}
    >
      <Icon name={icon} className="mt-0.5 size-5" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
