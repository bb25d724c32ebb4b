import { lijnkleur, merkkleur, zachtkleur } from '../documentcel'
import type { Letter } from './letters'

/** A4 with its margins, in points. Text stands between `links` and `links + breed`, from `boven` down to `onder`. */
export const vel = { breedte: 595.28, hoogte: 841.89, links: 62, breed: 471.28, boven: 62, onder: 770 }

/** How text looks: size and distance between lines in points, a colour as #rrggbb. */
export type Zetting = { corps: number; regel: number; letter: Letter; kleur: string }

export const kleur = {
  inkt: '#17212b',
  zacht: `#${zachtkleur}`,
  merk: `#${merkkleur}`,
  merkdiep: '#0a3440',
  merklicht: '#e3eff2',
  lijn: `#${lijnkleur}`,
  lijnsterk: '#7b8894',
  oranje: '#f3b13c',
  oranjelicht: '#fdf1d8',
  oranjediep: '#7a4a00',
  wit: '#ffffff',
  zwart: '#000000',
}

const gewoon: Zetting = { corps: 10.5, regel: 15, letter: 'gewoon', kleur: kleur.inkt }

export const zetting = {
  gewoon,
  titel: { corps: 30, regel: 35, letter: 'vet', kleur: kleur.wit },
  ondertitel: { corps: 14.5, regel: 20, letter: 'gewoon', kleur: kleur.wit },
  kop1: { corps: 21, regel: 26, letter: 'vet', kleur: kleur.merk },
  kop2: { corps: 15.5, regel: 20, letter: 'vet', kleur: kleur.merk },
  kop3: { corps: 12.5, regel: 17, letter: 'vet', kleur: kleur.merkdiep },
  kop4: { corps: 10.8, regel: 15, letter: 'vet', kleur: kleur.inkt },
  melding: { ...gewoon, letter: 'vet', kleur: kleur.oranjediep },
  bijschrift: { corps: 9, regel: 12, letter: 'gewoon', kleur: kleur.zacht },
  kolomkop: { corps: 8.5, regel: 10.5, letter: 'vet', kleur: kleur.merkdiep },
  cel: { corps: 9.2, regel: 11.8, letter: 'gewoon', kleur: kleur.inkt },
  aantal: { corps: 7.6, regel: 9.4, letter: 'gewoon', kleur: kleur.zacht },
  balk: { corps: 8.6, regel: 11, letter: 'gewoon', kleur: kleur.inkt },
  voet: { corps: 8, regel: 10, letter: 'gewoon', kleur: kleur.zacht },
} satisfies Record<string, Zetting>
