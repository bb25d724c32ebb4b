import type { Waarde } from '@/lib/vragenlijst/waarde'

type Gesteld = { vraag: { code: string; waarde: Waarde | null } }

/**
 * The open vraag to go to, and the one after it; past the last one it begins anew.
 *
 * @param vragen in the order of the vragenlijst
 * @param na the code of a vraag that was put off; null, or one that is not there: none was
 */
export function volgendeOpen<T extends Gesteld>(
  vragen: readonly T[],
  na: string | null,
): { volgende: T | undefined; daarna: T | undefined } {
  const from = vragen.findIndex(({ vraag }) => vraag.code === na) + 1
  const open = [...vragen.slice(from), ...vragen.slice(0, from)].filter(({ vraag }) => vraag.waarde === null)
  return { volgende: open[0], daarna: open[1] }
}
