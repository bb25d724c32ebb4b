import { type Editie, edities } from '@/lib/cijfers/kern/editie'
import { type Formaat, formaten } from './formaten'

/** A file that somebody asks for: of what is published, or of the text as it is now, which only the bureau may. */
export type Bestelling = { uit: 'gepubliceerd' | Editie; meetmoment: string; formaat: Formaat }

const bronnen = ['gepubliceerd', ...edities] as const

/** What the work on it is about. Another text is other work: who asks after a change does not get what was asked before it. */
export function klussleutelOf({ uit, meetmoment, formaat }: Bestelling, bestandsleutel: string): string {
  return [uit, meetmoment, formaat, bestandsleutel].join(' ')
}

/** The way back. */
export function bestellingOf(klussleutel: string): Bestelling {
  const [van, meetmoment, als] = klussleutel.split(' ')
  const uit = bronnen.find((candidate) => candidate === van)
  const formaat = formaten.find((candidate) => candidate === als)
  if (!uit || !meetmoment || !formaat) throw new Error('this is no order of a file')
  return { uit, meetmoment, formaat }
}
