import type { Rastergemeente } from '@/lib/cijfers/kern/raster'
import { grootteklassen } from '@/lib/register/grootteklasse'
import { inKlasse, klasseOf } from '@/tests/fixtures/land/klasse'
import type { Land } from '@/tests/fixtures/land/land'
import { vragenVan, wat } from '@/tests/fixtures/land/puntregels'
import { deel, tel } from '@/tests/fixtures/land/telling'
import { gelijk, opsomming } from '@/tests/fixtures/land/toets'
import { isTelling, type Punttoets, telling } from './punt'

type Welke = (gemeente: Rastergemeente) => boolean

const verschil = ({ nu }: Land, vragen: readonly string[], own: Welke) =>
  deel(nu, vragen, 'ja', own) - deel(nu, vragen, 'ja', (gemeente) => !own(gemeente))

/** "thema 2, 3 en 5 en bij vraag 3c": the vragen of each. */
function ookBij({ nu }: Land, tekst: string): (readonly string[])[] {
  const themas = nu.vragenlijst.fasen.flatMap((fase) => fase.themas)
  return tekst.split(' en bij ').flatMap((part) => {
    const [soort, ...codes] = part.split(' ')
    return opsomming(codes.join(' ')).map((code) =>
      soort === 'thema'
        ? (themas.find(({ nummer }) => String(nummer) === code)?.vragen.map(({ sleutel }) => sleutel) ?? [])
        : themas.flatMap(({ vragen }) => vragen.filter((vraag) => vraag.code === code).map(({ sleutel }) => sleutel)),
    )
  })
}

/** Clearly apart, on the same side, and nowhere that is named further than on what is named first. */
function isApart(land: Land, own: Welke, hoe: string | undefined, vragen: readonly string[], ook: string): boolean {
  const kant = hoe === 'vaker' ? 1 : -1
  const others = ook === '' ? [] : ookBij(land, ook)
  const first = kant * verschil(land, vragen, own)
  // A vraag is not named beside its own thema.
  const genoemd = [vragen, ...others].flat()
  const size = land.nu.gemeenten.filter(own).length
  return (
    Math.min(size, land.nu.gemeenten.length - size) >= 10 &&
    first >= 10 &&
    new Set(genoemd).size === genoemd.length &&
    others.every((one) => {
      const verder = kant * verschil(land, one, own)
      return verder >= 10 && verder <= first
    })
  )
}

const sleutelsVan = (land: Land, delen: readonly [string | undefined, string | undefined, string | undefined]) =>
  vragenVan(land, delen).map(({ sleutel }) => sleutel)

const ook = '(?: Dat geldt ook bij (.+)\\.)?'

export const groeptoetsen: readonly Punttoets[] = [
  {
    patroon: new RegExp(
      `^(\\w+) gemeenten zeggen (vaker|minder vaak) Ja dan andere gemeenten(, het duidelijkst)? bij ${wat}: (klein|middelgroot|groot) (.+?)\\.${ook}$`,
    ),
    klopt: ([wie = '', hoe, duidelijkst, soort, sleutel, vraag, first, tekst = '', others = ''], land) => {
      const own = inKlasse(klasseOf(wie))
      const vragen = sleutelsVan(land, [soort, sleutel, vraag])
      const per = [...`${first} ${tekst}`.matchAll(new RegExp(`(\\w+) (${telling})`, 'g'))]
      return (
        isApart(land, own, hoe, vragen, others) &&
        (duidelijkst === '') === (others === '') &&
        gelijk(
          per.map(([, naam]) => naam),
          land.klassen,
        ) &&
        per.every(([, naam, share = '']) => {
          const klasse = grootteklassen.find((one) => one === naam)
          return klasse !== undefined && isTelling(share, tel(land.nu, vragen, ['ja'], inKlasse(klasse)))
        })
      )
    },
  },
  {
    patroon: new RegExp(
      `^Gemeenten in de regio (.+) zeggen (vaker|minder vaak) Ja dan andere gemeenten(, het duidelijkst)? bij ${wat}: (${telling}), in de rest van het land (\\d+)%\\.${ook}$`,
    ),
    klopt: ([regio, hoe, duidelijkst, soort, sleutel, vraag, share = '', rest, others = ''], land) => {
      const own = ({ regioNaam }: Rastergemeente) => regioNaam === regio
      const vragen = sleutelsVan(land, [soort, sleutel, vraag])
      return (
        isApart(land, own, hoe, vragen, others) &&
        (duidelijkst === '') === (others === '') &&
        isTelling(share, tel(land.nu, vragen, ['ja'], own)) &&
        deel(land.nu, vragen, 'ja', (gemeente) => !own(gemeente)) === Number(rest)
      )
    },
  },
]
