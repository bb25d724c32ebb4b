import type { Raster } from '@/lib/cijfers/kern/raster'
import { inKlasse, klasseOf } from '@/tests/fixtures/land/klasse'
import { procent, telIngevuld } from '@/tests/fixtures/land/telling'
import { gelijk, getal, opsomming } from '@/tests/fixtures/land/toets'
import type { Zintoets } from './zin'

const ingevuld = (raster: Raster | null) => (raster ? telIngevuld(raster) : { aantal: -1, n: -1 })

export const responszinnen: readonly Zintoets[] = [
  {
    patroon: /^Geen van de ([\d.]+) gemeenten vulde iets in\.$/,
    klopt: ([n = ''], { land }) => {
      const geteld = ingevuld(land.nu)
      return geteld.aantal === 0 && geteld.n === getal(n)
    },
  },
  {
    patroon: /^Van de ([\d.]+) gemeenten (vulde|vulden) er ([\d.]+) iets in\.$/,
    klopt: ([n = '', vulde, aantal = ''], { land }) => {
      const geteld = ingevuld(land.nu)
      return geteld.aantal === getal(aantal) && geteld.n === getal(n) && (vulde === 'vulde') === (geteld.aantal === 1)
    },
  },
  {
    patroon: /^Dat is (\d+)%\.$/,
    klopt: ([deel], { land }) => Number(deel) === procent(ingevuld(land.nu)),
  },
  {
    patroon: /^Per grootteklasse deed mee: (van de kleine gemeenten|van de middelgrote gemeenten) (\d+%.*)\.$/,
    klopt: ([first = '', rest = ''], { land }) => {
      const per = opsomming(`${first.replace(' gemeenten', '')} ${rest}`).map((deel) => {
        const [, wie = '', hoeveel] = /^van de (\w+) (\d+)%$/.exec(deel) ?? []
        return { klasse: klasseOf(wie), hoeveel: Number(hoeveel) }
      })
      return (
        gelijk(
          per.map(({ klasse }) => klasse),
          land.klassen,
        ) && per.every(({ klasse, hoeveel }) => hoeveel === procent(telIngevuld(land.nu, inKlasse(klasse))))
      )
    },
  },
  {
    patroon: /^Bij de meting van (.+) vulde (\d+)% iets in \(([\d.]+) van de ([\d.]+) gemeenten\)\.$/,
    klopt: ([naam, deel, aantal = '', n = ''], { land: { vorig } }) => {
      const geteld = ingevuld(vorig)
      return (
        naam === vorig?.bron.naam &&
        geteld.aantal === getal(aantal) &&
        geteld.n === getal(n) &&
        procent(geteld) === Number(deel)
      )
    },
  },
]
