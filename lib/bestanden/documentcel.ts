import { verborgencel } from '@/lib/cijfers/kern/verborgen'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import type { Balken, Tabel, Tabelcel } from '@/lib/rapport/document/document'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import type { Staat } from '@/lib/vragenlijst/waarde'

/** A cell of a table of the rapport as text; a figure has its count on a second line. */
export function celregels(cel: Tabelcel): string[] {
  switch (cel.soort) {
    case 'tekst':
      return [cel.tekst]
    case 'getal':
      return [formatGetal(cel.getal)]
    case 'cijfer':
      return cel.percentage === null
        ? [formatPercentage(null)]
        : [formatPercentage(cel.percentage), formatGetal(cel.aantal), ...(cel.deel ? [cel.deel] : [])]
    case 'verschil':
      return [cel.punten === null ? formatPercentage(null) : formatVerschil(cel.punten)]
    case 'verborgen':
      return [verborgencel[cel.reden]]
  }
}

/** The background of a figure, light enough for black text; hexadecimal, as in app/globals.css. */
export const vlakkleur: Record<Staat, string> = { ja: 'E0F3EB', ten_dele: 'FDF1D8', nee: 'FBE5E4', geen: 'EEF1F3' }
/** The colours of the bars. */
export const balkkleur: Record<Staat, string> = { ja: '23916A', ten_dele: 'F3B13C', nee: 'A8201D', geen: 'CFD6DC' }
export const merkkleur = '0F4C5C'
export const zachtkleur = '4A5763'
export const lijnkleur = 'D3DAE0'

/** A bar in words: "71% Ja, 24% Ten dele, 1% Nee, 3% Niet ingevuld". */
export function balkwoorden({ delen, n }: Balken['balken'][number]): string {
  if (n === 0) return formatPercentage(null)
  return delen.map(({ staat, percentage }) => `${formatPercentage(percentage)} ${stoplicht[staat].woord}`).join(', ')
}

/** Text without the characters that XML and PDF cannot hold, and without soft hyphens: a program shows each of them. */
export function cleanTekst(text: string): string {
  return (
    text
      .replace(/\r\n?|\n/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to remove
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\uFFFE\uFFFF]|\p{Cs}/gu, '')
  )
}

type Documentrij = Tabel['rijen'][number]

/** Whether a row stands above others, that are part of what it says. */
export const isTussenkop = ({ soort }: Pick<Documentrij, 'soort'>) => soort === 'fase' || soort === 'thema'

/** Whether the name of a row is printed in bold. */
export const isVet = (rij: Pick<Documentrij, 'soort'>) => isTussenkop(rij) || rij.soort === 'totaal'

/** A table of so few rows stays on one page. */
const klein = 8

/**
 * Whether no page may end below a row: a small table is not torn, the first and last row of another one are not alone on a
 * page, nor is a fase or thema without what it is above.
 */
export function staysWithNext({ rijen }: Tabel, rij: number): boolean {
  const deze = rijen[rij]
  if (!deze || rij === rijen.length - 1) return false
  return rijen.length <= klein || rij === 0 || rij === rijen.length - 2 || isTussenkop(deze)
}

/** The words of a text that no line may break within; a hard space joins two. */
const woorden = (tekst: string) => tekst.split(/[ \n]/)

/** What a column of numbers needs at least, as a part of the width of a page: for its figures, and for the longest word of its head, in bold. */
function getaldeel({ tekst }: Tabel['koppen'][number]): number {
  return Math.max(0.1, 0.0105 * Math.max(...woorden(tekst).map(({ length }) => length)) + 0.015)
}

/** A table of few numbers has room to give its columns one width, and more of it. */
const weinig = 4
const ruim = 0.135

function getaldelen(koppen: Tabel['koppen']): number[] {
  const needed = koppen.map((kop) => (kop.getal ? getaldeel(kop) : 0))
  const even = koppen.filter(({ getal }) => getal).length <= weinig
  return needed.map((deel) => (deel > 0 && even ? Math.max(ruim, ...needed) : deel))
}

/**
 * How wide each column of a table is, as a part of the whole: numbers what they need, columns of words by how much they
 * say, and a short text such as a date enough to stay on one line. Together 1.
 */
export function kolomdelen({ koppen, rijen }: Tabel): number[] {
  const getallen = getaldelen(koppen)
  const rest = getallen.reduce((left, deel) => left - deel, 1)
  const gewichten = koppen.map(({ tekst, getal }, kolom) => {
    if (getal) return 0
    const lengten = rijen.map(({ cellen }) => {
      const cel = cellen[kolom]
      return cel ? celregels(cel).join(' ').length : 0
    })
    return Math.min(90, Math.max(11, ...[tekst.length, ...lengten].map((lengte) => lengte + 3)))
  })
  const deler = gewichten.reduce((sum, gewicht) => sum + gewicht, 0) ** -1
  return koppen.map(({ getal }, kolom) => (getal ? (getallen[kolom] ?? 0) : rest * (gewichten[kolom] ?? 0) * deler))
}
