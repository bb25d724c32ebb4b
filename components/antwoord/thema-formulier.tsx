'use client'

import { useActionState, useMemo, useState } from 'react'
import { opslagrijOf } from '@/components/platform/opslag-browser'
import { useHydrated } from '@/components/platform/use-opslag'
import { Button, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { antwoordopslag } from '@/lib/antwoord/antwoordopslag'
import { tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import { formatAantal } from '@/lib/platform/getal'
import type { Melding, Themakader, VraagOpPagina, Waarden } from './themapagina'
import { Vraagkaart } from './vraagkaart'

export type ThemaState = { meldingen: Record<string, Melding>; opgeslagen: number; nietOpgeslagen: number } | null
type Action = (state: ThemaState, form: FormData) => Promise<ThemaState>

type Props = {
  vragen: readonly VraagOpPagina[]
  ronde: Themakader
  waarden: Waarden
  action: Action
  /** the thema after this one; null: there is none */
  volgend: { pad: string; naam: string } | null
}

/** The vragen of one page. With JavaScript each saves by itself; without, one button saves them all. */
export function ThemaFormulier({ vragen, ronde, waarden: fromServer, action, volgend }: Props) {
  const [state, formAction] = useActionState(action, null)
  const [waarden, setWaarden] = useState(fromServer)
  const hydrated = useHydrated()
  const tegenstrijdig = useMemo(() => tegenstrijdighedenIn((sleutel) => waarden[sleutel] ?? null), [waarden])
  return (
    <form
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault()
        void opslagrijOf(antwoordopslag, ronde.gebruikerId).flush()
      }}
      className="space-y-5"
      noValidate
    >
      <input type="hidden" name="gemeente" value={ronde.gemeente} />
      <input type="hidden" name="versie" value={ronde.versie} />
      <input type="hidden" name="meetmoment" value={ronde.meetmoment ?? ''} />
      {state && !hydrated && <Uitslag {...state} />}
      {vragen.map((vraag) => (
        <Vraagkaart
          key={vraag.sleutel}
          vraag={vraag}
          ronde={ronde}
          melding={state?.meldingen[vraag.sleutel]}
          tegenstrijdig={tegenstrijdig.filter((melding) => melding.vraag === vraag.sleutel)}
          onWaarde={(sleutel, waarde) =>
            setWaarden((before) => (before[sleutel] === waarde ? before : { ...before, [sleutel]: waarde }))
          }
        />
      ))}
      {!hydrated && <Button type="submit">Opslaan</Button>}
      {volgend && <Volgende {...volgend} hydrated={hydrated} />}
    </form>
  )
}

/** On to the next thema. Without JavaScript what was filled in goes along: the button saves first. */
function Volgende({ pad, naam, hydrated }: { pad: string; naam: string; hydrated: boolean }) {
  if (hydrated) {
    return (
      <p>
        <a href={pad} className={buttonClass('secondary')}>
          Volgende thema: {naam}
          <Icon name="arrow" />
        </a>
      </p>
    )
  }
  return (
    <p>
      <Button type="submit" look="secondary" name="naar" value={pad}>
        Bewaar en ga naar volgende thema: {naam}
        <Icon name="arrow" />
      </Button>
    </p>
  )
}

function Uitslag({ opgeslagen, nietOpgeslagen }: { opgeslagen: number; nietOpgeslagen: number }) {
  if (nietOpgeslagen > 0) {
    return (
      <Notice tone="error">
        {formatAantal(nietOpgeslagen, 'antwoord is', 'antwoorden zijn')} niet opgeslagen. Bij de vraag staat waarom. Uw
        tekst staat nog in het formulier.
        {opgeslagen > 0 &&
          ` ${formatAantal(opgeslagen, 'ander antwoord is', 'andere antwoorden zijn')} wel opgeslagen.`}
      </Notice>
    )
  }
  return (
    <Notice tone="good">
      {opgeslagen > 0
        ? `${formatAantal(opgeslagen, 'antwoord is', 'antwoorden zijn')} opgeslagen.`
        : 'Er was niets gewijzigd.'}
    </Notice>
  )
}
