import type { Grootteklasse } from '@/lib/register/grootteklasse'
import { inKlasse, klasseOf } from '@/tests/fixtures/land/klasse'
import { deel } from '@/tests/fixtures/land/telling'
import { gelijk, getal, opsomming } from '@/tests/fixtures/land/toets'
import { plaatsOf } from './beeld'
import type { Zin, Zintoets } from './zin'

const jaIn = ({ land }: Zin, vragen: readonly string[], klasse: Grootteklasse) =>
  deel(land.nu, vragen, 'ja', inKlasse(klasse))

function spreiding(zin: Zin, vragen: readonly string[]): number {
  const shares = zin.land.klassen.map((klasse) => jaIn(zin, vragen, klasse))
  return Math.max(...shares) - Math.min(...shares)
}

/** "bij kleine gemeenten 22%, bij middelgrote 55% en bij grote 67%": of all that are shown, and as it is */
function isPerKlasse(zin: Zin, vragen: readonly string[], tekst: string): boolean {
  const per = opsomming(tekst).map((part) => /^bij (\w+)(?: gemeenten)? (\d+)%$/.exec(part) ?? [])
  return (
    gelijk(
      per.map(([, wie = '']) => klasseOf(wie)),
      zin.land.klassen,
    ) && per.every(([, wie = '', hoeveel]) => jaIn(zin, vragen, klasseOf(wie)) === Number(hoeveel))
  )
}

/** In the samenvatting it is about the vraag that was named before. */
function vragenOver({ ervoor, over }: Zin): readonly string[] {
  const [, vraag] = /^Het verst .* bij vraag <([\w-]+)>\.$/.exec(ervoor[0] ?? '') ?? []
  return vraag === undefined ? over.vragen : [vraag]
}

/** Are these the vragen on which the klassen are furthest apart, and far? */
function isVerst(zin: Zin, vragen: readonly string[]): boolean {
  const most = Math.max(...zin.over.vragen.map((vraag) => spreiding(zin, [vraag])))
  return (
    most >= 10 &&
    gelijk(
      vragen,
      zin.over.vragen.filter((vraag) => spreiding(zin, [vraag]) === most),
    )
  )
}

const vraagsleutels = (tekst: string) => opsomming(tekst).map((vraag) => vraag.slice(1, -1))
const perKlasse = String.raw`bij \w+ gemeenten \d+%(?:(?:, | en )bij \w+ \d+%)*`

export const klassenzinnen: readonly Zintoets[] = [
  {
    patroon: /^De grootteklassen lopen niet uiteen\.$/,
    klopt: (_, zin) => spreiding(zin, vragenOver(zin)) === 0,
  },
  {
    patroon: /^De grootteklassen lopen weinig uiteen\.$/,
    klopt: (_, zin) => spreiding(zin, vragenOver(zin)) > 0 && spreiding(zin, vragenOver(zin)) < 10,
  },
  {
    patroon: /^([\w ,]+) gemeenten zeggen vaker Ja dan ([\w ,]+) gemeenten\.$/,
    klopt: ([high = '', low = ''], zin) => {
      const vragen = vragenOver(zin)
      const [most, least] = [high, low].map((wie) => opsomming(wie).map(klasseOf))
      const shares = zin.land.klassen.map((klasse) => jaIn(zin, vragen, klasse))
      const at = (share: number) => zin.land.klassen.filter((klasse) => jaIn(zin, vragen, klasse) === share)
      return (
        gelijk(most ?? [], at(Math.max(...shares))) &&
        gelijk(least ?? [], at(Math.min(...shares))) &&
        spreiding(zin, vragen) >= 10
      )
    },
  },
  {
    patroon: new RegExp(`^Het aandeel Ja is (${perKlasse})\\.$`),
    klopt: ([tekst = ''], zin) => {
      const punt = /^<(fase|thema):([\w-]+)>|^Vraag <([\w-]+)>/.exec(zin.ervoor[0] ?? '')
      const [, soort, sleutel, vraag] = punt ?? []
      const eigen = soort ? plaatsOf(zin, soort as 'fase' | 'thema', sleutel).vragen : vraag ? [vraag] : vragenOver(zin)
      return isPerKlasse(zin, eigen, tekst)
    },
  },
  {
    patroon: new RegExp(`^In fase (\\d+) is het aandeel Ja (${perKlasse})\\.$`),
    klopt: ([fase, tekst = ''], zin) => isPerKlasse(zin, plaatsOf(zin, 'fase', fase).vragen, tekst),
  },
  {
    patroon: new RegExp(`^Het verschil is het grootst bij vraag <([\\w-]+)>: (${perKlasse})\\.$`),
    klopt: ([vraag = '', tekst = ''], zin) => isVerst(zin, [vraag]) && isPerKlasse(zin, [vraag], tekst),
  },
  {
    patroon: /^Het verschil is het grootst bij de vragen (<.+>)\.$/,
    klopt: ([vragen = ''], zin) => isVerst(zin, vraagsleutels(vragen)),
  },
  {
    patroon: /^Het verst lopen de grootteklassen uiteen bij (?:vraag|de vragen) (<.+>)\.$/,
    klopt: ([vragen = ''], zin) => isVerst(zin, vraagsleutels(vragen)),
  },
  {
    patroon: /^Let op de aantallen: er zijn (.+)\.$/,
    klopt: ([tekst = ''], { land }) => {
      const tellen = (klasse: Grootteklasse) => land.nu.gemeenten.filter(inKlasse(klasse)).length
      const genoemd = opsomming(tekst).map((part) => /^([\d.]+) (\w+) gemeenten$/.exec(part) ?? [])
      return (
        genoemd.every(([, aantal = '', wie = '']) => tellen(klasseOf(wie)) === getal(aantal)) &&
        gelijk(
          genoemd.map(([, , wie = '']) => klasseOf(wie)),
          land.klassen.filter((klasse) => tellen(klasse) < 50),
        )
      )
    },
  },
]
