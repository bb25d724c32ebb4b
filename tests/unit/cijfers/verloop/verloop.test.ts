import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { makeVerloop, reeksenOf, type Verloopregel } from '@/lib/cijfers/verloop/verloop'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { goldenRaster } from '@/tests/fixtures/golden'

/** The golden set as an older moment knew it: only the first vragen of it. */
function eerder(sleutel: string, aantal: number): Raster {
  const raster = goldenRaster(sleutel)
  const vragenlijst: Vragenlijst = {
    fasen: raster.vragenlijst.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({ ...thema, vragen: thema.vragen.slice(0, aantal) })),
    })),
  }
  return { ...raster, vragenlijst, rijen: raster.rijen.map((rij) => rij.slice(0, aantal)) }
}

const landelijk = (raster: Raster) => makeCijfers(raster, { indeling: 'landelijk' })
const cijfersOf = ({ cellen }: Verloopregel) =>
  cellen.map((one) => (one.soort === 'cel' ? [one.cel.percentages.ja, one.cel.n] : one.soort))
const regel = (regels: readonly Verloopregel[], sleutel: string) => {
  const found = regels.find((one) => one.sleutel === sleutel)
  if (!found) throw new Error(`no line ${sleutel}`)
  return found
}

describe('het verloop', () => {
  it('geeft bij gelijke vragenlijsten de cijfers van elk rapport zelf', () => {
    const alleCijfers = [landelijk(goldenRaster('2014-01')), landelijk(goldenRaster())]
    const { regels, momenten } = makeVerloop(alleCijfers)
    expect(momenten.map(({ bron }) => bron.sleutel)).toEqual(['2014-01', 'nu'])
    expect(regels.map(({ sleutel }) => sleutel)).toEqual([
      'fase-1',
      'thema-samenhang',
      'vraag-aard',
      'vraag-omvang',
      'vraag-kosten',
    ])
    const thema = regel(regels, 'thema-samenhang')
    expect(thema).toMatchObject({ aantalVragen: 3, beperkt: false })
    expect(thema.cellen[1]).toEqual({ soort: 'cel', cel: alleCijfers[1]?.fasen[0]?.themas[0]?.cellen[0] })
    expect(cijfersOf(regel(regels, 'vraag-aard'))).toEqual([
      [57, 7],
      [57, 7],
    ])
  })

  it('telt bij een thema alleen de vragen die elk moment heeft', () => {
    const { regels } = makeVerloop([landelijk(eerder('2014-01', 2)), landelijk(goldenRaster())])
    const thema = regel(regels, 'thema-samenhang')
    expect(thema).toMatchObject({ aantalVragen: 2, beperkt: true })
    // By hand: 4 + 3 times Ja of 2 × 7.
    expect(cijfersOf(thema)).toEqual([
      [50, 14],
      [50, 14],
    ])
    expect(cijfersOf(regel(regels, 'vraag-kosten'))).toEqual(['geen_vraag', [29, 7]])
  })

  it('laat een moment met te weinig van de vragen weg, in plaats van al het andere te beperken', () => {
    const { regels } = makeVerloop([landelijk(eerder('2013-10', 1)), landelijk(goldenRaster())])
    const thema = regel(regels, 'thema-samenhang')
    expect(thema).toMatchObject({ aantalVragen: 3, beperkt: false })
    expect(cijfersOf(thema)).toEqual(['andere_vragen', [43, 21]])
    expect(cijfersOf(regel(regels, 'vraag-aard'))).toEqual([
      [57, 7],
      [57, 7],
    ])
  })

  it('zegt waarom een groep geen cijfers heeft', () => {
    const keuze = { indeling: 'regio', groep: 'zuid' } as const
    const weg: Raster = { ...goldenRaster('2013-10'), gemeenten: [], rijen: [] }
    const { regels, momenten } = makeVerloop([
      makeCijfers(weg, keuze),
      makeCijfers(goldenRaster('2014-01'), { ...keuze, verborgen: new Map([['zuid', 'klein']]) }),
      makeCijfers(goldenRaster(), keuze),
    ])
    expect(regel(regels, 'vraag-aard').cellen).toMatchObject([
      { soort: 'geen_groep' },
      { soort: 'verborgen', reden: 'klein' },
      { soort: 'cel', cel: { n: 3 } },
    ])
    expect(momenten.map(({ groep }) => groep?.aantalGemeenten ?? null)).toEqual([null, null, 3])
  })

  it('houdt een vraag die nu niet meer bestaat', () => {
    const { regels } = makeVerloop([landelijk(goldenRaster('2014-01')), landelijk(eerder('nu', 2))])
    expect(cijfersOf(regel(regels, 'vraag-kosten'))).toEqual([[29, 7], 'geen_vraag'])
  })

  it('geeft de grafiek precies de percentages van de tabel', () => {
    const verloop = makeVerloop([landelijk(eerder('2013-10', 1)), landelijk(goldenRaster())])
    for (const soort of ['fase', 'thema', 'vraag'] as const) {
      for (const { sleutel, punten } of reeksenOf(verloop, soort)) {
        const inTabel = regel(verloop.regels, sleutel).cellen.map((one) =>
          one.soort === 'cel' ? one.cel.percentages.ja : null,
        )
        expect(punten).toEqual(inTabel)
      }
    }
    expect(reeksenOf(verloop, 'vraag').map(({ punten }) => punten)).toEqual([
      [57, 57],
      [null, 43],
      [null, 29],
    ])
  })
})
