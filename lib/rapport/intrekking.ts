import { formatMoment } from '@/lib/platform/datum'
import { alsZin } from '@/lib/platform/zin'
import { NotFound } from '@/lib/toegang/require'

/** That a published rapport was taken back, as everybody may know. */
export type Ingetrokkenmeting = {
  naam: string
  /** ISO moment */
  op: string
  /** null: it was written when visitors did not see it */
  reden: string | null
  /** the published meetmoment that replaced this one */
  vervangenDoor: { sleutel: string; naam: string } | null
}

/** Not there for this reader, like everything else that is not found; but it was, and everybody may know what became of it. */
export class Ingetrokken extends NotFound {
  override name = 'Ingetrokken'
  constructor(readonly intrekking: Ingetrokkenmeting) {
    super(`meetmoment ${intrekking.naam} was withdrawn`)
  }
}

/** The same in sentences, where there is no page to say it on. */
export function intrekzin({ naam, op, reden, vervangenDoor }: Ingetrokkenmeting): string {
  const waarom = reden === null ? '' : ` De reden: ${alsZin(reden)}`
  const wel = vervangenDoor ? ` Gebruik ${vervangenDoor.sleutel}, de meting ${vervangenDoor.naam}.` : ''
  return `De meting ${naam} is ingetrokken op ${formatMoment(op)}.${waarom}${wel}`
}
