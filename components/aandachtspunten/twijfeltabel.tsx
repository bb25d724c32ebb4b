import type { Twijfel } from '@/lib/aandachtspunten/twijfel'
import type { Tegenstrijdigbeeld } from '@/lib/aandachtspunten/twijfel-data'
import { beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { formatDag } from '@/lib/platform/datum'
import { escapeHtml } from '@/lib/platform/html'

type Gemeenten = Tegenstrijdigbeeld['gemeenten']

const soorten: Record<Twijfel['soort'], string> = { tegenstrijdig: 'Past niet bij elkaar', leeggemaakt: 'Leeggemaakt' }

/** One string per gemeente: in a large country there are thousands. Names and sentences are escaped. */
function rijHtml({ soort, vraag, zin, leegSinds }: Gemeenten[number]['twijfels'][number], pad: string): string {
  const sinds = leegSinds === null ? '' : `<small>leeg sinds ${formatDag(leegSinds)}</small>`
  return `<td>${soorten[soort]}${sinds}</td><td><a href="${escapeHtml(`${pad}#vraag-${vraag.code}`)}">${escapeHtml(`${vraag.code} ${vraag.kort}`)}</a></td><td>${escapeHtml(zin)}</td>`
}

/** What to ask which gemeente. On a telephone the cells stand below each other. */
export function Twijfeltabel({
  gemeenten,
  meetmoment,
  bijschrift,
}: {
  gemeenten: Gemeenten
  meetmoment: string
  bijschrift: string
}) {
  return (
    <table className="twijfeltabel">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col">Gemeente</th>
          <th scope="col">Soort</th>
          <th scope="col">Vraag</th>
          <th scope="col">Wat er staat</th>
        </tr>
      </thead>
      {gemeenten.map(({ gemeente: { code, naam, regioNaam }, twijfels }) => {
        const pad = beeldPad(`/gemeente/${code}`, { meetmoment })
        const kop = `<th scope="rowgroup" rowspan="${twijfels.length}"><a href="${escapeHtml(pad)}">${escapeHtml(naam)}</a><small>${escapeHtml(regioNaam)}</small></th>`
        const rijen = twijfels.map((twijfel, index) => `<tr>${index === 0 ? kop : ''}${rijHtml(twijfel, pad)}</tr>`)
        // biome-ignore lint/security/noDangerouslySetInnerHtml: names and sentences are escaped
        return <tbody key={code} dangerouslySetInnerHTML={{ __html: rijen.join('') }} />
      })}
    </table>
  )
}
