import { Icon } from '@/components/ui/icon'
import { soortenVerandering, type Veranderaantallen } from '@/lib/cijfers/verandering/overgang'
import type { Vragental } from '@/lib/cijfers/verandering/veranderregels'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { schaalOf, Veranderbalk, Veranderlegenda } from './veranderbalk'
import { veranderwoorden } from './veranderwoorden'
import { vragentalzin } from './vragental'

export type Veranderkaart = { sleutel: string; titel: string; vragen: Vragental; cel: Veranderaantallen | null }

/**
 * The whole change in one look: for each fase (or what else is looked at) a bar and the six numbers.
 *
 * @param enkel whether they are of one gemeente, so that an antwoord is a vraag, and a percentage says nothing
 */
export function Veranderfasen({
  titel,
  kaarten,
  enkel,
}: {
  titel: string
  kaarten: readonly Veranderkaart[]
  enkel: boolean
}) {
  const schaal = schaalOf(kaarten.map(({ cel }) => cel))
  return (
    <section aria-labelledby="overzicht" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="overzicht">{titel}</h2>
        <Veranderlegenda />
      </div>
      <ol className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {kaarten.map(({ sleutel, titel: kop, vragen, cel }) => (
          <li key={sleutel} className="flex flex-col gap-1.5">
            <h3 className={cel ? 'grow text-base' : 'text-base'}>{kop}</h3>
            {cel && cel.n > 0 ? (
              <>
                <Veranderbalk cel={cel} schaal={schaal} />
                <dl className="grid grid-cols-[auto_1fr_auto] gap-x-2 text-sm">
                  {soortenVerandering.map((soort) => (
                    <div key={soort} className="contents">
                      <dt>
                        <Icon name={veranderwoorden[soort].teken} className="size-[1em]" />{' '}
                        {veranderwoorden[soort].woord}
                      </dt>
                      <dd className="text-right font-semibold tabular-nums">{formatGetal(cel.aantallen[soort])}</dd>
                      <dd className="text-right text-inkt-zacht tabular-nums">
                        {!enkel && formatPercentage(cel.percentages[soort])}
                      </dd>
                    </div>
                  ))}
                </dl>
                <p className="text-inkt-zacht text-sm">
                  {vragentalzin(vragen)}
                  {!enkel && `; ${formatGetal(cel.n)} antwoorden op beide momenten`}
                </p>
              </>
            ) : cel ? (
              <p className="text-sm">Geen gemeente telde op beide momenten mee.</p>
            ) : (
              <p className="text-sm">
                Nieuw: {vragen.aantal === 1 ? 'deze vraag was' : `deze ${vragen.aantal} vragen waren`} er toen nog niet.
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
