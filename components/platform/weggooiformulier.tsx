import { type Formulierbegin, weggooiveld } from '@/lib/platform/formulier'
import { Formuliermerk } from './formuliermerk'

/** The id of the form behind "gooi het weg". */
export const weggooiId = (naam: string) => `${naam}-weggooien`

/**
 * Throws away what was kept while somebody was logged out. A form of its own: a button inside the form itself would be the
 * first one, and so what Enter presses.
 */
export function Weggooiformulier({ begin, action }: { begin: Formulierbegin; action: (form: FormData) => void }) {
  if (begin.staat.soort !== 'teruggekomen') return null
  return (
    <form id={weggooiId(begin.naam)} action={action} hidden>
      <Formuliermerk begin={begin} />
      <input type="hidden" name={weggooiveld} value="ja" />
    </form>
  )
}
