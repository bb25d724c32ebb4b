import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { deel, type Plaats, plaatsenOf } from '@/tests/fixtures/land/telling'
import { gelijk, getal, opsomming } from '@/tests/fixtures/land/toets'
import type { Zin, Zintoets } from './zin'

export const isDeel = ({ land }: Zin, vragen: readonly string[], delen: Partial<Record<Staat, string | undefined>>) =>
  Object.entries(delen).every(([staat, procent]) => deel(land.nu, vragen, staat as Staat) === Number(procent))

/** A fase, thema or vraag of the vragenlijst of now. */
export function plaatsOf({ land }: Zin, soort: Plaats['soort'], sleutel: string | undefined): Plaats {
  const found = plaatsenOf(land.nu.vragenlijst).find((one) => one.soort === soort && one.sleutel === sleutel)
  if (!found) throw new RangeError(`no ${soort} ${sleutel}`)
  return found
}

/** In the samenvatting every point starts with its fase; elsewhere a sentence is about its plek. */
export function overOf(zin: Zin): Plaats {
  const [, fase] = /^Fase (\d+): /.exec(zin.ervoor[0] ?? '') ?? []
  return fase === undefined ? zin.over : plaatsOf(zin, 'fase', fase)
}

const ja = ({ land }: Zin, vraag: string) => deel(land.nu, [vraag], 'ja')

/** Are these all vragen with this share of Ja, and is it the most (1) or the least (-1)? */
function uiterst(zin: Zin, kant: 1 | -1, vragen: readonly string[], hoeveel: number): boolean {
  const shares = zin.over.vragen.map((vraag) => ja(zin, vraag))
  const most = kant * Math.max(...shares.map((share) => kant * share))
  return (
    hoeveel === most &&
    gelijk(
      vragen,
      zin.over.vragen.filter((vraag) => ja(zin, vraag) === most),
    )
  )
}

const vraagsleutels = (tekst: string) => opsomming(tekst).map((vraag) => vraag.slice(1, -1))

const uiterste = (begin: string, kant: 1 | -1): Zintoets[] => [
  {
    patroon: new RegExp(`^${begin} op vraag <([\\w-]+)>: (\\d+)%\\.$`),
    klopt: ([vraag = '', hoeveel], zin) => uiterst(zin, kant, [vraag], Number(hoeveel)),
  },
  {
    patroon: new RegExp(`^${begin} op de vragen (<.+>): elk (\\d+)%\\.$`),
    klopt: ([vragen = '', hoeveel], zin) => uiterst(zin, kant, vraagsleutels(vragen), Number(hoeveel)),
  },
  {
    patroon: new RegExp(`^${begin} op ([\\d.]+) vragen: elk (\\d+)%\\.$`),
    klopt: ([aantal = '', hoeveel], zin) => {
      const even = zin.over.vragen.filter((vraag) => ja(zin, vraag) === Number(hoeveel))
      return even.length === getal(aantal) && uiterst(zin, kant, even, Number(hoeveel))
    },
  },
]

/** "40% Ten dele en 20% Nee", and nothing else but what nobody says */
export function isZonderJa(zin: Zin, vraag: string, tekst: string): boolean {
  const [, td] = /(\d+)% Ten dele/.exec(tekst) ?? []
  const [, nee] = /(\d+)% Nee/.exec(tekst) ?? []
  return isDeel(zin, [vraag], { ten_dele: td ?? '0', nee: nee ?? '0' }) && td !== '0' && nee !== '0'
}

