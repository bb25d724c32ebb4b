import { type Cel, type Cijfers, deelname, type VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { type Regel, regelsOf } from '@/lib/cijfers/kern/regels'
import { verborgencel, verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import {
  type Blad,
  type Boekcel,
  gedraaid,
  getal,
  getalkop,
  ingevuldcel,
  percentagecel,
  type Rij,
  rij,
  tekst,
} from './blad'
import { drukkop, groepzin, kopblok, noemerzin } from './kopblok'
import {
  cijfercellen,
  cijferkoppen,
  drukOf,
  regelbreedtes,
  regelcellen,
  regelkoppen,
  staatwoord,
  tabelblad,
} from './tabelblad'

/** So many hidden regio's can still be named on one line. */
const opEenRegel = 4

/** What stands above a table of all regio's. */
function bovenOf(publicatie: Publicatie, titel: string): Rij[] {
  const { regios } = publicatie
  const aantal = formatAantal(regios.groepen.length, 'regio', "regio's")
  const hidden = regios.verborgen.map(
    (groep) => `${groep.naam} (N = ${formatGetal(groep.aantalGemeenten)}, ${verborgenreden[groep.reden]})`,
  )
  const hiddenLine =
    hidden.length === 0
      ? []
      : hidden.length <= opEenRegel
        ? [`Zonder cijfers: ${hidden.join('; ')}.`]
        : [`Zonder cijfers: ${hidden.length} regio's. Welke en waarom staat in de leeswijzer.`]
  return kopblok(publicatie, titel, [
    [
      `Indeling: regio, ${aantal} met cijfers. N en n staan bij elke regio.`,
      ...landzinnen(publicatie),
      noemerzin(regios),
    ].join(' '),
    ...hiddenLine,
  ])
}

/** What returns above every printed page of a table of all regio's. */
function drukzinnen(publicatie: Publicatie): string[] {
  const hidden = publicatie.regios.verborgen.map(({ naam }) => naam)
  return [
    ...landzinnen(publicatie),
    ...(hidden.length > 0 && hidden.length <= opEenRegel ? [`Zonder cijfers: ${hidden.join(', ')}.`] : []),
  ]
}

const landzinnen = ({ landelijk }: Publicatie) => landelijk.groepen.map((land) => `Nederland: ${groepzin(land)}.`)

function groeprij(soort: Rij['soort'], groep: Groep, cellen: readonly Boekcel[]): Rij {
  return rij(
    soort,
    tekst(groep.naam),
    getal(groep.aantalGemeenten),
    ingevuldcel(groep.aantalIngevuld),
    percentagecel(deelname(groep)),
    ...cellen,
  )
}

/** The regio's under each other, with the four staten of every fase beside each other. */
export function fasenblad(publicatie: Publicatie, naam: string): Blad {
  const { landelijk, regios } = publicatie
  const cellenOf = ({ fasen }: Cijfers, index: number) =>
    fasen.flatMap(({ cellen }) => cellen.slice(index, index + 1).flatMap(cijfercellen))
  const titel = 'Per regio: de antwoorden per fase'
  const vooraf = [30, 7, 7, 9.5]
  const fasebreedtes = [9.5, ...staten.flatMap(() => [9.5, 9.5])]
  const breedtes = [...vooraf, ...regios.fasen.flatMap(() => fasebreedtes)]
  const druk = drukOf(
    {
      breedtes,
      vast: 1,
      grenzen: regios.fasen.map((_, index) => vooraf.length + index * fasebreedtes.length).slice(1),
    },
    drukkop(publicatie, titel, drukzinnen(publicatie)),
  )
  const verborgenrij = (groep: VerborgenGroep): Rij => {
    const reden = tekst(verborgencel[groep.reden])
    const begin = [tekst(groep.naam), getal(groep.aantalGemeenten), reden]
    // Who has the second page before them reads the reason there.
    const again = druk ? [...Array.from({ length: druk.breuk - begin.length }, () => null), reden] : []
    return rij('verborgen', ...begin, ...again)
  }
  return tabelblad(
    {
      naam,
      inhoud: "Alle regio's onder elkaar: de antwoorden per fase",
      groep: null,
      breedtes,
    },
    {
      boven: bovenOf(publicatie, titel),
      kop: [
        tekst('Regio'),
        getalkop('N'),
        getalkop('n'),
        getalkop('Deel dat iets invulde, %'),
        ...regios.fasen.flatMap(({ nummer }) => cijferkoppen(`Fase ${nummer}: `)),
      ],
      rijen: [
        ...regios.groepen.map((groep, index) => groeprij('gewoon', groep, cellenOf(regios, index))),
        ...regios.verborgen.map(verborgenrij),
        ...landelijk.groepen.map((groep, index) => groeprij('totaal', groep, cellenOf(landelijk, index))),
      ],
      vasteKolommen: 1,
      druk,
    },
  )
}

/** One staat: a line for every fase, thema and vraag, a column for every regio; first the percentages, then the counts. */
export function staatblad(publicatie: Publicatie, staat: Staat, naam: string): Blad {
  const { landelijk, regios } = publicatie
  const groepen = [...landelijk.groepen, ...regios.groepen]
  const land = new Map(regelsOf(landelijk).map(({ sleutel, cellen }) => [sleutel, cellen]))
  const regels = regelsOf(regios)
  const { woord } = stoplicht[staat]
  const lines = (wat: string, celOf: (cel: Cel) => Boekcel): Rij[] =>
    regels.map((regel: Regel) =>
      rij(
        regel.soort,
        tekst(wat),
        ...regelcellen(regel),
        ...[...(land.get(regel.sleutel) ?? []), ...regel.cellen].map((plaats) =>
          'verborgen' in plaats ? tekst('–') : celOf(plaats),
        ),
      ),
    )
  const kenmerk = (wat: string, value: (groep: Groep) => Boekcel) =>
    rij('totaal', tekst('gemeenten'), null, null, tekst(wat), ...groepen.map(value))
  const titel = `Per regio: hoe vaak het antwoord ${staatwoord(staat)} is`
  const vooraf = [11, ...regelbreedtes]
  const breedtes = [...vooraf, ...groepen.map(() => 6.5)]
  return tabelblad(
    {
      naam,
      inhoud: `Alle regio's naast elkaar: ${staatwoord(staat)}`,
      groep: null,
      breedtes,
    },
    {
      boven: bovenOf(publicatie, titel),
      kop: [
        { soort: 'tekst', tekst: `${woord}: % of aantal`, staat },
        ...regelkoppen,
        ...groepen.map((groep) => gedraaid(groep.naam)),
      ],
      rijen: [
        kenmerk('N: gemeenten in de groep', ({ aantalGemeenten }) => getal(aantalGemeenten)),
        kenmerk('n: gemeenten die iets invulden', ({ aantalIngevuld }) => ingevuldcel(aantalIngevuld)),
        kenmerk('Deel dat iets invulde, %', (groep) => percentagecel(deelname(groep))),
        ...lines('%', ({ percentages }) => percentagecel(percentages[staat], staat)),
        ...lines('aantal', ({ aantallen }) => getal(aantallen[staat])),
      ],
      vasteKolommen: 4,
      druk: drukOf(
        { breedtes, vast: 4, grenzen: groepen.map((_, index) => vooraf.length + index).slice(1) },
        drukkop(publicatie, titel, drukzinnen(publicatie)),
      ),
    },
  )
}
