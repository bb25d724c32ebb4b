import { isLeeggemaakt, tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import { kolommenOf, type Raster, type Rastergemeente } from '@/lib/cijfers/kern/raster'
import { byNaam } from '@/lib/platform/volgorde'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Vraag, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Waarde, waarden } from '@/lib/vragenlijst/waarde'

/** Something to ask a gemeente about: never an error. */
export type Twijfel = { soort: 'tegenstrijdig' | 'leeggemaakt'; vraag: Vraag; zin: string }
export type Twijfelgemeente = {
  gemeente: Pick<Rastergemeente, 'gemeenteId' | 'code' | 'naam' | 'regioNaam'>
  twijfels: Twijfel[]
}

const waardeAt = (rij: Uint8Array | undefined, kolom: number | undefined): Waarde | null =>
  kolom === undefined ? null : (waarden[rij?.[kolom] ?? -1] ?? null)

/**
 * Per gemeente the answers that do not fit together, and the vragen that were answered before and stand empty now. Only
 * gemeenten that have any, by name.
 *
 * @param vorig what was frozen before; null: nothing was
 */
export function twijfelsIn(raster: Raster, vorig: Raster | null): Twijfelgemeente[] {
  const vragen = vragenOf(raster.vragenlijst)
  const bySleutel = new Map(vragen.map((vraag) => [vraag.sleutel, vraag]))
  const kolommen = kolommenOf(raster.vragenlijst)
  const eerdereKolommen = vorig ? kolommenOf(vorig.vragenlijst) : new Map<string, number>()
  const eerdereRijen = new Map(vorig?.gemeenten.map(({ gemeenteId }, index) => [gemeenteId, vorig.rijen[index]]))
  return raster.gemeenten
    .map(({ gemeenteId, code, naam, regioNaam }, index): Twijfelgemeente => {
      const rij = raster.rijen[index]
      const eerdereRij = eerdereRijen.get(gemeenteId)
      const waarde = (sleutel: string) => waardeAt(rij, kolommen.get(sleutel))
      const eerder = (sleutel: string) => waardeAt(eerdereRij, eerdereKolommen.get(sleutel))
      const tegenstrijdig = tegenstrijdighedenIn(waarde).flatMap(({ vraag: sleutel, zin }): Twijfel[] => {
        const vraag = bySleutel.get(sleutel)
        return vraag ? [{ soort: 'tegenstrijdig', vraag, zin }] : []
      })
      const leeggemaakt = vragen.flatMap((vraag): Twijfel[] => {
        const was = eerder(vraag.sleutel)
        return was !== null && isLeeggemaakt(waarde(vraag.sleutel), was)
          ? [{ soort: 'leeggemaakt', vraag, zin: `Hier stond ${stoplicht[was].woord}; nu is de vraag niet ingevuld.` }]
          : []
      })
      return { gemeente: { gemeenteId, code, naam, regioNaam }, twijfels: [...tegenstrijdig, ...leeggemaakt] }
    })
    .filter(({ twijfels }) => twijfels.length > 0)
    .sort((a, b) => byNaam(a.gemeente, b.gemeente))
}
