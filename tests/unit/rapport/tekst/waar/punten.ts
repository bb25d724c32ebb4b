import type { Vraag } from '@/lib/vragenlijst/vragenlijst'
import { inKlasse, klasseOf } from '@/tests/fixtures/land/klasse'
import {
  isAchter,
  isGedaald,
  isHoeveel,
  isNabij,
  voorop,
  vragenVan,
  wat,
  zijnDatums,
} from '@/tests/fixtures/land/puntregels'
import { deel } from '@/tests/fixtures/land/telling'
import { opsomming } from '@/tests/fixtures/land/toets'
import { alGevraagd, ging, groei, vanNaar, vraagplaats } from '@/tests/fixtures/land/vergelijken'
import { isDeel } from './beeld'
import type { Zin, Zintoets } from './zin'

const codesIn = (tekst: string, vragen: readonly Vraag[]) =>
  [...tekst.matchAll(/bij (\S+) /g)].flatMap(([, code]) => vragen.find((vraag) => vraag.code === code) ?? [])

const zonderJa = (zin: Zin, { sleutel }: Vraag) =>
  deel(zin.land.nu, [sleutel], 'ten_dele') + deel(zin.land.nu, [sleutel], 'nee')

export const puntzinnen: readonly Zintoets[] = [
  {
    patroon: new RegExp(`^${wat}: (\\d+)% van de gemeenten zegt Ten dele en (\\d+)% Nee\\.$`),
    klopt: ([soort, sleutel, vraag, ten_dele, nee], zin) => {
      const hit = vragenVan(zin.land, [soort, sleutel, vraag]).filter((one) => isAchter(zin.land, one))
      return (
        hit.length === 1 &&
        isDeel(
          zin,
          hit.map((one) => one.sleutel),
          { ten_dele, nee },
        )
      )
    },
  },
  {
    patroon: new RegExp(`^${wat}: bij (\\S.* vragen) zeggen veel gemeenten Ten dele of Nee(, vooral |: )(bij .+)\\.$`),
    klopt: ([soort, sleutel, vraag, hoeveel = '', vooral, tekst = ''], zin) => {
      const all = vragenVan(zin.land, [soort, sleutel, vraag])
      const hit = all.filter((one) => isAchter(zin.land, one))
      const genoemd = codesIn(tekst, all)
      const delen = [...tekst.matchAll(/bij (\S+) (?:\(|zegt )(\d+)% Ten dele en (\d+)% Nee/g)]
      return (
        isHoeveel(hoeveel, hit.length, all.length) &&
        (vooral === ': ') === hit.length <= 3 &&
        delen.length === genoemd.length &&
        voorop(hit, genoemd, (one) => zonderJa(zin, one)) &&
        delen.every(([, code, ten_dele, nee]) =>
          isDeel(
            zin,
            all.filter((one) => one.code === code).map((one) => one.sleutel),
            { ten_dele, nee },
          ),
        )
      )
    },
  },
  {
    patroon: new RegExp(`^${wat}: de streefdatums? (?:is|zijn) (.+), en (\\d+)% van de gemeenten zegt Ja\\.$`),
    klopt: ([soort, sleutel, vraag, datums = '', ja], zin) => {
      const hit = vragenVan(zin.land, [soort, sleutel, vraag]).filter((one) => isNabij(zin.land, one))
      return (
        hit.length === 1 &&
        zijnDatums(hit, datums) &&
        isDeel(
          zin,
          hit.map((one) => one.sleutel),
          { ja },
        )
      )
    },
  },
  {
    patroon: new RegExp(
      `^${wat}: de streefdatums? (?:is|zijn) (.+), en bij (\\S.* vragen) zegt minder dan de helft van de gemeenten Ja\\.$`,
    ),
    klopt: ([soort, sleutel, vraag, datums = '', hoeveel = ''], zin) => {
      const all = vragenVan(zin.land, [soort, sleutel, vraag])
      const hit = all.filter((one) => isNabij(zin.land, one))
      return isHoeveel(hoeveel, hit.length, all.length) && zijnDatums(hit, datums)
    },
  },
  {
    patroon: /^Het laagst is dat (bij .+)\.$/,
    klopt: ([tekst = ''], zin) => {
      const [, ...delen] = new RegExp(`^${wat}`).exec(zin.ervoor[0] ?? '') ?? []
      const hit = vragenVan(zin.land, [delen[0], delen[1], delen[2]]).filter((one) => isNabij(zin.land, one))
      const delenJa = opsomming(tekst).map((part) => /^bij (\S+) (\d+)%$/.exec(part) ?? [])
      return (
        voorop(hit, codesIn(tekst, hit), (one) => -deel(zin.land.nu, [one.sleutel], 'ja')) &&
        delenJa.every(([, code, ja]) =>
          isDeel(
            zin,
            hit.filter((one) => one.code === code).map((one) => one.sleutel),
            { ja },
          ),
        )
      )
    },
  },
  {
    patroon: new RegExp(
      `^${wat}: minder gemeenten zeggen Ja dan de vorige keer, (vooral )?((?:bij \\S+ )?${vanNaar}.*)\\.$`,
    ),
    klopt: ([soort, sleutel, vraag, vooral, tekst = ''], zin) => {
      const hit = vragenVan(zin.land, [soort, sleutel, vraag]).filter((one) => isGedaald(zin.land, one))
      const parts = tekst.split(/(?:, | en )(?=bij )/)
      const genoemd = hit.length === 1 ? hit : codesIn(tekst, hit)
      return (
        (vooral === '') === hit.length <= 3 &&
        alGevraagd(
          zin.land,
          hit.map((one) => one.sleutel),
        ).length === hit.length &&
        voorop(hit, genoemd, (one) => -groei(zin.land, vraagplaats(one.sleutel))) &&
        parts.length === genoemd.length &&
        parts.every((part, nr) => ging(zin.land, vraagplaats(genoemd[nr]?.sleutel ?? ''), part))
      )
    },
  },
  {
    patroon: new RegExp(`^${wat}: (\\w+) gemeenten zeggen (vaker|minder vaak) Ja dan andere\\.$`),
    klopt: ([soort, sleutel, vraag, wie = '', hoe], zin) => {
      const vragen = vragenVan(zin.land, [soort, sleutel, vraag]).map((one) => one.sleutel)
      const own = inKlasse(klasseOf(wie))
      const verschil = deel(zin.land.nu, vragen, 'ja', own) - deel(zin.land.nu, vragen, 'ja', (one) => !own(one))
      return hoe === 'vaker' ? verschil >= 10 : verschil <= -10
    },
  },
  {
    patroon: new RegExp(`^${wat}: (\\d+)% is niet ingevuld\\.$`),
    klopt: ([soort, sleutel, vraag, geen], zin) =>
      isDeel(
        zin,
        vragenVan(zin.land, [soort, sleutel, vraag]).map((one) => one.sleutel),
        { geen },
      ),
  },
  {
    patroon: /^Dat is veel meer dan in de rest van de vragenlijst\.$/,
    klopt: (_, zin) => {
      const [, ...delen] = new RegExp(`^${wat}`).exec(zin.ervoor[0] ?? '') ?? []
      const eigen = vragenVan(zin.land, [delen[0], delen[1], delen[2]]).map((one) => one.sleutel)
      const rest = zin.over.vragen.filter((vraag) => !eigen.includes(vraag))
      return deel(zin.land.nu, eigen, 'geen') - deel(zin.land.nu, rest, 'geen') >= 10
    },
  },
]

/** "De streefdatum was …" after a point about vragen that are behind: of those alone. */
export function streefdatumsVanPunt(zin: Zin, datums: string): boolean | null {
  const found = new RegExp(`^${wat}: (?:\\d+% van de gemeenten zegt Ten dele|bij .* zeggen veel)`).exec(
    zin.ervoor[0] ?? '',
  )
  if (!found) return null
  const hit = vragenVan(zin.land, [found[1], found[2], found[3]]).filter((one) => isAchter(zin.land, one))
  return zijnDatums(hit, datums)
}
