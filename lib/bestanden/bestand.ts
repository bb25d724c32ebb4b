import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Formaat } from './formaten'

/** A publicatie as a file. The libraries are loaded only for the formaat that is asked. Same input, same bytes. */
export async function makeBestand(publicatie: Publicatie, formaat: Formaat): Promise<Uint8Array> {
  switch (formaat) {
    case 'xlsx':
      return (await import('./xlsx/xlsx')).toXlsx(publicatie)
    case 'ods':
      return (await import('./ods/ods')).toOds(publicatie)
    case 'csv-zip':
      return (await import('./csv/csv-zip')).toCsvZip(publicatie)
    case 'docx':
      return (await import('./docx/docx')).toDocx(await documentOf(publicatie))
    case 'pdf':
      return (await import('./pdf/pdf')).toPdf(await documentOf(publicatie))
    case 'csv':
      return encode((await import('./csv/cijfers-csv')).toCijfersCsv(publicatie, 'excel'))
    case 'json':
      return encode((await import('@/lib/opendata/cijfers-json')).toCijfersJson(publicatie))
  }
}

const encode = (text: string) => new TextEncoder().encode(text)

async function documentOf(publicatie: Publicatie) {
  return (await import('@/lib/rapport/document/rapportdocument')).makeRapportdocument(publicatie)
}
