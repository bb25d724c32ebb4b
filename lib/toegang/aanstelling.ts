export const rollen = [
  'projectleider',
  'meelezer',
  'regiocorrespondent',
  'bureau',
  'ondersteuner',
  'beheerder',
] as const
export type Rol = (typeof rollen)[number]

export type Aanstelling =
  | {
      rol: 'projectleider' | 'meelezer'
      gemeente: { id: number; code: string; naam: string }
      regio: { sleutel: string; naam: string }
    }
  | {
      rol: 'regiocorrespondent'
      regio: { sleutel: string; naam: string }
      subregio: { sleutel: string; naam: string } | null
    }
  | { rol: 'bureau' }
  | { rol: 'ondersteuner' }
  | { rol: 'beheerder' }
  /** of nobody's account: who did not log in, and the public pages, whoever opens them */
  | { rol: 'bezoeker' }

type Naam = { sleutel: string; naam: string }

/**
 * An aanstelling from what a row says.
 *
 * @returns null when the row lacks the gemeente that its role is for
 */
export function makeAanstelling(
  rol: Rol,
  {
    gemeente,
    regio,
    subregio,
  }: { gemeente: { id: number; code: string; naam: string } | null; regio: Naam; subregio: Naam | null },
): Aanstelling | null {
  switch (rol) {
    case 'projectleider':
    case 'meelezer':
      return gemeente && { rol, gemeente, regio }
    case 'regiocorrespondent':
      return { rol, regio, subregio }
    case 'bureau':
    case 'ondersteuner':
    case 'beheerder':
      return { rol }
  }
}

/** The regio's and subregio's that these aanstellingen follow. */
export function eigenRegios(aanstellingen: readonly Aanstelling[]): (Naam & { indeling: 'regio' | 'subregio' })[] {
  return aanstellingen.flatMap((aanstelling) => {
    if (aanstelling.rol !== 'regiocorrespondent') return []
    const { regio, subregio } = aanstelling
    return [subregio ? { indeling: 'subregio' as const, ...subregio } : { indeling: 'regio' as const, ...regio }]
  })
}
