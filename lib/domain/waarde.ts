/** What a gemeente can answer. */
export const waarden = ['ja', 'ten_dele', 'nee'] as const
export type Waarde = (typeof waarden)[number]

/** The four answer groups of every figure: niet ingevuld is a group of its own. */
export const staten = [...waarden, 'geen'] as const
export type Staat = (typeof staten)[number]

export function staatVan(waarde: Waarde | null): Staat {
  return waarde ?? 'geen'
}
