import { type Blad, type Boekcel, nvt, type Rij } from '@/lib/bestanden/tabellenboek/blad'
import { kolomletters } from '@/lib/bestanden/tabellenboek/kolomletters'
import { celtekst, xml } from '@/lib/platform/celtekst'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import { drukindeling } from '../drukmaat'
import { rijhoogte } from '../rijhoogte'
import type { Stijlen } from './stijlen'

// OpenDocument reads a run of spaces, and one at an edge, as a single space or as nothing.
const spatie = (run: string) => (run.length === 1 ? '<text:s/>' : `<text:s text:c="${run.length}"/>`)

function paragraaf(line: string): string {
  return xml(line)
    .replace(/^ +| +$| {2,}/g, spatie)
    .replaceAll('\t', '<text:tab/>')
}

/** Text as paragraphs, one for each of its lines. */
function paragrafen(text: string, wrap: (inner: string) => string = (inner) => inner): string {
  return celtekst(text)
    .split('\n')
    .map((line) => `<text:p>${wrap(paragraaf(line))}</text:p>`)
    .join('')
}

/** The naam of a blad within an address: "'II ''t Gooi'.A1" */
const adres = (blad: string, cel: string) => `'${blad.replaceAll("'", "''")}'.${cel}`

const getalcel = (stijl: string, value: number, text: string, soort: 'float' | 'percentage' = 'float') =>
  `<table:table-cell table:style-name="${stijl}" office:value-type="${soort}" office:value="${value}"><text:p>${text}</text:p></table:table-cell>`

function celOf(cel: Boekcel, stijl: string): string {
  if (cel === null) return `<table:table-cell table:style-name="${stijl}"/>`
  switch (cel.soort) {
    case 'getal':
      return getalcel(stijl, cel.getal, formatGetal(cel.getal))
    case 'percentage':
      return getalcel(stijl, cel.percentage / 100, formatPercentage(cel.percentage), 'percentage')
    case 'verschil':
      return getalcel(stijl, cel.punten, formatVerschil(cel.punten))
    case 'datum':
      return `<table:table-cell table:style-name="${stijl}" office:value-type="date" office:date-value="${cel.datum}"><text:p>${formatDatum(cel.datum)}</text:p></table:table-cell>`
    case 'tekst':
    case 'nvt': {
      const naar = cel.soort === 'tekst' ? cel.naar : undefined
      const link = (inner: string) =>
        naar === undefined
          ? inner
          : `<text:a xlink:type="simple" xlink:href="#${xml(adres(naar, 'A1'))}">${inner}</text:a>`
      const text = cel.soort === 'tekst' ? cel.tekst : nvt
      return `<table:table-cell table:style-name="${stijl}" office:value-type="string">${paragrafen(text, link)}</table:table-cell>`
    }
  }
}

const rijOf = ({ soort, cellen }: Rij, rijstijl: string, stijlen: Stijlen): string =>
  `<table:table-row table:style-name="${rijstijl}">${
    cellen.length === 0 ? '<table:table-cell/>' : cellen.map((cel) => celOf(cel, stijlen.cel(soort, cel))).join('')
  }</table:table-row>`

/** The address of the table on a sheet, from its head on; nothing: there is none. For in an attribute. */
export function tabelbereik({ naam, tabel, rijen, breedtes }: Blad): string | null {
  if (!tabel) return null
  const van = adres(naam, `A${tabel.koprij + 1}`)
  const tot = adres(naam, `${kolomletters(breedtes.length)}${rijen.length}`)
  return xml(`${van}:${tot}`)
}

/** A sheet as OpenDocument. @param pagina the name of its master page */
export function tabelOf(blad: Blad, pagina: string, stijlen: Stijlen): string {
  const { naam, rijen, breedtes, tabel } = blad
  const breuken = new Set(drukindeling(blad)?.breuken)
  const rows = rijen.map((rij, index) => {
    const row = rijOf(rij, stijlen.rij(rijhoogte(rij, breedtes), breuken.has(index)), stijlen)
    return index === tabel?.koprij ? `<table:table-header-rows>${row}</table:table-header-rows>` : row
  })
  const columns = breedtes.map(
    (breedte, index) =>
      `<table:table-column table:style-name="${stijlen.kolom(breedte, index === tabel?.druk?.breuk)}"/>`,
  )
  const vast = tabel?.vasteKolommen ?? 0
  // What is a page wide is printed whole.
  const printed = tabel?.druk ? ` table:print-ranges="${tabelbereik(blad)}"` : ''
  const repeated =
    vast > 0 ? `<table:table-header-columns>${columns.slice(0, vast).join('')}</table:table-header-columns>` : ''
  return `<table:table table:name="${xml(naam)}" table:style-name="${stijlen.tabel(pagina)}"${printed}>${repeated}${columns.slice(vast).join('')}${rows.join('')}</table:table>`
}
