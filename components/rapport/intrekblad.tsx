import { Notice } from '@/components/ui/notice'
import { formatMoment } from '@/lib/platform/datum'
import type { Ingetrokkenmeting } from '@/lib/rapport/intrekking'

/** What stands where a published rapport was: that it was withdrawn, when and why. */
export function Intrekblad({ intrekking: { naam, op, reden, vervangenDoor } }: { intrekking: Ingetrokkenmeting }) {
  return (
    <article className="max-w-prose space-y-4">
      <h1>Meting {naam} is ingetrokken</h1>
      <p>
        Het TransitieBureau heeft deze meting ingetrokken op {formatMoment(op)}. De cijfers en bestanden zijn hier niet
        meer te vinden. Gebruik ze niet als u ze nog hebt.
      </p>
      {reden !== null && (
        <section aria-labelledby="reden" className="space-y-1">
          <h2 id="reden">Waarom</h2>
          <p className="whitespace-pre-line break-words">{reden}</p>
        </section>
      )}
      {vervangenDoor && (
        <Notice tone="info">
          Gebruik <a href={`/metingen/${vervangenDoor.sleutel}`}>meting {vervangenDoor.naam}</a>: die kwam ervoor in de
          plaats.
        </Notice>
      )}
      <p>
        <a href="/">Alle gepubliceerde metingen</a>
      </p>
    </article>
  )
}
