import type { ComponentProps } from 'react'
import { Uitgaven } from '@/components/bestanden/uitgaven'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formaatnamen, formaten } from '@/lib/bestanden/formaten'
import type { Beheerdmeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { formatMoment } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import type { Voorbeeld } from '@/lib/rapport/publiceren-data'
import type { Verzoeksoort } from '@/lib/rapport/verzoek'

type Props = {
  meetmoment: Beheerdmeetmoment
  samen: Voorbeeld['samen']
  /** how many antwoorden are certain in what is public */
  verraadt: number
  /** the kept files of its publicaties */
  bewaard: ComponentProps<typeof Uitgaven>['bewaard']
}

/** What the bureau does with a meetmoment once it is frozen. */
export function Bevroren({ meetmoment, samen, verraadt, bewaard }: Props) {
  const { sleutel, status, hash, vervangenDoor } = meetmoment
  const pad = `/meetmomenten/${sleutel}`
  const openbaar = status === 'gepubliceerd'
  return (
    <>
      <section aria-labelledby="rapport" className="space-y-3">
        <h2 id="rapport">Rapport</h2>
        <div className="flex flex-wrap gap-3">
          <a href={`${pad}/rapport`} className={buttonClass('secondary')}>
            Rapport schrijven
          </a>
          <a href={`${pad}/toelichtingen`} className={buttonClass('secondary')}>
            Toelichtingen van gemeenten
          </a>
          <a href={`/dashboard?meetmoment=${sleutel}`} className={buttonClass('secondary')}>
            Landelijk beeld
          </a>
        </div>
      </section>
      <section aria-labelledby="bestanden" className="space-y-3">
        <h2 id="bestanden">Bestanden</h2>
        <p className="max-w-prose">
          Zelfde meetmoment, zelfde editie: altijd hetzelfde bestand. In de openbare editie staan geen cijfers waaruit
          blijkt wat een gemeente antwoordde.
        </p>
        <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {formaten.map((formaat) => {
            const { bestand, titel } = formaatnamen[formaat]
            return (
              <li key={formaat} className="grid grid-cols-[1fr_auto_auto] items-center gap-x-3">
                {titel}
                <a className="inline-flex min-h-8 items-center" href={`${pad}/bestanden/${bestand}?editie=bureau`}>
                  bureau<span className="sr-only">, {titel}</span>
                </a>
                <a className="inline-flex min-h-8 items-center" href={`${pad}/bestanden/${bestand}?editie=openbaar`}>
                  openbaar<span className="sr-only">, {titel}</span>
                </a>
              </li>
            )
          })}
        </ul>
      </section>
      <section aria-labelledby="publicatie" className="space-y-3">
        <h2 id="publicatie">Publicatie</h2>
        <Notice tone={openbaar ? 'good' : 'info'}>
          {openbaar ? (
            <>
              Dit meetmoment is openbaar: <a href={`/metingen/${sleutel}`}>/metingen/{sleutel}</a>.
            </>
          ) : (
            'Dit meetmoment is niet openbaar. Alleen het TransitieBureau ziet het rapport en de bestanden.'
          )}
        </Notice>
        {verraadt > 0 && (
          <Notice tone="warning">
            Wat openbaar is, verraadt {formatAantal(verraadt, 'antwoord', 'antwoorden')} van gemeenten. Dat is pas na
            het publiceren nagegaan. <a href={`${pad}/publiceren`}>Publiceer opnieuw</a>, op hetzelfde adres.
          </Notice>
        )}
        {samen && <Verzoekmelding samen={samen} />}
        <p className="flex flex-wrap gap-3">
          <a href={`${pad}/publiceren`} className={buttonClass(openbaar ? 'secondary' : 'primary')}>
            {openbaar ? 'Opnieuw publiceren of intrekken…' : 'Voorbeeld bekijken en publiceren…'}
          </a>
          <a href={`${pad}/verborgen`} className={buttonClass('quiet')}>
            Wat niet wordt getoond
          </a>
        </p>
        <Uitgaven meetmoment={meetmoment} bewaard={bewaard} />
      </section>
      <section aria-labelledby="zegel" className="space-y-3">
        <h2 id="zegel">Zegel</h2>
        <p className="max-w-prose">
          Over alle bevroren feiten samen is een SHA-256 berekend. Verandert er later één antwoord, dan klopt dit getal
          niet meer.
        </p>
        <p className="break-all font-mono text-sm">{hash}</p>
        <div className="flex flex-wrap gap-3">
          <a href={`${pad}/controle`} className={buttonClass('secondary')}>
            Alles nu narekenen
          </a>
          {!vervangenDoor && (
            <a href={`${pad}/correctie`} className={buttonClass('quiet')}>
              Klopt er iets niet? Plan een correctie
            </a>
          )}
        </div>
      </section>
    </>
  )
}

const verzoekvervolg: Record<Verzoeksoort, string> = {
  geen: '',
  vervallen: 'Dat verzoek geldt niet meer: daarna is er iets veranderd.',
  eigen: 'Een andere medewerker van het bureau moet het nog bevestigen.',
  te_bevestigen: 'U kunt het bekijken en bevestigen.',
}

/** Where asking to publish before the peildatum stands. */
function Verzoekmelding({ samen: { soort, verzoek } }: { samen: NonNullable<Voorbeeld['samen']> }) {
  if (!verzoek) return null
  return (
    <Notice tone={soort === 'vervallen' ? 'warning' : 'info'}>
      {soort === 'eigen' ? 'U' : (verzoek.door ?? 'Iemand')} vroeg op {formatMoment(verzoek.op)} om dit voor de
      peildatum openbaar te maken. {verzoekvervolg[soort]}
    </Notice>
  )
}
