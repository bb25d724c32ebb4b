import { isGedaald, isHoeveel, voorop, vragenVan, wat } from '@/tests/fixtures/land/puntregels'
import { deel, tel } from '@/tests/fixtures/land/telling'
import { groei, vraagplaats } from '@/tests/fixtures/land/vergelijken'
import { isTelling, type Punttoets, telling, telVraag } from './punt'

export const dalingtoetsen: readonly Punttoets[] = [
  {
    patroon: new RegExp(
      `^${wat}: minder gemeenten zeggen Ja dan de vorige keer \\((.+)\\), van (${telling}) naar (${telling})\\.$`,
    ),
    klopt: ([soort, sleutel, vraag, naam, van = '', naar = ''], land) => {
      const hit = vragenVan(land, [soort, sleutel, vraag]).filter((one) => isGedaald(land, one))
      const [only] = hit
      return (
        hit.length === 1 &&
        only !== undefined &&
        land.vorig !== null &&
        land.vorig.bron.naam === naam &&
        isTelling(van, tel(land.vorig, [only.sleutel], ['ja'])) &&
        isTelling(naar, telVraag(land, only, ['ja']))
      )
    },
  },
  {
    patroon: new RegExp(
      `^${wat}: bij (\\S.* vragen) zeggen minder gemeenten Ja dan de vorige keer \\((.+)\\)(: |, vooral )(bij .+)\\.$`,
    ),
    klopt: ([soort, sleutel, vraag, hoeveel = '', naam, vooral, tekst = ''], land) => {
      const { vorig } = land
      const all = vragenVan(land, [soort, sleutel, vraag])
      const hit = all.filter((one) => isGedaald(land, one))
      const delen = [...tekst.matchAll(/bij (\S+) van (\d+)% naar (\d+)%/g)]
      const genoemd = delen.flatMap(([, code]) => hit.find((one) => one.code === code) ?? [])
      return (
        vorig?.bron.naam === naam &&
        isHoeveel(hoeveel, hit.length, all.length) &&
        (vooral === ': ') === hit.length <= 3 &&
        voorop(hit, genoemd, (one) => -groei(land, vraagplaats(one.sleutel))) &&
        delen.every(([, , van, naar], nr) => {
          const own = genoemd[nr]?.sleutel ?? ''
          return (
            vorig !== null && deel(vorig, [own], 'ja') === Number(van) && deel(land.nu, [own], 'ja') === Number(naar)
          )
        })
      )
    },
  },
]
