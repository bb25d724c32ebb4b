import { type Formulierbegin, merkveld } from '@/lib/platform/formulier'

/** Says on a form whose it is and on which page; nothing for who did not log in. */
export function Formuliermerk({ begin: { merk } }: { begin: Formulierbegin }) {
  return merk === null ? null : <input type="hidden" name={merkveld} value={merk} />
}
