import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { drukindeling } from '@/lib/bestanden/drukmaat'
import { herkomstzin } from '@/lib/bestanden/herkomst'
import { rijhoogte } from '@/lib/bestanden/rijhoogte'
import { type Blad, type Boekcel, nvt } from '@/lib/bestanden/tabellenboek/blad'
import { makeTabellenboek, type Tabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { toZip } from '@/lib/bestanden/zip'
import { celtekst } from '@/lib/platform/celtekst'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { mend } from './herstel'
import { makeStyles, type Styles } from './stijlen'

// Excel reads _x0041_ in a text as the letter A, unless its first underscore is written that way itself.
const tekst = (text: string) => celtekst(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

function waardeOf(cel: NonNullable<Boekcel>): ExcelJS.CellValue {
  switch (cel.soort) {
    case 'tekst':
      return tekst(cel.tekst)
    case 'getal':
      return cel.getal
    case 'percentage':
      return cel.percentage / 100
    case 'verschil':
      return cel.punten
    case 'datum':
      return new Date(`${cel.datum}T00:00:00Z`)
    case 'nvt':
      return nvt
  }
}

const kopOfVoet = (text: string, longest = 100) =>
  celtekst(text)
    .replaceAll('\n', ' ')
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .replaceAll('&', '&&')

/** Excel allows a header so many characters, codes included. */
const langsteKop = 255

/** The name of the sheet stands to the right. What does not fit ends at a whole word, and says that there was more. */
function kopOf({ titel }: Tabellenboek, { tabel }: Blad): string {
  if (!tabel?.druk) return `&L${kopOfVoet(titel)}&R&A`
  const [wat, regel] = tabel.druk.kop
  const begin = `&L&B${kopOfVoet(wat, 70)}&B\n`
  const rest = langsteKop - begin.length - '&R&A'.length
  const whole = kopOfVoet(regel, langsteKop)
  return `${begin}${whole.length <= rest ? whole : `${whole.slice(0, rest - 2).replace(/\s\S*$/, '')} …`}&R&A`
}

function addBlad(workbook: ExcelJS.Workbook, boek: Tabellenboek, blad: Blad, styles: Styles) {
  const { tabel, rijen, breedtes } = blad
  const schaal = drukindeling(blad)?.schaal
  const sheet = workbook.addWorksheet(blad.naam, {
    views: tabel
      ? [{ state: 'frozen', xSplit: tabel.vasteKolommen, ySplit: tabel.koprij + 1, showGridLines: false }]
      : [{ state: 'normal', showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      ...(schaal === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
        : { scale: schaal, pageOrder: 'overThenDown' as const }),
      margins: { left: 0.4, right: 0.4, top: tabel?.druk ? 0.8 : 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: kopOf(boek, blad),
      oddFooter: `&L${kopOfVoet(boek.voettekst)}&RPagina &P van &N`,
    },
  })
  sheet.columns = breedtes.map((breedte) => ({ width: breedte + 0.71 }))
  for (const [index, rij] of rijen.entries()) {
    const { soort, cellen } = rij
    const row = sheet.getRow(index + 1)
    row.height = rijhoogte(rij, breedtes)
    for (const [column, cel] of cellen.entries()) {
      const cell = row.getCell(column + 1)
      cell.style = styles(soort, cel)
      if (cel !== null) cell.value = waardeOf(cel)
    }
  }
  if (tabel)
    sheet.autoFilter = {
      from: { row: tabel.koprij + 1, column: 1 },
      to: { row: rijen.length, column: breedtes.length },
    }
}

/** The tabellenboek as an Excel workbook. The same publicatie always gives the same bytes. */
export async function toXlsx(publicatie: Publicatie): Promise<Uint8Array> {
  const boek = makeTabellenboek(publicatie)
  const { herkomst } = boek
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, {
    title: celtekst(boek.titel),
    subject: celtekst(boek.onderwerp),
    creator: 'Transitie-Volgsysteem',
    lastModifiedBy: 'Transitie-Volgsysteem',
    description: celtekst(herkomstzin(herkomst)),
    keywords: `meetmoment ${herkomst.meetmoment}, ${herkomst.editie}`,
    language: 'nl-NL',
    created: new Date(herkomst.datum),
    modified: new Date(herkomst.datum),
    views: [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }],
  })
  const styles = makeStyles()
  for (const blad of boek.bladen) addBlad(workbook, boek, blad, styles)
  const loose = { zip: { compression: 'STORE' } } as object
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(loose)))
  const names = Object.keys(files).filter((name) => !name.endsWith('/'))
  // Readers that look only at the beginning expect the list of contents there.
  names.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1))
  return toZip(
    names.map((name) => ({ name, bytes: mend(name, files[name] ?? new Uint8Array(), boek.bladen) })),
    herkomst.datum,
  )
}
