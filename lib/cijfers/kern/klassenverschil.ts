import { type Cel, type Celplaats, type Cijfers, heel } from './cijfers'
import { type Regel, regelsOf } from './regels'
import { verschil } from './vergelijking'

/** From how many percentage points a difference is marked. */
export const opvallendVanaf = 10

/** A difference in percentage points at Ja; null: one of the two is n.v.t. */
export type Afstand = { punten: number; opvallend: boolean } | null

function afstand(cel: Cel | null, van: Cel | null): Afstand {
  const punten = cel && van ? verschil('ja', cel, van) : null
  return punten === null ? null : { punten, opvallend: Math.abs(punten) >= opvallendVanaf }
}

/** A line of the country with its groups beside each other. */
export type Verschilregel = Pick<Regel, 'soort' | 'sleutel' | 'code' | 'naam'> & {
  land: Celplaats
  /** in the order of the groups; `afstand` is what the group has more than the country */
  groepen: { cel: Celplaats; afstand: Afstand }[]
  /** what the last group has more than the first: groot more than klein */
  uitersten: Afstand
}

/** Holds the groups of a division against the country and against each other, between printed percentages. */
export function verschilregelsOf(landelijk: Cijfers, indeling: Cijfers): Verschilregel[] {
  const groups = new Map(regelsOf(indeling).map((regel) => [regel.sleutel, regel.cellen]))
  return regelsOf(landelijk).flatMap(({ soort, sleutel, code, naam, cellen: [land] }) => {
    const cellen = groups.get(sleutel) ?? []
    if (!land) return []
    return [
      {
        soort,
        sleutel,
        code,
        naam,
        land,
        groepen: cellen.map((cel) => ({ cel, afstand: afstand(heel(cel), heel(land)) })),
        uitersten: cellen.length > 1 ? afstand(heel(cellen.at(-1)), heel(cellen[0])) : null,
      },
    ]
  })
}
