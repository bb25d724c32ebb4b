import { Icon, type IconName } from '@/components/ui/icon'
import { type Meetmomentstatus, statusnamen } from '@/lib/meetmoment/meetmoment'

const looks: Record<Meetmomentstatus, { icon: IconName; className: string }> = {
  gepland: { icon: 'empty', className: 'bg-grijs-licht text-grijs-diep' },
  open: { icon: 'half', className: 'bg-oranje-licht text-oranje-diep' },
  bevroren: { icon: 'clock', className: 'bg-merk-licht text-merk-diep' },
  gepubliceerd: { icon: 'check', className: 'bg-groen-licht text-groen-diep' },
}

/** Where a meetmoment is in its life: icon, word and colour. */
export function StatusChip({ status }: { status: Meetmomentstatus }) {
  const { icon, className } = looks[status]
  return (
    <span className={`inline-flex items-center gap-1 rounded px-2 py-0.5 font-semibold text-sm ${className}`}>
      <Icon name={icon} className="size-4" />
      {statusnamen[status]}
    </span>
  )
}

const stappen = ['gepland', 'open', 'bevroren', 'gepubliceerd'] as const

/** The four steps of a meetmoment, with the one it is at. */
export function Stappen({ status }: { status: Meetmomentstatus }) {
  return (
    <ol aria-label="Stappen van een meetmoment" className="flex flex-wrap gap-x-2 gap-y-1 text-sm print:hidden">
      {stappen.map((stap, index) => (
        <li key={stap} aria-current={stap === status ? 'step' : undefined} className="flex items-center gap-2">
          {index > 0 && <Icon name="arrow" className="size-4 text-inkt-zacht" />}
          <span className={stap === status ? 'font-semibold text-inkt' : 'text-inkt-zacht'}>
            {index + 1}. {statusnamen[stap]}
          </span>
        </li>
      ))}
    </ol>
  )
}
