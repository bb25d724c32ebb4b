import type { VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import { geheugen, rasternummer } from '@/lib/cijfers/kern/geheugen'
import { divideGemeenten, type Groep, type Indeling } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { kolommenOf, type Raster, type Rastergemeente } from '@/lib/cijfers/kern/raster'
import type { Bron } from '@/lib/meetmoment/bron'
import { type Fase, type Thema, themasOf, type Vraag, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import {
  aantallenOf,
  countParen,
  type Overgangen,
  overgangenIn,
  sumPairs,
  type Veranderaantallen,
  withPercentages,
} from './overgang'

/** What became of the answers of a group to one or more vragen. */
export type Veranderingcel = Veranderaantallen & { groep: string; overgangen: Overgangen }

/** A vraag of the later vragenlijst: a change where both have it, else "nieuw", never a zero. */
export type Veranderingvraag = Vraag &
  ({ soort: 'beide'; codeToen: string; cellen: Veranderingcel[] } | { soort: 'nieuw' })
/** `cellen` are of the vragen that both have; null: there are none. */
export type Veranderingthema = Omit<Thema, 'vragen'> & { cellen: Veranderingcel[] | null; vragen: Veranderingvraag[] }
type Veranderingfase = Omit<Fase, 'themas'> & { cellen: Veranderingcel[] | null; themas: Veranderingthema[] }
/** A vraag of the earlier vragenlijst that the later one lacks, and the thema it was in. */
export type Vervallenvraag = Vraag & { thema: Pick<Thema, 'sleutel' | 'nummer' | 'naam'> }

/** What changed between two sources. Groups are those of the later one; only gemeenten that both count are in the cells. */
export type Verandering = {
  van: Bron
  naar: Bron
  indeling: Indeling
  groepen: Groep[]
  verborgen: VerborgenGroep[]
  /** all vragen that both have; null: there are none */
  cellen: Veranderingcel[] | null
  fasen: Veranderingfase[]
  vervallen: Vervallenvraag[]
}

function celOf(groep: string, pairs: Int32Array): Veranderingcel {
  const { n, aantallen, percentages } = withPercentages(aantallenOf(pairs))
  return { groep, n, aantallen, percentages, overgangen: overgangenIn(pairs) }
}

/** A gemeente in both sources: its two rows, and its place in the later one. */
type Paar = { gemeente: Rastergemeente; index: number; van: Uint8Array; naar: Uint8Array }

function parenOf(van: Raster, naar: Raster): Paar[] {
  const earlier = new Map(van.gemeenten.map(({ gemeenteId }, index) => [gemeenteId, van.rijen[index]]))
  return naar.gemeenten.flatMap((gemeente, index) => {
    const [before, after] = [earlier.get(gemeente.gemeenteId), naar.rijen[index]]
    return before && after ? [{ gemeente, index, van: before, naar: after }] : []
  })
}

/** What is looked at: everything, a thema or a vraag, by its sleutel. */
export type Veranderkeuze = { thema?: string | undefined; vraag?: string | undefined }

/** A cell takes about 600 bytes, so some six megabytes. */
const remember = geheugen<Verandering>(10_000, ({ groepen, cellen, fasen }) =>
  fasen.reduce(
    (sum, fase) =>
      fase.themas.reduce(
        (part, thema) =>
          thema.vragen.reduce(
            (rest, vraag) => rest + (vraag.soort === 'beide' ? vraag.cellen.length : 0),
            part + (thema.cellen?.length ?? 0),
          ),
        sum + (fase.cellen?.length ?? 0),
      ),
    groepen.length + (cellen?.length ?? 0),
  ),
)

/**
 * Compares two sources answer by answer: on the identity of gemeente and vraag, not on names or codes. Nobody may change
 * the outcome, because it is remembered.
 *
 * @param verborgen the groups that this reader gets no figures of, by sleutel
 * @param alleen makes cells for this alone, and leaves those of other lines empty: for a table with hundreds of groups
 */
export function makeVerandering(
  van: Raster,
  naar: Raster,
  indeling: Indeling,
  verborgen: ReadonlyMap<string, Verborgen> = new Map(),
  alleen?: Veranderkeuze,
): Verandering {
  // What is hidden differs from reader to reader.
  if (verborgen.size > 0) return compare(van, naar, indeling, verborgen, alleen)
  const sleutel = JSON.stringify([rasternummer(van), indeling, alleen && [alleen.thema, alleen.vraag]])
  return remember(naar, sleutel, () => compare(van, naar, indeling, verborgen, alleen))
}

function compare(
  van: Raster,
  naar: Raster,
  indeling: Indeling,
  verborgen: ReadonlyMap<string, Verborgen>,
  alleen: Veranderkeuze | undefined,
): Verandering {
  const { groepen: all, plaats } = divideGemeenten(naar, indeling)
  const kolommen = kolommenOf(van.vragenlijst)
  const codes = new Map(vragenOf(van.vragenlijst).map(({ sleutel, code }) => [sleutel, code]))
  /** where the vragen that both have stand in the two rows, in the order of the later vragenlijst */
  const beide = vragenOf(naar.vragenlijst).flatMap(({ sleutel }, kolom) => {
    const before = kolommen.get(sleutel)
    return before === undefined ? [] : [{ van: before, naar: kolom }]
  })
  const counts = countParen(
    parenOf(van, naar).map(({ index, ...rijen }) => ({ plaats: plaats[index] ?? 0, ...rijen })),
    all.length,
    beide,
  )
  const shown = all.flatMap((groep, index) => (verborgen.has(groep.sleutel) ? [] : [{ groep, index }]))
  /** of the vragen in `beide` from one place up to another, together */
  const cellenOf = (from: number, to: number, line: Veranderkeuze | 'fase') =>
    alleen && (line === 'fase' || line.thema !== alleen.thema || line.vraag !== alleen.vraag)
      ? []
      : shown.map(({ groep, index }) =>
          celOf(groep.sleutel, sumPairs(counts, index * beide.length + from, index * beide.length + to)),
        )
  let next = 0
  const fasen = naar.vragenlijst.fasen.map((fase): Veranderingfase => {
    const start = next
    const themas = fase.themas.map((thema): Veranderingthema => {
      const first = next
      const vragen = thema.vragen.map((vraag): Veranderingvraag => {
        const codeToen = codes.get(vraag.sleutel)
        if (codeToen === undefined) return { ...vraag, soort: 'nieuw' }
        next += 1
        return { ...vraag, soort: 'beide', codeToen, cellen: cellenOf(next - 1, next, { vraag: vraag.sleutel }) }
      })
      return { ...thema, vragen, cellen: first === next ? null : cellenOf(first, next, { thema: thema.sleutel }) }
    })
    return { ...fase, themas, cellen: start === next ? null : cellenOf(start, next, 'fase') }
  })
  return {
    van: van.bron,
    naar: naar.bron,
    indeling,
    groepen: shown.map(({ groep }) => groep),
    verborgen: all.flatMap(({ sleutel, naam, aantalGemeenten }) => {
      const reden = verborgen.get(sleutel)
      return reden ? [{ sleutel, naam, aantalGemeenten, reden }] : []
    }),
    cellen: next === 0 ? null : cellenOf(0, next, {}),
    fasen,
    vervallen: vervallenVragen(van, naar),
  }
}

function vervallenVragen(van: Raster, naar: Raster): Vervallenvraag[] {
  const later = kolommenOf(naar.vragenlijst)
  return themasOf(van.vragenlijst).flatMap(({ sleutel, nummer, naam, vragen }) =>
    vragen
      .filter((vraag) => !later.has(vraag.sleutel))
      .map((vraag) => ({ ...vraag, thema: { sleutel, nummer, naam } })),
  )
}

/** One group of a Verandering. */
export function alleenGroep(verandering: Verandering, sleutel: string): Verandering {
  const pick = (cellen: Veranderingcel[]) => cellen.filter(({ groep }) => groep === sleutel)
  const pickOf = <Deel extends { cellen: Veranderingcel[] | null }>(deel: Deel) => ({
    ...deel,
    cellen: deel.cellen && pick(deel.cellen),
  })
  return {
    ...pickOf(verandering),
    groepen: verandering.groepen.filter((groep) => groep.sleutel === sleutel),
    verborgen: verandering.verborgen.filter((groep) => groep.sleutel === sleutel),
    fasen: verandering.fasen.map((fase) => ({
      ...pickOf(fase),
      themas: fase.themas.map((thema) => ({
        ...pickOf(thema),
        vragen: thema.vragen.map((vraag) =>
          vraag.soort === 'beide' ? { ...vraag, cellen: pick(vraag.cellen) } : vraag,
        ),
      })),
    })),
  }
}

export type Overgang = { gemeente: Rastergemeente; vraag: Vraag; van: Staat; naar: Staat }

/**
 * From what to what each of these gemeenten went, in the order of gemeenten and vragen, for the vragen that both have.
 *
 * @param vraag only this one, by its sleutel; undefined: every vraag, and only answers that changed
 */
export function overgangenOf(van: Raster, naar: Raster, vraag?: string): Overgang[] {
  const kolommen = kolommenOf(van.vragenlijst)
  const vragen = vragenOf(naar.vragenlijst).flatMap((candidate, index) => {
    const kolom = kolommen.get(candidate.sleutel)
    return kolom === undefined || (vraag !== undefined && vraag !== candidate.sleutel)
      ? []
      : [{ vraag: candidate, kolom, index }]
  })
  return parenOf(van, naar).flatMap(({ gemeente, van: before, naar: after }) =>
    vragen.flatMap(({ vraag: asked, kolom, index }) => {
      const [from, to] = [staten[before[kolom] ?? -1], staten[after[index] ?? -1]]
      if (!from || !to || (vraag === undefined && from === to)) return []
      return [{ gemeente, vraag: asked, van: from, naar: to }]
    }),
  )
}
