import { Icon } from '@/components/ui/icon'
import { type Overgangen, type Soort, soortOf } from '@/lib/cijfers/verandering/overgang'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { veranderwoorden } from './veranderwoorden'

export type Gang = { code: string; naam: string; van: Staat; naar: Staat }

const anker = (van: Staat, naar: Staat) => `van-${van}-naar-${naar}`

/** From what to what, in numbers: each leads to the names behind it, as far as there are any. */
export function Overgangstabel({
  overgangen,
  gangen,
  bijschrift,
}: {
  overgangen: Overgangen
  gangen: readonly Gang[]
  bijschrift: string
}) {
  const named = new Set(gangen.map(({ van, naar }) => anker(van, naar)))
  return (
    <table className="overgangstabel">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col">Van / naar</th>
          {staten.map((naar) => (
            <th key={naar} scope="col">
              {stoplicht[naar].woord}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {staten.map((van) => (
          <tr key={van}>
            <th scope="row">{stoplicht[van].woord}</th>
            {staten.map((naar) => {
              const [soort, aantal] = [soortOf(van, naar), overgangen[van][naar]]
              const { teken, woord } = veranderwoorden[soort]
              const text = (
                <>
                  <b>{formatGetal(aantal)}</b>
                  <small>
                    <Icon name={teken} /> {woord.toLowerCase()}
                  </small>
                </>
              )
              return (
                <td key={naar} className={aantal === 0 ? 'nul' : soort}>
                  {named.has(anker(van, naar)) ? <a href={`#${anker(van, naar)}`}>{text}</a> : text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The gemeenten behind each number; what changed first. Folded in, because one number can have hundreds. */
export function Gangen({
  gangen,
  hrefOf,
}: {
  gangen: readonly Gang[]
  /** where a gemeente leads */
  hrefOf: (code: string) => string
}) {
  const isChange = (soort: Soort) => soort !== 'gelijk' && soort !== 'leeg'
  const cellen = staten
    .flatMap((van) => staten.map((naar) => ({ van, naar, soort: soortOf(van, naar) })))
    .map((cel) => ({ ...cel, wie: gangen.filter(({ van, naar }) => van === cel.van && naar === cel.naar) }))
    .filter(({ wie }) => wie.length > 0)
    .sort((a, b) => Number(isChange(b.soort)) - Number(isChange(a.soort)))
  return (
    <ul className="space-y-1">
      {cellen.map(({ van, naar, soort, wie }) => (
        <li key={anker(van, naar)}>
          <details>
            <summary className="min-h-6 py-0.5">
              {stoplicht[van].woord} naar {stoplicht[naar].woord}:{' '}
              <b>{formatAantal(wie.length, 'gemeente', 'gemeenten')}</b> ({veranderwoorden[soort].woord.toLowerCase()})
            </summary>
            <ul
              id={anker(van, naar)}
              className="gangnamen scroll-mt-24 py-1 pl-5 text-sm"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: names and addresses, escaped; there can be thousands
              dangerouslySetInnerHTML={{
                __html: wie
                  .map(({ code, naam }) => `<li><a href="${escapeHtml(hrefOf(code))}">${escapeHtml(naam)}</a></li>`)
                  .join(''),
              }}
            />
          </details>
        </li>
      ))}
    </ul>
  )
}
