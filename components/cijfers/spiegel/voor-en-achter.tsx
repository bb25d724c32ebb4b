import type { Spiegelpunt, Spiegelpunten, Twijfelpunt } from '@/lib/cijfers/spiegel/voor-en-achter'
import { formatAantal, formatPercentage } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import type { Spiegelwoorden } from './spiegelwoorden'

function eigenTekst({ soort, eigen, aantalVragen }: Spiegelpunt): string {
  if (soort === 'thema') return `${eigen.ja} van ${aantalVragen} ${stoplicht.ja.woord}`
  const staat = staten.find((candidate) => eigen[candidate] > 0) ?? 'geen'
  return stoplicht[staat].woord
}

/** "regio 56%, klasse 63%, land 67% Ja"; what is not shown is left out */
function groepenTekst({ regio, klasse, land }: Spiegelpunt): string {
  const delen = [regio && (['regio', regio] as const), klasse && (['klasse', klasse] as const), ['land', land] as const]
  return delen.flatMap((deel) => (deel ? [`${deel[0]} ${formatPercentage(deel[1].percentages.ja)}`] : [])).join(', ')
}

/** The name of a thema or vraag, leading to its own antwoorden. */
function Titel({ soort, code, naam, pad }: Pick<Spiegelpunt, 'soort' | 'code' | 'naam'> & { pad: string | null }) {
  const titel = (
    <>
      <b>
        {soort === 'thema' ? 'Thema ' : ''}
        {code}
      </b>{' '}
      {naam}
    </>
  )
  return pad === null ? titel : <a href={`${pad}#${soort}-${code.replace(/\.$/, '')}`}>{titel}</a>
}

function Punt({ punt, pad }: { punt: Spiegelpunt; pad: string | null }) {
  return (
    <li>
      <Titel {...punt} pad={pad} />: <b>{eigenTekst(punt)}</b>
      <span className="text-inkt-zacht"> ({groepenTekst(punt)} Ja)</span>
    </li>
  )
}

/** Which part of the points stands there, if not all. */
function keuzezin({ themas, punten, vragen }: Spiegelpunten): string {
  const vraagdeel =
    vragen > punten.length
      ? `de ${punten.length} vragen met het grootste verschil`
      : punten.length > 0
        ? 'de vragen'
        : ''
  if (themas.length === 0) return vragen > punten.length ? ` U ziet ${vraagdeel}.` : ''
  return vraagdeel ? ` U ziet eerst de thema's, daarna ${vraagdeel}.` : ''
}

function Kant({
  kop,
  id,
  uitleg,
  leeg,
  kant,
  pad,
}: {
  kop: string
  id: string
  uitleg: string
  leeg: string
  kant: Spiegelpunten
  pad: string | null
}) {
  const { themas, punten, vragen } = kant
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
            {keuzezin(kant)}
          </p>
          <ul aria-labelledby={id} className="list-disc space-y-0.5 pl-5">
            {[...themas, ...punten].map((punt) => (
              <Punt key={punt.sleutel} punt={punt} pad={pad} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** The Ja's that are not counted as ahead. Nothing is wrong yet: somebody may look. */
function Twijfels({ twijfels, pad, uitleg }: { twijfels: readonly Twijfelpunt[]; pad: string | null; uitleg: string }) {
  if (twijfels.length === 0) return null
  return (
    <div className="space-y-1 text-sm">
      <p>{uitleg}</p>
      <ul className="list-disc space-y-0.5 pl-5">
        {twijfels.map(({ sleutel, code, naam, zinnen }) => (
          <li key={sleutel}>
            <Titel soort="vraag" code={code} naam={naam} pad={pad} />: {zinnen.join(' ')} Klopt dit?
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * Where a gemeente is ahead of the country, and where behind: few points, each with its figures.
 *
 * @param pad the antwoorden of this gemeente, to which each point leads; null: there are none to look at
 */
export function VoorEnAchter({
  voor,
  achter,
  twijfels,
  pad,
  woorden,
}: {
  voor: Spiegelpunten
  achter: Spiegelpunten
  twijfels: readonly Twijfelpunt[]
  pad: string | null
  woorden: Spiegelwoorden
}) {
  return (
    <section aria-labelledby="voor-en-achter" className="space-y-2">
      <h2 id="voor-en-achter">{woorden.waar}</h2>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
        <Kant id="voor" kant={voor} pad={pad} {...woorden.voor} />
        <Kant id="achter" kant={achter} pad={pad} {...woorden.achter} />
      </div>
      <Twijfels twijfels={twijfels} pad={pad} uitleg={woorden.twijfel} />
    </section>
  )
}
