import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'

const beeld: Record<keyof Beeldkeuze, string> = {
  meetmoment: 'meetmoment',
  vergelijk: 'vergelijk met',
  noemer: 'percentages van',
  fase: 'fase',
  thema: 'thema',
  vraag: 'vraag',
  regio: 'regio',
  subregio: 'deel van de regio',
  provincie: 'provincie',
  grootteklasse: 'grootteklasse',
  gemeente: 'gemeente',
  sorteer: 'sorteren',
  richting: 'volgorde',
  pagina: 'bladzijde',
}

/** What a part of the address is called on the screen. */
export const keuzenamen: Readonly<Record<string, string>> = beeld
