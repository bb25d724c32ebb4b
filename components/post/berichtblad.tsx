import { Notice } from '@/components/ui/notice'
import { formatMoment } from '@/lib/platform/datum'
import { type Berichtstatus, berichtsoort, statusuitleg } from '@/lib/post/berichtsoort'
import type { Bericht } from '@/lib/post/postvak-data'

const tones: Record<Berichtstatus, 'info' | 'good' | 'warning' | 'error'> = {
  wacht: 'info',
  bezig: 'info',
  verzonden: 'good',
  geweigerd: 'error',
  onzeker: 'warning',
  getoond: 'info',
  ingetrokken: 'info',
}

/** One mail: what became of it, and both forms of it as they look. */
export function Berichtblad({ bericht }: { bericht: Bericht }) {
  const { soort, naam, adres, status, createdAt, settledAt, pogingen, antwoord, mail } = bericht
  const rows: [string, string][] = [
    ['Aan', `${naam} <${adres}>`],
    ['Soort', berichtsoort[soort].naam],
    ['Geschreven', formatMoment(createdAt)],
    ...(settledAt ? ([['Afgehandeld', formatMoment(settledAt)]] as [string, string][]) : []),
    ...(pogingen > 0 ? ([['Pogingen', String(pogingen)]] as [string, string][]) : []),
    ...(antwoord ? ([['De mailserver zei', antwoord]] as [string, string][]) : []),
  ]
  return (
    <div className="space-y-5">
      <h1 className="wrap-anywhere">{mail.onderwerp}</h1>
      <Notice tone={tones[status]}>
        <b>{statusuitleg[status].naam}.</b> {statusuitleg[status].uitleg}
      </Notice>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {rows.map(([kop, waarde]) => (
          <div key={kop} className="contents">
            <dt className="font-semibold">{kop}</dt>
            <dd className="wrap-anywhere">{waarde}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-6 lg:grid-cols-2">
        <section aria-labelledby="opgemaakt" className="min-w-0 space-y-2">
          <h2 id="opgemaakt">Zoals de meeste mailprogramma’s hem tonen</h2>
          <iframe
            title="De mail, opgemaakt"
            srcDoc={mail.html}
            // A link opens beside it: in the frame no page of ours may stand.
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-112 w-full rounded border border-lijn-sterk bg-white"
          />
        </section>
        <section aria-labelledby="tekst" className="min-w-0 space-y-2">
          <h2 id="tekst">Als gewone tekst</h2>
          <p className="wrap-anywhere whitespace-pre-line rounded border border-lijn-sterk p-4">{mail.tekst.trim()}</p>
        </section>
      </div>
    </div>
  )
}