export const beeldzinnen: readonly Zintoets[] = [
  {
    patroon: /^Fase (\d+): (.+)\.$/,
    klopt: ([nummer, naam], { land }) =>
      land.nu.vragenlijst.fasen.some((fase) => String(fase.nummer) === nummer && fase.naam === naam),
  },
  {
    patroon: /^Van de antwoorden is (\d+)% Ja, (\d+)% Ten dele en (\d+)% Nee; niet ingevuld is (\d+)%\.$/,
    klopt: ([yes, ten_dele, nee, geen], zin) => isDeel(zin, overOf(zin).vragen, { ja: yes, ten_dele, nee, geen }),
  },
  {
    patroon:
      /^Van (?:alle antwoorden in deze fase|de antwoorden op de (\d+) vragen van dit thema) is (\d+)% Ja, (\d+)% Ten dele en (\d+)% Nee\.$/,
    klopt: ([vragen, yes, ten_dele, nee], zin) =>
      (vragen === ''
        ? zin.over.soort === 'fase'
        : zin.over.soort === 'thema' && zin.over.vragen.length === Number(vragen)) &&
      isDeel(zin, zin.over.vragen, { ja: yes, ten_dele, nee }),
  },
  {
    patroon: /^Niet ingevuld is (\d+)%\.$/,
    klopt: ([geen], zin) => isDeel(zin, zin.over.vragen, { geen }),
  },
  {
    patroon: /^Op vraag <([\w-]+)> zegt (\d+)% van de gemeenten Ja, (\d+)% Ten dele en (\d+)% Nee\.$/,
    klopt: ([vraag = '', yes, ten_dele, nee], zin) =>
      gelijk(zin.over.vragen, [vraag]) && isDeel(zin, [vraag], { ja: yes, ten_dele, nee }),
  },
  {
    patroon: /^(\d+)% vulde deze vraag niet in\.$/,
    klopt: ([geen], zin) => zin.over.vragen.length === 1 && isDeel(zin, zin.over.vragen, { geen }),
  },
  {
    patroon: /^De thema's van deze fase, van meer naar minder Ja:$/,
    klopt: (_, { onder, over, land }) => {
      const shares = onder.map((punt) => Number(/: (\d+)% Ja/.exec(punt)?.[1]))
      const themas = plaatsenOf(land.nu.vragenlijst).filter(
        ({ soort, vragen }) => soort === 'thema' && vragen.some((vraag) => over.vragen.includes(vraag)),
      )
      return themas.length === onder.length && shares.every((share, nr) => share <= (shares[nr - 1] ?? 100))
    },
  },
  {
    patroon: /^Thema (\d+) (.+): (\d+)% Ja, (\d+)% Ten dele, (\d+)% Nee$/,
    klopt: ([nummer, naam, yes, ten_dele, nee], zin) => {
      const themas = zin.land.nu.vragenlijst.fasen.flatMap(({ themas }) => themas)
      const thema = themas.find((one) => String(one.nummer) === nummer && one.naam === naam)
      const vragen = plaatsOf(zin, 'thema', thema?.sleutel).vragen
      return isDeel(zin, vragen, { ja: yes, ten_dele, nee })
    },
  },
  ...uiterste('Het vaakst zeggen gemeenten Ja', 1),
  ...uiterste('Het minst vaak', -1),
  {
    patroon: /^Daar zegt (\d+% .+)\.$/,
    klopt: ([delen = ''], zin) => {
      const [, vraag = ''] = /^Het minst vaak op vraag <([\w-]+)>/.exec(zin.ervoor.at(-1) ?? '') ?? []
      return isZonderJa(zin, vraag, delen)
    },
  },
  {
    patroon: /^Op elke vraag is het aandeel Ja (\d+)%\.$/,
    klopt: ([hoeveel], zin) =>
      zin.over.vragen.length > 1 && zin.over.vragen.every((vraag) => ja(zin, vraag) === Number(hoeveel)),
  },
]

/** The streefdatums of vragen, each once. */
export const streefdatumsOf = ({ land }: Zin, vragen: readonly string[]): string[] => [
  ...new Set(
    vragenOf(land.nu.vragenlijst).flatMap(({ sleutel, streefdatum }) =>
      vragen.includes(sleutel) ? [streefdatum] : [],
    ),
  ),
]
