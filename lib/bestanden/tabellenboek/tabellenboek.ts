import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Editie } from '@/lib/cijfers/kern/editie'
import { verschilregelsOf } from '@/lib/cijfers/kern/klassenverschil'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { isProef } from '@/lib/rapport/publicatiezin'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import type { Blad } from './blad'
import { makeBladnamen } from './bladnaam'
import { groepblad, type Landvergelijking } from './groepblad'
import { type Deel, inhoudOf } from './inhoud'
import { klassenblad, klasseomschrijving } from './klassenblad'
import { bronzin, editienamen, fictief, inhoudsblad } from './kopblok'
import { leeswijzerOf } from './leeswijzer'
import { fasenblad, staatblad } from './regiobladen'
import { veranderblad } from './veranderblad'
import { vragenblad } from './vragenblad'

/** The book of tables, as XLSX, ODS and a zip of CSVs print it: they calculate nothing and add no words. */
export type Tabellenboek = {
  titel: string
  onderwerp: string
  /** at the foot of every printed page */
  voettekst: string
  /** identity, for the properties of the document */
  herkomst: {
    meetmoment: string
    nummer: number
    hash: string
    programma: string
    editie: Editie
    /** ISO moment, fixed */
    datum: string
  }
  bladen: readonly Blad[]
}

type Naam = ReturnType<typeof makeBladnamen>

/** What the country says beside the group at this place, on every line. */
function compareWithLand({ landelijk }: Publicatie, cijfers: Cijfers): (index: number) => Landvergelijking | null {
  if (landelijk.groepen.length === 0) return () => null
  const regels = verschilregelsOf(landelijk, cijfers)
  return (index) =>
    new Map(regels.map(({ sleutel, land, groepen }) => [sleutel, { land, afstand: groepen[index]?.afstand }]))
}

function landelijkDeel(publicatie: Publicatie, naam: Naam): Deel {
  const titel = 'Nederland: de antwoorden per fase, thema en vraag'
  return {
    titel: 'Deel I: landelijk',
    bladen: [
      ...groepblad(publicatie, publicatie.landelijk, 0, {
        naam: naam('I', 'Landelijk'),
        titel,
        omschrijving: titel,
        land: null,
      }),
      ...veranderblad(publicatie, naam('I', 'Verandering')),
      vragenblad(publicatie, naam('I', 'Vragen')),
    ],
    verborgen: publicatie.landelijk.verborgen,
  }
}

function regiodeel(publicatie: Publicatie, naam: Naam): Deel {
  const { regios } = publicatie
  const landOfRegio = compareWithLand(publicatie, regios)
  return {
    titel: 'Deel II: per regio',
    bladen: [
      fasenblad(publicatie, naam('II', "Alle regio's per fase")),
      ...staten.map((staat) => staatblad(publicatie, staat, naam('II', `Alle regio's ${stoplicht[staat].woord}`))),
      ...regios.groepen.flatMap((groep, index) =>
        groepblad(publicatie, regios, index, {
          naam: naam('II', groep.naam),
          titel: `Regio ${groep.naam}: de antwoorden per fase, thema en vraag`,
          omschrijving: `Regio ${groep.naam}`,
          land: landOfRegio(index),
        }),
      ),
    ],
    verborgen: regios.verborgen,
  }
}

function klassendeel(publicatie: Publicatie, naam: Naam): Deel {
  const { klassen } = publicatie
  const landOfKlasse = compareWithLand(publicatie, klassen)
  return {
    titel: 'Deel III: per grootteklasse',
    bladen: [
      ...klassenblad(publicatie, naam('III', 'Klassen naast elkaar')),
      ...klassen.groepen.flatMap((groep, index) => {
        const titel = `${groep.naam} (${klasseomschrijving(groep.sleutel)})`
        return groepblad(publicatie, klassen, index, {
          naam: naam('III', groep.naam),
          titel: `Grootteklasse ${titel}: de antwoorden per fase, thema en vraag`,
          omschrijving: `Grootteklasse ${titel}`,
          land: landOfKlasse(index),
        })
      }),
    ],
    verborgen: klassen.verborgen,
  }
}

/** All figures of a publicatie as one book of tables: the country, every regio and every grootteklasse. */
export function makeTabellenboek(publicatie: Publicatie): Tabellenboek {
  const { bron, meetmoment, editie, programma, demo } = publicatie
  const naam = makeBladnamen()
  const leeswijzer = leeswijzerOf(publicatie, naam('', 'Leeswijzer'))
  naam('', inhoudsblad)
  const delen: Deel[] = [
    { titel: 'Vooraf', bladen: [leeswijzer], verborgen: [] },
    landelijkDeel(publicatie, naam),
    regiodeel(publicatie, naam),
    klassendeel(publicatie, naam),
  ]
  return {
    titel: `Tabellenboek ${bron.naam}`,
    onderwerp: `Meetmoment ${bronzin(bron)}. Editie: ${editienamen[editie]}.${demo ? ` ${fictief}` : ''}`,
    voettekst: [
      `Meetmoment ${bron.naam}`,
      `editie ${editie}`,
      ...(isProef(publicatie) ? ['proef, zo niet gepubliceerd'] : []),
      ...(demo ? ['fictieve antwoorden'] : []),
    ].join(', '),
    herkomst: {
      meetmoment: bron.sleutel,
      nummer: meetmoment.id,
      hash: meetmoment.hash,
      programma,
      editie,
      datum: meetmoment.bevrorenOp,
    },
    bladen: [inhoudOf(publicatie, delen), ...delen.flatMap(({ bladen }) => bladen)],
  }
}
