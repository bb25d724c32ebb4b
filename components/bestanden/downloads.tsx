import { formaatnamen, formaten } from '@/lib/bestanden/formaten'
import type { Uitgavebestand } from '@/lib/bestanden/uitgave-data'
import { formatOmvang } from '@/lib/platform/getal'

type Props = {
  /** the address that the files stand under */
  pad: string
  /** of the publicatie that the page shows */
  nummer: number | undefined
  bewaard: readonly Uitgavebestand[]
}

/** The files of what is public, each with its size; and how somebody sees later that a file is still that file. */
export function Downloads({ pad, nummer, bewaard }: Props) {
  const known = new Map(bewaard.map((each) => [each.bestand, each]))
  const shown = formaten.map((formaat) => ({
    ...formaatnamen[formaat],
    kept: known.get(formaatnamen[formaat].bestand),
  }))
  return (
    <>
      <ul>
        {shown.map(({ bestand, titel, kept }) => (
          <li key={bestand}>
            <a href={`${pad}/${bestand}`} className="inline-flex min-h-8 items-center">
              {titel}
            </a>
            {kept && <span className="text-inkt-zacht text-sm"> {formatOmvang(kept.omvang)}</span>}
          </li>
        ))}
      </ul>
      {bewaard.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-8">Controlegetallen (SHA-256)</summary>
          <p>
            {nummer !== undefined && `Van publicatie ${nummer}. `}
            Hiermee ziet u of een bestand nog is zoals het hier staat.
          </p>
          <dl className="space-y-2 py-2">
            {shown.map(
              ({ bestand, kept }) =>
                kept && (
                  <div key={bestand}>
                    <dt>{bestand}</dt>
                    <dd className="break-all font-mono">{kept.sha256}</dd>
                  </div>
                ),
            )}
          </dl>
        </details>
      )}
    </>
  )
}
