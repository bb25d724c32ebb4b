import { Icon, type IconName } from '@/components/ui/icon'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import type { Staat } from '@/lib/vragenlijst/waarde'

export const staatIcon: Record<Staat, IconName> = { ja: 'check', ten_dele: 'half', nee: 'cross', geen: 'empty' }

const chip: Record<Staat, string> = {
  ja: 'bg-groen-licht text-groen-diep',
  ten_dele: 'bg-oranje-licht text-oranje-diep',
  nee: 'bg-rood-licht text-rood-diep',
  geen: 'bg-grijs-licht text-grijs-diep',
}

/** An answer as traffic light: icon, word and colour together. */
export function StaatChip({ staat, compact = false }: { staat: Staat; compact?: boolean }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded sm:whitespace-nowrap px-1.5 py-0.5 font-semibold text-sm ${chip[staat]}`}
    >
      <Icon name={staatIcon[staat]} />
      <span className={compact ? 'sr-only' : undefined}>{stoplicht[staat].woord}</span>
    </span>
  )
}
