import { buttonClass } from '@/components/ui/button'
import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { OverigeKeuzes } from './overige-keuzes'

export type Filterveld = {
  naam: 'thema' | 'regio' | 'provincie' | 'grootteklasse'
  label: string
  /** what it is called to choose nothing */
  alles: string
  opties: readonly { sleutel: string; naam: string }[]
}

/** Chooses from long lists: a plain form, so that it works with keyboard, thumb and no JavaScript. The other choices stay. */
export function Filterformulier({
  pad,
  keuze,
  velden,
}: {
  pad: string
  keuze: Beeldkeuze
  velden: readonly Filterveld[]
}) {
  const rest = { ...keuze }
  for (const { naam } of velden) rest[naam] = undefined
  return (
    <form action={pad} autoComplete="off" className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm print:hidden">
      <OverigeKeuzes keuze={rest} />
      {velden.map(({ naam, label, alles, opties }) => (
        <label key={naam} className="max-w-full space-y-1 font-semibold">
          {label}
          <select
            name={naam}
            defaultValue={keuze[naam] ?? ''}
            className="block min-h-9 w-64 max-w-full rounded border border-lijn-sterk bg-white px-2 py-1 font-normal"
          >
            <option value="">{alles}</option>
            {opties.map((optie) => (
              <option key={optie.sleutel} value={optie.sleutel}>
                {optie.naam}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className={buttonClass('secondary', 'min-h-9 py-1')}>
        Toon
      </button>
    </form>
  )
}
