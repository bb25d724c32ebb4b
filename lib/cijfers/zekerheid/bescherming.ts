import type { Inzage } from './inzage'
import type { Kwestie } from './kwestie'
import type { Onderzoek } from './onderzoek'
import { chooseGetoond } from './verbergen'
import { searchMetRespons, searchZonderRespons, type Toonkeuze, type Zoekopdracht, type Zoektocht } from './zoektocht'

export type Beschermgang = { klaar: number; totaal: number }

export type Beschermuitkomst = {
  getoond: Toonkeuze
  /** what is certain all the same, by what was published before */
  zeker: Kwestie[]
}

export type Beschermopdracht = Zoekopdracht & {
  /** what may be shown; of edities before the last one exactly what was published */
  toonbaar: Toonkeuze
}

/**
 * Hides as little as it can of the last editie, so that no reader is certain what a single gemeente answered. The same
 * input hides the same.
 *
 * Pauses after each vraag, so that who runs it can tell how far it is, do something else, or end it.
 */
export function* protectInzage(inzage: Inzage, opdracht: Beschermopdracht): Generator<Beschermgang, Beschermuitkomst> {
  const { toonbaar } = opdracht
  const vast = published(inzage, toonbaar.respons)
  let vragen = toonbaar.vragen
  let zoektocht = searchMetRespons(inzage, opdracht, vragen)
  let respons = choose(inzage, zoektocht.onderzoek, zoektocht.kwesties, toonbaar.respons)
  if (respons.zeker.length > 0) {
    // The counts per vraag alone say that nobody in some vak filled in anything: first what hides that.
    const zonder = yield* hideRijen(inzage, searchZonderRespons(inzage, opdracht), vragen)
    vragen = zonder.vragen
    zoektocht = searchMetRespons(inzage, opdracht, vragen)
    respons = choose(inzage, zoektocht.onderzoek, zoektocht.kwesties, toonbaar.respons)
    if (respons.zeker.length > 0 && !vast.includes(true))
      return { getoond: { respons: vast, vragen }, zeker: zonder.zeker }
  }
  const rijen = yield* hideRijen(inzage, zoektocht.antwoorden(respons.getoond), vragen)
  return { getoond: { respons: respons.getoond, vragen: rijen.vragen }, zeker: rijen.zeker }
}

function* hideRijen(
  inzage: Inzage,
  { onderzoek, kwestiesOf }: Zoektocht,
  toonbaar: Toonkeuze['vragen'],
): Generator<Beschermgang, { vragen: boolean[][]; zeker: Kwestie[] }> {
  const vragen: boolean[][] = []
  const zeker: Kwestie[] = []
  for (const [vraag, shown] of toonbaar.entries()) {
    const chosen = choose(inzage, onderzoek, kwestiesOf(vraag), shown)
    vragen.push(chosen.getoond)
    zeker.push(...chosen.zeker)
    yield { klaar: vraag + 1, totaal: toonbaar.length }
  }
  return { vragen, zeker }
}

/** Of what may be shown, what was published before and stays so. */
function published({ sommen }: Inzage, toonbaar: readonly boolean[]): boolean[] {
  const last = Math.max(...sommen.map(({ editie }) => editie))
  return sommen.map(({ editie }, som) => editie < last && toonbaar[som] === true)
}

/** What was published before makes certain what no hiding can undo: that is left out of the search. */
function choose(
  inzage: Inzage,
  onderzoek: Onderzoek,
  kwesties: readonly Kwestie[],
  toonbaar: readonly boolean[],
): { getoond: boolean[]; zeker: Kwestie[] } {
  const vast = published(inzage, toonbaar)
  const zeker = onderzoek.bevestig(kwesties, vast)
  const known = new Set(zeker)
  const open = kwesties.filter((one) => !known.has(one))
  return { zeker, getoond: chooseGetoond(inzage, onderzoek, { kwesties: open, toonbaar, vast }) }
}

/**
 * Whether the total of some vragen can be shown of a som: only where all of their rows are, so that it says nothing
 * new. Beside hidden rows it would be one more equation about them, over several vragen; and where rows are hidden
 * because everybody said the same, their sum says just that.
 */
export function isTotaalGetoond({ vragen }: Toonkeuze, some: readonly number[], som: number): boolean {
  return some.every((vraag) => vragen[vraag]?.[som] === true)
}
