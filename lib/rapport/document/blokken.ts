import type { Cel, Celplaats, Cijfers, VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import { formatDeel, verborgenomdat, verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../publicatie'
import { fillIn } from '../tekst/verwijzing'
import type { Blok, Tabelcel, Tabelrij, Tekstblok, Tekstdeel } from './document'

const gewoon = (tekst: string): Tekstdeel[] => [{ tekst }]
export const vet = (tekst: string): Tekstdeel => ({ tekst, vet: true })

export const alinea = (tekst: string): Blok => ({ soort: 'alinea', delen: gewoon(tekst) })
export const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 3, delen: gewoon(tekst) })
export const melding = (tekst: string): Blok => ({ soort: 'melding', tekst })
export const lijst = (punten: readonly (string | Tekstdeel[])[]): Blok => ({
  soort: 'lijst',
  genummerd: false,
  punten: punten.map((punt) => (typeof punt === 'string' ? gewoon(punt) : punt)),
})

export const tekstcel = (tekst: string): Tabelcel => ({ soort: 'tekst', tekst })
/** @param getal null: not told to the readers of this edition */
export const getalcel = (getal: number | null): Tabelcel =>
  getal === null ? { soort: 'verborgen', reden: 'zeker' } : { soort: 'getal', getal }

export function cijfercel(plaats: Celplaats, staat: Staat): Tabelcel {
  if ('verborgen' in plaats) return { soort: 'verborgen', reden: plaats.verborgen }
  const deel = formatDeel(plaats)
  const cijfer = { staat, percentage: plaats.percentages[staat], aantal: plaats.aantallen[staat] }
  return { soort: 'cijfer', ...cijfer, ...(deel ? { deel } : {}) }
}

/** What "15 van 17" means, where a table says that of one of its figures; with a space before it. */
export function deeluitleg(rijen: readonly Tabelrij[]): string {
  const cellen = rijen.flatMap((rij) => rij.cellen)
  const voorbeeld = cellen.flatMap((cel) => (cel.soort === 'cijfer' && cel.deel ? [cel.deel] : []))[0]
  return voorbeeld
    ? ` Staat er „${voorbeeld}” onder, dan gaat een cijfer over zoveel van de vragen: de andere worden niet getoond, want ${verborgenomdat.zeker}.`
    : ''
}

/** One for each staat. */
export const cijfercellen = (cel: Cel): Tabelcel[] => staten.map((staat) => cijfercel(cel, staat))

/** Instead of a figure that is not shown, where the row or the table says why. */
export const streep: Tabelcel = tekstcel('–')

/** The head of the row of a group that is not shown. */
export const verborgennaam = ({ naam, reden }: VerborgenGroep): Tabelcel =>
  tekstcel(`${naam} (${verborgenreden[reden]})`)

/** What stands in place of figures of the country that are not shown: why, once. */
export function verborgencellen(
  { verborgen: [hidden] }: Pick<Cijfers, 'verborgen'>,
  aantal: number,
  plaats?: Celplaats,
): Tabelcel[] {
  const waarom = plaats && 'verborgen' in plaats ? plaats.verborgen : hidden?.reden
  const reden: Tabelcel = { soort: 'verborgen', reden: waarom ?? 'klein' }
  return [reden, ...Array.from({ length: aantal - 1 }, () => streep)]
}

/** What was written on a plek, filled in. Nothing: no text. */
export function geschreven(publicatie: Publicatie, plek: string): Tekstblok[] {
  const tekst = publicatie.teksten.get(plek) ?? ''
  return tekst.trim() === '' ? [] : fillIn(tekst, publicatie)
}

/** Text that stands under a heading of ours: its own headings are lower. */
export function onderKop(blokken: readonly Tekstblok[]): Tekstblok[] {
  return blokken.map((blok) => (blok.soort === 'kop' ? { ...blok, niveau: 4 } : blok))
}
