import type { Cel, Fasecijfers, Themacijfers, Vraagcijfers } from '@/lib/cijfers/kern/cijfers'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { percentage } from '@/lib/vragenlijst/percentage'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Cijfer, Puntonderwerp } from './aandachtspunt'

export function faseOnderwerp({ nummer, naam }: Fasecijfers): Puntonderwerp {
  return { soort: 'fase', sleutel: String(nummer), code: String(nummer), naam }
}

export function themaOnderwerp({ sleutel, nummer, naam }: Themacijfers): Puntonderwerp {
  return { soort: 'thema', sleutel, code: String(nummer), naam }
}

export function vraagOnderwerp({ sleutel, code, kort }: Vraagcijfers): Puntonderwerp {
  return { soort: 'vraag', sleutel, code, naam: kort }
}

/** As a Regel is called. */
export function regelsleutel({ soort, sleutel }: Puntonderwerp): string {
  return `${soort}-${sleutel}`
}

/** Whose figure it is; without: the country's. */
type Herkomst = Pick<Cijfer, 'van' | 'groep'> & { wie: string }

/** A number for a sentence; null when there is nothing to take a share of. */
export function cijferOf(
  onderwerp: Puntonderwerp,
  staten: readonly Staat[],
  cel: Pick<Cel, 'n' | 'aantallen'> | null | undefined,
  herkomst?: Herkomst,
): Cijfer | null {
  if (!cel) return null
  const aantal = staten.reduce((sum, staat) => sum + cel.aantallen[staat], 0)
  const share = percentage(aantal, cel.n)
  if (share === null) return null
  const line = `${onderwerp.code} ${onderwerp.naam}`
  return {
    label: herkomst ? `${line}: ${herkomst.wie}` : line,
    regel: regelsleutel(onderwerp),
    van: herkomst?.van ?? 'land',
    groep: herkomst?.groep ?? null,
    staten,
    percentage: share,
    aantal,
    n: cel.n,
  }
}

/** "thema 5 (Richtinggevend kader)" */
export function titelOf({ soort, code, naam }: Puntonderwerp): string {
  return `${soort} ${code} (${naam})`
}

/** "323 van de 403" */
export function formatTelling(aantal: number, n: number): string {
  return `${formatGetal(aantal)} van de ${formatGetal(n)}`
}

/** "80% (323 van de 403)"; what is counted comes after it */
export function formatCijfer({ percentage: share, aantal, n }: Cijfer, wat = ''): string {
  return `${formatPercentage(share)} (${formatTelling(aantal, n)}${wat && ` ${wat}`})`
}

/** "2 van de 3 vragen", "alle 3 vragen" */
export function formatVragen(aantal: number, van: number): string {
  return aantal === van ? `alle ${formatGetal(van)} vragen` : `${formatTelling(aantal, van)} vragen`
}

/** "a, b en c" */
export function enumerate(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} en ${last}`
}

/** How many vragen a sentence names; of more only the first, which are the heaviest. */
export const vragenPerZin = 3

/** ": bij 5c … en bij 5b …", or when there are more, ", vooral bij 11e …" */
export function enumerateVragen(vragen: readonly { code: string; tekst: string }[]): string {
  const named = vragen.slice(0, vragenPerZin).map(({ code, tekst }) => `bij ${code} ${tekst}`)
  return `${vragen.length > vragenPerZin ? ', vooral ' : ': '}${enumerate(named)}`
}

/** Starts a sentence with it. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
