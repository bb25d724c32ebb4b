import type { ReactNode } from 'react'
import { Balk } from '@/components/rapport/balk'
import { Icon } from '@/components/ui/icon'
import { stoplicht } from '@/lib/domain/stoplicht'
import type { Voortgang } from '@/lib/domain/voortgang'
import { staten } from '@/lib/domain/waarde'
import { formatAantal } from '@/lib/format/getal'

/** The four answer groups in words, for who does not see the bar. */
function inWoorden({ aantallen }: Voortgang): string {
  return staten.map((staat) => `${stoplicht[staat].woord}: ${aantallen[staat]}`).join(', ')
}

/** How far a fase or thema is: how many of how many, the four colours, and what asks for attention. */
export function Voortgangsrij({ titel, voortgang, groot = false }: { titel: ReactNode; voortgang: Voortgang; groot?: boolean }) {
  const { totaal, ingevuld, aantallen, overStreefdatum, nieuw } = voortgang
  return (
    <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_6.5rem_12rem]">
      <div className={groot ? 'font-semibold' : ''}>{titel}</div>
      <p className="text-sm">
        {ingevuld} van {totaal} <span className="sm:sr-only">ingevuld</span>
      </p>
      <div>
        <Balk aantallen={aantallen} n={totaal} className={groot ? 'h-5 w-full' : 'h-3.5 w-full'} />
        <p className="sr-only">{inWoorden(voortgang)}</p>
      </div>
      {(overStreefdatum > 0 || nieuw > 0) && !groot && (
        <p className="flex flex-wrap gap-x-4 text-sm sm:col-span-3">
          {overStreefdatum > 0 && (
            <span className="inline-flex items-center gap-1 text-rood-diep">
              <Icon name="clock" /> {formatAantal(overStreefdatum, 'vraag', 'vragen')} over de streefdatum
            </span>
          )}
          {nieuw > 0 && <span className="text-merk">{formatAantal(nieuw, 'nieuwe vraag', 'nieuwe vragen')}</span>}
        </p>
      )}
    </div>
  )
}
