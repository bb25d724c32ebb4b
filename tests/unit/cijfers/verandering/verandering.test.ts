import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bevolkingOf } from '@/lib/cijfers/kern/bevolking'
import { groepsleutel, type Indeling } from '@/lib/cijfers/kern/indeling'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { soortenVerandering, soortOf } from '@/lib/cijfers/verandering/overgang'
import { alleenGroep, makeVerandering, overgangenOf, type Veranderingcel } from '@/lib/cijfers/verandering/verandering'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { goldenRaster, vragenlijst } from '@/tests/fixtures/golden'

const letters: Record<string, Staat> = { j: 'ja', t: 'ten_dele', n: 'nee', '-': 'geen' }
const rij = (tekst: string) => Uint8Array.from(tekst, (letter) => staten.indexOf(letters[letter] ?? 'geen'))

/** The golden gemeenten with other answers: a word of three letters for each, in their order. */
const met = (tekst: string, sleutel = 'nu'): Raster => ({ ...goldenRaster(sleutel), rijen: tekst.split(' ').map(rij) })

// Aardam, Beekdorp, Ceelen (klein, Noord), Duinstad (middelgroot, Noord), Eemhaven (middelgroot, Zuid), Fortwijk, Grootstad (groot, Zuid)
const toen = met('ntj jt- --- jjj tnn jj- njj', 'toen')
const nu = met('jjj jtj t-- jn- tnn jj- tnj', 'nu')

const telling = (cel: Veranderingcel | undefined) =>
  cel && [cel.n, ...soortenVerandering.map((soort) => cel.aantallen[soort])].join(' ')
const cellenVan = (van: Raster, naar: Raster, indeling: Indeling = 'landelijk') => {
  const { cellen, fasen } = makeVerandering(van, naar, indeling)
  const vragen = fasen.flatMap(({ themas }) => themas.flatMap((thema) => thema.vragen))
  return { totaal: cellen, vragen: vragen.map((vraag) => (vraag.soort === 'beide' ? vraag.cellen : null)) }
}

describe('de soort verandering', () => {
  it('is met de hand uitgeschreven voor alle zestien', () => {
    const table = staten.map((van) => staten.map((naar) => soortOf(van, naar)).join(' '))
    expect(table).toEqual([
      'gelijk achteruit achteruit leeggemaakt',
      'vooruit gelijk achteruit leeggemaakt',
      'vooruit vooruit gelijk leeggemaakt',
      'ingevuld ingevuld ingevuld leeg',
    ])
  })
})

describe('wat er veranderde', () => {
  it('telt per vraag en samen wat met de hand is geteld', () => {
    const { totaal, vragen } = cellenVan(toen, nu)
    // n, vooruit, achteruit, ingevuld, leeggemaakt, gelijk, leeg
    expect(vragen.map((cellen) => telling(cellen?.[0]))).toEqual(['7 2 0 1 0 4 0', '7 1 2 0 0 3 1', '7 0 0 1 1 3 2'])
    expect(telling(totaal?.[0])).toBe('21 3 2 2 1 10 3')
    expect(totaal?.[0]?.percentages).toEqual({
      vooruit: 14,
      achteruit: 10,
      ingevuld: 10,
      leeggemaakt: 5,
      gelijk: 48,
      leeg: 14,
    })
    expect(vragen[0]?.[0]?.overgangen.nee).toEqual({ ja: 1, ten_dele: 1, nee: 0, geen: 0 })
  })

  it('telt per groep, in de volgorde van elk scherm', () => {
    expect(cellenVan(toen, nu, 'regio').totaal?.map(telling)).toEqual(['12 2 1 2 1 4 2', '9 1 1 0 0 6 1'])
    expect(cellenVan(toen, nu, 'grootteklasse').vragen[0]?.map(telling)).toEqual([
      '3 1 0 1 0 1 0',
      '2 0 0 0 0 2 0',
      '2 1 0 0 0 1 0',
    ])
  })

  it('telt een verborgen groep niet en noemt haar wel', () => {
    const { groepen, verborgen, cellen } = makeVerandering(toen, nu, 'regio', new Map([['zuid', 'klein']]))
    expect(groepen.map(({ sleutel }) => sleutel)).toEqual(['noord'])
    expect(verborgen).toEqual([{ sleutel: 'zuid', naam: 'Zuid', aantalGemeenten: 3, reden: 'klein' }])
    expect(cellen?.map(({ groep }) => groep)).toEqual(['noord'])
  })

  it('kan tot één groep worden beperkt', () => {
    const een = alleenGroep(makeVerandering(toen, nu, 'regio'), 'zuid')
    expect(een.groepen.map(({ naam }) => naam)).toEqual(['Zuid'])
    expect(een.cellen?.map(telling)).toEqual(['9 1 1 0 0 6 1'])
    expect(een.fasen[0]?.themas[0]?.vragen.map((vraag) => vraag.soort === 'beide' && vraag.cellen.length)).toEqual([
      1, 1, 1,
    ])
  })

  it('kan terug in de tijd: vooruit wordt achteruit, ingevuld wordt leeggemaakt', () => {
    expect(telling(cellenVan(nu, toen).totaal?.[0])).toBe('21 2 3 1 2 10 3')
  })

  it('vindt elk antwoord gelijk als een moment met zichzelf wordt vergeleken', () => {
    expect(telling(cellenVan(nu, nu).totaal?.[0])).toBe('21 0 0 0 0 17 4')
  })

  it('noemt een gemeente die beide keren niets invulde niet gelijk gebleven', () => {
    const niets = met('--- --- --- --- --- --- ---')
    const ceelen = makeVerandering(niets, niets, 'gemeente').cellen?.[2]
    expect([ceelen?.percentages.gelijk, ceelen?.percentages.leeg]).toEqual([0, 100])
  })
})

