export const grootteklassen = ['klein', 'middelgroot', 'groot'] as const
export type Grootteklasse = (typeof grootteklassen)[number]

/** @param inwoners at the reference date of the meetmoment. The database function grootteklasse_van holds the same rule. */
export function grootteklasseOf(inwoners: number): Grootteklasse {
  if (inwoners < 50_000) return 'klein'
  return inwoners <= 100_000 ? 'middelgroot' : 'groot'
}

/** `verbogen`: as it stands before "gemeenten". */
export const grootteklassenamen: Record<Grootteklasse, { naam: string; verbogen: string; omschrijving: string }> = {
  klein: { naam: 'Klein', verbogen: 'Kleine', omschrijving: 'minder dan 50.000 inwoners' },
  middelgroot: { naam: 'Middelgroot', verbogen: 'Middelgrote', omschrijving: '50.000 tot en met 100.000 inwoners' },
  groot: { naam: 'Groot', verbogen: 'Grote', omschrijving: 'meer dan 100.000 inwoners' },
}
