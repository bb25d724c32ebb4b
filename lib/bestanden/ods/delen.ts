import type { Blad } from '@/lib/bestanden/tabellenboek/blad'
import type { Tabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { celtekst, xml } from '@/lib/platform/celtekst'
import { herkomstzin } from '../herkomst'

const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n'

const namen: Record<string, string> = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
  ooo: 'http://openoffice.org/2004/office',
}

/** The root element of a part. */
export function document(soort: string, inner: string): string {
  const spaces = Object.entries(namen).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `${prolog}<office:document-${soort}${spaces.join('')} office:version="1.3">${inner}</office:document-${soort}>\n`
}

export const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

export function manifest(): string {
  const entries = [
    ['/', mimetype],
    ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((part) => [part, 'text/xml']),
  ]
  return `${prolog}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries
    .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
    .join('')}</manifest:manifest>\n`
}

const tekst = (text: string) => xml(celtekst(text))

export function meta({ titel, onderwerp, herkomst }: Tabellenboek): string {
  const { meetmoment, hash, programma, editie, datum } = herkomst
  const op = tekst(datum)
  const eigen = { Meetmoment: meetmoment, Editie: editie, Controlegetal: hash, Programmaversie: programma }
  const properties = Object.entries(eigen).map(
    ([naam, waarde]) =>
      `<meta:user-defined meta:name="${naam}" meta:value-type="string">${tekst(waarde)}</meta:user-defined>`,
  )
  return document(
    'meta',
    `<office:meta><meta:generator>Transitie-Volgsysteem ${tekst(programma)}</meta:generator><dc:title>${tekst(titel)}</dc:title><dc:subject>${tekst(onderwerp)}</dc:subject><dc:description>${tekst(herkomstzin(herkomst))}</dc:description><dc:language>nl-NL</dc:language><meta:initial-creator>Transitie-Volgsysteem</meta:initial-creator><dc:creator>Transitie-Volgsysteem</dc:creator><meta:creation-date>${op}</meta:creation-date><dc:date>${op}</dc:date>${properties.join('')}</office:meta>`,
  )
}

const item = (naam: string, type: string, value: string | number | boolean) =>
  `<config:config-item config:name="${naam}" config:type="${type}">${value}</config:config-item>`

/** What stays in view: the head of the table and the columns that name the line. */
function beeld({ naam, tabel }: Blad): string {
  const frozen = tabel
    ? [
        item('HorizontalSplitMode', 'short', 2),
        item('VerticalSplitMode', 'short', 2),
        item('HorizontalSplitPosition', 'int', tabel.vasteKolommen),
        item('VerticalSplitPosition', 'int', tabel.koprij + 1),
        item('ActiveSplitRange', 'short', 3),
        item('PositionLeft', 'int', 0),
        item('PositionRight', 'int', tabel.vasteKolommen),
        item('PositionTop', 'int', 0),
        item('PositionBottom', 'int', tabel.koprij + 1),
      ]
    : []
  return `<config:config-item-map-entry config:name="${xml(naam)}">${frozen.join('')}${item('ShowGrid', 'boolean', false)}</config:config-item-map-entry>`
}

export function settings({ bladen }: Tabellenboek): string {
  const [first] = bladen
  return document(
    'settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${bladen.map(beeld).join('')}</config:config-item-map-named>${item('ActiveTable', 'string', xml(first?.naam ?? ''))}${item('ShowZeroValues', 'boolean', true)}${item('ShowGrid', 'boolean', false)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  )
}
