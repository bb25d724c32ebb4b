'use client'

import { useActionState, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import { formatAantal } from '@/lib/platform/getal'
import type { Melding, Themakader, VraagOpPagina, Waarden } from './themapagina'
import { useHydrated } from './use-opslagrij'
import { opslagrijOf } from './verzending'
import { Vraagkaart } from './vraagkaart'

export type ThemaState = { meldingen: Record<string, Melding>; opgeslagen: number; nietOpgeslagen: number } | null
type Action = (state: ThemaState, form: FormData) => Promise<ThemaState>

type Props = { vragen: readonly VraagOpPagina[]; ronde: Themakader; waarden: Waarden; action: Action }

/** The vragen of one page. With JavaScript each saves by itself; without, one button saves them all. */
export function ThemaFormulier({ vragen, ronde, waarden: fromServer, action }: Props) {
  const [state, formAction] = useActionState(action, null)
  const [waarden, setWaarden] = useState(fromServer)
  const hydrated = useHydrated()
  const tegenstrijdig = useMemo(() => tegenstrijdighedenIn((sleutel) => waarden[sleutel] ?? null), [waarden])
  return (
    <form
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault()
        void opslagrijOf(ronde.gebruikerId).flush()
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
    </form>
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
