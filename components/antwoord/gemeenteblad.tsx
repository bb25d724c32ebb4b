import { StaatChip } from '@/components/vragenlijst/staat'
import type { Gemeenteantwoorden } from '@/lib/antwoord/gemeenteantwoorden-data'
import { gesteldeVraag } from '@/lib/antwoord/stand'
import { formatMoment } from '@/lib/platform/datum'
import { staatOf } from '@/lib/vragenlijst/waarde'
import { Antwoordlijst, Toelichting } from './antwoordlijst'
import { Terugblik } from './terugblik'

/**
 * The antwoorden of a gemeente at one moment, each beside what it was. A reader who may not see toelichtingen gets
 * none: the data layer left them out.
 *
 * @param thema only this thema, by its sleutel
 */
export function Gemeenteblad({ antwoorden, thema }: { antwoorden: Gemeenteantwoorden; thema: string | undefined }) {
  const { gemeente, bron, vorig, vragenlijst, standen, magGeschiedenisZien } = antwoorden
  const fasen = vragenlijst.fasen
    .map((fase) => ({
      ...fase,
      themas: fase.themas.filter(({ sleutel }) => thema === undefined || sleutel === thema),
    }))
    .filter(({ themas }) => themas.length > 0)
  return (
    <Antwoordlijst
      fasen={fasen}
      onder={(vraag) => {
        const stand = gesteldeVraag(vraag, standen)
        const door = stand.updatedBy ? ` door ${stand.updatedBy}` : ''
        return (
          <>
            <Toelichting
              toelichting={stand.toelichting}
              gewijzigd={stand.updatedAt && `${formatMoment(stand.updatedAt)}${door}`}
            />
            <div className="mt-1 flex flex-wrap items-start gap-x-6 text-sm">
              {vorig && <Terugblik vorige={stand.vorige} nieuw={stand.nieuw} vorigNaam={vorig.naam} />}
              {magGeschiedenisZien && bron.status === 'nu' && (
                <a
                  href={`/vragenlijst/${gemeente.code}/geschiedenis/${vraag.code}`}
                  className="inline-flex min-h-6 items-center print:hidden"
                >
                  Geschiedenis<span className="sr-only"> van vraag {vraag.code}</span>
                </a>
              )}
            </div>
          </>
        )
      }}
      naast={(vraag) => <StaatChip staat={staatOf(standen.get(vraag.sleutel)?.waarde ?? null)} />}
    />
  )
}
