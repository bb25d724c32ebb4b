import { describe, expect, it } from 'vitest'
import { protectGroepen } from '@/lib/cijfers/kern/kleinegroep'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { lezersOf } from '@/lib/cijfers/zekerheid/lezer'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { makeInzage } from '@/lib/cijfers/zekerheid/rasterinzage'
import { findZekerheden, type Toonkeuze } from '@/lib/cijfers/zekerheid/zoektocht'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'
import { niemand, protectAlles } from '@/tests/fixtures/zekerheid'

const oplosser = await loadOplosser()
const eerder = demoRaster('2014-01')
const vragen = vragenOf(eerder.vragenlijst)
const zwolle = eerder.gemeenten.findIndex(({ regio, grootteklasse }) => regio === 'zwolle' && grootteklasse === 'klein')
const { gemeenteId = 0 } = eerder.gemeenten[zwolle] ?? {}

const gewijzigd = [...vragen.keys()].filter((vraag) => vraag % 5 === 0)

/** Every fifth antwoord of one gemeente is another one, and perhaps it lies in another regio. */
function corrected(regio = 'zwolle'): Raster {
  const naam = eerder.gemeenten.find((gemeente) => gemeente.regio === regio)?.regioNaam ?? regio
  return {
    ...eerder,
    gemeenten: eerder.gemeenten.map((one, index) => (index === zwolle ? { ...one, regio, regioNaam: naam } : one)),
    rijen: eerder.rijen.map((rij, index) =>
      index === zwolle ? rij.map((staat, vraag) => (gewijzigd.includes(vraag) ? (staat + 1) % 4 : staat)) : rij,
    ),
  }
}

/** The correction beside what it corrects: what is small stays hidden in each, everything else may be shown. */
function beside(later: Raster) {
  const rasters = [eerder, later]
  const inzage = makeInzage(
    rasters.map((raster, editie) => ({ raster, herzien: new Set(editie > 0 ? [gemeenteId] : []) })),
  )
  const verborgen = rasters.map(
    ({ gemeenten }) =>
      protectGroepen(
        gemeenten.map(({ grootteklasse, regio }) => ({ bekend: false, groepen: { grootteklasse, regio } })),
        ['grootteklasse', 'regio'],
      ).verborgen,
  )
  const shown = inzage.sommen.map(
    ({ editie, indeling, sleutel }) => indeling === 'landelijk' || !verborgen[editie]?.[indeling].has(sleutel),
  )
  return {
    inzage,
    toonbaar: { respons: shown, vragen: vragen.map(() => shown) },
    publiek: lezersOf(inzage).slice(0, 1),
  }
}

/** The vragen of which the corrected gemeente shows its antwoord, before or after. */
function shownVragen({ inzage, publiek }: ReturnType<typeof beside>, getoond: Toonkeuze): number[] {
  const found = findZekerheden(inzage, { lezers: publiek, akkoord: niemand, oplosser }, getoond)
  const own = found.filter(({ vak }) => inzage.vakken[vak]?.gemeenten.includes(gemeenteId))
  return [...new Set(own.map(({ vraag }) => vraag))]
}

/** What was published of the meetmoment before anybody thought of correcting it. */
function published(naast: ReturnType<typeof beside>): Toonkeuze {
  const alone = makeInzage([{ raster: eerder, herzien: new Set() }])
  const keep = (shown: readonly boolean[]) => alone.sommen.map((_, som) => shown[som] === true)
  const { getoond } = protectAlles(alone, oplosser, {
    toonbaar: { respons: keep(naast.toonbaar.respons), vragen: naast.toonbaar.vragen.map(keep) },
    lezers: lezersOf(alone).slice(0, 1),
  })
  const both = (first: readonly boolean[], all: readonly boolean[]) => all.map((shown, som) => first[som] ?? shown)
  return {
    respons: both(getoond.respons, naast.toonbaar.respons),
    vragen: naast.toonbaar.vragen.map((shown, vraag) => both(getoond.vragen[vraag] ?? [], shown)),
  }
}

describe('een correctie van één gemeente', () => {
  it.each([
    ['toont elk antwoord dat verandert', 'zwolle', gewijzigd],
    ['toont alle antwoorden als de gemeente ook verhuist', 'drenthe', [...vragen.keys()]],
  ])('%s, en daarna niets meer', { timeout: 120_000 }, (_, regio, vooraf) => {
    const naast = beside(corrected(regio))
    const { inzage, publiek } = naast
    const toonbaar = published(naast)
    expect(shownVragen(naast, toonbaar)).toEqual(expect.arrayContaining(vooraf))
    const { getoond, zeker } = protectAlles(inzage, oplosser, { toonbaar, lezers: publiek })
    expect(zeker).toEqual([])
    expect(findZekerheden(inzage, { lezers: publiek, akkoord: niemand, oplosser }, getoond)).toEqual([])
    const land = inzage.sommen.findIndex(({ editie, indeling }) => editie === 1 && indeling === 'landelijk')
    expect(getoond.vragen.flatMap((shown, vraag) => (shown[land] ? [] : [vraag]))).toEqual(gewijzigd)
  })
})
