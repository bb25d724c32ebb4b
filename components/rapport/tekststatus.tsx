import { Icon, type IconName } from '@/components/ui/icon'

type Plekinhoud = { concept: boolean; tekst: string; fouten: readonly unknown[] }
const tekststaten = ['fout', 'concept', 'leeg', 'geschreven'] as const
export type Tekststatus = (typeof tekststaten)[number]

export function tekststatusOf({ concept, tekst, fouten }: Plekinhoud): Tekststatus {
  if (fouten.length > 0) return 'fout'
  if (concept) return 'concept'
  return tekst.trim() === '' ? 'leeg' : 'geschreven'
}

const looks: Record<Tekststatus, { woord: string; icon: IconName; className: string }> = {
  fout: { woord: 'Fout', icon: 'warning', className: 'bg-rood-licht text-rood-diep' },
  concept: { woord: 'Concept', icon: 'half', className: 'bg-oranje-licht text-oranje-diep' },
  leeg: { woord: 'Leeg', icon: 'empty', className: 'bg-grijs-licht text-grijs-diep' },
  geschreven: { woord: 'Geschreven', icon: 'check', className: 'bg-groen-licht text-groen-diep' },
}

/** How far one text of a rapport is: icon, word and colour. */
export function TekststatusChip({ status }: { status: Tekststatus }) {
  const { woord, icon, className } = looks[status]
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded px-2 py-0.5 font-semibold text-sm ${className}`}
    >
      <Icon name={icon} className="size-4" />
      {woord}
    </span>
  )
}
