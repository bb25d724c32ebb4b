import type { Editie } from '@/lib/cijfers/kern/editie'

/** Everything a published or frozen meetmoment can be had as. */
export const formaten = ['xlsx', 'ods', 'csv-zip', 'docx', 'pdf', 'csv', 'json'] as const
export type Formaat = (typeof formaten)[number]

type Beschrijving = {
  /** the last part of its address */
  bestand: string
  titel: string
  mediatype: string
  extensie: string
}

export const formaatnamen: Record<Formaat, Beschrijving> = {
  xlsx: {
    bestand: 'tabellenboek.xlsx',
    titel: 'Tabellenboek voor Excel (XLSX)',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensie: 'xlsx',
  },
  ods: {
    bestand: 'tabellenboek.ods',
    titel: 'Tabellenboek voor LibreOffice (ODS)',
    mediatype: 'application/vnd.oasis.opendocument.spreadsheet',
    extensie: 'ods',
  },
  'csv-zip': {
    bestand: 'tabellenboek-csv.zip',
    titel: 'Tabellenboek als CSV-bestanden (ZIP)',
    mediatype: 'application/zip',
    extensie: 'zip',
  },
  docx: {
    bestand: 'rapport.docx',
    titel: 'Rapport voor Word (DOCX)',
    mediatype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensie: 'docx',
  },
  pdf: { bestand: 'rapport.pdf', titel: 'Rapport als PDF', mediatype: 'application/pdf', extensie: 'pdf' },
  csv: {
    bestand: 'cijfers.csv',
    titel: 'Alle cijfers in één CSV (puntkomma, voor Excel)',
    mediatype: 'text/csv; charset=utf-8',
    extensie: 'csv',
  },
  json: {
    bestand: 'cijfers.json',
    titel: 'Alle cijfers als JSON',
    mediatype: 'application/json; charset=utf-8',
    extensie: 'json',
  },
}

/** The formaat with this last part of an address; undefined: there is none. */
export function formaatOf(bestand: string): Formaat | undefined {
  return formaten.find((formaat) => formaatnamen[formaat].bestand === bestand)
}

/** The name under which a browser keeps it: "tvs-2014-01-openbaar-tabellenboek.xlsx". */
export function bestandsnaam(sleutel: string, editie: Editie, formaat: Formaat): string {
  return `tvs-${sleutel}-${editie}-${formaatnamen[formaat].bestand}`
}

/** The same for a file of one publicatie: "tvs-2014-01-publicatie-2-tabellenboek.xlsx". */
export function uitgavenaam({ meetmoment, nummer, bestand }: { meetmoment: string; nummer: number; bestand: string }) {
  return `tvs-${meetmoment}-publicatie-${nummer}-${bestand}`
}
