import { tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import { type Cel, type Cijfers, heel } from '@/lib/cijfers/kern/cijfers'
import type { Groep, Indeling } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { type Regel, regelsOf } from '@/lib/cijfers/kern/regels'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staatOf, type Waarde } from '@/lib/vragenlijst/waarde'

/** What a gemeente is held against, in the order of the table. */
export const spiegelindelingen = ['regio', 'grootteklasse', 'landelijk'] as const satisfies readonly Indeling[]
export type Spiegelindeling = (typeof spiegelindelingen)[number]

/** The figures of one group, or why they are not shown. */
export type Spiegelbeeld = { indeling: Spiegelindeling; groep: Pick<Groep, 'sleutel' | 'naam' | 'aantalGemeenten'> } & (
  | { cijfers: Cijfers; verborgen: null }
  | { cijfers: null; verborgen: Verborgen }
)

/** A fase, thema or vraag: the own answers beside those of the groups. */
export type Spiegelregel = Omit<Regel, 'cellen'> & {
  /** the own answers to its vragen */
  eigen: Record<Staat, number>
  /** one for every beeld, in its order; null: that group is not shown */
  cellen: (Cel | null)[]
  /** codes of the vragen to which most of the country says Ja, and this gemeente does not */
  achter: string[]
  /** the vragen, by their sleutel, whose own Ja does not fit another own answer, and why: it may be no Ja */
  twijfels: { vraag: string; zin: string }[]
}

/** The lines of the vragenlijst, before there are figures. */
function withoutFigures({ fasen }: Vragenlijst): Regel[] {
  return regelsOf({
    fasen: fasen.map((fase) => ({
      ...fase,
      cellen: [],
      sleutels: fase.themas.flatMap((thema) => thema.vragen.map(({ sleutel }) => sleutel)),
      themas: fase.themas.map((thema) => ({
        ...thema,
        cellen: [],
        sleutels: thema.vragen.map(({ sleutel }) => sleutel),
        vragen: thema.vragen.map((vraag) => ({ ...vraag, cellen: [] })),
      })),
    })),
  })
}

function cellenBySleutel(cijfers: Cijfers): Map<string, Cel> {
  return new Map(
    regelsOf(cijfers).flatMap(({ sleutel, cellen: [plaats] }) => {
      const cel = heel(plaats)
      return cel ? [[sleutel, cel] as const] : []
    }),
  )
}

/** @param waarden the own answers, by the sleutel of the vraag */
export function spiegelregels(
  vragenlijst: Vragenlijst,
  waarden: ReadonlyMap<string, Waarde | null>,
  beelden: readonly Spiegelbeeld[],
): Spiegelregel[] {
  const regels = withoutFigures(vragenlijst)
  const figures = beelden.map(({ cijfers }) => cijfers && cellenBySleutel(cijfers))
  const land = figures[beelden.findIndex(({ indeling }) => indeling === 'landelijk')]
  const eigenStaat = (vraag: string) => staatOf(waarden.get(vraag) ?? null)
  const achter = new Map(
    regels.flatMap(({ soort, sleutel, code, vragen: [vraag] }) => {
      const cel = land?.get(sleutel)
      const behind =
        soort === 'vraag' && vraag !== undefined && cel && 2 * cel.aantallen.ja > cel.n && eigenStaat(vraag) !== 'ja'
      return behind ? [[vraag, code] as const] : []
    }),
  )
  const twijfels = tegenstrijdighedenIn((vraag) => waarden.get(vraag) ?? null).filter(
    ({ vraag }) => eigenStaat(vraag) === 'ja',
  )
  return regels.map((regel) => {
    const eigen: Record<Staat, number> = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
    for (const vraag of regel.vragen) eigen[eigenStaat(vraag)] += 1
    return {
      ...regel,
      eigen,
      cellen: figures.map((cellen) => cellen?.get(regel.sleutel) ?? null),
      achter: regel.vragen.flatMap((vraag) => achter.get(vraag) ?? []),
      twijfels: twijfels.flatMap(({ vraag, zin }) => (regel.vragen.includes(vraag) ? [{ vraag, zin }] : [])),
    }
  })
}
