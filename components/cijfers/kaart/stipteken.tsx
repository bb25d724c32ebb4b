import type { Stipsoort } from '@/lib/cijfers/kaart/kaart'

/** One shape beside a word. */
export function Stipteken({ soort }: { soort: Stipsoort }) {
  return (
    <svg viewBox="0 0 12 12" className="stipteken" aria-hidden="true" focusable="false">
      <use href={`#stip-${soort}`} width="12" height="12" />
    </svg>
  )
}
