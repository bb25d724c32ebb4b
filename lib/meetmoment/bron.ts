import type { Meetmomentstatus } from './meetmoment'

/** What the figures are about: a meetmoment, or the living state (sleutel "nu"). */
export type Bron = {
  sleutel: string
  naam: string
  /** ISO date; null for the living state */
  peildatum: string | null
  status: Meetmomentstatus | 'nu'
}
