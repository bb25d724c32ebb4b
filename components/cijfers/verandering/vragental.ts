import type { Vragental } from '@/lib/cijfers/verandering/veranderregels'
import { formatAantal, formatGetal } from '@/lib/platform/getal'

/** "68 vragen, waarvan 27 nieuw en niet vergeleken" */
export function vragentalzin({ aantal, nieuw }: Vragental): string {
  const alle = formatAantal(aantal, 'vraag', 'vragen')
  return nieuw === 0 ? alle : `${alle}, waarvan ${formatGetal(nieuw)} nieuw en niet vergeleken`
}
