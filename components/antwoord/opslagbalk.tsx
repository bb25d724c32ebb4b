'use client'

import { Button } from '@/components/ui/button'
import { needsPerson, sleutelOf } from '@/lib/antwoord/concept'
import { formatAantal } from '@/lib/platform/getal'
import { useWaiting } from './use-opslagrij'
import { opslagrijOf } from './verzending'

/** Says at the bottom of the screen what is not saved yet, on this page or another one. Silent while saving goes well. */
export function Opslagbalk({ gebruikerId }: { gebruikerId: number }) {
  const waiting = useWaiting(gebruikerId)
  const stuck = waiting.filter((concept) => {
    const { soort } = opslagrijOf(gebruikerId).staatOf(sleutelOf(concept))
    return soort !== 'wacht' && soort !== 'bezig'
  })
  if (stuck.length === 0) return null
  const rij = opslagrijOf(gebruikerId)
  const persons = stuck.filter((concept) => needsPerson(rij.staatOf(sleutelOf(concept))))
  return (
    <div
      role="status"
      className="sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-oranje-diep border-t-4 bg-oranje-licht p-3 print:hidden"
    >
      <p className="min-w-0 flex-1">
        <strong>{formatAantal(stuck.length, 'antwoord is', 'antwoorden zijn')} nog niet opgeslagen.</strong>{' '}
        {rij.isKept()
          ? 'Wat u typte staat veilig in deze browser, ook als u dit venster sluit.'
          : 'Deze browser kan niets bewaren: laat dit venster open tot alles is opgeslagen.'}{' '}
        {stuck.map(({ gemeente, vraag, code, pad }) => (
          <a key={`${gemeente}/${vraag}`} href={`${pad}#vraag-${code}`} className="mr-2 inline-block">
            Vraag {code}
          </a>
        ))}
      </p>
      {persons.length < stuck.length && <Button onClick={() => void rij.flush()}>Nu opnieuw proberen</Button>}
    </div>
  )
}
