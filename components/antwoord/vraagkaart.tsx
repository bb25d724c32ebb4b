'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Inhoud, isSameInhoud, sleutelOf } from '@/lib/antwoord/concept'
import type { Tegenstrijdigheid } from '@/lib/antwoord/tegenstrijdig'
import { maxToelichting } from '@/lib/antwoord/toelichting'
import { fieldNames } from '@/lib/antwoord/veldnamen'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal } from '@/lib/platform/getal'
import { type Waarde, waarden } from '@/lib/vragenlijst/waarde'
import { Conflictkeuze } from './conflictkeuze'
import { Keuze } from './keuze'
import { KloptDit } from './klopt-dit'
import { Opslagmelding } from './opslagmelding'
import { Terugblik } from './terugblik'
import type { Melding, Themakader, VraagOpPagina } from './themapagina'
import { useHydrated, useOpslagstaat } from './use-opslagrij'
import { opslagrijOf } from './verzending'

/** Long enough to walk through the choices with the arrow keys without saving each. */
const chooseMs = 400
const typeMs = 900
const counterFrom = maxToelichting - 200

type Props = {
  vraag: VraagOpPagina
  ronde: Themakader
  melding: Melding | undefined
  tegenstrijdig: readonly Tegenstrijdigheid[]
  onWaarde: (vraag: string, waarde: Waarde | null) => void
}

function readInhoud(fieldset: HTMLFieldSetElement): Inhoud {
  const checked = fieldset.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value
  return {
    waarde: waarden.find((waarde) => waarde === checked) ?? null,
    toelichting: fieldset.querySelector('textarea')?.value ?? '',
  }
}

