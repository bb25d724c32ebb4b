import { formaatnamen, formaatOf, formaten } from '@/lib/bestanden/formaten'
import type { listUitgavebestanden } from '@/lib/bestanden/uitgave-data'
import type { Beheerdmeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { formatMoment } from '@/lib/platform/datum'
import { formatAantal, formatOmvang } from '@/lib/platform/getal'
import { alsZin } from '@/lib/platform/zin'

type Uitgavebestanden = Awaited<ReturnType<typeof listUitgavebestanden>>
type Uitgave = Beheerdmeetmoment['publicaties'][number]

/** Every publicatie of a meetmoment, from when to when it was public, with its files as they were. For the bureau alone. */
export function Uitgaven({
  meetmoment: { sleutel, publicaties },
  bewaard,
}: {
  meetmoment: Pick<Beheerdmeetmoment, 'sleutel' | 'publicaties'>
  bewaard: Uitgavebestanden
}) {
  if (publicaties.length === 0) return null
  return (
    <section aria-labelledby="uitgaven" className="space-y-3">
      <h3 id="uitgaven">Uitgaven</h3>
      <p className="max-w-prose">
        Van elke publicatie blijven de bestanden zoals zij waren. Die van eerdere publicaties kan alleen het
        TransitieBureau openen.
      </p>
      <ol className="list-none space-y-4">
        {publicaties.map((uitgave) => (
          <li key={uitgave.nummer} className="space-y-1">
            <p className="max-w-prose">
              <b>Publicatie {uitgave.nummer}</b>: {tijdzin(uitgave)}
            </p>
            <Bestanden
              pad={`/meetmomenten/${sleutel}/publicaties/${uitgave.nummer}`}
              uitgave={uitgave}
              bewaard={bewaard
                .filter(({ nummer }) => nummer === uitgave.nummer)
                .sort((a, b) => plaatsOf(a.bestand) - plaatsOf(b.bestand))}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function tijdzin({ publishedAt, publishedBy, withdrawnAt, withdrawnBy, intrekreden }: Uitgave): string {
  const wie = (naam: string | null) => (naam ? `, door ${naam}` : '')
  const sinds = `openbaar sinds ${formatMoment(publishedAt)}${wie(publishedBy)}.`
  if (!withdrawnAt) return `nu ${sinds}`
  const van = `openbaar van ${formatMoment(publishedAt)}${wie(publishedBy)}, tot ${formatMoment(withdrawnAt)}.`
  return intrekreden
    ? `${van} Toen ingetrokken${wie(withdrawnBy)}. De reden: ${alsZin(intrekreden)}`
    : `${van} Toen vervangen door een nieuwere publicatie.`
}

/** As the public page has them; what the program no longer makes stands before them. */
const plaatsOf = (bestand: string) => formaten.findIndex((formaat) => formaatnamen[formaat].bestand === bestand)

function Bestanden({ pad, uitgave, bewaard }: { pad: string; uitgave: Uitgave; bewaard: Uitgavebestanden }) {
  const laatste = bewaard
    .map(({ gemaaktOp }) => gemaaktOp)
    .sort()
    .at(-1)
  const isLater = laatste !== undefined && uitgave.withdrawnAt !== null && laatste > uitgave.withdrawnAt
  return (
    <>
      {bewaard.length < formaten.length && (
        <p className="text-sm">
          {bewaard.length === 0 ? 'De bestanden zijn' : 'Een deel van de bestanden is'} nog niet gemaakt. Dat gebeurt op
          de achtergrond, of zodra iemand erom vraagt.
        </p>
      )}
      {bewaard.length > 0 && (
        <details>
          <summary className="min-h-8 text-sm">
            {formatAantal(bewaard.length, 'bestand', 'bestanden')} van publicatie {uitgave.nummer}
          </summary>
          {isLater && (
            <p className="max-w-prose text-sm">
              Deze bestanden zijn later gemaakt, op {formatMoment(laatste)}, uit de tekst en de cijfers van toen. Wat
              bezoekers destijds kregen, is niet bewaard.
            </p>
          )}
          <ul className="space-y-2 py-2">
            {bewaard.map(({ bestand, omvang, sha256 }) => {
              const formaat = formaatOf(bestand)
              return (
                <li key={bestand}>
                  <a href={`${pad}/${bestand}`} className="inline-flex min-h-8 items-center">
                    {formaat ? formaatnamen[formaat].titel : bestand}
                    <span className="sr-only">, publicatie {uitgave.nummer}</span>
                  </a>{' '}
                  <span className="text-inkt-zacht text-sm">{formatOmvang(omvang)}</span>
                  <p className="text-sm">
                    SHA-256: <span className="break-all font-mono">{sha256}</span>
                  </p>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </>
  )
}
