/** What a gemeente can answer. */
export const waarden = ['ja', 'ten_dele', 'nee'] as const
export type Waarde = (typeof waarden)[number]

/** The four answer groups of every figure: niet ingevuld is a group of its own. */
export const staten = [...waarden, 'geen'] as const
export type Staat = (typeof staten)[number]

/** A staat as the database writes it; what it does not know, and nothing at all, is niet ingevuld. */
export function asStaat(text: string | undefined): Staat {
  return staten.find((staat) => staat === text) ?? 'geen'
}

export function staatOf(waarde: Waarde | null): Staat {
  return waarde ?? 'geen'
}
