import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { StaatChip } from '@/components/vragenlijst/staat'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import { type Uitweg, uitwegenOf } from '@/lib/antwoord/uitwegen'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staatOf } from '@/lib/vragenlijst/waarde'

type Props = {
  /** what happened */
  children: ReactNode
  eigen: Antwoordinhoud
  ander: Antwoordinhoud
  /** how the other side is called: "van Petra de Vries" */
  van: string
  /** without JavaScript there is nothing to press: the form is sent again */
  onChoose?: (uitweg: Uitweg) => void
}

const woord = ({ waarde }: Antwoordinhoud) => stoplicht[staatOf(waarde)].woord

function Kant({ titel, inhoud }: { titel: string; inhoud: Antwoordinhoud }) {
  return (
    <div className="min-w-0 space-y-2 rounded border border-lijn bg-white p-3">
      <h2 className="text-base">{titel}</h2>
      <StaatChip staat={staatOf(inhoud.waarde)} />
      <p className="whitespace-pre-wrap wrap-anywhere">
        {inhoud.toelichting || <em className="text-inkt-zacht">geen toelichting</em>}
      </p>
    </div>
  )
}

function labelOf({ soort, inhoud }: Uitweg, van: string): string {
  switch (soort) {
    case 'eigen':
      return `Bewaar mijn antwoord: ${woord(inhoud)}`
    case 'ander':
      return `Neem dat ${van} over: ${woord(inhoud)}`
    case 'beide':
      return `Zet beide toelichtingen onder elkaar: ${woord(inhoud)}`
  }
}

/** Two antwoorden at the same vraag side by side; nothing is overwritten until the person chooses. Every button says what it becomes. */
export function Conflictkeuze({ children, eigen, ander, van, onChoose }: Props) {
  return (
    <div className="space-y-3 rounded border-2 border-oranje-diep bg-oranje-licht p-4">
      <p>
        {children} Er is niets overschreven.{' '}
        {onChoose
          ? 'Welk antwoord blijft staan?'
          : `Slaat u dit formulier nog eens op, dan komt uw antwoord in de plaats van dat ${van}. Wilt u dat niet? Vul hieronder dan in wat moet blijven staan.`}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Kant titel="Uw antwoord" inhoud={eigen} />
        <Kant titel={`Antwoord ${van}`} inhoud={ander} />
      </div>
      {onChoose && (
        <div className="flex flex-wrap gap-2">
          {uitwegenOf(eigen, ander).map((uitweg) => (
            <Button
              key={`${uitweg.soort} ${uitweg.inhoud.waarde}`}
              look={uitweg.soort === 'eigen' ? 'primary' : 'secondary'}
              onClick={() => onChoose(uitweg)}
            >
              {labelOf(uitweg, van)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
