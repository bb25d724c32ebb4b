import type { ReactNode } from 'react'
import type { Fase, Vraag } from '@/lib/vragenlijst/vragenlijst'

/**
 * A vragenlijst to read, per fase and thema. Each thema and vraag is a place to link to.
 *
 * @param onder what stands below the text of a vraag
 * @param naast what stands beside it
 */
export function Antwoordlijst({
  fasen,
  onder,
  naast,
}: {
  fasen: readonly Fase[]
  onder: (vraag: Vraag) => ReactNode
  naast: (vraag: Vraag) => ReactNode
}) {
  return fasen.map((fase) => (
    <section key={fase.nummer} className="space-y-5">
      <h2 className="border-merk border-b-2 pb-1">
        Fase {fase.nummer}: {fase.naam}
      </h2>
      {fase.themas.map((thema) => (
        <section key={thema.sleutel} id={`thema-${thema.nummer}`} className="space-y-2">
          <h3>
            {thema.nummer}. {thema.naam}
          </h3>
          <ul className="divide-y divide-lijn border-lijn border-y">
            {thema.vragen.map((vraag) => (
              <li
                key={vraag.sleutel}
                id={`vraag-${vraag.code}`}
                className="grid break-inside-avoid grid-cols-[2.5rem_minmax(0,1fr)] items-start gap-x-4 gap-y-1 py-2 target:bg-vlak target:shadow-[inset_4px_0_0_var(--color-merk)] sm:grid-cols-[2.5rem_minmax(0,1fr)_auto] sm:target:pl-3 print:target:bg-transparent"
              >
                <span className="font-semibold text-merk">{vraag.code}</span>
                <div className="order-last col-span-2 min-w-0 sm:order-none sm:col-span-1">
                  <p>{vraag.tekst}</p>
                  {onder(vraag)}
                </div>
                <div>{naast(vraag)}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  ))
}

/** What a gemeente wrote beside an antwoord, and when it last changed; null is what the reader may not see. */
export function Toelichting({ toelichting, gewijzigd }: { toelichting: string | null; gewijzigd: string | null }) {
  return (
    <>
      {toelichting && (
        <p className="mt-1 whitespace-pre-wrap wrap-anywhere border-lijn border-l-4 pl-3">{toelichting}</p>
      )}
      {gewijzigd && <p className="mt-1 text-inkt-zacht text-sm">{gewijzigd}</p>}
    </>
  )
}
