import { Icon, type IconName } from '@/components/ui/icon'
import { type Berichtstatus, statusuitleg } from '@/lib/post/berichtsoort'

const looks: Record<Berichtstatus, { className: string; icon: IconName }> = {
  wacht: { className: 'text-inkt-zacht', icon: 'clock' },
  bezig: { className: 'text-inkt-zacht', icon: 'clock' },
  verzonden: { className: 'text-groen-diep', icon: 'check' },
  geweigerd: { className: 'text-rood-diep', icon: 'warning' },
  onzeker: { className: 'text-oranje-diep', icon: 'warning' },
  getoond: { className: 'text-inkt-zacht', icon: 'clock' },
  ingetrokken: { className: 'text-inkt-zacht', icon: 'clock' },
}

/** What became of a mail, in a word and a sign. */
export function Berichtstatusteken({ status }: { status: Berichtstatus }) {
  const { className, icon } = looks[status]
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap font-semibold ${className}`}>
      <Icon name={icon} className="size-4" />
      {statusuitleg[status].naam}
    </span>
  )
}
