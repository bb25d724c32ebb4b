import { byNaam } from '@/lib/platform/volgorde'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { hasIngevuld, type Raster, type Rastergemeente } from './raster'

export const indelingen = ['landelijk', 'grootteklasse', 'regio', 'subregio', 'provincie', 'gemeente'] as const
export type Indeling = (typeof indelingen)[number]

export type Groep = {
  sleutel: string
  naam: string
  /** gemeenten in the group */
  aantalGemeenten: number
  /** gemeenten in the group that answered at least one vraag of the vragenlijst; null: not told to this reader */
  aantalIngevuld: number | null
}

/** A group as it is counted, before anything is hidden. */
export type Geteldegroep = Groep & { aantalIngevuld: number }

type Naam = Pick<Groep, 'sleutel' | 'naam'>

export const landelijkeGroep = { sleutel: 'land', naam: 'Nederland' } as const
const zonderSubregio: Naam = { sleutel: 'geen-subregio', naam: 'Geen subregio' }

const groepOf: Record<Indeling, (gemeente: Rastergemeente) => Naam> = {
  landelijk: () => landelijkeGroep,
  grootteklasse: ({ grootteklasse }) => ({ sleutel: grootteklasse, naam: grootteklassenamen[grootteklasse].naam }),
  regio: ({ regio, regioNaam }) => ({ sleutel: regio, naam: regioNaam }),
  subregio: ({ subregio, subregioNaam }) =>
    subregio === null ? zonderSubregio : { sleutel: subregio, naam: subregioNaam ?? subregio },
  provincie: ({ provincie }) => ({ sleutel: provincie, naam: provincie }),
  gemeente: ({ code, naam }) => ({ sleutel: code, naam }),
}

/** The key of the group that a gemeente is in. */
export function groepsleutel(indeling: Indeling, gemeente: Rastergemeente): string {
  return groepOf[indeling](gemeente).sleutel
}

/** These are there with or without gemeenten. */
const vasteGroepen: Partial<Record<Indeling, readonly Naam[]>> = {
  landelijk: [landelijkeGroep],
  grootteklasse: grootteklassen.map((sleutel) => ({ sleutel, naam: grootteklassenamen[sleutel].naam })),
}

/** By naam; what is in no subregio comes last. */
function byGroep(a: Naam, b: Naam): number {
  const last = Number(a.sleutel === zonderSubregio.sleutel) - Number(b.sleutel === zonderSubregio.sleutel)
  return last || byNaam(a, b)
}

export type Ingedeeld = {
  /** in the order in which every screen and file shows them */
  groepen: Geteldegroep[]
  /** for each gemeente of the raster, the place of its group */
  plaats: Uint16Array
}

const ingedeeld = new WeakMap<Raster, Map<Indeling, Ingedeeld>>()

/** Divides the gemeenten of a raster into groups: once, because a raster never changes. */
export function divideGemeenten(raster: Raster, indeling: Indeling): Ingedeeld {
  const known = ingedeeld.get(raster) ?? new Map<Indeling, Ingedeeld>()
  ingedeeld.set(raster, known)
  const made = known.get(indeling) ?? divide(raster, indeling)
  known.set(indeling, made)
  return made
}

function divide({ gemeenten, rijen }: Raster, indeling: Indeling): Ingedeeld {
  const namen = new Map((vasteGroepen[indeling] ?? []).map((naam) => [naam.sleutel, naam]))
  const sleutels = gemeenten.map((gemeente) => {
    const naam = groepOf[indeling](gemeente)
    if (!namen.has(naam.sleutel)) namen.set(naam.sleutel, naam)
    return naam.sleutel
  })
  const groepen = [...namen.values()].map((naam): Geteldegroep => ({ ...naam, aantalGemeenten: 0, aantalIngevuld: 0 }))
  if (!vasteGroepen[indeling]) groepen.sort(byGroep)
  const places = new Map(groepen.map(({ sleutel }, index) => [sleutel, index]))
  const plaats = Uint16Array.from(sleutels, (sleutel) => places.get(sleutel) ?? 0)
  for (const [index, place] of plaats.entries()) {
    const [groep, rij] = [groepen[place], rijen[index]]
    if (!groep || !rij) continue
    groep.aantalGemeenten += 1
    if (hasIngevuld(rij)) groep.aantalIngevuld += 1
  }
  return { groepen, plaats }
}
