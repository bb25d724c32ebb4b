import { describe, expect, it } from 'vitest'
import { chooseOnderwerp, regelOf, stipsoorten, stipsoortOf, treden, tredeOf } from '@/lib/cijfers/kaart/kaart'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { staten } from '@/lib/vragenlijst/waarde'
import { cel } from '@/tests/fixtures/cel'
import { goldenRaster, vragenlijst } from '@/tests/fixtures/golden'

const [fase] = vragenlijst.fasen
if (!fase) throw new Error('the golden set has a fase')
const later = { nummer: 2, naam: 'Uitwerking', streefdatum: '2013-10-31', themas: [] }
const last = {
  nummer: 3,
  naam: 'Beleid',
  streefdatum: '2014-04-01',
  themas: [{ sleutel: 'toegang', nummer: 9, naam: 'Toegang', vragen: [] }],
}
const lijst = { fasen: [fase, later, last] }

describe('de treden van het deel Ja', () => {
  it('hebben hun grenzen bij 20, 40, 60 en 80 procent', () => {
    const grenzen = [0, 19, 20, 39, 40, 59, 60, 79, 80, 100]
    expect(grenzen.map(tredeOf)).toEqual(['t0', 't0', 't1', 't1', 't2', 't2', 't3', 't3', 't4', 't4'])
  })

  it('geven elk heel percentage precies één trede', () => {
    for (let percentage = 0; percentage <= 100; percentage++) {
      const found = treden.filter(({ van, tot }) => van <= percentage && percentage <= tot)
      expect(found.map(({ sleutel }) => sleutel)).toEqual([tredeOf(percentage)])
    }
  })

  it('geven een lege groep geen kleur', () => {
    expect(tredeOf(null)).toBeNull()
  })
})

describe('het onderwerp van de kaart', () => {
  it('is zonder keuze de laatste fase waarvan de streefdatum voorbij is, en anders de eerste', () => {
    expect(chooseOnderwerp(lijst, {}, '2014-04-01').onderwerp).toMatchObject({ soort: 'fase', fase: { nummer: 3 } })
    expect(chooseOnderwerp(lijst, {}, '2014-03-31').onderwerp).toMatchObject({ soort: 'fase', fase: { nummer: 1 } })
    expect(chooseOnderwerp(lijst, {}, '2010-01-01').onderwerp).toMatchObject({ soort: 'fase', fase: { nummer: 1 } })
  })

  it('is de vraag vóór het thema, en het thema vóór de fase', () => {
    const keuze = { fase: 3, thema: 'toegang', vraag: 'omvang' }
    expect(chooseOnderwerp(lijst, keuze, '2014-04-01').onderwerp).toMatchObject({
      soort: 'vraag',
      vraag: { code: '1b' },
    })
    expect(chooseOnderwerp(lijst, { ...keuze, vraag: undefined }, '2014-04-01').onderwerp).toMatchObject({
      soort: 'thema',
      thema: { sleutel: 'toegang' },
    })
    expect(chooseOnderwerp(lijst, { fase: 1 }, '2014-04-01').onderwerp).toMatchObject({ fase: { nummer: 1 } })
  })

  it('zegt welke ruimere keuze er niet bij hoort', () => {
    const anders = (keuze: Parameters<typeof chooseOnderwerp>[1]) => chooseOnderwerp(lijst, keuze, '2014-04-01').anders
    expect(anders({ fase: 1, thema: 'toegang' })).toBe('fase')
    expect(anders({ fase: 3, thema: 'toegang' })).toBeNull()
    expect(anders({ thema: 'toegang', vraag: 'omvang' })).toBe('thema')
    expect(anders({ fase: 1, thema: 'samenhang', vraag: 'omvang' })).toBeNull()
    expect(anders({ fase: 3, vraag: 'omvang' })).toBe('fase')
    expect(anders({ fase: 1 })).toBeNull()
  })

  it('zegt welke keuze deze vragenlijst niet heeft, en toont dan het gewone', () => {
    for (const [keuze, onbekend] of [
      [{ vraag: 'vervallen' }, 'vraag'],
      [{ thema: 'vervallen' }, 'thema'],
      [{ fase: 2 }, 'fase'],
    ] as const) {
      expect(chooseOnderwerp(lijst, keuze, '2014-04-01')).toMatchObject({
        onbekend,
        onderwerp: { soort: 'fase', fase: { nummer: 3 } },
      })
    }
  })

  it('is er niet in een lege vragenlijst', () => {
    expect(chooseOnderwerp({ fasen: [] }, { fase: 1 }, '2014-04-01')).toEqual({
      onderwerp: null,
      onbekend: 'fase',
      anders: null,
    })
  })

  it('vindt zijn regel in een rapport', () => {
    const cijfers = makeCijfers(goldenRaster(), { indeling: 'landelijk' })
    for (const [keuze, ja] of [
      [{ fase: 1 }, 9],
      [{ thema: 'samenhang' }, 9],
      [{ vraag: 'omvang' }, 3],
    ] as const) {
      const { onderwerp } = chooseOnderwerp(vragenlijst, keuze, '2014-04-01')
      expect(onderwerp && cel(regelOf(cijfers, onderwerp).cellen[0]).aantallen.ja).toBe(ja)
    }
  })
})

describe('hoe één gemeente getekend wordt', () => {
  const cijfers = makeCijfers(goldenRaster(), { indeling: 'gemeente' })
  const soortenVan = (keuze: Parameters<typeof chooseOnderwerp>[1]) => {
    const { onderwerp } = chooseOnderwerp(vragenlijst, keuze, '2014-04-01')
    if (!onderwerp) throw new Error('no subject')
    return regelOf(cijfers, onderwerp).cellen.map((plaats) => stipsoortOf(onderwerp.soort, cel(plaats)))
  }

  it('is bij een vraag naar wat zij antwoordde', () => {
    expect(soortenVan({ vraag: 'omvang' })).toEqual(['ja', 'ten_dele', 'geen', 'nee', 'nee', 'ja', 'ja'])
  })

  it('is bij een thema naar haar deel Ja, en apart als zij niets invulde', () => {
    expect(soortenVan({ thema: 'samenhang' })).toEqual(['t4', 't1', 'leeg', 't1', 't0', 't3', 't3'])
  })

  it('is leeg of niet ingevuld als zij bij deze noemer niet meetelt', () => {
    const buiten = {
      groep: 'GM0003',
      n: 0,
      aantallen: { ja: 0, ten_dele: 0, nee: 0, geen: 0 },
      percentages: { ja: null, ten_dele: null, nee: null, geen: null },
    }
    expect(stipsoortOf('thema', buiten)).toBe('leeg')
    expect(stipsoortOf('vraag', buiten)).toBe('geen')
  })

  it('kent voor elke soort een plaats in de lijst, van veel naar weinig', () => {
    expect(stipsoorten('vraag')).toEqual(staten)
    expect(stipsoorten('fase')).toEqual(['t4', 't3', 't2', 't1', 't0', 'leeg'])
  })
})
