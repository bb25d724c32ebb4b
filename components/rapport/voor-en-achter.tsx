import { stoplicht } from '@/lib/domain/stoplicht'
import { staten } from '@/lib/domain/waarde'
import { formatAantal, formatPercentage } from '@/lib/format/getal'
import type { Spiegelpunt, Spiegelpunten } from '@/lib/rapport/voor-en-achter'

function eigenTekst({ soort, eigen, aantalVragen }: Spiegelpunt): string {
  if (soort === 'thema') return `${eigen.ja} van ${aantalVragen} ${stoplicht.ja.woord}`
  const staat = staten.find((candidate) => eigen[candidate] > 0) ?? 'geen'
  return stoplicht[staat].woord
}

function Punt({ punt }: { punt: Spiegelpunt }) {
  const { code, naam, soort, land, klasse } = punt
  return (
    <li>
      <b>
        {soort === 'thema' ? 'Thema ' : ''}
        {code}
      </b>{' '}
      {naam}: <b>{eigenTekst(punt)}</b>
      <span className="text-inkt-zacht">
        {' '}
        (land {formatPercentage(land.percentages.ja)} Ja
        {klasse && `, klasse ${formatPercentage(klasse.percentages.ja)}`})
      </span>
    </li>
  )
}

function Kant({
  kop,
  id,
  uitleg,
  leeg,
  kant: { themas, punten, vragen },
}: {
  kop: string
  id: string
  uitleg: string
  leeg: string
  kant: Spiegelpunten
}) {
  return (
    <div className="space-y-1">
      <h3 id={id}>
        {kop}: {formatAantal(vragen, 'vraag', 'vragen')}
      </h3>
      {themas.length + punten.length === 0 ? (
        <p>{leeg}</p>
      ) : (
        <>
          <p className="text-inkt-zacht text-sm">
            {uitleg}
            {vragen > punten.length && ` U ziet de ${punten.length} grootste verschillen.`}
          </p>
          <ul aria-labelledby={id} className="list-disc space-y-0.5 pl-5">
            {[...themas, ...punten].map((punt) => (
              <Punt key={punt.sleutel} punt={punt} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Where a gemeente is ahead of the country, and where behind: few points, each with its figures. */
export function VoorEnAchter({ voor, achter }: { voor: Spiegelpunten; achter: Spiegelpunten }) {
  return (
    <section aria-labelledby="voor-en-achter" className="space-y-2">
      <h2 id="voor-en-achter">Waar lopen wij voor, waar achter?</h2>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
        <Kant
          id="voor"
          kop="Wij lopen voor"
          kant={voor}
          uitleg="Wij zeggen Ja, en minder dan de helft van de gemeenten zegt dat al."
          leeg="Bij geen enkele vraag zeggen wij Ja terwijl minder dan de helft van de gemeenten dat al zegt."
        />
        <Kant
          id="achter"
          kop="Wij lopen achter"
          kant={achter}
          uitleg="Wij zeggen nog geen Ja, en meer dan de helft van de gemeenten wel."
          leeg="Bij elke vraag waar meer dan de helft van de gemeenten Ja zegt, zeggen wij dat ook."
        />
      </div>
    </section>
  )
}
