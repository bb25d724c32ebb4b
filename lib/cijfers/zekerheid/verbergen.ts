import type { Inzage, Somindeling } from './inzage'
import type { Kwestie } from './kwestie'
import type { Onderzoek } from './onderzoek'

/** What is hidden first, and shown again last. */
const volgorde: readonly Somindeling[] = ['regio', 'grootteklasse', 'landelijk']

export type Verbergkeuze = {
  kwesties: readonly Kwestie[]
  /** of each som, whether its counts may be shown */
  toonbaar: readonly boolean[]
  /** of each som, whether it is shown whatever follows */
  vast: readonly boolean[]
}

/**
 * Which counts of one vraag can be shown while nothing is certain: none of the others can be shown besides. Regio's are
 * hidden before klassen, and the land when nothing else helps.
 *
 * @param kwesties none may be certain when nothing is shown but what is so whatever follows
 * @returns of each som, whether its counts are shown
 */
export function chooseGetoond(
  inzage: Pick<Inzage, 'sommen' | 'vakken'>,
  onderzoek: Onderzoek,
  { kwesties, toonbaar, vast }: Verbergkeuze,
): boolean[] {
  const { sommen, vakken } = inzage
  const getoond = [...toonbaar]
  let open = onderzoek.vermoed(kwesties, getoond)
  if (open.length === 0) return getoond
  const ranked = bySize(inzage).filter((som) => toonbaar[som] && !vast[som])
  const perIndeling = volgorde.map((indeling) => ranked.filter((som) => sommen[som]?.indeling === indeling))
  // One hidden regio is what the others leave of the land. So first all that somebody would be certain about.
  const own = new Set(open.flatMap(({ lezer, vak }) => (lezer.gebied === null ? (vakken[vak]?.sommen ?? []) : [])))
  for (const som of perIndeling[0] ?? []) if (own.has(som)) getoond[som] = false
  for (const some of perIndeling)
    for (;;) {
      open = onderzoek.vermoed(open, getoond)
      const left = some.filter((som) => getoond[som])
      if (open.length === 0 || left.length === 0) break
      getoond[bestOf(left, onderzoek, open, getoond)] = false
    }
  for (const som of perIndeling.flat().reverse()) {
    if (getoond[som]) continue
    getoond[som] = true
    if (!onderzoek.isVeilig(kwesties, getoond)) getoond[som] = false
  }
  return getoond
}

/** The som that leaves the least certain when it is hidden too; of equals the first. */
function bestOf(
  some: readonly number[],
  onderzoek: Onderzoek,
  open: readonly Kwestie[],
  getoond: readonly boolean[],
): number {
  let [best = 0] = some
  let least = Number.POSITIVE_INFINITY
  for (const som of some) {
    const { length } = onderzoek.vermoed(open, getoond.with(som, false))
    if (length < least) [best, least] = [som, length]
  }
  return best
}

/** The smallest first. */
function bySize({ sommen, vakken }: Pick<Inzage, 'sommen' | 'vakken'>): number[] {
  const size = sommen.map((_, som) =>
    vakken.reduce((sum, vak) => sum + (vak.sommen.includes(som) ? vak.gemeenten.length : 0), 0),
  )
  return [...sommen.keys()].sort((a, b) => (size[a] ?? 0) - (size[b] ?? 0) || a - b)
}
