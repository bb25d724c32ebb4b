import { strToU8 } from 'fflate'
import type { Blad } from '@/lib/bestanden/tabellenboek/blad'
import { makeTabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { toZip } from '@/lib/bestanden/zip'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { tabelbereik, tabelOf } from './cellen'
import { document, manifest, meta, mimetype, settings } from './delen'
import { paginanaam, styles } from './paginas'
import { makeStijlen } from './stijlen'

/** The rows of a table that can be filtered, its head included. LibreOffice knows the filter of a sheet by this name. */
function filterOf(blad: Blad, index: number): string {
  const bereik = tabelbereik(blad)
  return bereik === null
    ? ''
    : `<table:database-range table:name="__Anonymous_Sheet_DB__${index}" table:target-range-address="${bereik}" table:display-filter-buttons="true"/>`
}

/** The tabellenboek as an OpenDocument spreadsheet. The same publicatie always gives the same bytes. */
export async function toOds(publicatie: Publicatie): Promise<Uint8Array> {
  const boek = makeTabellenboek(publicatie)
  const stijlen = makeStijlen()
  const tabellen = boek.bladen.map((blad, index) => tabelOf(blad, paginanaam(blad, index), stijlen)).join('\n')
  const filters = boek.bladen.map(filterOf).join('')
  const content = document(
    'content',
    `<office:automatic-styles>${stijlen.xml()}</office:automatic-styles><office:body><office:spreadsheet>${tabellen}<table:database-ranges>${filters}</table:database-ranges></office:spreadsheet></office:body>`,
  )
  return toZip(
    [
      // The first, and not compressed: that is how a program recognises the format.
      { name: 'mimetype', bytes: strToU8(mimetype), stored: true },
      { name: 'META-INF/manifest.xml', bytes: strToU8(manifest()) },
      { name: 'content.xml', bytes: strToU8(content) },
      { name: 'styles.xml', bytes: strToU8(styles(boek)) },
      { name: 'meta.xml', bytes: strToU8(meta(boek)) },
      { name: 'settings.xml', bytes: strToU8(settings(boek)) },
    ],
    boek.herkomst.datum,
  )
}
