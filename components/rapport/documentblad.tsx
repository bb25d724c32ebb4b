import { Notice } from '@/components/ui/notice'
import { Balk, Legenda } from '@/components/vragenlijst/balk'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { verborgencel, verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import type { Balken, Blok, Hoofdstuk, Rapportdocument, Tabel, Tabelcel } from '@/lib/rapport/document/document'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { Tekstblokken } from './tekstblokken'

/**
 * The rapport as a web page prints it: chapters with their text, bars and tables. The title is the page's own.
 *
 * @param niveau of the headings of its chapters
 */
export function Documentblad({ document, niveau = 2 }: { document: Rapportdocument; niveau?: 2 | 3 }) {
  return (
    <div className="rapportblad">
      {document.hoofdstukken.map((hoofdstuk) => (
        <Hoofdstukblad key={hoofdstuk.id} hoofdstuk={hoofdstuk} niveau={niveau} />
      ))}
    </div>
  )
}

/** Its chapters, as links. */
export function Inhoudsopgave({ document }: { document: Rapportdocument }) {
  return (
    <ul className="gap-x-8 sm:columns-2">
      {document.hoofdstukken.map(({ id, titel, niveau }) => (
        <li key={id} className={niveau === 1 ? 'font-semibold' : 'pl-5 text-sm'}>
          <a href={`#${id}`} className="inline-flex min-h-7 items-center">
            {titel}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Hoofdstukblad({ hoofdstuk, niveau }: { hoofdstuk: Hoofdstuk; niveau: 2 | 3 }) {
  const diepte = niveau + hoofdstuk.niveau - 1
  const Kop = `h${diepte}` as 'h2'
  return (
    <section aria-labelledby={hoofdstuk.id} className={hoofdstuk.niveau === 1 ? 'hoofdstuk' : 'paragraaf'}>
      <Kop id={hoofdstuk.id}>{hoofdstuk.titel}</Kop>
      {hoofdstuk.blokken.map((blok, index) => (
        <Blokblad key={`${hoofdstuk.id} ${String(index)}`} blok={blok} kop={diepte - 2} />
      ))}
    </section>
  )
}

function Blokblad({ blok, kop }: { blok: Blok; kop: number }) {
  switch (blok.soort) {
    case 'kop':
    case 'alinea':
    case 'lijst':
      return <Tekstblokken blokken={[blok]} dieper={kop} />
    case 'melding':
      return <Notice tone="warning">{blok.tekst}</Notice>
    case 'tabel':
      return <Tabelblad tabel={blok.tabel} />
    case 'balken':
      return <Balkenblad balken={blok.balken} />
  }
}

function celtekst(cel: Tabelcel, reden: Record<Verborgen, string>): string {
  switch (cel.soort) {
    case 'tekst':
      return cel.tekst
    case 'getal':
      return formatGetal(cel.getal)
    case 'cijfer':
      return cel.percentage === null
        ? formatPercentage(null)
        : `${formatPercentage(cel.percentage)}\n${formatGetal(cel.aantal)}`
    case 'verschil':
      return cel.punten === null ? formatPercentage(null) : formatVerschil(cel.punten)
    case 'verborgen':
      return reden[cel.reden]
  }
}

/** @param getal whether it stands in a column of numbers */
function celklasse(cel: Tabelcel, getal: boolean): string {
  if (cel.soort === 'cijfer') return `cijfer ${cel.staat}`
  return cel.soort === 'tekst' && getal ? 'getal' : cel.soort
}

function Tabelblad({ tabel: { id, bijschrift, koppen, rijen } }: { tabel: Tabel }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="rapporttabelvak" tabIndex={0} aria-label={`Tabel: ${bijschrift}`}>
      <table className="rapporttabel" id={id}>
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            {koppen.map(({ tekst, getal }, index) => (
              <th key={`${id} ${String(index)}`} scope="col" className={getal ? 'getal' : undefined}>
                {tekst}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map(({ soort, cellen: [kop, ...cellen] }, rij) => (
            <tr key={`${id} ${String(rij)}`} className={soort}>
              <th scope="row">{kop && celtekst(kop, verborgenreden)}</th>
              {cellen.map((cel, index) => (
                <td
                  key={`${id} ${String(rij)} ${String(index)}`}
                  className={celklasse(cel, koppen[index + 1]?.getal ?? false)}
                >
                  {celtekst(cel, verborgencel)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Balkenblad({ balken: { id, bijschrift, alternatief, balken } }: { balken: Balken }) {
  return (
    <figure id={id} className="space-y-2">
      <figcaption className="flex flex-wrap justify-between gap-x-6 text-inkt-zacht text-sm">
        <span>{bijschrift}</span>
        <Legenda />
      </figcaption>
      <p className="sr-only">{alternatief}</p>
      <ul aria-hidden="true" className="grid gap-2">
        {balken.map(({ label, n, delen }, index) => (
          <li key={`${id} ${String(index)}`} className="grid items-center gap-x-4 sm:grid-cols-[16rem_1fr_7rem]">
            <span className="text-sm leading-tight">{label}</span>
            {n > 0 ? (
              <Balk
                n={n}
                aantallen={
                  Object.fromEntries(delen.map(({ staat, aantal }) => [staat, aantal])) as Record<
                    (typeof delen)[number]['staat'],
                    number
                  >
                }
                className="h-5"
              />
            ) : (
              <span />
            )}
            <span className="text-sm tabular-nums">
              {delen
                .filter(({ staat }) => staat === 'ja')
                .map(({ percentage }) => `${formatPercentage(percentage)} ${stoplicht.ja.woord}`)
                .join('')}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
