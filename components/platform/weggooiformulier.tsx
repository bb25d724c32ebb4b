import { type Formulierbegin, merkveld, weggooiveld } from '@/lib/platform/formulier'

/** The id of the form behind "gooi het weg". */
export const weggooiId = (naam: string) => `${naam}-weggooien`

/**
 * Throws away what was kept while somebody was logged out. A form of its own: a button inside the form itself would be the
 * first one, and so what Enter presses.
 */
export function Weggooiformulier({
  begin: { naam, merk, staat },
  action,
}: {
  begin: Formulierbegin
  action: (form: FormData) => void
}) {
  if (staat.soort !== 'teruggekomen' || merk === null) return null
  return (
    <form id={weggooiId(naam)} action={action} hidden>
      <input type="hidden" name={merkveld} value={merk} />
      <input type="hidden" name={weggooiveld} value="ja" />
    </form>
  )
}
