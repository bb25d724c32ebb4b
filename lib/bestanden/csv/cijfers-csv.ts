import type { Celplaats, Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Editie } from '@/lib/cijfers/kern/editie'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { groepkolommen, lijncellen, lijnenOf, lijnkolommen, type Tellinglijn } from '@/lib/opendata/lijnen'
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

/** The names of the API, as a database writes them: tenDele is ten_dele. */
const figuren = [
  ...groepkolommen,
  ...lijnkolommen,
  'n',
  ...staten,
  ...staten.map((staat) => `${staat}_pct`),
  'verborgen',
  'aantal_vragen',
  'verborgen_vragen',
]
const herkomstkolommen = ['meetmoment_nummer', 'sha256', 'programma', 'editie']

const herkomstcellen = ({ meetmoment, programma, editie }: Csvherkomst): CsvCell[] => [
  meetmoment?.nummer ?? null,
  meetmoment?.hash ?? null,
  programma,
  editie,
]

/** Of one vraag. An empty group has no percentages (n.v.t.): those cells stay empty. So do all of a figure that is not shown. */
function figures(plaats: Celplaats): CsvCell[] {
  if ('verborgen' in plaats) return [null, ...[...staten, ...staten].map(() => null), plaats.verborgen, null, null]
  const { n, aantallen, percentages } = plaats
  return [n, ...staten.map((staat) => aantallen[staat]), ...staten.map((staat) => percentages[staat]), null, 1, 0]
}

function rowsOf(cijfers: Cijfers): CsvCell[][] {
  const vragen = lijnenOf(cijfers).filter(({ soort }) => soort === 'vraag')
  const begin = (groep: Pick<Groep, 'sleutel' | 'naam'>, lijn: Tellinglijn) => [
    ...[cijfers.bron.sleutel, cijfers.indeling, groep.sleutel, groep.naam],
    ...lijncellen(lijn),
  ]
  const shown = cijfers.groepen.flatMap((groep, index) =>
    vragen.flatMap((vraag) =>
      vraag.cellen.slice(index, index + 1).map((cel): CsvCell[] => [...begin(groep, vraag), ...figures(cel)]),
    ),
  )
  const hidden = cijfers.verborgen.flatMap((groep) =>
    vragen.map((vraag): CsvCell[] => [
      ...begin(groep, vraag),
      groep.aantalGemeenten,
      ...[...staten, ...staten].map(() => null),
      groep.reden,
      null,
      null,
    ]),
  )
  return [...shown, ...hidden]
}

/**
 * Cijfers as one CSV file: a row for every group and vraag. `n` is what the percentages are of: the number of gemeenten in
 * the group. A hidden group has nothing but that, and why.
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
