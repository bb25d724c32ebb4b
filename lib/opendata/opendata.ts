import type { z } from 'zod'
import { type Cel, type Celplaats, type Cijfers, getoond } from '@/lib/cijfers/kern/cijfers'
import { type CsvCell, toCsv } from '@/lib/platform/csv'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Gepubliceerd, Gepubliceerdmeetmoment } from '@/lib/rapport/publicatie-data'
import { groepkolommen, lijncellen, lijnenOf, lijnkolommen, type Tellinglijn } from './lijnen'
import { apiTitel, apiVersie } from './openapi'
import type {
  ingangSchema,
  meetmomentSchema,
  openVragenlijstSchema,
  Tellingenfilters,
  tellingenSchema,
  tellingSchema,
} from './opendata-schema'

type OpenMeetmoment = z.output<typeof meetmomentSchema>
type OpenTelling = z.output<typeof tellingSchema>
export type OpenTellingen = z.output<typeof tellingenSchema>

type Verwezen = { sleutel: string } | null

const pad = '/api/v1'

/** @param site the address of this site, without a slash at its end */
export function toOpenIngang(site: string): z.output<typeof ingangSchema> {
  return {
    titel: apiTitel,
    versie: apiVersie,
    links: {
      meetmomenten: `${site}${pad}/meetmomenten`,
      openapi: `${site}${pad}/openapi.json`,
      uitleg: `${site}/open-data`,
    },
  }
}

export function toOpenMeetmoment(meetmoment: Gepubliceerdmeetmoment, fictief: boolean): OpenMeetmoment {
  const { sleutel: id, naam, peildatum, versie, versieNaam, bevrorenOp, gepubliceerdOp, publicatienummer } = meetmoment
  const { hash: sha256, aantalGemeenten, aantalIngevuld, vervangt, vervangenDoor } = meetmoment
  return {
    id,
    naam,
    peildatum,
    vragenlijst: { versie, naam: versieNaam },
    bevrorenOp,
    gepubliceerdOp,
    publicatienummer,
    sha256,
    aantalGemeenten,
    aantalIngevuld,
    vervangt: vervangt && { id: vervangt.sleutel, naam: vervangt.naam, reden: vervangt.reden },
    vervangenDoor: vervangenDoor && { id: vervangenDoor.sleutel, naam: vervangenDoor.naam },
    fictief,
  }
}

/** Where the newer and the older one of a corrected meetmoment stand, as a Link header (RFC 5829). */
export function toLinkHeader(
  { vervangt, vervangenDoor }: { vervangt?: Verwezen; vervangenDoor: Verwezen },
  deel: '' | '/tellingen' | '/tellingen.csv' = '',
): string | undefined {
  const links = [
    [vervangenDoor, 'successor-version'],
    [vervangt, 'predecessor-version'],
  ] as const
  const written = links.flatMap(([to, rel]) => (to ? [`<${pad}/meetmomenten/${to.sleutel}${deel}>; rel="${rel}"`] : []))
  return written.length > 0 ? written.join(', ') : undefined
}

function tellingOf({ cellen: _, vragen, ...lijn }: Tellinglijn, cel: Cel | null): OpenTelling | null {
  if (!cel) return null
  const { groep, n, aantallen: a, percentages: p, deel } = cel
  return {
    ...lijn,
    groep,
    n,
    aantallen: { ja: a.ja, tenDele: a.ten_dele, nee: a.nee, geen: a.geen },
    percentages: { ja: p.ja, tenDele: p.ten_dele, nee: p.nee, geen: p.geen },
    aantalVragen: deel?.vragen ?? vragen.length,
    verborgenVragen: deel ? deel.van - deel.vragen : 0,
  }
}

function verborgenTellingOf(
  { cellen: _, vragen: __, ...lijn }: Tellinglijn,
  plaats: Celplaats,
): OpenTellingen['verborgenTellingen'][number] | null {
  return 'verborgen' in plaats ? { ...lijn, groep: plaats.groep, reden: plaats.verborgen } : null
}

const cijfersOf: Record<Tellingenfilters['indeling'], (publicatie: Publicatie) => Cijfers> = {
  landelijk: ({ landelijk }) => landelijk,
  grootteklasse: ({ klassen }) => klassen,
  regio: ({ regios }) => regios,
}

