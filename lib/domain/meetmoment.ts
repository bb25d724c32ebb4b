export const meetmomentstatussen = ['gepland', 'open', 'bevroren', 'gepubliceerd'] as const
export type Meetmomentstatus = (typeof meetmomentstatussen)[number]

/** Frozen never reopens: a correction is a new meetmoment. Publishing can be withdrawn. */
const overgangen: Record<Meetmomentstatus, readonly Meetmomentstatus[]> = {
  gepland: ['open'],
  open: ['bevroren'],
  bevroren: ['gepubliceerd'],
  gepubliceerd: ['bevroren'],
}

export function canBecome(from: Meetmomentstatus, to: Meetmomentstatus): boolean {
  return overgangen[from].includes(to)
}

export function isFrozen(status: Meetmomentstatus): boolean {
  return status === 'bevroren' || status === 'gepubliceerd'
}

/**
 * The day against which a streefdatum is held: today, but never past the peildatum of the
 * meetmoment that is open, since that is the day the answers are about.
 *
 * @param vandaag ISO date
 * @param openPeildatum ISO date of the open meetmoment, or null
 */
export function peildag(vandaag: string, openPeildatum: string | null): string {
  return openPeildatum !== null && openPeildatum < vandaag ? openPeildatum : vandaag
}
