import { Notice } from '@/components/ui/notice'
import type { Herziening } from '@/lib/antwoord/herziening-data'
import { formatDatum } from '@/lib/platform/datum'

type Props = { gemeente: { code: string; naam: string }; herzieningen: readonly Herziening[]; magSchrijven: boolean }

/** Says that the answers of a gemeente are taken anew for a correction; nothing when they are not. */
export function Herzieningmelding({ gemeente, herzieningen, magSchrijven }: Props) {
  const herziening = herzieningen.find((one) => one.gemeente === gemeente.code)
  if (!herziening) return null
  const { naam, tot, vervangt } = herziening
  const wanneer = tot === null ? 'tot het bureau de correctie bevriest' : `tot en met ${formatDatum(tot)}`
  return (
    <Notice tone="warning">
      <p>
        <b>Uw antwoorden worden opnieuw overgenomen.</b> Het TransitieBureau corrigeert meting {vervangt.naam}, met
        peildatum {formatDatum(vervangt.peildatum)}. In de correctie ({naam}) tellen alle antwoorden van {gemeente.naam}{' '}
        zoals ze zijn als het bureau die bevriest.
      </p>
      <p className="mt-2">
        {magSchrijven
          ? `Klopt een antwoord niet, verbeter het dan. Dat kan ${wanneer}.`
          : `De projectleider kan ze verbeteren ${wanneer}.`}
      </p>
    </Notice>
  )
}