/** The counts of the public edition that were asked; null: there is no such fase, thema or vraag in this meetmoment. */
export function toOpenTellingen(
  { publicatie, vervangenDoor }: Gepubliceerd,
  filters: Tellingenfilters,
): OpenTellingen | null {
  const cijfers = cijfersOf[filters.indeling](publicatie)
  const lijnen = lijnenOf(cijfers, filters)
  if (lijnen.length === 0) return null
  return {
    meetmoment: publicatie.bron.sleutel,
    sha256: publicatie.meetmoment.hash,
    indeling: filters.indeling,
    vervangenDoor: vervangenDoor && { id: vervangenDoor.sleutel, naam: vervangenDoor.naam },
    fictief: publicatie.demo,
    groepen: cijfers.groepen.map(({ sleutel, naam, aantalGemeenten, aantalIngevuld }) => ({
      sleutel,
      naam,
      aantalGemeenten,
      aantalIngevuld,
    })),
    verborgenGroepen: cijfers.verborgen.map(({ sleutel, naam, aantalGemeenten, reden }) => ({
      sleutel,
      naam,
      aantalGemeenten,
      reden,
    })),
    tellingen: lijnen.flatMap((lijn) => lijn.cellen.flatMap((plaats) => tellingOf(lijn, getoond(plaats)) ?? [])),
    verborgenTellingen: lijnen.flatMap((lijn) =>
      lijn.cellen.flatMap((plaats) => verborgenTellingOf(lijn, plaats) ?? []),
    ),
  }
}

/** Why there are no tellingen: a code where a sleutel is meant, or a fase, thema and vraag that do not go together. */
export function nietGevonden({ publicatie }: Gepubliceerd, { thema, vraag }: Tellingenfilters): string {
  const lijnen = lijnenOf(publicatie.landelijk)
  const asked = [
    { soort: 'vraag', code: vraag },
    { soort: 'thema', code: thema },
  ] as const
  const zinnen = asked.flatMap(({ soort, code }) => {
    const own = lijnen.filter((lijn) => lijn.soort === soort)
    if (code === undefined || own.some(({ sleutel }) => sleutel === code)) return []
    const bedoeld = own.find((lijn) => lijn.code === code)
    return bedoeld
      ? [
          `‘${code}’ is de code van een ${soort}, en die kan per meetmoment anders zijn. Geef de sleutel: ${bedoeld.sleutel}.`,
        ]
      : [`Er is in dit meetmoment geen ${soort} met de sleutel ‘${code}’.`]
  })
  return zinnen.join(' ') || 'Deze combinatie van fase, thema en vraag komt in dit meetmoment niet voor.'
}

const figures = ['ja', 'tenDele', 'nee', 'geen'] as const

const kolommen = [
  ...groepkolommen,
  ...lijnkolommen,
  'n',
  ...figures,
  ...figures.map((staat) => `${staat}_pct`),
  'verborgen',
  'aantalVragen',
  'verborgenVragen',
]

/** The same counts as CSV: a row for every line and group. A hidden group has one row, with nothing but why; so has a hidden figure. */
export function toOpenTellingenCsv({
  meetmoment,
  indeling,
  groepen,
  verborgenGroepen,
  verborgenTellingen,
  tellingen,
}: OpenTellingen): string {
  const namen = new Map(groepen.map(({ sleutel, naam }) => [sleutel, naam]))
  const rows = tellingen.map(({ groep, aantallen, percentages, ...lijn }): CsvCell[] => [
    ...[meetmoment, indeling, groep, namen.get(groep) ?? groep],
    ...lijncellen(lijn),
    lijn.n,
    ...figures.map((staat) => aantallen[staat]),
    ...figures.map((staat) => percentages[staat]),
    null,
    lijn.aantalVragen,
    lijn.verborgenVragen,
  ])
  const nothing = ['n', ...figures, ...figures].map(() => null)
  const hiddenCellen = verborgenTellingen.map(({ groep, reden, ...lijn }): CsvCell[] => [
    ...[meetmoment, indeling, groep, namen.get(groep) ?? groep],
    ...lijncellen(lijn),
    ...nothing,
    reden,
    null,
    null,
  ])
  const hidden = verborgenGroepen.map(({ sleutel, naam, reden }): CsvCell[] => [
    ...[meetmoment, indeling, sleutel, naam],
    ...lijnkolommen.map(() => null),
    ...nothing,
    reden,
    null,
    null,
  ])
  return toCsv([kolommen, ...rows, ...hiddenCellen, ...hidden])
}

/** The name under which a browser keeps the CSV: it says what was asked. */
export function tellingenbestand({ meetmoment, fictief }: OpenTellingen, filters: Tellingenfilters): string {
  const { indeling, fase, thema, vraag } = filters
  const delen = [meetmoment, indeling, fase && `fase-${fase}`, thema, vraag, fictief && 'fictief']
  return `tvs-${delen.filter(Boolean).join('-')}.csv`
}

/** The vragenlijst as the meetmoment froze it. */
export function toOpenVragenlijst(
  versie: string,
  { landelijk, meetmoment }: Publicatie,
): z.output<typeof openVragenlijstSchema> {
  return {
    versie,
    naam: meetmoment.versieNaam,
    fasen: landelijk.fasen.map(({ nummer, naam, streefdatum, themas }) => ({
      nummer,
      naam,
      streefdatum,
      themas: themas.map((thema) => ({
        sleutel: thema.sleutel,
        nummer: thema.nummer,
        naam: thema.naam,
        vragen: thema.vragen.map(({ sleutel, code, kort, tekst, uitleg, streefdatum: streef }) => ({
          sleutel,
          code,
          kort,
          tekst,
          uitleg,
          streefdatum: streef,
        })),
      })),
    })),
  }
}
