import { describe, expect, it } from 'vitest'
import { publicCijfers } from '@/lib/cijfers/kern/zichtbaar'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { type OpenTellingen, toOpenTellingen } from '@/lib/opendata/opendata'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { demoPublicatie, demoRaster } from '@/tests/fixtures/demo-publicatie'
import { certainAntwoorden, loseTotalen } from '@/tests/fixtures/openbare-aanvaller'

const oplosser = await loadOplosser()
const momenten = ['2013-10', '2014-01'] as const

/** Everything that the API says of a meetmoment. */
function tellingen(publicatie: Publicatie): OpenTellingen[] {
  return (['landelijk', 'grootteklasse', 'regio'] as const).flatMap((indeling) => {
    const found = toOpenTellingen({ publicatie, vervangenDoor: null }, { indeling })
    return found ? [found] : []
  })
}

const attack = (moment: (typeof momenten)[number], publicatie = demoPublicatie(moment)) => {
  const raster = demoRaster(moment)
  const vragen = vragenOf(raster.vragenlijst).map(({ sleutel }) => sleutel)
  return certainAntwoorden(raster, vragen, tellingen(publicatie), oplosser)
}

describe('wie alleen de API en het register leest', () => {
  it('vindt zonder verbergen 573 antwoorden van januari 2014: dit kan het zien', { timeout: 240_000 }, () => {
    const raster = demoRaster('2014-01')
    const found = attack('2014-01', {
      ...demoPublicatie('2014-01'),
      landelijk: publicCijfers(raster, 'landelijk', null),
      klassen: publicCijfers(raster, 'grootteklasse', null),
      regios: publicCijfers(raster, 'regio', null),
    })
    expect(found.filter((one) => !one.endsWith('alles')).length).toBe(573)
  })

  it.each(momenten)('vindt van %s van geen enkele gemeente een antwoord', { timeout: 240_000 }, (moment) => {
    expect(loseTotalen(tellingen(demoPublicatie(moment)))).toEqual([])
    expect(attack(moment)).toEqual([])
  })
})
