import { describe, expect, it } from 'vitest'
import { protectGroepen } from '@/lib/cijfers/kern/kleinegroep'
import { eensgezind, type Inzage, sizeOf } from '@/lib/cijfers/zekerheid/inzage'
import { lezersOf } from '@/lib/cijfers/zekerheid/lezer'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { makeInzage } from '@/lib/cijfers/zekerheid/rasterinzage'
import { findZekerheden, searchMetRespons, type Toonkeuze } from '@/lib/cijfers/zekerheid/zoektocht'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'
import { niemand, protectAlles } from '@/tests/fixtures/zekerheid'

const oplosser = await loadOplosser()
const raster = demoRaster('2014-01')
const inzage = makeInzage([{ raster, herzien: new Set() }])
const iedereen = lezersOf(inzage)
const publiek = iedereen.slice(0, 1)
const vragen = vragenOf(raster.vragenlijst)

/** What is public without looking at what is certain: everything but small groups and what gives them away. */
const { verborgen } = protectGroepen(
  raster.gemeenten.map(({ grootteklasse, regio }) => ({ bekend: false, groepen: { grootteklasse, regio } })),
  ['grootteklasse', 'regio'],
)
const shown = inzage.sommen.map(
  ({ indeling, sleutel }) => indeling === 'landelijk' || !verborgen[indeling].has(sleutel),
)
const toonbaar: Toonkeuze = { respons: shown, vragen: vragen.map(() => shown) }

const protect = (lezers = iedereen) => protectAlles(inzage, oplosser, { toonbaar, lezers })

const hidden = ({ vragen }: Toonkeuze) => {
  const counts = { landelijk: 0, grootteklasse: 0, regio: 0 }
  for (const getoond of vragen)
    for (const [som, { indeling }] of inzage.sommen.entries()) if (shown[som] && !getoond[som]) counts[indeling] += 1
  return counts
}

const gemeenten = (some: readonly { vak: number }[]) => some.reduce((sum, { vak }) => sum + sizeOf(inzage, vak), 0)

/** Whether everybody in some shown group of the vak says the same. */
function isEensgezindeGroep({ vakken }: Inzage, vraag: number, vak: number): boolean {
  const staat = eensgezind(inzage, vraag, vak)
  return (vakken[vak]?.sommen ?? []).some(
    (som) =>
      shown[som] &&
      vakken.every((other, index) => !other.sommen.includes(som) || eensgezind(inzage, vraag, index) === staat),
  )
}

describe('januari 2014 van de demonstratie', () => {
  it('verraadt onbeschermd 568 van de 16.523 antwoorden, waarvan 507 door een eensgezinde groep', {
    timeout: 120_000,
  }, () => {
    const zonderRespons = { ...toonbaar, respons: shown.map(() => false) }
    const found = findZekerheden(inzage, { lezers: publiek, akkoord: niemand, oplosser }, zonderRespons)
    expect(raster.gemeenten.length * vragen.length).toBe(16_523)
    expect(gemeenten(found)).toBe(568)
    expect(gemeenten(found.filter(({ vraag, vak }) => isEensgezindeGroep(inzage, vraag, vak)))).toBe(507)
  })

  it('verraadt het publiek niets meer met 105 van de 1.230 regiorijen minder', { timeout: 120_000 }, () => {
    const { getoond, zeker } = protect(publiek)
    expect(zeker).toEqual([])
    expect(hidden(getoond)).toEqual({ landelijk: 0, grootteklasse: 0, regio: 105 })
    expect(getoond.respons).toEqual(shown)
    expect(findZekerheden(inzage, { lezers: publiek, akkoord: niemand, oplosser }, getoond)).toEqual([])
  })

  it('verraadt ook geen correspondent iets buiten de eigen regio, en verbergt niets te veel', {
    timeout: 120_000,
  }, () => {
    const { getoond, zeker } = protect()
    expect(zeker).toEqual([])
    expect(hidden(getoond)).toEqual({ landelijk: 0, grootteklasse: 4, regio: 174 })
    expect(getoond.respons).toEqual(shown)
    expect(findZekerheden(inzage, { lezers: iedereen, akkoord: niemand, oplosser }, getoond)).toEqual([])
    const zoektocht = searchMetRespons(
      inzage,
      { lezers: iedereen, akkoord: niemand, oplosser },
      toonbaar.vragen,
    ).antwoorden(shown)
    for (const [vraag, chosen] of getoond.vragen.entries()) {
      const kwesties = zoektocht.kwestiesOf(vraag)
      for (const som of inzage.sommen.keys())
        if (shown[som] && !chosen[som])
          expect(zoektocht.onderzoek.isVeilig(kwesties, chosen.with(som, true)), `${vraag} ${som}`).toBe(false)
    }
  })
})
