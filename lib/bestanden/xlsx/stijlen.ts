import type ExcelJS from 'exceljs'
import type { Boekcel, Rij } from '@/lib/bestanden/tabellenboek/blad'
import { lettertype, randkleur, type Stijl, stijlOf, stijlsleutel } from '@/lib/bestanden/tabellenboek/boekstijl'

const getalvormen: Record<Stijl['vorm'], string> = {
  tekst: 'General',
  getal: '#,##0',
  percentage: '0%',
  verschil: '+0;"−"0;0',
  datum: '[$-413]d mmmm yyyy',
}

const vlak = (kleur: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${kleur}` } })
const lijn = { style: 'thin', color: { argb: `FF${randkleur}` } } as const
const uitlijningen = { links: 'left', midden: 'center', rechts: 'right' } as const
const hoogten = { boven: 'top', midden: 'middle', onder: 'bottom' } as const

function styleOf(stijl: Stijl): Partial<ExcelJS.Style> {
  return {
    numFmt: getalvormen[stijl.vorm],
    font: {
      name: lettertype,
      family: 2,
      size: stijl.grootte,
      bold: stijl.vet,
      underline: stijl.onderstreept,
      color: { argb: `FF${stijl.letter}` },
    },
    alignment: {
      horizontal: uitlijningen[stijl.uitlijning],
      vertical: hoogten[stijl.hoogte],
      wrapText: stijl.terugloop,
      ...(stijl.gedraaid ? { textRotation: 90 } : {}),
    },
    ...(stijl.vulling ? { fill: vlak(stijl.vulling) } : {}),
    ...(stijl.rand ? { border: { top: lijn, bottom: lijn, left: lijn, right: lijn } } : {}),
  } as Partial<ExcelJS.Style>
}

export type Styles = (soort: Rij['soort'], cel: Boekcel) => Partial<ExcelJS.Style>

/** The same object for cells that look the same, so that exceljs writes each style once. */
export function makeStyles(): Styles {
  const known = new Map<string, Partial<ExcelJS.Style>>()
  return (soort, cel) => {
    const key = stijlsleutel(soort, cel)
    const style = known.get(key) ?? styleOf(stijlOf(soort, cel))
    known.set(key, style)
    return style
  }
}
