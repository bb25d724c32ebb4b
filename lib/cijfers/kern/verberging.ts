/** The divisions that are published, and in which antwoorden of single gemeenten are protected. */
export const beschermd = ['landelijk', 'grootteklasse', 'regio'] as const
export type Beschermd = (typeof beschermd)[number]

/** What of a meetmoment is shown to nobody outside the bureau, so that no antwoord is certain. */
export type Verberging = {
  /** by indeling and sleutel of the group, the sleutels of the vragen whose figures are not shown */
  rijen: Readonly<Record<Beschermd, Readonly<Record<string, readonly string[]>>>>
  /** by indeling, the groups of which is not told how many gemeenten filled in something */
  respons: Readonly<Record<Beschermd, readonly string[]>>
}

/** The same for one division, ready to be asked. */
export type Weglating = {
  /** by sleutel of the group, the sleutels of its vragen */
  rijen: ReadonlyMap<string, ReadonlySet<string>>
  respons: ReadonlySet<string>
}

export const nietsWeggelaten: Weglating = { rijen: new Map(), respons: new Set() }

/** @param passes the groups that it goes for; all others are shown whole */
export function weglatingIn(
  { rijen, respons }: Verberging,
  indeling: Beschermd,
  passes: (groep: string) => boolean = () => true,
): Weglating {
  return {
    rijen: new Map(
      Object.entries(rijen[indeling]).flatMap(([groep, vragen]) => (passes(groep) ? [[groep, new Set(vragen)]] : [])),
    ),
    respons: new Set(respons[indeling].filter(passes)),
  }
}

/** How many figures of groups by vraag are not shown. */
export function aantalVerborgen({ rijen }: Verberging, indeling: Beschermd): number {
  return Object.values(rijen[indeling]).reduce((sum, vragen) => sum + vragen.length, 0)
}
