import type { z } from 'zod'
import type { Celplaats, Cijfers, Themacijfers } from '@/lib/cijfers/kern/cijfers'
import type { CsvCell } from '@/lib/platform/csv'
import type { Tellingenfilters, tellingSchema } from './opendata-schema'

type Lijnfilters = Partial<Pick<Tellingenfilters, 'fase' | 'thema' | 'vraag'>>

/** A line as all open data names it: in the API, and in the CSV and JSON that one downloads. */
export type Tellinglijn = Pick<
  z.output<typeof tellingSchema>,
  'soort' | 'fase' | 'thema' | 'sleutel' | 'code' | 'naam'
> & {
  /** the vragen it is about, by their sleutel */
  vragen: readonly string[]
  cellen: readonly Celplaats[]
}

/** The columns of a CSV that say which group and which line a row is of, in their order. */
export const groepkolommen = ['meetmoment', 'indeling', 'groep', 'groepnaam'] as const
export const lijnkolommen = ['soort', 'fase', 'thema', 'sleutel', 'code', 'naam'] as const

/** What stands in lijnkolommen. */
export function lijncellen(lijn: Pick<Tellinglijn, (typeof lijnkolommen)[number]>): CsvCell[] {
  return lijnkolommen.map((kolom) => lijn[kolom])
}

/** The lines that were asked: a fase with its themas and vragen, a thema with its vragen, or one vraag. */
export function lijnenOf({ fasen }: Pick<Cijfers, 'fasen'>, filters: Lijnfilters = {}): Tellinglijn[] {
  const gevraagd = fasen.filter(({ nummer }) => filters.fase === undefined || nummer === filters.fase)
  return gevraagd.flatMap(({ nummer, naam, sleutels, cellen, themas }) => {
    const fase = { fase: nummer, naam, vragen: sleutels, cellen }
    const lijn: Tellinglijn = { ...fase, soort: 'fase', thema: null, sleutel: String(nummer), code: String(nummer) }
    const whole = filters.thema === undefined && filters.vraag === undefined
    return [...(whole ? [lijn] : []), ...themas.flatMap((thema) => themalijnen(nummer, thema, filters))]
  })
}

function themalijnen(fase: number, thema: Themacijfers, filters: Lijnfilters): Tellinglijn[] {
  if (filters.thema !== undefined && filters.thema !== thema.sleutel) return []
  const { sleutel, nummer, naam, sleutels, cellen } = thema
  const own = { fase, thema: sleutel }
  const lijn: Tellinglijn = { ...own, soort: 'thema', sleutel, code: String(nummer), naam, vragen: sleutels, cellen }
  const vragen = thema.vragen
    .filter((vraag) => filters.vraag === undefined || filters.vraag === vraag.sleutel)
    .map((vraag): Tellinglijn => {
      const { sleutel: eigen, code, kort, cellen: eigenCellen } = vraag
      return { ...own, soort: 'vraag', sleutel: eigen, code, naam: kort, vragen: [eigen], cellen: eigenCellen }
    })
  return filters.vraag === undefined ? [lijn, ...vragen] : vragen
}
