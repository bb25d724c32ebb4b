import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Boekcel, Rij } from './blad'

/** How a cell looks, for XLSX and ODS alike. Colours are RRGGBB. */
export type Stijl = {
  vorm: 'tekst' | 'getal' | 'percentage' | 'verschil' | 'datum'
  vulling: string | null
  letter: string
  vet: boolean
  onderstreept: boolean
  /** in points */
  grootte: number
  uitlijning: 'links' | 'midden' | 'rechts'
  hoogte: 'boven' | 'midden' | 'onder'
  /** continues on a next line within the cell; else it runs on over empty cells beside it */
  terugloop: boolean
  gedraaid: boolean
  /** a thin line around the cell */
  rand: boolean
}

export const lettertype = 'Arial'
export const randkleur = 'B8C2CB'
const inkt = '17212B'
const wit = 'FFFFFF'
const merk = '0F4C5C'
const grijs = '4A5763'
const linkkleur = '0B5468'

type Tint = Record<Staat, string>
const koptint: Tint = { ja: '187A57', ten_dele: 'F3B13C', nee: 'A8201D', geen: 'CFD6DC' }
const kopletter: Tint = { ja: wit, ten_dele: inkt, nee: wit, geen: inkt }
const licht: Tint = { ja: 'E0F3EB', ten_dele: 'FDF1D8', nee: 'FBE5E4', geen: 'EEF1F3' }
const sterk: Tint = { ja: 'B5E0CD', ten_dele: 'FADB9F', nee: 'F5C4C1', geen: 'D6DDE3' }

const gewoon: Stijl = {
  vorm: 'tekst',
  vulling: null,
  letter: inkt,
  vet: false,
  onderstreept: false,
  grootte: 9,
  uitlijning: 'links',
  hoogte: 'boven',
  terugloop: true,
  gedraaid: false,
  rand: true,
}

const los = { terugloop: false, rand: false } as const

const perRij: Record<Rij['soort'], Partial<Stijl>> = {
  titel: { ...los, vet: true, grootte: 15, letter: merk },
  regel: los,
  melding: { ...los, vet: true, vulling: sterk.ten_dele },
  tussenkop: { terugloop: false, vet: true, vulling: 'CFE3E8', letter: merk },
  kop: { vet: true, vulling: merk, letter: wit, hoogte: 'onder' },
  totaal: { vet: true, vulling: 'E3EFF2' },
  fase: { vet: true, vulling: 'CFE3E8' },
  thema: { vet: true, vulling: 'F1F5F7' },
  vraag: {},
  verborgen: { terugloop: false, vulling: 'F4F6F8', letter: grijs },
  gewoon: {},
}

/** How a cell looks, from the row it stands in and what it holds. */
export function stijlOf(soort: Rij['soort'], cel: Boekcel): Stijl {
  const basis: Stijl = { ...gewoon, ...perRij[soort] }
  if (cel === null) return basis
  const staat = 'staat' in cel ? cel.staat : undefined
  if (cel.soort === 'tekst') {
    if (cel.naar !== undefined) return { ...basis, letter: soort === 'kop' ? wit : linkkleur, onderstreept: true }
    const kleur = staat === undefined ? {} : { vulling: koptint[staat], letter: kopletter[staat], vet: true }
    if (soort !== 'kop' || cel.getalkop === undefined) return { ...basis, ...kleur }
    const gedraaid = cel.getalkop === 'gedraaid'
    return { ...basis, ...kleur, gedraaid, uitlijning: gedraaid ? 'midden' : 'rechts' }
  }
  const tint = soort === 'fase' || soort === 'totaal' ? sterk : licht
  const kleur = staat === undefined ? {} : { vulling: tint[staat] }
  const vorm = cel.soort === 'nvt' ? ({ vorm: 'tekst', letter: grijs } as const) : { vorm: cel.soort }
  return { ...basis, ...kleur, ...vorm, uitlijning: cel.soort === 'datum' ? 'links' : 'rechts', terugloop: false }
}

/** Cells with the same key look the same. */
export function stijlsleutel(soort: Rij['soort'], cel: Boekcel): string {
  if (cel === null) return soort
  const flags = cel.soort === 'tekst' ? `${cel.naar === undefined ? '' : 'naar'} ${cel.getalkop ?? ''}` : ''
  return `${soort} ${cel.soort} ${'staat' in cel ? cel.staat : ''} ${flags}`
}
