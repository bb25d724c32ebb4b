import { describe, expect, it } from 'vitest'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { visibleCijfers, visibleVerandering } from '@/lib/cijfers/kern/zichtbaar'
import { makeAanstelling } from '@/lib/toegang/aanstelling'
import type { Actor } from '@/lib/toegang/actor-data'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { readVerberging } from '@/prisma/seed/verberguitkomst'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'
import { type Landgemeente, landje } from '@/tests/fixtures/landje'

// A change from one moment to another counts what both moments say. So it can be shown only where both are.

const correspondent = (sleutel: string) =>
  ({
    aanstellingen: [
      makeAanstelling('regiocorrespondent', { gemeente: null, regio: { sleutel, naam: '' }, subregio: null }),
    ],
  }) as unknown as Actor

/** "groot vraag-0": what a change counts, and the table of one of its moments hides. */
function counted(actor: Actor, van: Raster, naar: Raster): string[] {
  return (['landelijk', 'grootteklasse', 'regio'] as const).flatMap((indeling) => {
    const { groepen } = visibleVerandering(actor, van, naar, indeling)
    return [van, naar].flatMap((raster) => {
      const { groepen: own, fasen } = visibleCijfers(actor, raster, { indeling })
      const vragen = fasen.flatMap(({ themas }) => themas.flatMap((thema) => thema.vragen))
      return groepen.flatMap(({ sleutel }) => {
        const place = own.findIndex((groep) => groep.sleutel === sleutel)
        return vragen.flatMap(({ sleutel: vraag, cellen }) => {
          const beide = [van, naar].every(({ vragenlijst }) =>
            vragenOf(vragenlijst).some((one) => one.sleutel === vraag),
          )
          const cel = cellen[place]
          return beide && (cel === undefined || 'verborgen' in cel) ? [`${sleutel} ${vraag}`] : []
        })
      })
    })
  })
}

describe('wat veranderde', () => {
  const frozen = (moment: '2013-10' | '2014-01'): Raster => ({
    ...demoRaster(moment),
    verberging: readVerberging(moment).verberging,
  })

  it('telt van de demonstratie niets wat de tabel van een van beide meetmomenten verbergt', () => {
    expect(counted(correspondent('zwolle'), frozen('2013-10'), frozen('2014-01'))).toEqual([])
  })

  it('telt niets wat levende cijfers verbergen: dat iedereen in een klasse een vraag leeg liet', () => {
    const land = (klein: string) =>
      [...klein, ...'JJN.'].map(
        (zegt, id): Landgemeente => ({
          id,
          klasse: id < klein.length ? 'klein' : id < 5 ? 'middelgroot' : 'groot',
          regio: 'west',
          zegt,
        }),
      )
    const van = landje(land('...'))
    expect(counted(correspondent('oost'), van, landje(land('...')))).toEqual([])
  })
})
