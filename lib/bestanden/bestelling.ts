import { type Editie, edities } from '@/lib/cijfers/kern/editie'
import { type Formaat, formaten } from './formaten'

/** A file that somebody asks for: of what is published, or of the text as it is now, which only the bureau may. */
export type Bestelling = { uit: 'gepubliceerd' | Editie; meetmoment: string; formaat: Formaat }

/** The file that this is: of a publicatie there is one for ever; of a text of now one for all that it is made of. */
export type Werkstuk = { meetmoment: string; formaat: Formaat } & (
  | { soort: 'uitgave'; nummer: number }
  | { soort: Editie; bestandsleutel: string }
)

/** What the work on it is about. Another text is other work: who asks after a change does not get what was asked before it. */
export function klussleutelOf(werkstuk: Werkstuk): string {
  const { soort, meetmoment, formaat } = werkstuk
  return [soort, meetmoment, formaat, soort === 'uitgave' ? werkstuk.nummer : werkstuk.bestandsleutel].join(' ')
}

/** The way back. */
export function werkstukOf(klussleutel: string): Werkstuk {
  const [van, meetmoment, als, rest] = klussleutel.split(' ')
  const formaat = formaten.find((candidate) => candidate === als)
  const editie = edities.find((candidate) => candidate === van)
  if (meetmoment && formaat && rest && editie) return { soort: editie, meetmoment, formaat, bestandsleutel: rest }
  if (meetmoment && formaat && van === 'uitgave' && /^\d+$/.test(rest ?? ''))
    return { soort: 'uitgave', meetmoment, formaat, nummer: Number(rest) }
  throw new Error('this is no file that can be made')
}
