import { Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function Controle({ params }: PageProps<'/meetmomenten/[meetmoment]/controle'>) {
  const { meetmoment: sleutel } = await params
  const actor = await requireActor(`/meetmomenten/${sleutel}/controle`)
  const [controle] = await orNotFound(verifyMeetmomenten(actor, sleutel))
  if (!controle) throw new Error(`meetmoment ${sleutel} was not verified`)
  const { naam, hash, feiten, tellingen, bestanden, verschillen } = controle
  return (
    <div className="space-y-5">
      <Paginatitel delen={['Nagerekend', `meetmoment ${naam}`]} />
      <h1>Meetmoment {naam} nagerekend</h1>
      {verschillen.length === 0 ? (
        <Notice tone="good">
          Alles klopt. {formatGetal(feiten)} feiten en {formatGetal(tellingen)} tellingen zijn opnieuw berekend en zijn
          gelijk aan wat bij het bevriezen is bewaard.
          {bestanden > 0 &&
            ` Van ${formatAantal(bestanden, 'bewaard bestand', 'bewaarde bestanden')} is de SHA-256 nog dezelfde.`}
        </Notice>
      ) : (
        <>
          <Notice tone="error">
            Dit meetmoment is niet meer wat er bevroren is. Publiceer niets en laat dit uitzoeken.
          </Notice>
          <ul className="list-disc space-y-1 pl-6">
            {verschillen.map((verschil) => (
              <li key={verschil}>{verschil}</li>
            ))}
          </ul>
        </>
      )}
      <p className="text-sm">
        SHA-256: <span className="break-all font-mono">{hash}</span>
      </p>
      <p>
        <a href={`/meetmomenten/${sleutel}`}>Terug naar meetmoment {naam}</a>
      </p>
    </div>
  )
}
