export const grootteklassen = ['klein', 'middelgroot', 'groot'] as const
export type Grootteklasse = (typeof grootteklassen)[number]

/** @param inwoners at the reference date of the meetmoment. The database function grootteklasse_van holds the same rule. */
export function grootteklasseVan(inwoners: number): Grootteklasse {
  if (inwoners < 50_000) return 'klein'
  return inwoners <= 100_000 ? 'middelgroot' : 'groot'
}

export const grootteklassenamen: Record<Grootteklasse, { naam: string; omschrijving: string }> = {
  klein: { naam: 'Klein', omschrijving: 'minder dan 50.000 inwoners' },
  middelgroot: { naam: 'Middelgroot', omschrijving: '50.000 tot en met 100.000 inwoners' },
  groot: { naam: 'Groot', omschrijving: 'meer dan 100.000 inwoners' },
}
