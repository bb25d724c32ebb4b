import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { lampjes } from './lampjes'

const one = (staat: Staat) => ({ ja: 0, ten_dele: 0, nee: 0, geen: 0, [staat]: 1 })

/** What the lights mean: shape, colour and word. */
export function Lampjeslegenda() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="Betekenis van de lampjes">
      {staten.map((staat) => (
        <li key={staat} className="flex items-center gap-1.5">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of ours, nothing that anybody typed */}
          <span dangerouslySetInnerHTML={{ __html: lampjes(one(staat)) }} />
          {stoplicht[staat].woord}
        </li>
      ))}
    </ul>
  )
}
