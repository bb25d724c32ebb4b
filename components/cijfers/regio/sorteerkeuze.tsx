import { OverigeKeuzes } from '@/components/cijfers/kern/overige-keuzes'
import { buttonClass } from '@/components/ui/button'
import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'

const veld = 'block min-h-9 max-w-full rounded border border-lijn-sterk bg-white px-2 py-1'

/** Chooses the column and the direction in which a table is sorted: a plain form, so that it works with keyboard, thumb and no JavaScript. */
export function Sorteerkeuze({
  pad,
  keuze,
  kolommen,
  gekozen,
}: {
  pad: string
  keuze: Beeldkeuze
  kolommen: readonly { sleutel: string; code: string; naam: string }[]
  /** the sleutel of the column; null: by naam */
  gekozen: string | null
}) {
  return (
    <form
      action={`${pad}#gemeenten`}
      autoComplete="off"
      className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm print:hidden"
    >
      <OverigeKeuzes keuze={{ ...keuze, sorteer: undefined, richting: 'op' }} />
      <label className="max-w-full space-y-1 font-semibold">
        Sorteer op
        <select name="sorteer" defaultValue={gekozen ?? 'naam'} className={`${veld} w-64 font-normal`}>
          <option value="naam">Naam van de gemeente</option>
          {kolommen.map(({ sleutel, code, naam }) => (
            <option key={sleutel} value={sleutel}>
              {code} {naam}
            </option>
          ))}
        </select>
      </label>
      <label className="max-w-full space-y-1 font-semibold">
        Volgorde
        <select name="richting" defaultValue={keuze.richting} className={`${veld} font-normal`}>
          <option value="op">van weinig naar veel Ja, of van A tot Z</option>
          <option value="af">van veel naar weinig Ja, of van Z tot A</option>
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary', 'min-h-9 py-1')}>
        Sorteer
      </button>
    </form>
  )
}
