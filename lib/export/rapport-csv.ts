import { staten } from '@/lib/domain/waarde'
import type { Groep, Indeling } from '@/lib/rapport/indeling'
import type { Cel, Rapport } from '@/lib/rapport/rapport'
import { type CsvCell, type Csvvorm, toCsv } from './csv'

const header = ['meetmoment', 'indeling', 'groep', 'vraag', 'n', ...staten, ...staten.map((staat) => `${staat}_pct`)]

/** Grootteklassen go by their key, which no rewording changes; regio's and the country by their name. */
function groepOf(indeling: Indeling, { sleutel, naam }: Pick<Groep, 'sleutel' | 'naam'>): string {
  return indeling === 'grootteklasse' ? sleutel : naam
}

/** An empty group has no percentages (n.v.t.): those cells stay empty. */
function figures({ n, aantallen, percentages }: Cel): CsvCell[] {
  return [n, ...staten.map((staat) => aantallen[staat]), ...staten.map((staat) => percentages[staat])]
}

function rowsOf({ bron, indeling, groepen, verborgen, fasen }: Rapport): CsvCell[][] {
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

/** Rapporten as one CSV file: a row for every group and vraag. n is the number of gemeenten in the group; a hidden group has nothing but that. */
export function toRapportCsv(rapporten: readonly Rapport[], vorm?: Csvvorm): string {
  return toCsv([header, ...rapporten.flatMap(rowsOf)], vorm)
}
