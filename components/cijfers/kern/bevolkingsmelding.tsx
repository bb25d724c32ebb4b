import { Notice } from '@/components/ui/notice'
import type { Bevolkingsnamen } from '@/lib/cijfers/verandering/veranderbeeld-data'
import { formatAantal } from '@/lib/platform/getal'

const zinnen: Record<keyof Bevolkingsnamen, { zin: string; elders?: true }> = {
  nieuw: { zin: 'telde toen niet mee, en telt hier dus niet mee' },
  vervallen: { zin: 'is er nu niet meer en telt niet mee' },
  erbij: { zin: 'hoorde toen ergens anders bij en telt hier wel mee', elders: true },
  nietMee: {
    zin: 'hoorde toen ergens anders bij en telt hier niet mee: u mag de antwoorden van toen niet zien',
    elders: true,
  },
  eraf: { zin: 'hoort nu ergens anders bij en telt hier niet mee', elders: true },
}
const soorten = ['nieuw', 'vervallen', 'erbij', 'nietMee', 'eraf'] as const

const meervoud = (zin: string) =>
  zin
    .replace(/^telde /, 'telden ')
    .replace(/^is /, 'zijn ')
    .replace(/^hoorde /, 'hoorden ')
    .replace(/^hoort /, 'horen ')
    .replaceAll('en telt ', 'en tellen ')

/** Names the gemeenten that make two moments not quite the same country. Nothing when nothing changed. */
export function Bevolkingsmelding({ bevolking }: { bevolking: Bevolkingsnamen }) {
  const changed = soorten.filter((soort) => bevolking[soort].length > 0)
  if (changed.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        De gemeenten zijn op de twee momenten niet dezelfde. Alleen gemeenten die op beide momenten meetellen, staan in
        de aantallen.
      </p>
      <ul className="list-disc pl-5">
        {changed.map((soort) => {
          const namen = bevolking[soort].map(({ naam }) => naam)
          const zin = namen.length === 1 ? zinnen[soort].zin : meervoud(zinnen[soort].zin)
          return (
            <li key={soort}>
              {namen.length > 12 ? (
                <details>
                  <summary className="min-h-6">
                    {formatAantal(namen.length, 'gemeente', 'gemeenten')} {zin}
                  </summary>
                  <p>{namen.join(', ')}</p>
                </details>
              ) : (
                <>
                  {namen.join(', ')} {zin}.
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
