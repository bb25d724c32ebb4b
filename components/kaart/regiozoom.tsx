import { Button } from '@/components/ui/button'
import type { Beeldkeuze } from '@/lib/schemas/beeld'

/** Chooses which part of the country the map of dots shows. A form, because there are too many regio's for links. */
export function Regiozoom({
  pad,
  keuze,
  regios,
}: {
  pad: string
  keuze: Beeldkeuze
  regios: readonly { sleutel: string; naam: string }[]
}) {
  const { meetmoment, noemer, fase, thema, vraag } = keuze
  const kept = Object.entries({ meetmoment, noemer, fase, thema, vraag })
  return (
    <form action={pad} className="flex flex-wrap items-end gap-2 print:hidden">
      {kept.map(
        ([naam, waarde]) => waarde !== undefined && <input key={naam} type="hidden" name={naam} value={waarde} />,
      )}
      <label className="text-sm">
        <span className="block font-semibold">Gemeenten van</span>
        <select
          name="regio"
          defaultValue={keuze.regio ?? ''}
          className="min-h-11 max-w-full rounded border border-lijn-sterk bg-white px-2"
        >
          <option value="">alle regio’s</option>
          {regios.map(({ sleutel, naam }) => (
            <option key={sleutel} value={sleutel}>
              {naam}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="secondary">
        Toon
      </Button>
    </form>
  )
}
