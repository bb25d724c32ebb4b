import { describe, expect, it } from 'vitest'
import { twijfelsIn } from '@/lib/aandachtspunten/twijfel'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { staten } from '@/lib/vragenlijst/waarde'
import { goldenRaster } from '@/tests/fixtures/golden'

/** The golden set with other answers for one gemeente. */
function withRij(raster: Raster, naam: string, rij: readonly (typeof staten)[number][]): Raster {
  return {
    ...raster,
    rijen: raster.gemeenten.map((gemeente, index) =>
      gemeente.naam === naam
        ? Uint8Array.from(rij, (staat) => staten.indexOf(staat))
        : (raster.rijen[index] ?? new Uint8Array()),
    ),
  }
}

/** The golden set whose vragen carry the sleutels of three vragen that a rule is about. */
function metKadernota(raster: Raster): Raster {
  const sleutels = ['kadernota-opgesteld', 'kadernota-vastgesteld-door-college', 'kadernota-vastgesteld-door-raad']
  return {
    ...raster,
    vragenlijst: {
      fasen: raster.vragenlijst.fasen.map((fase) => ({
        ...fase,
        themas: fase.themas.map((thema) => ({
          ...thema,
          vragen: thema.vragen.map((vraag, index) => ({ ...vraag, sleutel: sleutels[index] ?? vraag.sleutel })),
        })),
      })),
    },
  }
}

const kort = (gemeenten: ReturnType<typeof twijfelsIn>) =>
  gemeenten.map(({ gemeente, twijfels }) => [
    gemeente.naam,
    ...twijfels.map(({ soort, vraag }) => `${soort} ${vraag.code}`),
  ])

describe('antwoorden om na te vragen', () => {
  it('zijn er niet als alles past en niets leeg raakte', () => {
    expect(twijfelsIn(goldenRaster(), null)).toEqual([])
    expect(twijfelsIn(goldenRaster(), goldenRaster('2013-10'))).toEqual([])
  })

  it('noemen een vraag die eerder was ingevuld en nu leeg is, met wat er stond', () => {
    const nu = withRij(goldenRaster(), 'Duinstad', ['ja', 'geen', 'geen'])
    const [duinstad] = twijfelsIn(nu, goldenRaster('2013-10'))
    expect(kort(twijfelsIn(nu, goldenRaster('2013-10')))).toEqual([['Duinstad', 'leeggemaakt 1b', 'leeggemaakt 1c']])
    expect(duinstad?.twijfels.map(({ zin }) => zin)).toEqual([
      'Hier stond Nee; nu is de vraag niet ingevuld.',
      'Hier stond Ten dele; nu is de vraag niet ingevuld.',
    ])
  })

  it('noemen antwoorden die elkaar tegenspreken, op naam van de gemeente', () => {
    let nu = metKadernota(goldenRaster())
    nu = withRij(nu, 'Grootstad', ['nee', 'ja', 'ja'])
    nu = withRij(nu, 'Aardam', ['ja', 'nee', 'ja'])
    expect(kort(twijfelsIn(nu, null))).toContainEqual(['Aardam', 'tegenstrijdig 1c'])
    expect(kort(twijfelsIn(nu, null)).find(([naam]) => naam === 'Grootstad')).toEqual([
      'Grootstad',
      'tegenstrijdig 1c',
      'tegenstrijdig 1b',
    ])
    expect(twijfelsIn(nu, null).map(({ gemeente }) => gemeente.naam)).toEqual(
      twijfelsIn(nu, null)
        .map(({ gemeente }) => gemeente.naam)
        .sort(),
    )
  })

  it('gaan niet over een vraag of een gemeente die er eerder niet was', () => {
    const toen = goldenRaster('2013-10')
    const zonder = { ...toen, gemeenten: toen.gemeenten.slice(1), rijen: toen.rijen.slice(1) }
    const nu = withRij(goldenRaster(), 'Aardam', ['geen', 'geen', 'geen'])
    expect(twijfelsIn(nu, zonder)).toEqual([])
    expect(twijfelsIn(nu, metKadernota(toen))).toEqual([])
  })
})
