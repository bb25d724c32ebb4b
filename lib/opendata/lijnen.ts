import type { z } from 'zod'
import type { Cel, Cijfers, Themacijfers } from '@/lib/cijfers/kern/cijfers'
import type { Tellingenfilters, tellingSchema } from './opendata-schema'

type Lijnfilters = Partial<Pick<Tellingenfilters, 'fase' | 'thema' | 'vraag'>>

/** A line as all open data names it: in the API, and in the CSV and JSON that one downloads. */
export type Tellinglijn = Pick<
  z.output<typeof tellingSchema>,
  'soort' | 'fase' | 'thema' | 'sleutel' | 'code' | 'naam'
> & {
  cellen: readonly Cel[]
}

/** The lines that were asked: a fase with its themas and vragen, a thema with its vragen, or one vraag. */
export function lijnenOf({ fasen }: Pick<Cijfers, 'fasen'>, filters: Lijnfilters = {}): Tellinglijn[] {
  const gevraagd = fasen.filter(({ nummer }) => filters.fase === undefined || nummer === filters.fase)
  return gevraagd.flatMap(({ nummer, naam, cellen, themas }) => {
    const fase = { fase: nummer, naam, cellen }
    const lijn: Tellinglijn = { ...fase, soort: 'fase', thema: null, sleutel: String(nummer), code: String(nummer) }
    const whole = filters.thema === undefined && filters.vraag === undefined
    return [...(whole ? [lijn] : []), ...themas.flatMap((thema) => themalijnen(nummer, thema, filters))]
  })
}

function themalijnen(fase: number, thema: Themacijfers, filters: Lijnfilters): Tellinglijn[] {
  if (filters.thema !== undefined && filters.thema !== thema.sleutel) return []
  const { sleutel, nummer, naam, cellen } = thema
  const lijn: Tellinglijn = { soort: 'thema', fase, thema: sleutel, sleutel, code: String(nummer), naam, cellen }
  const vragen = thema.vragen
    .filter((vraag) => filters.vraag === undefined || filters.vraag === vraag.sleutel)
    .map((vraag): Tellinglijn => {
      const { code, kort } = vraag
      return { soort: 'vraag', fase, thema: sleutel, sleutel: vraag.sleutel, code, naam: kort, cellen: vraag.cellen }
    })
  return filters.vraag === undefined ? [lijn, ...vragen] : vragen
}
