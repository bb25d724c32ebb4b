'use client'

import type { ReactNode } from 'react'
import { Formulier, Formulieruitklap, Verzendknop } from '@/components/platform/formulier'
import { buttonClass } from '@/components/ui/button'
import { Field, Select, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { Formulierbegin } from '@/lib/platform/formulier'
import {
  askPublicatieAction,
  changeHersteltermijnAction,
  changePlanAction,
  chooseHerzieningAction,
  correctieAction,
  dropHerzieningAction,
  dropPlanAction,
  freezeAction,
  openAction,
  planAction,
  publishAction,
  withdrawPublicatieAction,
} from './actions'

function Knoppen({ doen, terug }: { doen: string; terug: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Verzendknop>{doen}</Verzendknop>
      <a href={terug} className={buttonClass('secondary')}>
        Terug
      </a>
    </div>
  )
}

type Planprops = {
  begin: Formulierbegin
  versies: readonly { sleutel: string; naam: string; vragen: number }[]
  /** the meetmoment that changes; null: a new one */
  meetmoment: string | null
  /** the peildatum and vragenlijst that a correction keeps */
  vast?: { peildatum: string; versie: string } | null
}

export function Planformulier({ begin, versies, meetmoment, vast = null }: Planprops) {
  return (
    <Formulier
      begin={begin}
      action={meetmoment ? changePlanAction : planAction}
      hidden={{ ...(meetmoment && { meetmoment }), ...vast }}
      className="max-w-xl space-y-5"
    >
      <Field
        label="Naam"
        name="naam"
        hint="Zoals iedereen het meetmoment noemt, bijvoorbeeld: januari 2014."
        required
      />
      {!vast && (
        <>
          <Field
            label="Peildatum"
            name="peildatum"
            type="date"
            hint="De dag waarover het meetmoment gaat. Inwoners, grootteklassen en regio's tellen zoals ze op die dag zijn."
            required
          />
          <Select label="Vragenlijst" name="versie">
            {versies.map(({ sleutel, naam, vragen }) => (
              <option key={sleutel} value={sleutel}>
                {naam} ({vragen} vragen)
              </option>
            ))}
          </Select>
        </>
      )}
      <TextArea
        label="Toelichting (mag leeg blijven)"
        name="toelichting"
        hint="Waarom deze meting er is. Dit komt in het rapport te staan."
      />
      <Knoppen
        doen={meetmoment ? 'Wijziging bewaren' : 'Meetmoment plannen'}
        terug={meetmoment ? `/meetmomenten/${meetmoment}` : '/meetmomenten'}
      />
    </Formulier>
  )
}

export function Correctieformulier({ begin, vervangt }: { begin: Formulierbegin; vervangt: string }) {
  return (
    <Formulier begin={begin} action={correctieAction} hidden={{ vervangt }} className="max-w-xl space-y-5">
      <Field label="Naam" name="naam" required />
      <TextArea
        label="Waarom is deze correctie nodig?"
        name="reden"
        hint="Dit staat in het rapport en op de openbare pagina. Noem geen gemeente: lezers zouden kunnen afleiden wat zij antwoordde."
        required
      />
      <Knoppen doen="Correctie plannen" terug={`/meetmomenten/${vervangt}`} />
    </Formulier>
  )
}

const keuzes = {
  kiezen: { action: chooseHerzieningAction, knop: 'Toevoegen' },
  weghalen: { action: dropHerzieningAction, knop: 'Weghalen' },
} as const

type Herzieningprops = {
  begin: Formulierbegin
  daad: keyof typeof keuzes
  meetmoment: string
  gemeenten: readonly { code: string; naam: string; regioNaam?: string; gekozen?: boolean }[]
}

/** A list of gemeenten with a button at each. */
export function Herzieningformulier({ begin, daad, meetmoment, gemeenten }: Herzieningprops) {
  const { action, knop } = keuzes[daad]
  return (
    <Formulier begin={begin} action={action} hidden={{ meetmoment }}>
      <ul className="divide-y divide-lijn">
        {gemeenten.map(({ code, naam, regioNaam, gekozen = false }) => (
          <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span>
              {naam} <span className="text-inkt-zacht text-sm">{regioNaam ? `regio ${regioNaam}` : code}</span>
            </span>
            {gekozen ? (
              <span className="inline-flex min-h-11 items-center px-4">Al gekozen</span>
            ) : (
              <Verzendknop look="secondary" name="gemeente" value={code}>
                {knop} <span className="sr-only">{naam}</span>
              </Verzendknop>
            )}
          </li>
        ))}
      </ul>
    </Formulier>
  )
}

/** Until when gemeenten can repair their answers for a correction. */
export function Hersteltermijnformulier({ begin, meetmoment }: { begin: Formulierbegin; meetmoment: string }) {
  return (
    <Formulier begin={begin} action={changeHersteltermijnAction} hidden={{ meetmoment }} className="space-y-3">
      <Field
        label="Herstellen kan tot en met (mag leeg blijven)"
        name="tot"
        type="date"
        hint="Projectleiders van de gekozen gemeenten zien deze dag. De correctie bevriest niet vanzelf."
      />
      <Verzendknop look="secondary">Dag bewaren</Verzendknop>
    </Formulier>
  )
}

const daden = {
  openen: openAction,
  bevriezen: freezeAction,
  vervallen: dropPlanAction,
  publiceren: publishAction,
} as const

type Bevestigprops = {
  begin: Formulierbegin
  daad: keyof typeof daden
  meetmoment: string
  doen: string
  /** sent along: what the person looked at */
  gezien?: string
  children?: ReactNode
}

/** One button with what it does in words before it; nothing happened yet. */
export function Bevestiging({ begin, daad, meetmoment, doen, gezien, children }: Bevestigprops) {
  return (
    <Formulier
      begin={begin}
      action={daden[daad]}
      hidden={{ meetmoment, ...(gezien !== undefined && { gezien }) }}
      className="max-w-prose space-y-3"
    >
      {children}
      <Verzendknop look={daad === 'vervallen' ? 'quiet' : 'primary'}>{doen}</Verzendknop>
    </Formulier>
  )
}

type Verzoekprops = { begin: Formulierbegin; meetmoment: string; gezien: string; children: ReactNode }

/** Asks a colleague to publish before the peildatum. */
export function Verzoekformulier({ begin, meetmoment, gezien, children }: Verzoekprops) {
  return (
    <Formulier
      begin={begin}
      action={askPublicatieAction}
      hidden={{ meetmoment, gezien }}
      className="max-w-prose space-y-3"
    >
      {children}
      <TextArea
        label="Waarom kan dit niet wachten tot de peildatum?"
        name="reden"
        hint="Uw collega leest dit voor die bevestigt. Het blijft bewaard."
        rows={2}
        required
      />
      <Verzendknop>Vraag een collega om te publiceren</Verzendknop>
    </Formulier>
  )
}

type Intrekprops = {
  begin: Formulierbegin
  meetmoment: string
  /** names of the meetmomenten whose published rapport prints its landelijke cijfers */
  vergelekenDoor: readonly string[]
}

export function Intrekformulier({ begin, meetmoment, vergelekenDoor }: Intrekprops) {
  return (
    <Formulier begin={begin} action={withdrawPublicatieAction} hidden={{ meetmoment }} className="space-y-3">
      <Formulieruitklap titel="Publicatie intrekken">
        {vergelekenDoor.length > 0 && (
          <Notice tone="warning">
            Ook na het intrekken blijven de landelijke cijfers van dit meetmoment openbaar: daarmee vergelijkt{' '}
            {vergelekenDoor.length === 1 ? 'het gepubliceerde rapport' : 'elk gepubliceerd rapport'} van{' '}
            {new Intl.ListFormat('nl-NL').format(vergelekenDoor)}.
          </Notice>
        )}
        <TextArea
          label="Waarom trekt u de publicatie in?"
          name="reden"
          hint="Iedereen leest dit op het adres van de meting, met de dag erbij. Noem geen gemeente of persoon."
          rows={2}
          required
        />
        <Verzendknop look="secondary">Publicatie intrekken</Verzendknop>
      </Formulieruitklap>
    </Formulier>
  )
}
