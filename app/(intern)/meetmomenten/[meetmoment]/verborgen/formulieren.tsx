'use client'

import type { ReactNode } from 'react'
import { Formulier, Verzendknop } from '@/components/platform/formulier'
import { Select, TextArea } from '@/components/ui/field'
import type { Formulierbegin } from '@/lib/platform/formulier'
import { askVerbergingAction, dropAkkoordAction, giveAkkoordAction } from './actions'

type Props = { begin: Formulierbegin; meetmoment: string }

export function Nagaanformulier({ begin, meetmoment, children }: Props & { children: ReactNode }) {
  return (
    <Formulier begin={begin} action={askVerbergingAction} hidden={{ meetmoment }} className="space-y-3">
      {children}
      <Verzendknop>Nu nagaan</Verzendknop>
    </Formulier>
  )
}

type Gemeenten = { gemeenten: readonly { code: string; naam: string }[] }

/** That a gemeente agreed to it that its antwoorden can be known. */
export function Akkoordformulier({ begin, meetmoment, gemeenten }: Props & Gemeenten) {
  return (
    <Formulier begin={begin} action={giveAkkoordAction} hidden={{ meetmoment }} className="max-w-xl space-y-3">
      <Select label="Welke gemeente gaat akkoord?" name="gemeente">
        {gemeenten.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam}
          </option>
        ))}
      </Select>
      <TextArea
        label="Wie van de gemeente zei dat, wanneer en hoe?"
        name="verklaring"
        hint="Bijvoorbeeld: wethouder Jansen, per mail van 3 februari. Dit blijft bewaard en wordt niet openbaar."
        rows={2}
        required
      />
      <Verzendknop look="secondary">Akkoord noteren</Verzendknop>
    </Formulier>
  )
}

type Gegeven = { code: string; naam: string; verklaring: string; bij: string }

/** Who agreed, with a button at each that takes it back. */
export function Akkoordlijst({ begin, meetmoment, gegeven }: Props & { gegeven: readonly Gegeven[] }) {
  return (
    <Formulier begin={begin} action={dropAkkoordAction} hidden={{ meetmoment }}>
      <ul className="divide-y divide-lijn">
        {gegeven.map(({ code, naam, verklaring, bij }) => (
          <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <div className="min-w-0 flex-1">
              <b>{naam}</b>
              <p className="whitespace-pre-line break-words">{verklaring}</p>
              <p className="text-inkt-zacht text-sm">{bij}</p>
            </div>
            <Verzendknop look="secondary" name="gemeente" value={code}>
              Weghalen <span className="sr-only">{naam}</span>
            </Verzendknop>
          </li>
        ))}
      </ul>
    </Formulier>
  )
}
