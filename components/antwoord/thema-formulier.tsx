'use client'

import { useActionState, useMemo, useState } from 'react'
import { Formuliermelding } from '@/components/platform/formuliermelding'
import { Formuliermerk } from '@/components/platform/formuliermerk'
import { opslagrijOf } from '@/components/platform/opslag-browser'
import { useHydrated } from '@/components/platform/use-opslag'
import { Weggooiformulier } from '@/components/platform/weggooiformulier'
import { Button, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { antwoordopslag } from '@/lib/antwoord/antwoordopslag'
import { filters, passes, type Vraagfilter } from '@/lib/antwoord/filter'
import { tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import type { Formulierbegin, Formulierstaat } from '@/lib/platform/formulier'
import { formatAantal } from '@/lib/platform/getal'
import type { VraagStand } from '@/lib/vragenlijst/voortgang'
import { Filterlinks } from './filterlinks'
import type { Melding, Themakader, Themauitslag, VraagOpPagina, Waarden } from './themapagina'
import { Vraagkaart } from './vraagkaart'

type Themastaat = Formulierstaat<Themauitslag>

type Props = {
  vragen: readonly VraagOpPagina[]
  filter: Vraagfilter
  /** of all vragen of the page, those that the filter hides included */
  standen: readonly (Pick<VraagStand, 'streefdatum' | 'nieuw'> & { sleutel: string })[]
  ronde: Themakader
  waarden: Waarden
  /** `meldingen`: of the vragen that came back after login */
  begin: Formulierbegin & { meldingen: Record<string, Melding> }
  action: (state: Themastaat, form: FormData) => Promise<Themastaat>
  /** the thema after this one; null: there is none */
  volgend: { pad: string; naam: string } | null
}

/** The vragen of one page. With JavaScript each saves by itself; without, one button saves them all. */
export function ThemaFormulier({ vragen, filter, standen, ronde, waarden: fromServer, begin, action, volgend }: Props) {
  const [state, formAction] = useActionState<Themastaat, FormData>(action, begin.staat)
  const [waarden, setWaarden] = useState(fromServer)
  const hydrated = useHydrated()
  const meldingen = state.soort === 'gelukt' ? state.gelukt.meldingen : begin.meldingen
  const tegenstrijdig = useMemo(() => tegenstrijdighedenIn((sleutel) => waarden[sleutel] ?? null), [waarden])
  const aantallen = useMemo(() => {
    const now = standen.map((stand) => ({ ...stand, waarde: waarden[stand.sleutel] ?? null }))
    const aantalOf = (name: Vraagfilter) => now.filter((stand) => passes(name, stand, ronde.peildag)).length
    return Object.fromEntries(filters.map((name) => [name, aantalOf(name)])) as Record<Vraagfilter, number>
  }, [standen, waarden, ronde.peildag])
  return (
    <>
      <Filterlinks pad={ronde.pad} filter={filter} aantallen={aantallen} />
      {vragen.length === 0 && <p className="rounded bg-vlak p-5">Geen van deze vragen valt onder dit filter.</p>}
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
        <Formuliermerk begin={begin} />
        {!hydrated && <Formuliermelding naam={begin.naam} state={state} hidden={{}} done={undefined} />}
        {!hydrated && state.soort === 'gelukt' && <Uitslag {...state.gelukt} />}
        {vragen.map((vraag) => (
          <Vraagkaart
            key={vraag.sleutel}
            vraag={vraag}
            ronde={ronde}
            melding={meldingen[vraag.sleutel]}
            tegenstrijdig={tegenstrijdig.filter((melding) => melding.vraag === vraag.sleutel)}
            onWaarde={(sleutel, waarde) =>
              setWaarden((before) => (before[sleutel] === waarde ? before : { ...before, [sleutel]: waarde }))
            }
          />
        ))}
        {!hydrated && <Button type="submit">Opslaan</Button>}
        {volgend && <Volgende {...volgend} hydrated={hydrated} />}
      </form>
      <Weggooiformulier begin={begin} action={formAction} />
    </>
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

function Uitslag({ opgeslagen, nietOpgeslagen }: Omit<Themauitslag, 'meldingen'>) {
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
