import type { Inzage } from './inzage'
import { type Geheim, type Kwestie, kwestiesAt, kwestiesOf, legeVakken } from './kwestie'
import { makeOnderzoek, type Onderzoek } from './onderzoek'
import type { Oplosser } from './oplosser'
import { makeResponsonderzoek } from './respons'
import { makeVrijeWereld, makeWereld } from './wereld'

/** Which figures are shown, of each som by its place in the Inzage. */
export type Toonkeuze = {
  /** whether it says how many gemeenten filled in something */
  respons: readonly boolean[]
  /** of each vraag, whether its counts are shown */
  vragen: readonly (readonly boolean[])[]
}

export type Zoekopdracht = Geheim & { oplosser: Oplosser }

/** What readers look for in the counts per vraag, and what looks for it in their place. */
export type Zoektocht = { onderzoek: Onderzoek; kwestiesOf: (vraag: number) => Kwestie[] }

/** For readers who are not told how many gemeenten filled in something. */
export function searchZonderRespons(inzage: Inzage, opdracht: Zoekopdracht): Zoektocht {
  const wereld = makeVrijeWereld(inzage)
  return {
    onderzoek: makeOnderzoek(opdracht.oplosser, () => false),
    kwestiesOf: (vraag) => kwestiesOf(wereld, vraag, opdracht),
  }
}

export type Responszoektocht = {
  /** whether anybody filled in something, in vakken where nobody did */
  onderzoek: Onderzoek
  kwesties: readonly Kwestie[]
  /** @param respons of each som, whether it says how many gemeenten filled in something */
  antwoorden: (respons: readonly boolean[]) => Zoektocht
}

/** @param vragen of each vraag and som, whether its counts may be shown: no more will be */
export function searchMetRespons(
  inzage: Inzage,
  opdracht: Zoekopdracht,
  vragen: Toonkeuze['vragen'],
): Responszoektocht {
  const waar = makeWereld(inzage)
  const onderzoek = makeResponsonderzoek(
    waar,
    inzage.sommen.map((_, som) => vragen.some((shown) => shown[som])),
  )
  return {
    onderzoek,
    kwesties: [...legeVakken(inzage)].flatMap((vak) => kwestiesAt(waar, { vraag: 0, vak, staat: 0 }, opdracht)),
    antwoorden: (respons) => ({
      onderzoek: makeOnderzoek(opdracht.oplosser, (kwestie) => onderzoek.kanLeger(kwestie, respons)),
      kwestiesOf: (vraag) => kwestiesOf(waar, vraag, opdracht).map((one) => onderzoek.startFrom(one, respons)),
    }),
  }
}

/** What readers are certain about when this is shown. */
export function findZekerheden(inzage: Inzage, opdracht: Zoekopdracht, { respons, vragen }: Toonkeuze): Kwestie[] {
  const zoektocht = respons.includes(true)
    ? searchMetRespons(inzage, opdracht, vragen).antwoorden(respons)
    : searchZonderRespons(inzage, opdracht)
  return vragen.flatMap((shown, vraag) => zoektocht.onderzoek.bevestig(zoektocht.kwestiesOf(vraag), shown))
}