describe('de gemeenten achter een aantal', () => {
  it('noemt wie veranderde, in de volgorde van gemeenten en vragen', () => {
    expect(
      overgangenOf(toen, nu).map(({ gemeente, vraag, van, naar }) => `${gemeente.naam} ${vraag.code} ${van} ${naar}`),
    ).toEqual([
      'Aardam 1a nee ja',
      'Aardam 1b ten_dele ja',
      'Beekdorp 1c geen ja',
      'Ceelen 1a geen ten_dele',
      'Duinstad 1b ja nee',
      'Duinstad 1c ja geen',
      'Grootstad 1a nee ten_dele',
      'Grootstad 1b ja nee',
    ])
  })

  it('noemt bij één vraag ook wie gelijk bleef', () => {
    expect(overgangenOf(toen, nu, 'aard').map(({ van, naar }) => soortOf(van, naar))).toEqual([
      'vooruit',
      'gelijk',
      'ingevuld',
      'gelijk',
      'gelijk',
      'gelijk',
      'vooruit',
    ])
    expect(overgangenOf(toen, nu, 'bestaat-niet')).toEqual([])
  })
})

/** The vragenlijst with other vragen: sleutel and code of each, in one thema. */
function lijst(...vragen: [sleutel: string, code: string][]): Vragenlijst {
  const [fase] = vragenlijst.fasen
  const [thema] = fase?.themas ?? []
  const [model] = vragenOf(vragenlijst)
  if (!fase || !thema || !model) throw new Error('the golden vragenlijst is empty')
  const made = vragen.map(([sleutel, code], index) => ({ ...model, id: index + 1, sleutel, code, kort: sleutel }))
  return { fasen: [{ ...fase, themas: [{ ...thema, vragen: made }] }] }
}

