'use client'

import { useEffect, useRef } from 'react'
import { Opslagmelding } from '@/components/platform/opslagmelding'
import { useHydrated } from '@/components/platform/use-opslag'
import { Icon } from '@/components/ui/icon'
import { savedOf } from '@/lib/antwoord/antwoordopslag'
import { isUnanswered } from '@/lib/antwoord/inhoud'
import type { Tegenstrijdigheid } from '@/lib/antwoord/tegenstrijdig'
import { fieldNames } from '@/lib/antwoord/veldnamen'
import { formatDatum, formatTijd } from '@/lib/platform/datum'
import { wieInZin } from '@/lib/platform/opslag/zinnen'
import { isNieuw } from '@/lib/vragenlijst/voortgang'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import { Keuze } from './keuze'
import { KloptDit } from './klopt-dit'
import { Terugblik } from './terugblik'
import type { Melding, Themakader, VraagOpPagina } from './themapagina'
import { Toelichtingveld } from './toelichtingveld'
import { afterArrows, afterTyping, atOnce, useVraagopslag, vraagId } from './use-vraagopslag'
import { Opgeslagenconflict, Vraagconflict } from './vraagconflict'

type Props = {
  vraag: VraagOpPagina
  ronde: Themakader
  melding: Melding | undefined
  tegenstrijdig: readonly Tegenstrijdigheid[]
  onWaarde: (vraag: string, waarde: Waarde | null) => void
}

/** One vraag to answer. */
export function Vraagkaart({ vraag, ronde, melding, tegenstrijdig, onWaarde }: Props) {
  const names = fieldNames(vraag.sleutel)
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const hydrated = useHydrated()
  const opslag = useVraagopslag(fieldset, vraag, ronde, melding)
  const { entry, inhoud, start } = opslag
  const staat = opslag.staat.soort === 'rust' && melding ? melding.staat : opslag.staat
  const { waarde } = inhoud

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the waarde changes
  useEffect(() => onWaarde(vraag.sleutel, waarde), [waarde])

  return (
    <fieldset
      ref={fieldset}
      id={vraagId(vraag.code)}
      tabIndex={-1}
      className="min-w-0 scroll-mt-24 space-y-3 rounded border border-lijn p-4 sm:p-5"
    >
      <legend className="float-left mb-2 w-full font-semibold text-lg leading-snug">
        <span className="mr-1 text-merk">{vraag.code}</span> {vraag.tekst}
      </legend>
      <Vraagkop vraag={vraag} waarde={waarde} />
      <input type="hidden" name={names.basis} value={melding?.ander?.version ?? vraag.version} />
      <input type="hidden" name={names.was} value={vraag.was} />
      <Keuze
        name={names.waarde}
        waarde={start.waarde}
        onChoose={(passing) => opslag.edited(passing ? afterArrows : atOnce)}
        onLeave={opslag.done}
      />
      <KloptDit
        tegenstrijdig={tegenstrijdig}
        waarde={waarde}
        vorige={vraag.vorige?.waarde ?? null}
        vorigNaam={ronde.vorigNaam}
      />
      <Toelichtingveld
        name={names.toelichting}
        start={start.toelichting}
        lengte={inhoud.toelichting.length}
        onInput={() => opslag.edited(afterTyping)}
        onBlur={opslag.done}
      />
      {entry && <Vraagconflict entry={entry} onChoose={opslag.choose} onLeft={opslag.takeLeft} />}
      {!hydrated && melding?.ander && <Opgeslagenconflict eigen={start} ander={savedOf(melding.ander)} />}
      <Opslagmelding
        staat={staat}
        opgeslagen={({ op, samen }) => {
          const woorden = `Opgeslagen ${formatTijd(op)}${isUnanswered(inhoud) ? ', nog niet beantwoord' : ''}`
          return samen
            ? `${woorden}, samen met wat ${samen.vanUzelf ? 'u elders' : wieInZin(samen)} intussen wijzigde`
            : woorden
        }}
        naar={`${ronde.pad}#vraag-${vraag.code}`}
        isKept={hydrated ? opslag.isKept() : null}
        onRetry={opslag.retry}
        verder={{ label: 'Bewaar voor de volgende meting', onClick: () => opslag.choose(inhoud) }}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-lijn border-t pt-3 text-sm">
        <Terugblik vorige={vraag.vorige} nieuw={vraag.nieuw} vorigNaam={ronde.vorigNaam} />
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

function Vraagkop({ vraag, waarde }: { vraag: VraagOpPagina; waarde: Waarde | null }) {
  return (
    <div className="clear-both space-y-1 text-inkt-zacht text-sm">
      {vraag.uitleg && <p>{vraag.uitleg}</p>}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>Streefdatum {formatDatum(vraag.streefdatum)}</span>
        {vraag.overStreefdatum && waarde !== 'ja' && (
          <span className="inline-flex items-center gap-1 font-semibold text-rood-diep">
            <Icon name="clock" /> over de streefdatum
          </span>
        )}
        {isNieuw({ nieuw: vraag.nieuw, waarde }) && (
          <span className="rounded bg-merk-licht px-1.5 font-semibold text-merk-diep">nieuw</span>
        )}
      </p>
    </div>
  )
}
