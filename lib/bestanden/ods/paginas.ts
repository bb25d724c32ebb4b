import type { Blad } from '@/lib/bestanden/tabellenboek/blad'
import { lettertype } from '@/lib/bestanden/tabellenboek/boekstijl'
import type { Tabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { celtekst, xml } from '@/lib/platform/celtekst'
import { drukindeling } from '../drukmaat'
import { document } from './delen'

const tekst = (text: string) => xml(celtekst(text))

/** The master page of a sheet: one for all that are printed alike, its own for one that is two pages wide. */
export function paginanaam(blad: Blad, index: number): string {
  if (blad.tabel?.druk) return `Breed${index + 1}`
  const druk = drukindeling(blad)
  return druk ? `Blad${druk.schaal}` : 'Blad'
}

const strook = (naam: 'header' | 'footer', kant: 'bottom' | 'top') =>
  `<style:${naam}-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-left="0cm" fo:margin-right="0cm" fo:margin-${kant}="0.2cm"/></style:${naam}-style>`

const indeling = (naam: string, schaal: string) =>
  `<style:page-layout style:name="pm${naam}"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:first-page-number="continue" fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-top="0.8cm" fo:margin-bottom="0.8cm" ${schaal} style:print="objects charts drawings zero-values"/>${strook('header', 'bottom')}${strook('footer', 'top')}</style:page-layout>`

const kant = (naam: 'left' | 'right', paragrafen: readonly string[]) =>
  `<style:region-${naam}>${paragrafen.map((inner) => `<text:p>${inner}</text:p>`).join('')}</style:region-${naam}>`

function master(naam: string, boven: readonly string[], voettekst: string): string {
  const header = kant('left', boven.map(tekst)) + kant('right', ['<text:sheet-name>Blad</text:sheet-name>'])
  const pagina = 'Pagina <text:page-number>1</text:page-number> van <text:page-count>1</text:page-count>'
  const footer = kant('left', [tekst(voettekst)]) + kant('right', [pagina])
  return `<style:master-page style:name="${naam}" style:page-layout-name="pm${naam}"><style:header>${header}</style:header><style:footer>${footer}</style:footer></style:master-page>`
}

/** Pages with their header and footer, and what every cell starts from. */
export function styles({ titel, voettekst, bladen }: Tabellenboek): string {
  const paginas = new Map([['Blad', { boven: [titel] as readonly string[], schaal: 'style:scale-to-X="1"' }]])
  for (const [index, blad] of bladen.entries()) {
    const druk = drukindeling(blad)
    const schaal = `style:scale-to="${druk?.schaal}%" style:print-page-order="ltr"`
    if (druk) paginas.set(paginanaam(blad, index), { boven: blad.tabel?.druk?.kop ?? [titel], schaal })
  }
  const alle = [...paginas]
  return document(
    'styles',
    `<office:font-face-decls><style:font-face style:name="${lettertype}" svg:font-family="${lettertype}" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>
<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="${lettertype}" fo:font-size="9pt" fo:language="nl" fo:country="NL"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>
<office:automatic-styles>${alle.map(([naam, { schaal }]) => indeling(naam, schaal)).join('')}</office:automatic-styles>
<office:master-styles>${alle.map(([naam, { boven }]) => master(naam, boven, voettekst)).join('')}</office:master-styles>`,
  )
}
