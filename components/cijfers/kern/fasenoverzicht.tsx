import { Balk, Legenda } from '@/components/vragenlijst/balk'
import { type Cijfers, getoond } from '@/lib/cijfers/kern/cijfers'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal, formatPercentage } from '@/lib/platform/getal'

/** The whole beeld in one look: a bar per fase, each a link to its lines in the table. */
export function Fasenoverzicht({
  cijfers,
  kop: Kop = 'h2',
  pad = '',
}: {
  cijfers: Cijfers
  kop?: 'h2' | 'h3'
  /** of the page with the lines, when that is another one */
  pad?: string
}) {
  return (
    <section aria-labelledby="fasen" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Kop id="fasen">De fasen</Kop>
        <Legenda />
      </div>
      <ol className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {cijfers.fasen.map((fase) => {
          const cel = getoond(fase.cellen[0])
          return (
            cel && (
              <li key={fase.nummer} className="flex flex-col gap-1">
                <a href={`${pad}#fase-${fase.nummer}`} className="grow font-semibold leading-tight">
                  Fase {fase.nummer}: {fase.naam}
                </a>
                <Balk aantallen={cel.aantallen} n={cel.n} className="h-7" />
                <p className="text-sm">
                  <b>{formatPercentage(cel.percentages.ja)} Ja</b>,{' '}
                  {formatAantal(fase.themas.flatMap((thema) => thema.vragen).length, 'vraag', 'vragen')}
                </p>
                <p className="text-inkt-zacht text-sm">Streefdatum {formatDatum(fase.streefdatum)}</p>
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
