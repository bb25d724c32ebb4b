import { kansOpToeval } from '@/lib/cijfers/kern/apart'
import { type Cel, type Cijfers, heel, noemerOf } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { formatPercentage } from '@/lib/platform/getal'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import type { Aandachtspunt, Cijfer, Puntonderwerp } from './aandachtspunt'
import { gewichtOf, grenzen } from './grens'
import { restOf } from './rest'
import { cijferOf, enumerate, formatCijfer, regelsleutel, themaOnderwerp, titelOf, vraagOnderwerp } from './zin'

/** A thema or vraag on which groups are held against the rest of the country. */
type Groepslijn = { onderwerp: Puntonderwerp; thema: string; vragen: readonly string[]; cel: Cel }

/** One group held against the rest of the country on one line. */
type Afwijking = { cijfers: Cijfers; groep: Groep; lijn: Groepslijn; eigen: Cijfer; rest: Cijfer; kans: number }

/** A thema of one vraag is not compared twice. */
function lijnenOf({ fasen }: Cijfers): Groepslijn[] {
  return fasen.flatMap(({ themas }) =>
    themas.flatMap((thema) => {
      const vragen = thema.vragen.length > 1 ? thema.vragen : []
      return [
        {
          onderwerp: themaOnderwerp(thema),
          vragen: thema.vragen.map(({ sleutel }) => sleutel),
          cellen: thema.cellen,
        },
        ...vragen.map((vraag) => ({
          onderwerp: vraagOnderwerp(vraag),
          vragen: [vraag.sleutel],
          cellen: vraag.cellen,
        })),
      ].flatMap(({ cellen: [plaats], ...lijn }) => {
        const cel = heel(plaats)
        return cel ? [{ ...lijn, thema: thema.sleutel, cel }] : []
      })
    }),
  )
}

/** Every group of some size against what is left of the country, on every line. */
function compare(landelijk: Cijfers, lijnen: readonly Groepslijn[], cijfers: Cijfers): Afwijking[] {
  const [land] = landelijk.groepen
  if (!land) return []
  const total = noemerOf(landelijk.noemer, land)
  const cellen = new Map(regelsOf(cijfers).map((regel) => [regel.sleutel, regel.cellen]))
  return cijfers.groepen.flatMap((groep, index) => {
    const gemeenten = noemerOf(cijfers.noemer, groep)
    if (total === null || gemeenten === null || Math.min(gemeenten, total - gemeenten) < grenzen.gemeentenInGroep)
      return []
    return lijnen.flatMap((lijn) => {
      const cel = heel(cellen.get(regelsleutel(lijn.onderwerp))?.[index])
      const without = cel ? restOf(lijn.cel, cel) : null
      const eigen = cijferOf(lijn.onderwerp, ['ja'], cel, { van: 'groep', groep: groep.sleutel, wie: groep.naam })
      const rest = cijferOf(lijn.onderwerp, ['ja'], without, {
        van: 'rest',
        groep: groep.sleutel,
        wie: 'de rest van het land',
      })
      if (!eigen || !rest) return []
      const kans = kansOpToeval({ ...eigen, gemeenten }, { ...rest, gemeenten: total - gemeenten })
      return [{ cijfers, groep, lijn, eigen, rest, kans }]
    })
  })
}

const puntenOf = ({ eigen, rest }: Afwijking) => eigen.percentage - rest.percentage

/** Those of one group in one direction, the largest difference first; a vraag not beside its thema. */
function tidy(afwijkingen: readonly Afwijking[]): Afwijking[] {
  const themas = new Set(
    afwijkingen.filter(({ lijn }) => lijn.onderwerp.soort === 'thema').map(({ lijn }) => lijn.thema),
  )
  return afwijkingen
    .filter(({ lijn }) => lijn.onderwerp.soort === 'thema' || !themas.has(lijn.thema))
    .sort((a, b) => Math.abs(puntenOf(b)) - Math.abs(puntenOf(a)))
}

/** The grootteklassen mirror each other, so only the one that is furthest apart gets a sentence, with all of them in it. */
function pick(afwijkingen: readonly Afwijking[], cijfers: Cijfers): Afwijking[][] {
  const own = afwijkingen.filter((afwijking) => afwijking.cijfers === cijfers)
  const alike = (a: Afwijking, b: Afwijking) => a.groep === b.groep && puntenOf(a) > 0 === puntenOf(b) > 0
  if (cijfers.indeling === 'grootteklasse') {
    const [clearest] = [...own].sort((a, b) => a.kans - b.kans)
    return clearest ? [tidy(own.filter((afwijking) => alike(afwijking, clearest)))] : []
  }
  const firsts = own.filter((afwijking, index) => own.findIndex((other) => alike(other, afwijking)) === index)
  return firsts.map((first) => tidy(own.filter((afwijking) => alike(afwijking, first))))
}

