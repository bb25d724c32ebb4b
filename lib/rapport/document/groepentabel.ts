import { enumerate } from '@/lib/aandachtspunten/zin'
import type { Cijfers, Fasecijfers, VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { formatIngevuld, verborgenomdat } from '@/lib/cijfers/kern/verborgen'
import { formatGetal } from '@/lib/platform/getal'
import { byNaam } from '@/lib/platform/volgorde'
import type { Publicatie } from '../publicatie'
import { bijschrift } from './bijschrift'
import { cijfercel, deeluitleg, getalcel, streep, tekstcel, verborgencellen, verborgennaam } from './blokken'
import type { Blok, Tabelrij } from './document'
import { regelnaam } from './regeltabel'

/** A group with its place among the cells, or one that is not shown. */
type Getoond = { naam: string } & ({ groep: Groep; plaats: number } | { hidden: VerborgenGroep })

/** All groups of a division, shown or not: grootteklassen from small to large, others by naam. */
function groepenOf({ indeling, groepen, verborgen }: Cijfers): Getoond[] {
  const all: Getoond[] = [
    ...groepen.map((groep, plaats) => ({ naam: groep.naam, groep, plaats })),
    ...verborgen.map((hidden) => ({ naam: hidden.naam, hidden })),
  ]
  const order = ['Klein', 'Middelgroot', 'Groot']
  return indeling === 'grootteklasse'
    ? all.sort((a, b) => order.indexOf(a.naam) - order.indexOf(b.naam))
    : all.sort(byNaam)
}

function faserij(groep: Getoond, fasen: readonly Fasecijfers[]): Tabelrij {
  if ('hidden' in groep) {
    const { hidden } = groep
    return {
      soort: 'groep',
      cellen: [verborgennaam(hidden), getalcel(hidden.aantalGemeenten), streep, ...fasen.map(() => streep)],
    }
  }
  const { aantalGemeenten, aantalIngevuld } = groep.groep
  const cijfers = fasen.flatMap(({ cellen }) => {
    const cel = cellen[groep.plaats]
    return cel ? [cijfercel(cel, 'ja')] : []
  })
  return {
    soort: 'groep',
    cellen: [tekstcel(groep.naam), getalcel(aantalGemeenten), getalcel(aantalIngevuld), ...cijfers],
  }
}

/** Groups under each other with their Ja per fase, and the country below. */
export function groepentabel(
  publicatie: Publicatie,
  cijfers: Cijfers,
  { id, wat, kolom }: { id: string; wat: string; kolom: string },
): Blok {
  const { landelijk } = publicatie
  const [land] = landelijk.groepen
  const landrij = land
    ? faserij({ naam: land.naam, groep: land, plaats: 0 }, landelijk.fasen)
    : { cellen: [tekstcel('Nederland'), ...verborgencellen(landelijk, landelijk.fasen.length + 2)] }
  const rijen: Tabelrij[] = [
    ...groepenOf(cijfers).map((groep) => faserij(groep, cijfers.fasen)),
    { ...landrij, soort: 'totaal' },
  ]
  return {
    soort: 'tabel',
    tabel: {
      id,
      bijschrift: `${bijschrift(publicatie, wat, ['fase'], kolom === 'Regio' ? "Alle regio's samen" : 'Alle grootteklassen samen')} Het aantal bij een percentage is het aantal antwoorden Ja op alle vragen van de fase.${deeluitleg(rijen)}`,
      koppen: [
        { tekst: kolom, getal: false },
        { tekst: 'Gemeenten (N)', getal: true },
        { tekst: 'Vulden iets in (n)', getal: true },
        ...cijfers.fasen.map(({ nummer }) => ({ tekst: `Fase ${nummer}: Ja`, getal: true })),
      ],
      rijen,
    },
  }
}

/** Ja of each grootteklasse on lines of the vragenlijst, beside each other. */
export function klassentabel(
  publicatie: Publicatie,
  { id, wat, passes }: { id: string; wat: string; passes: (regel: { sleutel: string }) => boolean },
): Blok {
  const { klassen } = publicatie
  const groepen = groepenOf(klassen)
  const regels = regelsOf(klassen).filter(passes)
  const soorten = regels.map(({ soort }) => soort)
  const tellingen = groepen.flatMap((each) =>
    'groep' in each
      ? [
          `${each.naam.toLowerCase()} N = ${formatGetal(each.groep.aantalGemeenten)}, n = ${formatIngevuld(each.groep.aantalIngevuld)}`,
        ]
      : [],
  )
  const redenen = klassen.verborgen.map(
    ({ naam, reden }) => ` ${naam} heeft hier geen cijfers: ${verborgenomdat[reden]}.`,
  )
  const rijen = regels.map(
    (regel): Tabelrij => ({
      soort: regel.soort,
      cellen: [
        tekstcel(regelnaam(regel)),
        ...groepen.flatMap((each) => {
          if ('hidden' in each) return [streep]
          const cel = regel.cellen[each.plaats]
          return cel ? [cijfercel(cel, 'ja')] : []
        }),
      ],
    }),
  )
  return {
    soort: 'tabel',
    tabel: {
      id,
      bijschrift: `${bijschrift(publicatie, wat, soorten, 'Alle grootteklassen samen')}${tellingen.length > 0 ? ` Per grootteklasse: ${enumerate(tellingen)}.` : ''}${redenen.join('')}${deeluitleg(rijen)}`,
      koppen: [
        { tekst: 'Vraag', getal: false },
        ...groepen.map(({ naam }) => ({ tekst: `${naam}:\u00a0Ja`, getal: true })),
      ],
      rijen,
    },
  }
}
