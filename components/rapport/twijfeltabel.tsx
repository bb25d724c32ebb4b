import { escapeHtml } from '@/lib/format/html'
import type { Twijfel, Twijfelgemeente } from '@/lib/rapport/tegenstrijdig'
import { beeldPad } from '@/lib/schemas/beeld'

const soorten: Record<Twijfel['soort'], string> = { tegenstrijdig: 'Past niet bij elkaar', leeggemaakt: 'Leeggemaakt' }

/** One string per gemeente: in a large country there are thousands. Names and sentences are escaped. */
function rijHtml({ soort, vraag, zin }: Twijfel, pad: string): string {
  return `<td>${soorten[soort]}</td><td><a href="${escapeHtml(`${pad}#vraag-${vraag.code}`)}">${escapeHtml(`${vraag.code} ${vraag.kort}`)}</a></td><td>${escapeHtml(zin)}</td>`
}

/** What to ask which gemeente. */
export function Twijfeltabel({
  gemeenten,
  meetmoment,
  bijschrift,
}: {
  gemeenten: readonly Twijfelgemeente[]
  meetmoment: string
  bijschrift: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={bijschrift}>
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
    </section>
  )
}
