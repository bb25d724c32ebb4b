'use client'

import { type SubmitEvent, useRef, useState } from 'react'
import { askOthersToSend } from '@/components/platform/opslag-browser'
import { Button } from '@/components/ui/button'
import { aantalOf, type Opslagsoort, opslagrijenOf, type Wachtend } from './opslagrijen'

type Props = { action: () => Promise<void>; gebruikerId: number | null; soorten: readonly Opslagsoort[] }

const patienceMs = 10_000
const lookMs = 200

/** Logs out. What this account typed in this browser and is not saved yet is first named: send it, or keep it for the next time. */
export function Uitlogknop({ action, gebruikerId, soorten }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const sure = useRef(false)
  const [waits, setWaits] = useState<readonly Wachtend[]>([])
  const [stand, setStand] = useState<'vraag' | 'bezig' | 'blijft'>('vraag')
  const rijen = () => (gebruikerId === null ? [] : opslagrijenOf(gebruikerId, soorten))
  const isKept = rijenKept(waits.length > 0 ? rijen() : [])

  /** What only this tab holds is in no store. */
  const look = () => rijen().flatMap((rij) => (rij.isKept() ? rij.stored() : rij.waiting()))

  function logOut() {
    sure.current = true
    dialog.current?.close()
    form.current?.requestSubmit()
  }

  async function send() {
    if (stand === 'bezig') return
    setStand('bezig')
    askOthersToSend()
    const until = Date.now() + patienceMs
    await Promise.all(rijen().map((rij) => rij.flush()))
    while (look().some(({ eerst }) => eerst === null) && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, lookMs))
    const left = look()
    if (left.length === 0) return logOut()
    setWaits(left)
    setStand('blijft')
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const found = sure.current ? [] : look()
    if (found.length === 0) {
      for (const rij of rijen()) rij.forget()
      return
    }
    event.preventDefault()
    setWaits(found)
    setStand('vraag')
    dialog.current?.showModal()
  }

  return (
    <>
      <form ref={form} action={action} onSubmit={onSubmit}>
        <button type="submit" className="min-h-11 rounded px-2 text-merk underline underline-offset-4">
          Uitloggen
        </button>
      </form>
      <dialog
        ref={dialog}
        aria-labelledby="uitloggen-kop"
        className="m-auto max-w-lg space-y-4 rounded border-2 border-oranje-diep bg-white p-5 text-base text-inkt leading-normal backdrop:bg-inkt/50"
      >
        {waits.length > 0 && (
          <>
            <h2 id="uitloggen-kop">{aantalOf(waits)} nog niet opgeslagen</h2>
            {stand !== 'blijft' && (
              <ul className="flex flex-wrap gap-x-4">
                {waits.map(({ label, href }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one place can wait in two tabs
                  <li key={`${href} ${index}`}>{label}</li>
                ))}
              </ul>
            )}
            <div role="status">
              {stand === 'bezig' && <p className="sr-only">Versturen…</p>}
              {stand === 'blijft' && <Blijft waits={waits} onGo={() => dialog.current?.close()} />}
            </div>
            <p>
              {isKept
                ? 'Bewaart u het, dan staat het in deze browser tot u hier weer inlogt. Doe dat niet op een computer van iemand anders.'
                : 'Deze browser kan niets bewaren. Logt u nu uit, dan is het weg.'}
            </p>
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => void send()}>{stand === 'bezig' ? 'Versturen…' : 'Verstuur en log uit'}</Button>
              <Button look="secondary" onClick={logOut}>
                {isKept ? 'Bewaar hier en log uit' : 'Gooi weg en log uit'}
              </Button>
              <Button look="quiet" onClick={() => dialog.current?.close()}>
                Terug
              </Button>
            </div>
          </>
        )}
      </dialog>
    </>
  )
}

/** Why it was not sent, with the way to what there is to do. */
function Blijft({ waits, onGo }: { waits: readonly Wachtend[]; onGo: () => void }) {
  const isKnown = waits.every(({ eerst }) => eerst !== null)
  return (
    <>
      <p>
        {isKnown
          ? 'Dit kan nog niet worden verstuurd:'
          : 'Dit kon niet worden verstuurd. Er is geen verbinding, of u moet er in een ander tabblad nog iets aan doen.'}
      </p>
      <ul className="list-disc pl-5">
        {waits.map(({ label, href, eerst }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place can wait in two tabs
          <li key={`${href} ${index}`}>
            {eerst === null ? (
              label
            ) : (
              // It may lie on this very page.
              <a href={href} onClick={onGo}>
                {label}: {eerst}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const rijenKept = (rijen: readonly { isKept: () => boolean }[]) => rijen.every((rij) => rij.isKept())
