import { type Celplaats, type Cijfers, heel } from './cijfers'

/** A line of a table: a fase, a thema or a vraag, in the order of the vragenlijst. */
export type Regel = {
  soort: 'fase' | 'thema' | 'vraag'
  /** identity across versions, unique within Cijfers */
  sleutel: string
  /** as printed before the naam: "Fase 2:", "7." or "7a" */
  code: string
  naam: string
  /** the vragen it is about, by their sleutel */
  vragen: readonly string[]
  cellen: readonly Celplaats[]
}

/** What a table prints of a line, and nothing else: it goes along to the browser. */
export type Tabelregel = Omit<Regel, 'vragen'>

export function tabelregelsOf(cijfers: Pick<Cijfers, 'fasen'>): Tabelregel[] {
  return regelsOf(cijfers).map(({ vragen: _, ...tabelregel }) => tabelregel)
}

/** Whether a figure of these groups is not shown, or is over a part of its vragen. */
export function hasWeggelaten({ fasen }: Pick<Cijfers, 'fasen'>): boolean {
  return fasen.some(({ cellen }) => cellen.some((plaats) => heel(plaats) === null))
}

/** The Cijfers as a list: each fase before its themas, each thema before its vragen. */
export function regelsOf({ fasen }: Pick<Cijfers, 'fasen'>): Regel[] {
  return fasen.flatMap((fase) => {
    return [
      {
        soort: 'fase',
        sleutel: `fase-${fase.nummer}`,
        code: `Fase ${fase.nummer}:`,
        naam: fase.naam,
        vragen: fase.sleutels,
        cellen: fase.cellen,
      },
      ...fase.themas.flatMap((thema): Regel[] => [
        {
          soort: 'thema',
          sleutel: `thema-${thema.sleutel}`,
          code: `${thema.nummer}.`,
          naam: thema.naam,
          vragen: thema.sleutels,
          cellen: thema.cellen,
        },
        ...thema.vragen.map(
          ({ sleutel, code, kort, cellen }): Regel => ({
            soort: 'vraag',
            sleutel: `vraag-${sleutel}`,
            code,
            naam: kort,
            vragen: [sleutel],
            cellen,
          }),
        ),
      ]),
    ]
  })
}
