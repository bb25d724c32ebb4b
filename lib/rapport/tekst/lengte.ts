import { formatGetal } from '@/lib/platform/getal'
import { langsteTekst } from './plekken'

/** @returns the sentence to show when a text of a rapport is too long, else null */
export function tekstTeLang(tekst: string): string | null {
  if (tekst.length <= langsteTekst) return null
  return `Deze tekst heeft ${formatGetal(tekst.length)} tekens. Er passen er ${formatGetal(langsteTekst)}. Maak de tekst korter.`
}
