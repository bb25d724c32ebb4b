import { describe, expect, it } from 'vitest'
import { lezersOf } from '@/lib/cijfers/zekerheid/lezer'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { makeInzage } from '@/lib/cijfers/zekerheid/rasterinzage'
import { findZekerheden } from '@/lib/cijfers/zekerheid/zoektocht'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import { type Landgemeente, landje } from '@/tests/fixtures/landje'
import { alles, niemand, protectAlles, spell } from '@/tests/fixtures/zekerheid'

const oplosser = await loadOplosser()

/** "klein west JJN" are three gemeenten with an antwoord to one vraag; a comma goes on to the next vraag of each. */
function land(...regels: string[]): Landgemeente[] {
  const all = regels.flatMap((regel) => {
    const [klasse = '', regio = '', zegt = ''] = regel.split(' ')
    const perVraag = zegt.split(',')
    return [...(perVraag[0] ?? '')].map((_, index) => ({
      klasse: klasse as Grootteklasse,
      regio,
      zegt: perVraag.map((vraag) => vraag[index]).join(''),
    }))
  })
  return all.map((gemeente, id) => ({ id, ...gemeente }))
}

const inzageOf = (some: readonly Landgemeente[]) => makeInzage([{ raster: landje(some), herzien: new Set() }])

function zekerOf(some: readonly Landgemeente[], gebied: string | null = null, getoond = alles(inzageOf(some))) {
  const inzage = inzageOf(some)
  const lezers = lezersOf(inzage).filter((lezer) => lezer.gebied === gebied)
  return spell(inzage, findZekerheden(inzage, { lezers, akkoord: niemand, oplosser }, getoond))
}

const hiddenOf = (some: readonly Landgemeente[], regios = false) => {
  const inzage = inzageOf(some)
  const lezers = lezersOf(inzage).slice(0, regios ? undefined : 1)
  const { getoond } = protectAlles(inzage, oplosser, { lezers })
  return getoond.vragen.map((shown) => inzage.sommen.flatMap(({ sleutel }, som) => (shown[som] ? [] : [sleutel])))
}

describe('zeker is wat een gemeente zei', () => {
  it('als iedereen in een groep hetzelfde zei', () => {
    const some = land('klein west JJJ', 'klein oost JNJN', 'groot oost JN')
    expect(zekerOf(some)).toEqual(['0/0 ja', '1/0 ja', '2/0 ja'])
  })

  it('als de enige Nee van het land, van de klasse en van de regio dezelfde moet zijn', () => {
    const some = land('groot zwolle N', 'klein zwolle JJJJ', 'groot elders JJT', 'klein elders JTJ')
    expect(zekerOf(some)).toContain('0/0 nee')
  })

  it('niet als een ander het ook gezegd kan hebben', () => {
    expect(zekerOf(land('groot west JN', 'klein west JN', 'groot oost JN', 'klein oost JN'))).toEqual([])
  })

  it('voor wie de eigen regio aftrekt', () => {
    const some = land('groot west JN', 'klein west JN', 'groot oost J', 'klein oost JN')
    expect(zekerOf(some)).toEqual([])
    expect(zekerOf(some, 'regio west')).toEqual(['4/0 ja'])
  })
})

describe('wie niets invulde', () => {
  it('is te kennen als een hele groep niets invulde', () => {
    const some = land('klein west ...,...', 'klein oost JN.,NJJ', 'groot oost JN,NJ')
    expect(zekerOf(some)).toEqual(['0/0 geen', '0/1 geen', '1/0 geen', '1/1 geen', '2/0 geen', '2/1 geen'])
  })

  it('is te kennen aan hoeveel er iets invulden, ook als een vraag op zichzelf niets zegt', () => {
    const some = land('klein west .,.', 'groot west J,J', 'klein oost J,N', 'groot oost .,J')
    const { respons, vragen } = alles(inzageOf(some))
    const zonder = { vragen, respons: respons.map(() => false) }
    expect(zekerOf(some)).toContain('0/0 geen')
    expect(zekerOf(some, null, zonder)).not.toContain('0/0 geen')
  })

  it('is niet te kennen als het een ander geweest kan zijn', () => {
    const some = land('klein west .J,.J', 'groot west .JNJ,J..J', 'klein oost JN.,.JN', 'groot oost .,.')
    expect(zekerOf(some).filter((one) => one.endsWith('geen'))).toEqual([])
  })
})

describe('verborgen wordt', () => {
  it('niets als er niets zeker is', () => {
    expect(hiddenOf(land('groot west JN', 'klein west JN', 'groot oost JN', 'klein oost JN'))).toEqual([[]])
  })

  it('eerst een regio, met een tweede waarin iemand iets anders zei', () => {
    const some = land('klein west JJJ', 'klein oost JJNJ', 'klein noord JJNJJ')
    expect(hiddenOf(some)).toEqual([['west', 'oost']])
  })

  it('een klasse pas als de regio’s niet genoeg zijn, en nog een voor wat het land overlaat', () => {
    const some = land('groot west J', 'groot oost JJ', 'klein west JN', 'klein oost NJ', 'middelgroot oost JN')
    expect(hiddenOf(some)[0]).toEqual(expect.arrayContaining(['groot']))
    expect(hiddenOf(some)[0]).not.toContain('land')
  })

  it('het land alleen als het op zichzelf al zeker maakt', () => {
    expect(hiddenOf(land('klein west JJ', 'groot oost JJJ'))[0]).toContain('land')
  })

  it('niets van wie het goed vindt, tenzij dat ook een ander verraadt', () => {
    const some = land('klein west JJJ', 'klein oost JJNJ', 'klein noord JJNJJ')
    const inzage = inzageOf(some)
    const lezers = lezersOf(inzage).slice(0, 1)
    const hidden = (...akkoord: number[]) => {
      const { getoond } = protectAlles(inzage, oplosser, { lezers, akkoord: new Set(akkoord) })
      return getoond.vragen[0]?.filter((shown) => !shown).length
    }
    expect(hidden(0, 1)).toBe(2)
    expect(hidden(0, 1, 2)).toBe(0)
  })

  it('meer als ook een correspondent niets zeker mag weten', () => {
    const some = land('klein west JJJ', 'klein oost JJNJ', 'klein noord JJNJJ')
    expect(hiddenOf(some, true)).toEqual([['west', 'oost', 'noord']])
  })

  it('elke keer hetzelfde', () => {
    const some = land('groot zwolle N', 'klein zwolle JJJJ', 'groot elders JJT', 'klein elders JTJ', 'klein west JJ')
    expect(hiddenOf(some, true)).toEqual(hiddenOf(some, true))
  })
})
