import { describe, expect, it } from 'vitest'
import { toCijfersCsv } from '@/lib/bestanden/csv/cijfers-csv'
import { publicCijfers } from '@/lib/cijfers/kern/zichtbaar'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { toCijfersJson } from '@/lib/opendata/cijfers-json'
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

describe.each(momenten)('wat de API van %s niet zegt', (moment) => {
  const publicatie = demoPublicatie(moment)
  const alle = tellingen(publicatie)
  const verborgen = new Set(
    alle.flatMap(({ indeling, verborgenTellingen }) =>
      verborgenTellingen.map(({ groep, soort, sleutel }) => `${indeling} ${groep} ${soort} ${sleutel}`),
    ),
  )

  it('staat niet in het JSON-bestand, ook niet als totaal', () => {
    const { landelijk, klassen, regios, vorig } = JSON.parse(toCijfersJson(publicatie))
    const shown = [landelijk, klassen, regios].flatMap(({ indeling, regels }) =>
      regels.flatMap(
        ({ soort, sleutel, cellen }: { soort: string; sleutel: string; cellen: { groep: string; n?: number }[] }) =>
          cellen.flatMap(({ groep, n }) => (n === undefined ? [] : [`${indeling} ${groep} ${soort} ${sleutel}`])),
      ),
    )
    expect(verborgen.size).toBeGreaterThan(100)
    expect(shown.filter((one: string) => verborgen.has(one))).toEqual([])
    expect(shown.length).toBe(alle.reduce((sum, one) => sum + one.tellingen.length, 0))
    const before = vorig && tellingen(demoPublicatie('2013-10'))[0]?.verborgenTellingen
    expect(before ?? []).toEqual([])
  })

  it('staat niet in het CSV-bestand', () => {
    const [kop = '', ...rows] = toCijfersCsv(publicatie, 'algemeen').replace('\ufeff', '').trim().split(/\r?\n/)
    // A comma within quotes separates nothing.
    const separator = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/
    const at = (naam: string) => kop.split(separator).indexOf(naam)
    const cells = rows.map((row) => row.split(separator).map((one) => one.replace(/^"|"$/g, '')))
    const hidden = cells.filter((row) =>
      verborgen.has(`${row[at('indeling')]} ${row[at('groep')]} ${row[at('soort')]} ${row[at('sleutel')]}`),
    )
    expect(hidden.length).toBeGreaterThan(50)
    expect(hidden.filter((row) => row[at('n')] !== '' || row[at('ja')] !== '')).toEqual([])
  })
})
