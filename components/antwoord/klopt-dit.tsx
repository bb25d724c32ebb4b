import { Icon } from '@/components/ui/icon'
import { isLeeggemaakt, type Tegenstrijdigheid } from '@/lib/antwoord/tegenstrijdig'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import type { Waarde } from '@/lib/vragenlijst/waarde'

type Props = {
  tegenstrijdig: readonly Tegenstrijdigheid[]
  waarde: Waarde | null
  vorige: Waarde | null
  /** the meetmoment before */
  vorigNaam: string | null
}

/** Asks about an answer that does not fit with another, or that was wiped since the meetmoment before. It never blocks. */
export function KloptDit({ tegenstrijdig, waarde, vorige, vorigNaam }: Props) {
  const zinnen = [
    ...tegenstrijdig.map(({ zin }) => zin),
    ...(vorige !== null && isLeeggemaakt(waarde, vorige)
      ? [`Deze vraag is leeg. Bij ${vorigNaam ?? 'het vorige meetmoment'} stond hier ${stoplicht[vorige].woord}.`]
      : []),
  ]
  return zinnen.map((zin) => (
    <p key={zin} role="status" className="flex gap-2 border-oranje-diep border-l-4 bg-oranje-licht p-2 text-sm">
      <Icon name="warning" className="mt-0.5 size-4" />
      <span>
        {zin} <strong>Klopt dit?</strong> U hoeft niets te doen als het klopt.
      </span>
    </p>
  ))
}