describe('een vragenlijst die veranderde', () => {
  const eerder = { ...toen, vragenlijst: lijst(['aard', '1a'], ['omvang', '1b'], ['kosten', '1c']) }
  const later = { ...nu, vragenlijst: lijst(['kosten', '1a'], ['geheel-nieuw', '1b'], ['aard', '2a']) }

  it('herkent een vraag aan zijn identiteit, ook als de code verschoof', () => {
    const vragen = makeVerandering(eerder, later, 'landelijk').fasen[0]?.themas[0]?.vragen
    expect(vragen?.map((vraag) => [vraag.sleutel, vraag.code, vraag.soort === 'beide' && vraag.codeToen])).toEqual([
      ['kosten', '1a', '1c'],
      ['geheel-nieuw', '1b', false],
      ['aard', '2a', '1a'],
    ])
    // kosten: toen 1c (j - - j n - j), nu the first column (j j t j t j t)
    const [kosten] = vragen ?? []
    expect(kosten?.soort === 'beide' && telling(kosten.cellen[0])).toBe('7 1 1 3 0 2 0')
  })

  it('noemt een vraag nieuw of vervallen, en telt die nergens mee', () => {
    const { fasen, vervallen, cellen } = makeVerandering(eerder, later, 'landelijk')
    expect(fasen[0]?.themas[0]?.vragen[1]).toMatchObject({ sleutel: 'geheel-nieuw', soort: 'nieuw' })
    expect(fasen[0]?.themas[0]?.vragen[1]).not.toHaveProperty('cellen')
    expect(vervallen.map(({ sleutel, code, thema }) => [sleutel, code, thema.sleutel])).toEqual([
      ['omvang', '1b', 'samenhang'],
    ])
    expect(cellen?.[0]?.n).toBe(14)
  })

  it('heeft geen cijfers, en geen nullen, als geen enkele vraag bleef', () => {
    const { fasen, cellen, vervallen } = makeVerandering(
      eerder,
      { ...nu, vragenlijst: lijst(['x', '1a']) },
      'landelijk',
    )
    expect(cellen).toBeNull()
    expect(fasen[0]?.cellen).toBeNull()
    expect(fasen[0]?.themas[0]?.cellen).toBeNull()
    expect(vervallen).toHaveLength(3)
  })
})

describe('gemeenten die veranderden', () => {
  const zonder = (raster: Raster, ...weg: number[]): Raster => ({
    ...raster,
    gemeenten: raster.gemeenten.filter((_, index) => !weg.includes(index)),
    rijen: raster.rijen.filter((_, index) => !weg.includes(index)),
  })
  const verhuisd: Raster = {
    ...nu,
    gemeenten: nu.gemeenten.map((gemeente) =>
      gemeente.naam === 'Duinstad' ? { ...gemeente, regio: 'zuid', regioNaam: 'Zuid' } : gemeente,
    ),
  }
  const namen = (lijst: readonly { naam: string }[]) => lijst.map(({ naam }) => naam).join(' ')
  const bevolking = (van: Raster, naar: Raster, indeling: Indeling, groep: string) => {
    const { nieuw, vervallen, erbij, eraf, inBeide } = bevolkingOf(van, naar, indeling, groep)
    return [namen(nieuw), namen(vervallen), namen(erbij), namen(eraf), inBeide]
  }

  it('tellen alleen mee als beide momenten ze hebben', () => {
    const [van, naar] = [zonder(toen, 0), zonder(nu, 6)]
    expect(cellenVan(van, naar).totaal?.[0]?.n).toBe(15)
    expect(makeVerandering(van, naar, 'landelijk').groepen[0]?.aantalGemeenten).toBe(6)
    expect(bevolking(van, naar, 'landelijk', 'land')).toEqual(['Aardam', 'Grootstad', '', '', 5])
    expect(bevolking(van, naar, 'regio', 'noord')).toEqual(['Aardam', '', '', '', 3])
  })

  it('tellen bij de groep waar ze later in zitten', () => {
    expect(cellenVan(toen, verhuisd, 'regio').totaal?.map(({ n }) => n)).toEqual([9, 12])
    expect(bevolking(toen, verhuisd, 'regio', 'zuid')).toEqual(['', '', 'Duinstad', '', 4])
    expect(bevolking(toen, verhuisd, 'regio', 'noord')).toEqual(['', '', '', 'Duinstad', 3])
    expect(bevolking(toen, verhuisd, 'landelijk', 'land')).toEqual(['', '', '', '', 7])
  })

  it('worden herkend aan hun identiteit en niet aan naam of code', () => {
    const hernoemd = { ...nu, gemeenten: nu.gemeenten.map((gemeente) => ({ ...gemeente, naam: 'X', code: 'GM9999' })) }
    expect(telling(cellenVan(toen, hernoemd).totaal?.[0])).toBe('21 3 2 2 1 10 3')
  })
})

