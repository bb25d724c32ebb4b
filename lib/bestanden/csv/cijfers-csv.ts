import type { Cel, Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Editie } from '@/lib/cijfers/kern/editie'
import type { Groep, Indeling } from '@/lib/cijfers/kern/indeling'
import { type CsvCell, type Csvvorm, toCsv } from '@/lib/platform/csv'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { staten } from '@/lib/vragenlijst/waarde'

/** What every row says of the file, so that a row that was copied can be made again. */
export type Csvherkomst = {
  /** null: the living state, which nobody can make again */
  meetmoment: { nummer: number; hash: string } | null
  programma: string
  editie: Editie
}

const figuren = [
  'meetmoment',
  'indeling',
  'groep',
  'vraag',
  'noemer',
  ...staten,
  ...staten.map((staat) => `${staat}_pct`),
]
const herkomstkolommen = ['meetmoment_nummer', 'sha256', 'programma', 'editie']

const herkomstcellen = ({ meetmoment, programma, editie }: Csvherkomst): CsvCell[] => [
  meetmoment?.nummer ?? null,
  meetmoment?.hash ?? null,
  programma,
  editie,
]

/** Grootteklassen go by their key, which no rewording changes; regio's and the country by their name. */
function groepOf(indeling: Indeling, { sleutel, naam }: Pick<Groep, 'sleutel' | 'naam'>): string {
  return indeling === 'grootteklasse' ? sleutel : naam
}

/** An empty group has no percentages (n.v.t.): those cells stay empty. */
function figures({ n, aantallen, percentages }: Cel): CsvCell[] {
  return [n, ...staten.map((staat) => aantallen[staat]), ...staten.map((staat) => percentages[staat])]
}

function rowsOf({ bron, indeling, groepen, verborgen, fasen }: Cijfers): CsvCell[][] {
  const vragen = fasen.flatMap((fase) => fase.themas.flatMap((thema) => thema.vragen))
  const shown = groepen.flatMap((groep, index) =>
    vragen.flatMap(({ code, cellen }) =>
      cellen
        .slice(index, index + 1)
        .map((cel): CsvCell[] => [bron.sleutel, indeling, groepOf(indeling, groep), code, ...figures(cel)]),
    ),
  )
  const hidden = verborgen.flatMap((groep) =>
    vragen.map(({ code }): CsvCell[] => [
      bron.sleutel,
      indeling,
      groepOf(indeling, groep),
      code,
      groep.aantalGemeenten,
      ...[...staten, ...staten].map(() => null),
    ]),
  )
  return [...shown, ...hidden]
}

/**
 * Cijfers as one CSV file: a row for every group and vraag. `noemer` is what the percentages are of: the number of
 * gemeenten in the group. A hidden group has nothing but that.
 *
 * @param herkomst absent: the figures alone
 */
export function toIndelingenCsv(alleCijfers: readonly Cijfers[], herkomst?: Csvherkomst, vorm?: Csvvorm): string {
  const [koppen, cellen] = herkomst ? [herkomstkolommen, herkomstcellen(herkomst)] : [[], []]
  const rows = alleCijfers.flatMap(rowsOf).map((row) => [...row, ...cellen])
  return toCsv([[...figuren, ...koppen], ...rows], vorm)
}

/** All figures of a publicatie as one CSV file. */
export function toCijfersCsv(publicatie: Publicatie, vorm: Csvvorm): string {
  const { landelijk, klassen, regios, meetmoment, programma, editie } = publicatie
  const herkomst = { meetmoment: { nummer: meetmoment.id, hash: meetmoment.hash }, programma, editie }
  return toIndelingenCsv([landelijk, klassen, regios], herkomst, vorm)
}
