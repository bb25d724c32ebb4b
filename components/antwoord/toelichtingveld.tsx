import { useId } from 'react'
import { maxToelichting } from '@/lib/antwoord/toelichting'
import { formatGetal } from '@/lib/platform/getal'

const counterFrom = maxToelichting - 200

type Props = {
  name: string
  start: string
  /** characters that stand in it now */
  lengte: number
  onInput: () => void
  onBlur: () => void
}

/** Where a toelichting is typed, with how much fits once that begins to matter. */
export function Toelichtingveld({ name, start, lengte, onInput, onBlur }: Props) {
  const id = useId()
  const isTooLong = lengte > maxToelichting
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        Toelichting
      </label>
      <textarea
        id={id}
        name={name}
        defaultValue={start}
        onInput={onInput}
        onBlur={onBlur}
        rows={3}
        autoComplete="off"
        aria-invalid={isTooLong || undefined}
        aria-describedby={`${id}-teller`}
        className="mt-1 block field-sizing-content max-h-96 min-h-20 w-full rounded border border-lijn-sterk bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-rood-diep"
      />
      <p
        id={`${id}-teller`}
        className={`text-right text-sm ${isTooLong ? 'font-semibold text-rood-diep' : 'text-inkt-zacht'}`}
      >
        {lengte >= counterFrom && `${formatGetal(lengte)} van ${formatGetal(maxToelichting)} tekens`}
      </p>
    </div>
  )
}
