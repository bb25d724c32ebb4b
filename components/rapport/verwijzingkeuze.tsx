'use client'

import { useState, useSyncExternalStore } from 'react'
import type { Verwijzingcel, Verwijzinglijst } from '@/lib/rapport/tekst/verwijzinglijst'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import { tekstvakId } from './tekstvak'

const nothing = () => () => undefined

/** Puts a reference where the cursor is, as if it was typed, so that it can be undone. */
function insert(verwijzing: string) {
  const vak = document.getElementById(tekstvakId)
  if (!(vak instanceof HTMLTextAreaElement)) return
  vak.focus()
  // Deprecated, and the one way to insert that the browser's own "undo" knows.
  if (document.execCommand('insertText', false, verwijzing)) return
  vak.setRangeText(verwijzing, vak.selectionStart, vak.selectionEnd, 'end')
  vak.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A figure as button: it prints the figure, and puts its reference in the text. Without JavaScript the reference itself, to type over. */
function Cijfer({ cel, naam, werkt }: { cel: Verwijzingcel; naam: string; werkt: boolean }) {
  const { verwijzing, tekst } = cel
  if (tekst === null) return <span className="text-inkt-zacht">–</span>
  if (!werkt) return <code className="text-xs">{verwijzing}</code>
  return (
    <button
      type="button"
      title={verwijzing}
      onClick={() => insert(verwijzing)}
      className="min-h-8 min-w-12 rounded border border-lijn-sterk bg-white px-1.5 text-merk tabular-nums hover:bg-merk-licht"
    >
      {tekst}
      <span className="sr-only">, invoegen: {naam}</span>
    </button>
  )
}

/** The references that a text is likely to need, to be put in the textarea of the editor. */
export function Verwijzingkeuze({ lijst }: { lijst: Verwijzinglijst }) {
  const { soorten, regels, totalen } = lijst
  const [achter, setAchter] = useState('')
  const werkt = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  return (
    <div className="space-y-3 text-sm">
      {werkt ? (
        <label className="block space-y-1 font-semibold">
          Welk cijfer
          <select
            value={achter}
            onChange={(event) => setAchter(event.target.value)}
            className="block min-h-9 w-full rounded border border-lijn-sterk bg-white px-2 py-1 font-normal"
          >
            {soorten.map((soort) => (
              <option key={soort.achter} value={soort.achter}>
                {soort.naam}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p>Typ een verwijzing over in de tekst; het rapport drukt er het cijfer voor af.</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also with the keyboard */}
      <section tabIndex={0} aria-label="Cijfers om in te voegen" className="relative max-h-96 overflow-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">Cijfers om in te voegen, per regel van het rapport</caption>
          <thead>
            <tr className="border-lijn-sterk border-b text-left">
              <th scope="col" className="sticky top-0 bg-white py-1 pr-2">
                Over
              </th>
              {staten.map((staat) => (
                <th key={staat} scope="col" className="sticky top-0 bg-white px-1 py-1 text-center">
                  {stoplicht[staat].woord}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regels.map(({ sleutel, soort, naam, cijfers }) => (
              <tr key={sleutel} className="border-lijn border-b align-top">
                <th
                  scope="row"
                  className={`min-w-32 py-1.5 pr-2 text-left ${soort === 'vraag' ? 'font-normal' : 'font-semibold'}`}
                >
                  {naam}
                </th>
                {staten.map((staat) => {
                  const cel = cijfers[achter]?.[staat]
                  return (
                    <td key={staat} className="px-1 py-1 text-center">
                      {cel && <Cijfer cel={cel} naam={`${sleutel} ${stoplicht[staat].woord}`} werkt={werkt} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl className="flex flex-wrap gap-x-5 gap-y-2">
        {totalen.map(({ naam, ...cel }) => (
          <div key={naam} className="flex items-center gap-2">
            <dt>{naam}</dt>
            <dd>
              <Cijfer cel={cel} naam={naam.toLowerCase()} werkt={werkt} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
