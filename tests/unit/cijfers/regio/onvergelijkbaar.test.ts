import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Onvergelijkbaar } from '@/components/cijfers/regio/onvergelijkbaar'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { kolommenOf } from '@/lib/cijfers/kern/kolommen'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { goldenRaster } from '@/tests/fixtures/golden'

const landelijk = { indeling: 'landelijk' } as const
const nu = makeCijfers(goldenRaster(), landelijk)
const toen = goldenRaster('2013-10')

const zin = (soort: 'thema' | 'vraag', vorig: Raster) =>
  renderToStaticMarkup(
    createElement(Onvergelijkbaar, {
      kolommen: kolommenOf(nu, soort),
      cijfers: nu,
      vorig: makeCijfers(vorig, landelijk),
    }),
  ).replace(/<[^>]*>/g, '')

/** Without the last two vragen. */
const korter: Raster = {
  ...toen,
  vragenlijst: {
    fasen: toen.vragenlijst.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({ ...thema, vragen: thema.vragen.slice(0, 1) })),
    })),
  },
  rijen: toen.rijen.map((rij) => rij.slice(0, 1)),
}

describe('waarom een cijfer van toen n.v.t. is', () => {
  it('volgt uit de twee vragenlijsten', () => {
    expect(zin('vraag', korter)).toContain(': vraag 1b, vraag 1c waren er toen nog niet.')
    expect(zin('thema', korter)).toContain(': bij thema 1 hoorden toen andere vragen.')
    expect(zin('vraag', toen)).toBe('')
  })

  it('is niet dat een vraag er nog niet was, als er toen geen gemeenten waren', () => {
    expect(zin('vraag', { ...toen, gemeenten: [], rijen: [] })).toBe('')
  })
})
