import { groepsleutel } from '@/lib/cijfers/kern/indeling'
import { hasIngevuld, type Raster, type Rastergemeente } from '@/lib/cijfers/kern/raster'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { breedte, type Gemeentevak, type Inzage, type Som, type Somindeling } from './inzage'

const indelingen: readonly Somindeling[] = ['landelijk', 'grootteklasse', 'regio']

/** A publicatie of some gemeenten. */
export type Editiebron = {
  raster: Raster
  /** who was looked at anew; of all others it repeats what the editie before says */
  herzien: ReadonlySet<number>
}

const gebiedenOf = ({ regio, subregio }: Rastergemeente) => [
  `regio ${regio}`,
  ...(subregio === null ? [] : [`subregio ${subregio}`]),
]

/** The antwoorden of one gemeente, in all edities that repeat them. */
type Geantwoord = { gemeenteId: number; sommen: number[]; gebieden: string[]; rij: Uint8Array }

/**
 * What can be published of a meetmoment, with the meetmomenten that it corrects before it.
 *
 * @throws RangeError when the edities do not ask the same vragen
 */
export function makeInzage(edities: readonly Editiebron[]): Inzage {
  const [first] = edities
  const vragen = first ? vragenOf(first.raster.vragenlijst).map(({ sleutel }) => sleutel) : []
  const sommen: Som[] = []
  const places = new Map<string, number>()
  const sommenOf = (gemeente: Rastergemeente, editie: number) =>
    indelingen.map((indeling) => {
      const sleutel = groepsleutel(indeling, gemeente)
      const key = JSON.stringify([editie, indeling, sleutel])
      const place = places.get(key) ?? sommen.push({ sleutel, indeling, editie }) - 1
      places.set(key, place)
      return place
    })
  const all: Geantwoord[] = []
  const latest = new Map<number, Geantwoord>()
  for (const [editie, { raster, herzien }] of edities.entries()) {
    const own = vragenOf(raster.vragenlijst)
    if (own.length !== vragen.length || own.some(({ sleutel }, index) => sleutel !== vragen[index]))
      throw new RangeError('a correction asks other vragen than what it corrects')
    for (const [index, gemeente] of raster.gemeenten.entries()) {
      const before = herzien.has(gemeente.gemeenteId) ? undefined : latest.get(gemeente.gemeenteId)
      const antwoorden = before ?? {
        gemeenteId: gemeente.gemeenteId,
        sommen: [],
        gebieden: [],
        rij: raster.rijen[index] ?? new Uint8Array(vragen.length),
      }
      if (!before) all.push(antwoorden)
      latest.set(gemeente.gemeenteId, antwoorden)
      antwoorden.sommen.push(...sommenOf(gemeente, editie))
      antwoorden.gebieden.push(...gebiedenOf(gemeente).filter((gebied) => !antwoorden.gebieden.includes(gebied)))
    }
  }
  return { sommen, vragen: vragen.length, ...countVakken(all, vragen.length) }
}

function countVakken(all: readonly Geantwoord[], vragen: number): Pick<Inzage, 'vakken' | 'aantallen' | 'leeg'> {
  const bySommen = new Map<string, Geantwoord[]>()
  for (const one of all) {
    const key = JSON.stringify([one.sommen, one.gebieden])
    bySommen.set(key, [...(bySommen.get(key) ?? []), one])
  }
  const members = [...bySommen.values()]
  const vakken = members.flatMap((same): Gemeentevak[] =>
    same
      .slice(0, 1)
      .map(({ sommen, gebieden }) => ({ gemeenten: same.map(({ gemeenteId }) => gemeenteId), sommen, gebieden })),
  )
  const aantallen = new Int32Array(vragen * members.length * breedte)
  for (const [vak, same] of members.entries())
    for (const { rij } of same)
      for (let vraag = 0; vraag < vragen; vraag++) {
        const at = (vraag * members.length + vak) * breedte + (rij[vraag] ?? 0)
        aantallen[at] = (aantallen[at] ?? 0) + 1
      }
  return {
    vakken,
    aantallen,
    leeg: Int32Array.from(members, (same) => same.filter(({ rij }) => !hasIngevuld(rij)).length),
  }
}
