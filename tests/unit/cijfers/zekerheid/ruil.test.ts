import { describe, expect, it } from 'vitest'
import { breedte, geen, type Inzage } from '@/lib/cijfers/zekerheid/inzage'
import { makeNet } from '@/lib/cijfers/zekerheid/net'
import { isAntwoord, keepsBekend, keepsGetoond } from '@/lib/cijfers/zekerheid/oplossing'
import { findRuil } from '@/lib/cijfers/zekerheid/ruil'
import { makeVrijeWereld } from '@/lib/cijfers/zekerheid/wereld'

const [ja, tenDele, nee] = [0, 1, 2]

/** Two regio's and two klassen; in each vak so many say Ja, Ten dele, Nee and nothing. */
function land(...vakken: [groepen: readonly [number, number], aantallen: readonly number[]][]): Inzage {
  return {
    sommen: (['landelijk', 'regio', 'regio', 'grootteklasse', 'grootteklasse'] as const).map((indeling, som) => ({
      sleutel: `${som}`,
      indeling,
      editie: 0,
    })),
    vakken: vakken.map(([[regio, klasse], aantallen], vak) => ({
      gemeenten: aantallen.flatMap((aantal, staat) =>
        Array.from({ length: aantal }, (_, nummer) => vak * 100 + staat * 10 + nummer),
      ),
      sommen: [0, 1 + regio, 3 + klasse],
      gebieden: [`regio ${regio}`],
    })),
    vragen: 1,
    aantallen: Int32Array.from(vakken.flatMap(([, aantallen]) => aantallen)),
    leeg: new Int32Array(vakken.length),
  }
}

const vierkant = land(
  [
    [0, 0],
    [2, 0, 0, 0],
  ],
  [
    [0, 1],
    [1, 0, 1, 0],
  ],
  [
    [1, 0],
    [1, 0, 1, 0],
  ],
  [
    [1, 1],
    [1, 0, 0, 0],
  ],
)
const everything = vierkant.sommen.map(() => true)
const niemand = vierkant.vakken.map(() => false)

describe('een ruil', () => {
  it('gaat langs vier vakken rond als alles getoond wordt', () => {
    const wereld = makeVrijeWereld(vierkant)
    const ruil = findRuil(wereld, makeNet(vierkant, everything), {
      vraag: 0,
      vak: 0,
      geeft: ja,
      neemt: nee,
      bekend: niemand,
    })
    expect(ruil).toHaveLength(8)
    expect(ruil).toEqual(
      expect.arrayContaining([
        { vak: 0, staat: ja, meer: -1 },
        { vak: 0, staat: nee, meer: 1 },
        { vak: 1, staat: nee, meer: -1 },
        { vak: 2, staat: nee, meer: -1 },
        { vak: 3, staat: ja, meer: -1 },
      ]),
    )
    expect(ruil && isAntwoord(wereld, 0, ruil) && keepsGetoond(vierkant, everything, ruil)).toBe(true)
  })

  it('gaat tussen twee vakken van een klasse als hun regio’s verborgen zijn', () => {
    const shown = [true, false, false, true, true]
    const vraag = { vraag: 0, vak: 0, geeft: ja, neemt: nee, bekend: niemand }
    expect(findRuil(makeVrijeWereld(vierkant), makeNet(vierkant, shown), vraag)).toHaveLength(4)
  })

  it('is er in een vak alleen als niets getoond wordt', () => {
    const vraag = { vraag: 0, vak: 0, geeft: ja, neemt: tenDele, bekend: niemand }
    const net = makeNet(
      vierkant,
      everything.map(() => false),
    )
    expect(findRuil(makeVrijeWereld(vierkant), net, vraag)).toEqual([
      { vak: 0, staat: ja, meer: -1 },
      { vak: 0, staat: tenDele, meer: 1 },
    ])
  })

  it('is er niet met wat niemand zei, en niet langs wat de lezer weet', () => {
    const net = makeNet(vierkant, everything)
    const vraag = { vraag: 0, vak: 0, geeft: ja, neemt: nee, bekend: niemand }
    expect(findRuil(makeVrijeWereld(vierkant), net, { ...vraag, neemt: tenDele })).toBeNull()
    expect(findRuil(makeVrijeWereld(vierkant), net, { ...vraag, bekend: [false, false, true, true] })).toBeNull()
  })
})

describe('de narekening', () => {
  const wereld = makeVrijeWereld(vierkant)
  const swap = (vak: number, van: number, naar: number, meer = 1) => [
    { vak, staat: van, meer: -meer },
    { vak, staat: naar, meer },
  ]

  it('weigert minder dan niets, halven, wat niet sluit en wat twee keer genoemd wordt', () => {
    expect(isAntwoord(wereld, 0, swap(0, ja, nee))).toBe(true)
    expect(isAntwoord(wereld, 0, swap(0, nee, ja))).toBe(false)
    expect(isAntwoord(wereld, 0, swap(0, ja, nee, 0.5))).toBe(false)
    expect(isAntwoord(wereld, 0, [{ vak: 0, staat: ja, meer: -1 }])).toBe(false)
    expect(isAntwoord(wereld, 0, swap(0, ja, breedte))).toBe(false)
    expect(isAntwoord(wereld, 0, swap(4, geen, nee, 0))).toBe(false)
    expect(isAntwoord(wereld, 0, [...swap(1, ja, nee), ...swap(1, ja, nee)])).toBe(false)
  })

  it('weigert dat wie iets invulde niets meer invulde', () => {
    const krap = { ...wereld, ruimte: new Int32Array(4) }
    expect(isAntwoord(wereld, 0, swap(0, ja, geen))).toBe(true)
    expect(isAntwoord(krap, 0, swap(0, ja, geen))).toBe(false)
    expect(isAntwoord(krap, 0, swap(0, ja, nee))).toBe(true)
  })

  it('ziet elke getoonde telling die verandert, en wat een lezer weet', () => {
    const round = [...swap(0, ja, nee), ...swap(1, nee, ja)]
    expect(keepsGetoond(vierkant, [true, true, true, false, false], round)).toBe(true)
    expect(keepsGetoond(vierkant, everything, round)).toBe(false)
    expect(keepsBekend([false, true, false, false], round)).toBe(false)
    expect(keepsBekend([false, false, true, true], round)).toBe(true)
  })
})
