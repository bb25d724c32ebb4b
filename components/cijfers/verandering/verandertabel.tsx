'use client'

import { SortLink } from '@/components/ui/sort-link'
import { soortenVerandering, type Veranderaantallen } from '@/lib/cijfers/verandering/overgang'
import type { Jaontwikkeling, Veranderkolom, Veranderregel } from '@/lib/cijfers/verandering/veranderregels'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { type Schaal, schaalOf, veranderbalkHtml } from './veranderbalk'
import { veranderwoorden } from './veranderwoorden'
import { vragentalzin } from './vragental'

export type Sortering = {
  kolom: Veranderkolom | null
  richting: 'op' | 'af'
  /** where the heading of each column leads */
  hrefs: Record<Veranderkolom, string>
}

/** A heading that sorts by a column. */
function Sorteerkop({
  sortering: { kolom, richting, hrefs },
  eigen,
  children,
}: {
  sortering: Sortering
  eigen: Veranderkolom
  children: string
}) {
  const sorted = kolom === eigen ? (richting === 'op' ? ('ascending' as const) : ('descending' as const)) : undefined
  return (
    <th scope="col" aria-sort={sorted}>
      <SortLink href={hrefs[eigen]} sorted={sorted}>
        {children}
      </SortLink>
    </th>
  )
}

/** The headings of the bar, the six kinds and n. */
export function Veranderkoppen({ sortering, wat = 'Antwoorden' }: { sortering: Sortering; wat?: string }) {
  return (
    <>
      <Sorteerkop sortering={sortering} eigen="verandering">
        Verandering
      </Sorteerkop>
      {soortenVerandering.map((soort) => (
        <Sorteerkop key={soort} sortering={sortering} eigen={soort}>
          {veranderwoorden[soort].woord}
        </Sorteerkop>
      ))}
      <th scope="col">
        <span>{wat}</span>
      </th>
    </>
  )
}

/**
 * The bar, the six kinds and n of a row as HTML: there can be hundreds of rows.
 *
 * @param procenten whether each number has its percentage below it
 */
export function veranderaantalHtml(cel: Veranderaantallen, schaal: Schaal, procenten = true): string {
  const aantallen = soortenVerandering.map((soort) => {
    const deel = procenten ? `\n${formatPercentage(cel.percentages[soort])}` : ''
    return `<td>${formatGetal(cel.aantallen[soort])}${deel}</td>`
  })
  return `<td>${veranderbalkHtml(cel, schaal)}</td>${aantallen.join('')}<td>${formatGetal(cel.n)}</td>`
}

const woord = {
  nieuw: 'Nieuw: de vraag was er toen nog niet.',
  vervallen: 'Vervallen: de vraag is er niet meer.',
  beide: 'n.v.t.',
} as const

/** "61% naar 66%", and the difference below it */
function jaTekst({ toen, nu, punten }: Jaontwikkeling): string {
  if (toen === null || nu === null) return formatPercentage(nu ?? toen)
  const verschil = punten === null ? '' : `\n${formatVerschil(punten)} procentpunt`
  return `${formatPercentage(toen)} naar ${formatPercentage(nu)}${verschil}`
}

/** Of one gemeente: how it went on each line, in words, by the sleutel of the line. */
type Gangen = Readonly<Record<string, string>>

/** Names are escaped. */
function rijHtml(regel: Veranderregel, schaal: Schaal, prefix: string, gangen: Gangen | null): string {
  const { soort, code, codeToen, naam, keuze, cel, ja, status, vragen } = regel
  const naming = `<b>${escapeHtml(code)}</b> ${escapeHtml(naam)}`
  const kop = keuze ? `<a href="${escapeHtml(`${prefix}${new URLSearchParams(keuze)}`)}">${naming}</a>` : naming
  const toen = codeToen ? `<small>toen ${escapeHtml(codeToen)}</small>` : ''
  const deels = soort !== 'vraag' && vragen.nieuw > 0 && vragen.nieuw < vragen.aantal
  const nieuw = deels ? `<small>${vragentalzin(vragen)}</small>` : ''
  const cellen =
    cel && cel.n > 0
      ? veranderaantalHtml(cel, schaal, gangen === null)
      : `<td colspan="8" class="woord">${soort === 'vraag' || status === 'beide' ? woord[status] : 'Nieuw: de vragen waren er toen nog niet.'}</td>`
  return `<th scope="row">${kop}${toen}${nieuw}</th>${cellen}<td>${gangen ? escapeHtml(gangen[regel.sleutel] ?? '') : ja ? jaTekst(ja) : ''}</td>`
}

/**
 * What changed, line by line.
 *
 * @param prefix where a thema or vraag leads, but for its own part of the address
 * @param gekozen the sleutel of the line that is looked at
 * @param gangen for one gemeente, of which no percentages are shown; null: for more of them
 */
export function Verandertabel({
  regels,
  sortering,
  prefix,
  gekozen,
  gangen = null,
  bijschrift,
}: {
  regels: readonly Veranderregel[]
  sortering: Sortering
  prefix: string
  gekozen: string | null
  gangen?: Gangen | null
  bijschrift: string
}) {
  const schaal = schaalOf(regels.map(({ cel }) => cel))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="kruistabelvak" tabIndex={0} aria-label="Tabel: wat veranderde er per thema en vraag">
      <table className="kruistabel verandertabel">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <th scope="col">Vraag</th>
            <Veranderkoppen sortering={sortering} wat={gangen ? 'Vragen' : 'Antwoorden'} />
            <Sorteerkop sortering={sortering} eigen="ja">
              {gangen ? 'Toen en nu' : 'Ja: toen en nu'}
            </Sorteerkop>
          </tr>
        </thead>
        <tbody>
          {regels.map((regel) => (
            <tr
              key={regel.sleutel}
              className={regel.sleutel === gekozen ? `${regel.soort} gekozen` : regel.soort}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
              dangerouslySetInnerHTML={{ __html: rijHtml(regel, schaal, prefix, gangen) }}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
