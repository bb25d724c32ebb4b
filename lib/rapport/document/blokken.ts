import type { Cel, Cijfers, VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import { verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../publicatie'
import { fillIn } from '../tekst/verwijzing'
import type { Blok, Tabelcel, Tekstblok, Tekstdeel } from './document'

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
export const getalcel = (getal: number): Tabelcel => ({ soort: 'getal', getal })

export function cijfercel({ percentages, aantallen }: Cel, staat: Staat): Tabelcel {
  return { soort: 'cijfer', staat, percentage: percentages[staat], aantal: aantallen[staat] }
}

/** One for each staat. */
export const cijfercellen = (cel: Cel): Tabelcel[] => staten.map((staat) => cijfercel(cel, staat))

/** Instead of a figure that is not shown, where the row or the table says why. */
export const streep: Tabelcel = tekstcel('–')

/** The head of the row of a group that is not shown. */
export const verborgennaam = ({ naam, reden }: VerborgenGroep): Tabelcel =>
  tekstcel(`${naam} (${verborgenreden[reden]})`)

/** What stands in place of the figures of a country that is not shown: why, once. */
export function verborgencellen({ verborgen: [hidden] }: Pick<Cijfers, 'verborgen'>, aantal: number): Tabelcel[] {
  const reden: Tabelcel = { soort: 'verborgen', reden: hidden?.reden ?? 'klein' }
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