describe('voor elk tweetal momenten', () => {
  const staat = fc.constantFrom(0, 1, 2, 3)
  const sleutels = ['aard', 'omvang', 'kosten', 'tempo', 'geld']
  const raster = fc
    .record({
      vragen: fc.shuffledSubarray(sleutels, { minLength: 1 }),
      leden: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]),
      waarden: fc.array(staat, { minLength: 35, maxLength: 35 }),
      regios: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    })
    .map(({ vragen, leden, waarden, regios }): Raster => {
      const golden = goldenRaster()
      return {
        ...golden,
        vragenlijst: lijst(...vragen.map((sleutel, index): [string, string] => [sleutel, `${index + 1}a`])),
        gemeenten: leden.flatMap((lid) =>
          golden.gemeenten
            .slice(lid, lid + 1)
            .map((gemeente) => ({ ...gemeente, regio: regios[lid] ? 'noord' : 'zuid', regioNaam: 'x' })),
        ),
        rijen: leden.map((lid) => Uint8Array.from(vragen, (_, index) => waarden[lid * 5 + index] ?? 3)),
      }
    })

  const staatOf = ({ gemeenten, rijen, vragenlijst: list }: Raster, gemeenteId: number, vraag: string) => {
    const plek = gemeenten.findIndex((gemeente) => gemeente.gemeenteId === gemeenteId)
    const kolom = vragenOf(list).findIndex(({ sleutel }) => sleutel === vraag)
    const waarde = plek < 0 || kolom < 0 ? undefined : rijen[plek]?.[kolom]
    return waarde === undefined ? null : (staten[waarde] ?? null)
  }

  it('klopt met een telling zonder nadenken, en tellen de zes delen op tot n', () => {
    fc.assert(
      fc.property(raster, raster, fc.constantFrom<Indeling>('landelijk', 'regio'), (van, naar, indeling) => {
        const { fasen, groepen, cellen } = makeVerandering(van, naar, indeling)
        const naive = (groep: string, vragen: readonly string[]) => {
          const counts = { vooruit: 0, achteruit: 0, ingevuld: 0, leeggemaakt: 0, gelijk: 0, leeg: 0 }
          for (const gemeente of naar.gemeenten) {
            if (groepsleutel(indeling, gemeente) !== groep) continue
            for (const vraag of vragen) {
              const [from, to] = [van, naar].map((source) => staatOf(source, gemeente.gemeenteId, vraag))
              if (from && to) counts[soortOf(from, to)] += 1
            }
          }
          return counts
        }
        for (const [index, { sleutel }] of groepen.entries()) {
          const parts = fasen.flatMap(({ themas }) => themas.flatMap(({ vragen }) => vragen))
          for (const vraag of parts) {
            if (vraag.soort === 'nieuw') continue
            const cel = vraag.cellen[index]
            expect(cel?.aantallen).toEqual(naive(sleutel, [vraag.sleutel]))
            expect(soortenVerandering.reduce((sum, soort) => sum + (cel?.aantallen[soort] ?? 0), 0)).toBe(cel?.n)
          }
          const beide = parts.flatMap((vraag) => (vraag.soort === 'beide' ? [vraag.sleutel] : []))
          if (cellen) expect(cellen[index]?.aantallen).toEqual(naive(sleutel, beide))
          else expect(beide).toEqual([])
        }
      }),
    )
  })

  it('is omgedraaid het spiegelbeeld', () => {
    fc.assert(
      fc.property(raster, raster, (van, naar) => {
        const heen = makeVerandering(van, naar, 'landelijk').cellen?.[0]
        const terug = makeVerandering(naar, van, 'landelijk').cellen?.[0]
        expect(terug?.n).toBe(heen?.n)
        if (!heen || !terug) return
        const { vooruit, achteruit, ingevuld, leeggemaakt, gelijk, leeg } = heen.aantallen
        expect(terug.aantallen).toEqual({
          vooruit: achteruit,
          achteruit: vooruit,
          ingevuld: leeggemaakt,
          leeggemaakt: ingevuld,
          gelijk,
          leeg,
        })
        for (const a of staten) for (const b of staten) expect(terug.overgangen[b][a]).toBe(heen.overgangen[a][b])
      }),
    )
  })

  it('zijn de namen achter de aantallen er precies zo veel', () => {
    fc.assert(
      fc.property(raster, raster, (van, naar) => {
        const cel = makeVerandering(van, naar, 'landelijk').cellen?.[0]
        const { gelijk = 0, leeg = 0 } = cel?.aantallen ?? {}
        expect(overgangenOf(van, naar)).toHaveLength((cel?.n ?? 0) - gelijk - leeg)
      }),
    )
  })
})