function writeInhoud(fieldset: HTMLFieldSetElement, { waarde, toelichting }: Inhoud) {
  for (const radio of fieldset.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    radio.checked = radio.value === (waarde ?? '')
  const textarea = fieldset.querySelector('textarea')
  if (textarea) textarea.value = toelichting
}

/** What was typed before JavaScript arrived goes over what waited, and leaves of it what was not touched. */
function withTyped(waiting: Inhoud, bewaard: Inhoud, typed: Inhoud): Inhoud {
  const texts = [waiting.toelichting, typed.toelichting].filter((text) => text !== bewaard.toelichting)
  return {
    waarde: typed.waarde === bewaard.waarde ? waiting.waarde : typed.waarde,
    toelichting: texts.length === 0 ? bewaard.toelichting : [...new Set(texts)].join('\n\n'),
  }
}

/**
 * One vraag to answer. The inputs are the browser's own (not steered by React), so what was typed before
 * JavaScript arrived is still there, and is saved from then on.
 */
export function Vraagkaart({ vraag, ronde, melding, tegenstrijdig, onWaarde }: Props) {
  const id = useId()
  const names = fieldNames(vraag.sleutel)
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const start = melding?.ingestuurd ?? vraag.bewaard
  const [inhoud, setInhoud] = useState<Inhoud>(start)
  const sleutel = sleutelOf({ gemeente: ronde.gemeente, vraag: vraag.sleutel })
  const naar = `${ronde.pad}#vraag-${vraag.code}`
  const staat = useOpslagstaat(ronde.gebruikerId, sleutel)
  const hydrated = useHydrated()
  const watched = useRef(false)

  function show(next: Inhoud) {
    if (fieldset.current) writeInhoud(fieldset.current, next)
    setInhoud(next)
    onWaarde(vraag.sleutel, next.waarde)
  }

  function edited(pauseMs: number) {
    if (!fieldset.current) return
    const next = readInhoud(fieldset.current)
    setInhoud(next)
    onWaarde(vraag.sleutel, next.waarde)
    // What is typed before the row of this vraag is there, it takes out of the inputs when it comes.
    if (watched.current) opslagrijOf(ronde.gebruikerId).edit(sleutel, next, pauseMs)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again only when the server shows another version
  useEffect(() => {
    if (!fieldset.current) return
    const rij = opslagrijOf(ronde.gebruikerId)
    const typed = readInhoud(fieldset.current)
    const { gemeente, versie, meetmoment, pad } = ronde
    const { bewaard } = vraag
    // After a conflict without JavaScript the row starts from before the colleague, so that the choice comes here too.
    const version = melding?.ander ? Math.max(0, melding.ander.version - 1) : vraag.version
    const plaats = { gemeente, vraag: vraag.sleutel, versie, meetmoment, code: vraag.code, pad }
    const waiting = rij.watch(plaats, { ...bewaard, version })
    watched.current = true
    if (!isSameInhoud(typed, bewaard)) {
      // What the server refused is sent again when the person changes it.
      if (melding?.ingestuurd && !melding.ander) return
      const next = withTyped(waiting ?? bewaard, bewaard, typed)
      show(next)
      rij.edit(sleutel, next, typeMs)
    } else if (waiting) {
      show(waiting)
      void rij.flush()
    }
  }, [vraag.version])

  const teller = inhoud.toelichting.length
  const ander = staat.soort === 'conflict' ? staat.ander : hydrated ? undefined : melding?.ander
  return (
    <fieldset
      ref={fieldset}
      id={`vraag-${vraag.code}`}
      className="min-w-0 scroll-mt-24 space-y-3 rounded border border-lijn p-4 sm:p-5"
    >
      <legend className="float-left mb-2 w-full font-semibold text-lg leading-snug">
        <span className="mr-2 text-merk">{vraag.code}</span>
        {vraag.tekst}
      </legend>
      <div className="clear-both space-y-1 text-inkt-zacht text-sm">
        {vraag.uitleg && <p>{vraag.uitleg}</p>}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span>Streefdatum {formatDatum(vraag.streefdatum)}</span>
          {vraag.overStreefdatum && inhoud.waarde !== 'ja' && (
            <span className="inline-flex items-center gap-1 font-semibold text-rood-diep">
              <Icon name="clock" /> over de streefdatum
            </span>
          )}
          {vraag.nieuw && <span className="rounded bg-merk-licht px-1.5 font-semibold text-merk-diep">nieuw</span>}
        </p>
      </div>
      <input type="hidden" name={names.basis} value={melding?.ander?.version ?? vraag.version} />
      <input type="hidden" name={names.was} value={vraag.was} />
      <Keuze name={names.waarde} waarde={start.waarde} onChoose={() => edited(chooseMs)} />
      <KloptDit
        tegenstrijdig={tegenstrijdig}
        waarde={inhoud.waarde}
        vorige={vraag.vorige?.waarde ?? null}
        vorigNaam={ronde.vorigNaam}
      />
      <div>
        <label htmlFor={`${id}-toelichting`} className="font-semibold">
          Toelichting
        </label>
        <textarea
          id={`${id}-toelichting`}
          name={names.toelichting}
          defaultValue={start.toelichting}
          onInput={() => edited(typeMs)}
          onBlur={() => staat.soort === 'wacht' && void opslagrijOf(ronde.gebruikerId).flush()}
          rows={3}
          autoComplete="off"
          aria-invalid={teller > maxToelichting || undefined}
          aria-describedby={`${id}-teller`}
          className="mt-1 block field-sizing-content max-h-96 min-h-20 w-full rounded border border-lijn-sterk bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-rood-diep"
        />
      </div>
      {ander && (
        <Conflictkeuze
          eigen={inhoud}
          ander={ander}
          {...(staat.soort === 'conflict' && {
            onKeep: () => opslagrijOf(ronde.gebruikerId).choose(sleutel, inhoud),
            onAccept: () => {
              opslagrijOf(ronde.gebruikerId).accept(sleutel)
              show(ander)
            },
            onCombine: () => {
              const both = {
                waarde: inhoud.waarde,
                toelichting: [ander.toelichting, inhoud.toelichting].filter(Boolean).join('\n\n'),
              }
              opslagrijOf(ronde.gebruikerId).choose(sleutel, both)
              show(both)
            },
          })}
        />
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 flex-1">
          <Opslagmelding
            staat={staat.soort === 'rust' && melding?.staat ? melding.staat : staat}
            naar={naar}
            onRetry={() => void opslagrijOf(ronde.gebruikerId).flush()}
            onKeepForNext={() => opslagrijOf(ronde.gebruikerId).choose(sleutel, inhoud)}
          />
        </div>
        <p
          id={`${id}-teller`}
          className={teller > maxToelichting ? 'font-semibold text-rood-diep text-sm' : 'text-inkt-zacht text-sm'}
        >
          {teller >= counterFrom && `${formatGetal(teller)} van ${formatGetal(maxToelichting)} tekens`}
        </p>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-lijn border-t pt-3 text-sm">
        <Terugblik vorige={vraag.vorige} vorigNaam={ronde.vorigNaam} />
        <a
          href={`/vragenlijst/${ronde.gemeente}/geschiedenis/${vraag.code}`}
          className="inline-flex min-h-6 items-center"
        >
          Geschiedenis<span className="sr-only"> van vraag {vraag.code}</span>
        </a>
      </div>
    </fieldset>
  )
}
