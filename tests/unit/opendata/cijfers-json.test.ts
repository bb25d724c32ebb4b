import { describe, expect, it } from 'vitest'
import type { Celplaats, Cijfers } from '@/lib/cijfers/kern/cijfers'
import { toCijfersJson } from '@/lib/opendata/cijfers-json'
import { toOpenTellingen } from '@/lib/opendata/opendata'
import { tellingenfilters } from '@/lib/opendata/opendata-schema'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { evilTexts, publicaties, withTexts } from '@/tests/fixtures/publicaties'

// biome-ignore lint/suspicious/noExplicitAny: the reader knows nothing of our types
const read = (publicatie: Publicatie): any => JSON.parse(toCijfersJson(publicatie))

/** Every figure, found by walking the Cijfers itself. */
const cellenOf = ({ fasen }: Cijfers) =>
  fasen.flatMap(({ cellen, sleutels, themas }) => [
    { cellen, vragen: sleutels },
    ...themas.flatMap((thema) => [
      { cellen: thema.cellen, vragen: thema.sleutels },
      ...thema.vragen.map((vraag) => ({ cellen: vraag.cellen, vragen: [vraag.sleutel] })),
    ]),
  ])

const perStaat = <T>({ ten_dele: tenDele, ...rest }: Record<Staat, T>) => ({ ...rest, tenDele })
function inApi(plaats: Celplaats, vragen: readonly string[]) {
  if ('verborgen' in plaats) return plaats
  const { aantallen, percentages, deel, ...cel } = plaats
  const over = { aantalVragen: deel?.vragen ?? vragen.length, verborgenVragen: deel ? deel.van - deel.vragen : 0 }
  return { ...cel, ...over, aantallen: perStaat(aantallen), percentages: perStaat(percentages) }
}

describe('het rapport als json', () => {
  it.each(Object.entries(publicaties))('zegt bij elk cijfer wat het rapport zegt: %s', (_, make) => {
    const publicatie = make()
    const json = read(publicatie)
    for (const deel of ['landelijk', 'klassen', 'regios', 'vorig'] as const) {
      const cijfers = publicatie[deel]
      if (cijfers === null) {
        expect(json[deel]).toBeNull()
        continue
      }
      const { indeling, noemer, groepen, verborgen } = cijfers
      const kop = { meetmoment: cijfers.bron.sleutel, indeling, noemer, groepen, verborgenGroepen: verborgen }
      expect(json[deel]).toMatchObject(kop)
      expect(json[deel].regels.map((regel: { cellen: unknown }) => regel.cellen)).toEqual(
        cellenOf(cijfers).map(({ cellen, vragen }) => cellen.map((plaats) => inApi(plaats, vragen))),
      )
    }
  })

  it('zegt waar de cijfers over gaan en van welk programma zij zijn', () => {
    expect(read(goldenPublicatie('openbaar')).meta).toEqual({
      meetmoment: {
        id: '2014-01',
        nummer: 2,
        naam: 'januari 2014',
        peildatum: '2014-01-17',
        status: 'gepubliceerd',
        sha256: '3f'.repeat(32),
        bevrorenOp: '2014-01-17T16:00:00.000Z',
        toelichting: '',
        vervangt: null,
      },
      vergelekenMet: { id: '2013-10', naam: 'oktober 2013', peildatum: '2013-10-31', status: 'bevroren' },
      editie: 'openbaar',
      publicatie: { nummer: 1, op: '2014-02-03T09:00:00.000Z' },
      programma: '0.1.0',
      fictief: true,
    })
  })

  it('noemt elke fase, elk thema en elke vraag zoals de API dat doet', () => {
    const publicatie = demoPublicatie('2014-01', 'openbaar')
    const tellingen = toOpenTellingen({ publicatie, vervangenDoor: null }, tellingenfilters.parse({}))?.tellingen ?? []
    expect(tellingen.length).toBeGreaterThan(50)
    const { regels } = read(publicatie).landelijk
    for (const [index, { soort, fase, thema, sleutel, code, naam, groep, ...cijfers }] of tellingen.entries())
      expect(regels[index]).toMatchObject({ soort, fase, thema, sleutel, code, naam, cellen: [{ groep, ...cijfers }] })
    expect(regels[0]).toMatchObject({ soort: 'fase', sleutel: '1', code: '1' })
  })

  it('is twee keer gemaakt hetzelfde, en laat niets mee naar buiten wat er niet in hoort', () => {
    const publicatie = goldenPublicatie('bureau')
    expect(toCijfersJson(structuredClone(publicatie))).toBe(toCijfersJson(publicatie))
    const more = { ...publicatie, landelijk: { ...publicatie.landelijk, geheim: 'zoek mij' } }
    expect(toCijfersJson(more)).toBe(toCijfersJson(publicatie))
  })

  it('houdt cijfers van verborgen groepen weg', () => {
    const { regios } = read(goldenPublicatie('openbaar'))
    expect(regios.groepen).toEqual([])
    expect(regios.verborgenGroepen).toEqual([
      { sleutel: 'noord', naam: 'Noord', aantalGemeenten: 4, reden: 'klein' },
      { sleutel: 'zuid', naam: 'Zuid', aantalGemeenten: 3, reden: 'klein' },
    ])
    expect(regios.regels.flatMap((regel: { cellen: unknown[] }) => regel.cellen)).toEqual([])
  })

  it('geeft elke tekst terug', () => {
    const { vragen } = read(withTexts(evilTexts)).vragenlijst.fasen[0].themas[0]
    expect(vragen.map(({ tekst }: { tekst: string }) => tekst)).toEqual([...evilTexts])
  })
})
