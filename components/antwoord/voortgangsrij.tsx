import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Balk } from '@/components/vragenlijst/balk'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import type { Voortgang } from '@/lib/vragenlijst/voortgang'
import { staten } from '@/lib/vragenlijst/waarde'

/** The four answer groups in words, for who does not see the bar. */
function inWoorden({ aantallen }: Voortgang): string {
  return staten.map((staat) => `${stoplicht[staat].woord}: ${aantallen[staat]}`).join(', ')
}

/** How far a fase or thema is: how many of how many, the four colours, and what asks for attention. */
export function Voortgangsrij({
  titel,
  voortgang,
  groot = false,
}: {
  titel: ReactNode
  voortgang: Voortgang
  groot?: boolean
}) {
  const { totaal, ingevuld, aantallen, overStreefdatum, nieuw } = voortgang
  return (
    <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_7.5rem_12rem] lg:grid-cols-[minmax(0,1fr)_15rem_7.5rem_12rem]">
      <div className={groot ? 'font-semibold' : ''}>{titel}</div>
      <div className="order-last flex flex-wrap gap-x-4 text-sm sm:col-span-3 lg:order-none lg:col-span-1">
        {!groot && overStreefdatum > 0 && (
          <p className="inline-flex items-center gap-1 text-rood-diep">
            <Icon name="clock" /> {overStreefdatum} over de streefdatum
          </p>
        )}
        {!groot && nieuw > 0 && <p className="text-merk">{nieuw} nieuw</p>}
      </div>
      <p className="text-sm">
        {ingevuld} van {totaal} ingevuld
      </p>
      <div>
        <Balk aantallen={aantallen} n={totaal} className={groot ? 'h-5 w-full' : 'h-3.5 w-full'} />
        <p className="sr-only">{inWoorden(voortgang)}</p>
      </div>
    </div>
  )
}