/** The same figure of every group of the division: "klein 22% (73 van de 329 gemeenten), …" */
function allGroepen(cijfers: Cijfers, { onderwerp }: Groepslijn): { naam: string; cijfer: Cijfer }[] {
  const cellen = regelsOf(cijfers).find(({ sleutel }) => sleutel === regelsleutel(onderwerp))?.cellen ?? []
  return cijfers.groepen.flatMap(({ sleutel, naam }, index) => {
    const cijfer = cijferOf(onderwerp, ['ja'], heel(cellen[index]), { van: 'groep', groep: sleutel, wie: naam })
    return cijfer ? [{ naam, cijfer }] : []
  })
}

/** "Kleine gemeenten", "Gemeenten in de regio Zeeland" */
function whoIn({ indeling }: Cijfers, { sleutel, naam }: Groep): string {
  const klasse = indeling === 'grootteklasse' && grootteklassen.find((each) => each === sleutel)
  return klasse ? `${grootteklassenamen[klasse].verbogen} gemeenten` : `Gemeenten in de ${indeling} ${naam}`
}

/** "thema 5, 6 en 8" */
function codesOf(soort: Puntonderwerp['soort'], afwijkingen: readonly Afwijking[]): string[] {
  const codes = afwijkingen.flatMap(({ lijn }) => (lijn.onderwerp.soort === soort ? [lijn.onderwerp.code] : []))
  return codes.length > 0 ? [`${soort} ${enumerate(codes)}`] : []
}

function tell(first: Afwijking, others: readonly Afwijking[], klassen: ReturnType<typeof allGroepen>): string {
  const { cijfers, groep, lijn, eigen, rest } = first
  const wat = lijn.vragen.length > 1 ? 'antwoorden' : 'gemeenten'
  const shares =
    cijfers.indeling === 'grootteklasse'
      ? enumerate(
          klassen.map(
            ({ naam, cijfer }, index) => `${naam.toLowerCase()} ${formatCijfer(cijfer, index === 0 ? wat : '')}`,
          ),
        )
      : `${formatCijfer(eigen, wat)}, in de rest van het land ${formatPercentage(rest.percentage)}`
  const how = puntenOf(first) > 0 ? 'vaker' : 'minder vaak'
  const where = others.length > 0 ? ', het duidelijkst bij' : ' bij'
  const also = [...codesOf('thema', others), ...codesOf('vraag', others)]
  const too = also.length > 0 ? ` Dat geldt ook bij ${also.join(' en bij ')}.` : ''
  return `${whoIn(cijfers, groep)} zeggen ${how} Ja dan andere gemeenten${where} ${titelOf(lijn.onderwerp)}: ${shares}.${too}`
}

/** Groups that lie clearly apart from the rest of the country: by enough points, and by more than chance would do. */
export function groepenApart(landelijk: Cijfers, indelingen: readonly Cijfers[]): Aandachtspunt[] {
  const lijnen = lijnenOf(landelijk)
  const all = indelingen.flatMap((cijfers) => compare(landelijk, lijnen, cijfers))
  const apart = all.filter(
    (afwijking) =>
      Math.abs(puntenOf(afwijking)) >= grenzen.verschil && afwijking.kans * all.length < grenzen.kansPerLijst,
  )
  return indelingen
    .flatMap((cijfers) => pick(apart, cijfers))
    .flatMap(([first, ...others]) => {
      if (!first) return []
      const { cijfers, groep, lijn, eigen, rest } = first
      const klassen = cijfers.indeling === 'grootteklasse' ? allGroepen(cijfers, lijn) : []
      const own = klassen.length > 0 ? klassen.map(({ cijfer }) => cijfer) : [eigen]
      const genoemd = [...own, rest, ...others.flatMap((other) => [other.eigen, other.rest])]
      const { sleutel, naam } = groep
      return [
        {
          regel: 'groep_apart' as const,
          onderwerp: lijn.onderwerp,
          vragen: [lijn, ...others.map((other) => other.lijn)].flatMap(({ vragen }) => vragen),
          groep: { indeling: cijfers.indeling, sleutel, naam },
          zin: tell(first, others, klassen),
          cijfers: genoemd,
          gewicht: gewichtOf('groep_apart', [Math.abs(puntenOf(first))], 1 + others.length),
        },
      ]
    })
}
