import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Regel } from '@/lib/cijfers/kern/regels'
import { compareCijfers, type Vergelijkingscel } from '@/lib/cijfers/kern/vergelijking'

const naamOf = ({ soort, code }: Regel) => `${soort} ${code.replace(/\.$/, '')}`

/** Why columns say "n.v.t." for the moment before: by the two vragenlijsten, since an empty group says it too. */
export function Onvergelijkbaar({
  kolommen,
  cijfers,
  vorig,
}: {
  kolommen: readonly Regel[]
  cijfers: Cijfers
  vorig: Cijfers
}) {
  const vorige = compareCijfers(cijfers, vorig)
  const namen = (soort: Vergelijkingscel['soort']) =>
    kolommen.filter(({ sleutel }) => vorige.get(sleutel)?.soort === soort).map(naamOf)
  const [nieuw, anders] = [namen('nieuw'), namen('andere_vragen')]
  const waarom = [
    ...(nieuw.length > 0 ? [`${nieuw.join(', ')} ${nieuw.length === 1 ? 'was' : 'waren'} er toen nog niet`] : []),
    ...(anders.length > 0 ? [`bij ${anders.join(', ')} hoorden toen andere vragen`] : []),
  ]
  if (waarom.length === 0) return null
  return (
    <p className="text-inkt-zacht text-sm">
      N.v.t. bij {vorig.bron.naam}: {waarom.join('; ')}.
    </p>
  )
}
