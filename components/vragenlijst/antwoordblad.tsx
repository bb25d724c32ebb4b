import { StaatChip } from '@/components/rapport/staat'
import { Icon } from '@/components/ui/icon'
import type { Invulling } from '@/lib/data/invulling'
import { gesteldeVraag } from '@/lib/domain/stand'
import { stoplicht } from '@/lib/domain/stoplicht'
import { staatVan, waarden } from '@/lib/domain/waarde'
import { formatDatum, formatMoment } from '@/lib/format/datum'

/**
 * The whole vragenlijst of a gemeente to read or print, with its answers or empty. A reader who may not see
 * toelichtingen gets none: the data layer left them out.
 */
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
      {vragenlijst.fasen.map((fase) => (
        <section key={fase.nummer} className="space-y-5">
          <h2 className="border-merk border-b-2 pb-1">
            Fase {fase.nummer}: {fase.naam}
          </h2>
          {fase.themas.map((thema) => (
            <section key={thema.sleutel} className="space-y-2">
              <h3>
                {thema.nummer}. {thema.naam}
              </h3>
              <ul className="divide-y divide-lijn border-lijn border-y">
                {thema.vragen.map((vraag) => {
                  const stand = gesteldeVraag(vraag, invulling.standen, ronde.vorig !== null)
                  return (
                    <li
                      key={vraag.sleutel}
                      className="grid break-inside-avoid grid-cols-1 items-start justify-items-start gap-x-4 gap-y-1 py-2 sm:grid-cols-[2.5rem_minmax(0,1fr)_auto]"
                    >
                      <span className="font-semibold text-merk">{vraag.code}</span>
                      <div className="min-w-0">
                        <p>{vraag.tekst}</p>
                        {leeg ? <LegeRegels /> : <Toelichting {...stand} />}
                      </div>
                      {leeg ? <LegeKeuze /> : <StaatChip staat={staatVan(stand.waarde)} />}
                    </li>
                  )
                })}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}

function Toelichting({
  toelichting,
  updatedAt,
  updatedBy,
}: {
  toelichting: string | null
  updatedAt: string | null
  updatedBy: string | null
}) {
  return (
    <>
      {toelichting && (
        <p className="mt-1 whitespace-pre-wrap wrap-anywhere border-lijn border-l-4 pl-3">{toelichting}</p>
      )}
      {updatedAt && toelichting !== null && (
        <p className="mt-1 text-inkt-zacht text-sm">
          {formatMoment(updatedAt)}
          {updatedBy && ` door ${updatedBy}`}
        </p>
      )}
    </>
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
