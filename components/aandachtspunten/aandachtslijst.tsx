import { Icon } from '@/components/ui/icon'
import type { Aandachtspunt, Cijfer, Regelnaam } from '@/lib/aandachtspunten/aandachtspunt'
import { spelregels } from '@/lib/aandachtspunten/spelregels'
import { beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'

const naamOf = new Map<Regelnaam, string>(spelregels.map(({ regel, naam }) => [regel, naam]))

const van: Record<Cijfer['van'], string> = {
  land: 'land',
  groep: 'groep',
  rest: 'rest van het land of de vragenlijst',
  vorig: 'vorige keer',
}

/** Where the numbers of a point stand. */
function hrefOf({ onderwerp, groep }: Aandachtspunt, meetmoment: string, zietLandelijk: boolean): string {
  if (onderwerp.soort !== 'fase') return beeldPad(`/${onderwerp.soort}/${onderwerp.sleutel}`, { meetmoment })
  if (groep?.indeling === 'regio') return beeldPad('/kaart', { meetmoment, regio: groep.sleutel })
  return zietLandelijk ? `${beeldPad('/dashboard', { meetmoment })}#fase-${onderwerp.sleutel}` : '/verloop'
}

/** The points as sentences, each with the rule that made it, its numbers and the way to them. */
export function Aandachtslijst({
  punten,
  meetmoment,
  zietLandelijk,
}: {
  punten: readonly Aandachtspunt[]
  meetmoment: string
  zietLandelijk: boolean
}) {
  return (
    <ol className="space-y-4">
      {punten.map((punt) => (
        <li key={punt.zin} className="break-inside-avoid border-lijn border-l-4 pl-4">
          <p className="max-w-prose text-lg leading-snug">{punt.zin}</p>
          <p className="flex flex-wrap items-center gap-x-5 text-sm">
            <a
              href={`/aandachtspunten/spelregels#${punt.regel}`}
              className="inline-flex min-h-8 items-center text-inkt-zacht"
            >
              {naamOf.get(punt.regel)}
            </a>
            <a
              href={hrefOf(punt, meetmoment, zietLandelijk)}
              className="inline-flex min-h-8 items-center gap-1.5 font-semibold"
            >
              {punt.onderwerp.soort === 'vraag' ? `Vraag ${punt.onderwerp.code}` : punt.onderwerp.naam} bekijken
              <Icon name="arrow" />
            </a>
          </p>
          <details className="text-sm">
            <summary className="min-h-6 text-merk">De cijfers bij deze zin</summary>
            <ul className="mt-1 space-y-0.5 pl-4">
              {punt.cijfers.map((cijfer) => (
                <li key={`${cijfer.regel} ${cijfer.van} ${cijfer.groep} ${cijfer.staten.join()}`}>
                  {cijfer.label}, {van[cijfer.van]}: {formatPercentage(cijfer.percentage)}{' '}
                  {cijfer.staten.map((staat) => stoplicht[staat].woord).join(' of ')} ({formatGetal(cijfer.aantal)} van{' '}
                  {formatGetal(cijfer.n)})
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
