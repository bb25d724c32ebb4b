import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { vergelijkNamen } from '@/lib/platform/volgorde'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { type Thema, themasOf } from '@/lib/vragenlijst/vragenlijst'
import type { Beeldkeuze } from './beeld-schema'
import { type Cijfers, makeCijfers } from './cijfers'
import { selectGemeenten } from './raster'
import { getRasters } from './raster-data'

type Themanaam = Pick<Thema, 'sleutel' | 'nummer' | 'naam'>

export type Regiosbeeld = Pick<Momenten, 'bevroren' | 'ronde'> & {
  /** the regio's, counting only the gemeenten that pass the filter */
  regios: Cijfers
  /** all gemeenten that pass the filter together; null: there is no filter */
  samen: Cijfers | null
  /** the whole country, whatever the filter */
  land: Cijfers
  /** the whole country at what it is compared with; null: there was nothing before */
  vorig: Cijfers | null
  /** whose vragen are the columns; null: the columns are the themas */
  thema: Themanaam | null
  /** a thema was asked that this vragenlijst does not have */
  themaOntbreekt: boolean
  /** to choose from */
  themas: Themanaam[]
  provincies: string[]
}

/**
 * Every regio beside each other, per thema or per vraag of one thema. At most seven queries, whatever the number of
 * gemeenten; five once its frozen meetmomenten were read.
 *
 * @throws NotFound for who may not see the landelijk beeld, and for an unknown meetmoment or provincie
 */
export async function getRegiosbeeld(
  actor: Actor,
  keuze: Pick<Beeldkeuze, 'meetmoment' | 'vergelijk' | 'noemer' | 'thema' | 'provincie' | 'grootteklasse'>,
): Promise<Regiosbeeld> {
  const lezer = requireEverywhere(actor, 'landelijkbeeld.lezen')
  const { gekozen, vergelijking, bevroren, ronde } = await findMomenten(actor, keuze)
  const { raster, vorig: before } = await getRasters(lezer, { gekozen, vergelijking })
  const { noemer, provincie, grootteklasse } = keuze
  const provincies = [...new Set(raster.gemeenten.map((gemeente) => gemeente.provincie))].sort(vergelijkNamen)
  if (provincie !== undefined && !provincies.includes(provincie)) throw new NotFound(`provincie ${provincie}`)
  const filtered = provincie !== undefined || grootteklasse !== undefined
  const binnen = filtered
    ? selectGemeenten(
        raster,
        (gemeente) =>
          (provincie === undefined || gemeente.provincie === provincie) &&
          (grootteklasse === undefined || gemeente.grootteklasse === grootteklasse),
      )
    : raster
  const themas = themasOf(raster.vragenlijst).map(({ sleutel, nummer, naam }) => ({ sleutel, nummer, naam }))
  const thema = themas.find(({ sleutel }) => sleutel === keuze.thema) ?? null
  const deel = { noemer, diepte: thema ? 'vraag' : 'thema', thema: thema?.sleutel } as const
  return {
    bevroren,
    ronde,
    regios: makeCijfers(binnen, { indeling: 'regio', ...deel }),
    samen: filtered ? makeCijfers(binnen, { indeling: 'landelijk', ...deel }) : null,
    land: makeCijfers(raster, { indeling: 'landelijk', ...deel }),
    vorig: before && makeCijfers(before, { indeling: 'landelijk', noemer, diepte: deel.diepte }),
    thema,
    themaOntbreekt: keuze.thema !== undefined && !thema,
    themas,
    provincies,
  }
}
