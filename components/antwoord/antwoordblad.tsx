import { Icon } from '@/components/ui/icon'
import { StaatChip } from '@/components/vragenlijst/staat'
import type { Invulling } from '@/lib/antwoord/invulling-data'
import { gesteldeVraag } from '@/lib/antwoord/stand'
import { formatDatum, formatMoment } from '@/lib/platform/datum'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staatOf, waarden } from '@/lib/vragenlijst/waarde'
import { Antwoordlijst, Toelichting } from './antwoordlijst'

/** The whole vragenlijst of a gemeente to print, with its answers as they are now or empty. */
export function Antwoordblad({ invulling, leeg = false }: { invulling: Invulling; leeg?: boolean }) {
  const { gemeente, ronde, vragenlijst, magToelichtingenZien } = invulling
  return (
    <div className="max-w-4xl space-y-7">
      <header className="space-y-1">
        <h1>
          {gemeente.naam}: {leeg ? 'lege vragenlijst' : 'antwoorden'}
        </h1>
        <p className="text-inkt-zacht">
          Vragenlijst {ronde.versieNaam}
          {leeg ? '' : `, stand van ${formatDatum(ronde.vandaag)}`}.{' '}
          {!leeg && !magToelichtingenZien && 'U ziet de antwoorden. De toelichtingen zijn van de gemeente zelf.'}
        </p>
      </header>
      <Antwoordlijst
        fasen={vragenlijst.fasen}
        onder={(vraag) => {
          if (leeg) return <LegeRegels />
          const { toelichting, updatedAt, updatedBy } = gesteldeVraag(vraag, invulling.standen)
          const door = updatedBy ? ` door ${updatedBy}` : ''
          return (
            <Toelichting
              toelichting={toelichting}
              gewijzigd={updatedAt && toelichting !== null ? `${formatMoment(updatedAt)}${door}` : null}
            />
          )
        }}
        naast={(vraag) =>
          leeg ? <LegeKeuze /> : <StaatChip staat={staatOf(invulling.standen.get(vraag.sleutel)?.waarde ?? null)} />
        }
      />
    </div>
  )
}

function LegeKeuze() {
  return (
    <p className="flex gap-3 text-sm">
      {waarden.map((waarde) => (
        <span key={waarde} className="inline-flex items-center gap-1">
          <Icon name="empty" /> {stoplicht[waarde].woord}
        </span>
      ))}
    </p>
  )
}

function LegeRegels() {
  return (
    <p className="mt-2 text-inkt-zacht text-sm">
      Toelichting:
      <span className="mt-5 block border-lijn-sterk border-b" />
      <span className="mt-6 block border-lijn-sterk border-b" />
    </p>
  )
}
