import type { Toelichtingenlijst } from '@/lib/antwoord/toelichtingen-data'
import { toelichtingenPad } from '@/lib/antwoord/toelichtingen-schema'
import { formatGetal } from '@/lib/platform/getal'
import { Toelichtinglijst } from './toelichtinglijst'

/** Some toelichtingen beside a text, with the way to all of them. */
export function Toelichtingpaneel({
  toelichtingen: { meetmoment, vragen, totaal, rijen },
  keuze,
}: {
  toelichtingen: Toelichtingenlijst
  keuze: { thema?: string; fase?: number }
}) {
  return (
    <section aria-labelledby="toelichtingen" className="space-y-3">
      <h2 id="toelichtingen">Wat gemeenten schreven</h2>
      {totaal === 0 ? (
        <p className="text-inkt-zacht">Geen gemeente schreef hier een toelichting bij.</p>
      ) : (
        <>
          <p className="text-sm">
            <a href={toelichtingenPad(meetmoment.sleutel, keuze)} className="inline-flex min-h-8 items-center">
              {totaal === 1 ? 'Open deze ene toelichting' : `Doorzoek alle ${formatGetal(totaal)} toelichtingen`}
            </a>
          </p>
          {vragen
            .map((vraag) => ({ vraag, eigen: rijen.filter((rij) => rij.vraag === vraag.sleutel) }))
            .filter(({ eigen }) => eigen.length > 0)
            .map(({ vraag: { sleutel, code, kort, aantal }, eigen }, index) => (
              <details key={sleutel} open={index === 0} className="border-lijn border-b pb-2">
                <summary className="min-h-8 font-semibold">
                  {code} {kort}
                </summary>
                <Toelichtinglijst toelichtingen={eigen} />
                {aantal > eigen.length && (
                  <a
                    href={toelichtingenPad(meetmoment.sleutel, { vraag: sleutel })}
                    className="inline-flex min-h-8 items-center text-sm"
                  >
                    Alle {formatGetal(aantal)} bij vraag {code}
                  </a>
                )}
              </details>
            ))}
        </>
      )}
    </section>
  )
}
