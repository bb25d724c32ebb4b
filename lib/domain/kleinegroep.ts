/** Outside the bureau no figure is shown of a group of fewer gemeenten than this. */
export const kleinsteGroep = 3

export function isKleineGroep(n: number): boolean {
  return n > 0 && n < kleinsteGroep
}
