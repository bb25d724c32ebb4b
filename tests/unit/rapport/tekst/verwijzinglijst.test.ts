import { describe, expect, it } from 'vitest'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { plekkenOf } from '@/lib/rapport/tekst/plekken'
import { fillIn } from '@/lib/rapport/tekst/verwijzing'
import { verwijzingenBij } from '@/lib/rapport/tekst/verwijzinglijst'
import { goldenPublicatie } from '../../../fixtures/publicatie'

const lijstVan = (soort: 'meting' | 'fase' | 'thema', publicatie: Publicatie = goldenPublicatie('openbaar')) => {
  const plek = plekkenOf(publicatie.landelijk).find(({ onderwerp }) => onderwerp.soort === soort)
  if (!plek) throw new Error(`no plek about a ${soort}`)
  return verwijzingenBij(plek.onderwerp, publicatie)
}

describe('de verwijzingen om uit te kiezen', () => {
  it('zijn die van het thema met zijn vragen, of van alle fasen en thema’s zonder vragen', () => {
    expect(new Set(lijstVan('thema').regels.map(({ soort }) => soort))).toEqual(new Set(['thema', 'vraag']))
    expect(lijstVan('fase').regels[0]).toMatchObject({ soort: 'fase', sleutel: 'fase-1' })
    expect(new Set(lijstVan('meting').regels.map(({ soort }) => soort))).toEqual(new Set(['fase', 'thema']))
  })

  it('drukken elk in de tekst af wat erbij staat', () => {
    const publicatie = goldenPublicatie('openbaar')
    const { regels, totalen, soorten } = lijstVan('fase', publicatie)
    const cellen = [...totalen, ...regels.flatMap(({ cijfers }) => Object.values(cijfers).flatMap(Object.values))]
    expect(cellen.length).toBe(3 + regels.length * soorten.length * 4)
    for (const { verwijzing, tekst } of cellen) {
      const [blok] = fillIn(`Het is ${verwijzing}.`, publicatie)
      const printed = blok?.soort === 'alinea' ? blok.delen.map((deel) => deel.tekst).join('') : ''
      if (tekst === null) expect(printed).toContain('[fout:')
      else expect(printed).toBe(`Het is ${tekst}.`)
    }
  })

  it('noemen bij de eerste meting geen vorige', () => {
    const { soorten } = lijstVan('thema', goldenPublicatie('bureau', { vorig: false }))
    expect(soorten.map(({ achter }) => achter)).toEqual(['', '|klein', '|middelgroot', '|groot', '.aantal'])
  })
})
