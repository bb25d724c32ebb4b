import { expect, it } from 'vitest'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { verbergAlles } from '@/lib/cijfers/zekerheid/verbergopdracht'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'

const oplosser = await loadOplosser()

it.each(['2013-10', '2014-01'] as const)(
  'wat van %s van de demonstratie niet wordt getoond, is wat ervan is bewaard',
  {
    timeout: 300_000,
  },
  async (moment) => {
    const uitkomst = verbergAlles({ edities: [{ raster: demoRaster(moment), herzien: [] }], akkoord: [] }, oplosser)
    expect(uitkomst.blijft).toEqual([])
    await expect(`${JSON.stringify(uitkomst)}\n`).toMatchFileSnapshot(
      `../../../../prisma/seed/data/verberging-${moment}.json`,
    )
  },
)
