/** Somebody of the bureau asked to publish before the peildatum, and nothing was published since. */
export type Verzoek = {
  id: number
  /** of the Voorbeeld that was asked for */
  gezien: string
  reden: string
  /** ISO moment */
  op: string
  /** null: whose account is gone */
  doorId: number | null
  door: string | null
  /** whether who asked still works at the bureau */
  isBureau: boolean
}

/** How a verzoek stands for one reader: nobody asked, it no longer holds, one's own, or to be confirmed. */
export type Verzoeksoort = 'geen' | 'vervallen' | 'eigen' | 'te_bevestigen'

/** @param nu what publishing now would show, and to whom */
export function verzoeksoortOf(
  verzoek: Verzoek | null,
  nu: { gezien: string; gebruikerId: number | null },
): Verzoeksoort {
  if (!verzoek) return 'geen'
  if (verzoek.gezien !== nu.gezien || verzoek.doorId === null || !verzoek.isBureau) return 'vervallen'
  return verzoek.doorId === nu.gebruikerId ? 'eigen' : 'te_bevestigen'
}

const zinnen: Record<Exclude<Verzoeksoort, 'te_bevestigen'>, string> = {
  geen: 'De peildatum is nog niet geweest. Vraag het eerst; dan bevestigt een andere medewerker van het bureau.',
  vervallen:
    'De peildatum is nog niet geweest, en het verzoek geldt niet meer: er is daarna iets veranderd. Vraag het opnieuw.',
  eigen: 'De peildatum is nog niet geweest, en u vroeg dit zelf. Een andere medewerker van het bureau bevestigt het.',
}

/** Why this reader cannot publish before the peildatum, as a sentence; null: this is the second who is needed. */
export function verzoekweigering(soort: Verzoeksoort): string | null {
  return soort === 'te_bevestigen' ? null : zinnen[soort]
}
