import { byNaam } from '@/lib/domain/volgorde'
import type { Bron } from '@/lib/rapport/bron'
import { selecteer } from '@/lib/rapport/raster'
import { type Twijfelgemeente, twijfelsIn } from '@/lib/rapport/tegenstrijdig'
import type { Beeldkeuze } from '@/lib/schemas/beeld'
import type { Actor } from './actor'
import type { Meetmoment } from './meetmoment'
import { findMomenten, type Momenten } from './momenten'
import { leesbaar } from './rapport-voor'
import { getRasters } from './raster'
import { NotFound, requireAnywhere } from './scope'

export type Tegenstrijdigbeeld = Pick<Momenten, 'bevroren'> & {
  bron: Bron
  vorig: Bron | null
  open: Meetmoment | null
  /** the regio's of the gemeenten that this actor may read, by name */
  regios: { sleutel: string; naam: string }[]
  regio: { sleutel: string; naam: string } | null
  aantalGemeenten: number
  gemeenten: Twijfelgemeente[]
}

/**
 * The answers to ask about, of the gemeenten whose answers this actor may read. At most seven queries.
 *
 * @throws NotFound for who looks at no other gemeenten, an unknown meetmoment, and a regio that the actor may not read
 */
export async function getTegenstrijdigbeeld(
  actor: Actor,
  { meetmoment, vergelijk, regio }: Pick<Beeldkeuze, 'meetmoment' | 'vergelijk' | 'regio'>,
): Promise<Tegenstrijdigbeeld> {
  requireAnywhere(actor, 'totalen.lezen')
  const { gekozen, vergelijking, bevroren, ronde } = await findMomenten(actor, { meetmoment, vergelijk })
  const { raster: whole, vorig } = await getRasters(actor, { gekozen, vergelijking })
  const raster = leesbaar(actor, whole)
  const regios = [...new Map(raster.gemeenten.map((gemeente) => [gemeente.regio, gemeente.regioNaam]))]
    .map(([sleutel, naam]) => ({ sleutel, naam }))
    .sort(byNaam)
  const chosen = regios.find(({ sleutel }) => sleutel === regio) ?? null
  if (regio !== undefined && !chosen) throw new NotFound(`regio ${regio}`)
  const shown = chosen ? selecteer(raster, (gemeente) => gemeente.regio === chosen.sleutel) : raster
  return {
    bron: raster.bron,
    vorig: vorig?.bron ?? null,
    open: ronde.open,
    bevroren,
    regios,
    regio: chosen,
    aantalGemeenten: shown.gemeenten.length,
    gemeenten: twijfelsIn(shown, vorig && leesbaar(actor, vorig)),
  }
}
