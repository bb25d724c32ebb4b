import { strToU8 } from 'fflate'
import { drukindeling } from '@/lib/bestanden/drukmaat'
import type { Blad } from '@/lib/bestanden/tabellenboek/blad'
import { lettertype } from '@/lib/bestanden/tabellenboek/boekstijl'
import { kolomletters } from '@/lib/bestanden/tabellenboek/kolomletters'
import { xml } from '@/lib/platform/celtekst'

/** The naam of a blad as a formula has it: "'II ''t Gooi'" */
const adres = (naam: string) => `'${naam.replaceAll("'", "''")}'`

/** What is printed, what returns on every page of it, and what the filter is about: exceljs leaves an apostrophe in the name of a sheet as it is, and Excel then repairs the file. */
function definedNames(bladen: readonly Blad[]): string {
  const names = bladen.flatMap(({ naam, tabel, rijen, breedtes }, index) => {
    if (!tabel) return []
    const blad = adres(naam)
    const row = tabel.koprij + 1
    const define = (name: string, rest: string, range: string) =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}"${rest}>${xml(range)}</definedName>`
    const whole = `${blad}!$A$${row}:$${kolomletters(breedtes.length)}$${rijen.length}`
    return [
      define('_FilterDatabase', ' hidden="1"', whole),
      ...(tabel.druk ? [define('Print_Area', '', whole)] : []),
      define('Print_Titles', '', `${blad}!$A:$${kolomletters(tabel.vasteKolommen)},${blad}!$${row}:$${row}`),
    ]
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

function hyperlinks({ rijen }: Blad): string {
  const links = rijen.flatMap(({ cellen }, row) =>
    cellen.flatMap((cel, column) =>
      cel?.soort === 'tekst' && cel.naar !== undefined
        ? [`<hyperlink ref="${kolomletters(column + 1)}${row + 1}" location="${xml(`${adres(cel.naar)}!A1`)}"/>`]
        : [],
    ),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

/** Before which rows or columns a new page begins, counted from 0. */
function breaksOf(soort: 'row' | 'col', breuken: readonly number[]): string {
  if (breuken.length === 0) return ''
  const last = soort === 'row' ? 16_383 : 1_048_575
  const each = breuken.map((id) => `<brk id="${id}" max="${last}" man="1"/>`)
  return `<${soort}Breaks count="${breuken.length}" manualBreakCount="${breuken.length}">${each.join('')}</${soort}Breaks>`
}

function mendSheet(sheet: string, blad: Blad): string {
  const [, range = 'A1'] = /<dimension ref="([^"]+)"/.exec(sheet) ?? []
  const breuk = blad.tabel?.druk?.breuk
  const breaks =
    breaksOf('row', drukindeling(blad)?.breuken ?? []) + breaksOf('col', breuk === undefined ? [] : [breuk])
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
  return sheet
    .replace('<pageMargins', () => `${hyperlinks(blad)}<pageMargins`)
    .replace('</worksheet>', () => `${breaks}${ignored}</worksheet>`)
}

/** Its digits are what the width of a column is counted in; a program without Calibri would take wider ones. */
const basisletter = `<font><sz val="10"/><name val="${lettertype}"/><family val="2"/></font>`

/**
 * A part of the workbook, with what exceljs cannot say: links within the book without a detour outside it, names of sheets
 * with an apostrophe, where a table is broken, that codes such as "10" are text on purpose, and what program made it.
 */
export function mend(name: string, bytes: Uint8Array, bladen: readonly Blad[]): Uint8Array {
  const change = (edit: (text: string) => string) => strToU8(edit(new TextDecoder().decode(bytes)))
  if (name === 'xl/workbook.xml')
    return change((text) => text.replace('</sheets>', () => `</sheets>${definedNames(bladen)}`))
  if (name === 'xl/styles.xml')
    return change((text) => text.replace(/<fonts([^>]*)><font>.*?<\/font>/, `<fonts$1>${basisletter}`))
  if (name === 'docProps/app.xml')
    return change((text) => text.replace(/(<Application>)[^<]*/, '$1Transitie-Volgsysteem'))
  const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? []
  const blad = bladen[Number(number) - 1]
  return blad ? change((text) => mendSheet(text, blad)) : bytes
}
