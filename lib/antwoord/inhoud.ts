import type { Waarde } from '@/lib/vragenlijst/waarde'
import type { AntwoordInvoer } from './antwoord-schema'

/** What a person fills in for one vraag. */
export type Antwoordinhoud = { waarde: Waarde | null; toelichting: string }

/** A toelichting is there, but no antwoord yet. */
export function isUnanswered({ waarde, toelichting }: Antwoordinhoud): boolean {
  return waarde === null && toelichting !== ''
}

/** Which vraag of which gemeente. */
export function sleutelOf({ gemeente, vraag }: Pick<AntwoordInvoer, 'gemeente' | 'vraag'>): string {
  return `${gemeente}/${vraag}`
}
