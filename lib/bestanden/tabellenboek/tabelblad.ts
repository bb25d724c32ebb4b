import { type Celplaats, deelname } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import type { Regel } from '@/lib/cijfers/kern/regels'
import { verborgencel } from '@/lib/cijfers/kern/verborgen'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import {
  type Blad,
  type Boekcel,
  type Druk,
  getal,
  getalkop,
  over,
  percentagecel,
  type Rij,
  rij,
  staatkop,
  tekst,
} from './blad'

const soorten: Record<Regel['soort'], string> = { fase: 'Fase', thema: 'Thema', vraag: 'Vraag' }

export const regelkoppen = [tekst('Soort'), tekst('Code'), tekst('Onderwerp')]
export const regelbreedtes = [7.5, 6.5, 50]

/** "Ja (groen)": a colour never stands without its word. */
export function staatwoord(staat: Staat): string {
  const { woord, kleur } = stoplicht[staat]
  return `${woord} (${kleur})`
}

/** Which fase, thema or vraag a line is about. */
export function regelcellen({ soort, code, naam }: Pick<Regel, 'soort' | 'code' | 'naam'>): Boekcel[] {
  return [soorten[soort], code.replace(/^Fase |[.:]$/g, ''), naam].map(tekst)
}

/** The denominator, and of every staat the count and the percentage. */
export function cijfercellen(plaats: Celplaats): Boekcel[] {
  if ('verborgen' in plaats) return [tekst(verborgencel[plaats.verborgen]), ...staten.flatMap(() => [null, null])]
  const { n, aantallen, percentages } = plaats
  return [getal(n), ...staten.flatMap((staat) => [getal(aantallen[staat]), percentagecel(percentages[staat], staat)])]
}

/** The denominator, and of Ja alone the count and the percentage. */
export function jacellen(plaats: Celplaats): Boekcel[] {
  if ('verborgen' in plaats) return [tekst(verborgencel[plaats.verborgen]), null, null]
  const { n, aantallen, percentages } = plaats
  return [getal(n), getal(aantallen.ja), percentagecel(percentages.ja, 'ja')]
}

export function cijferkoppen(over = ''): Boekcel[] {
  return [
    getalkop(`${over}Noemer`),
    ...staten.flatMap((staat) => [
      staatkop(staat, `${over}${staatwoord(staat)}, aantal`),
      staatkop(staat, `${over}${staatwoord(staat)}, %`),
    ]),
  ]
}

type Bladkop = Pick<Blad, 'naam' | 'inhoud' | 'groep' | 'breedtes'>

/** A table with a head, below what stands above every table. */
export function tabelblad(
  blad: Bladkop,
  tabel: {
    boven: readonly Rij[]
    kop: readonly Boekcel[]
    rijen: readonly Rij[]
    vasteKolommen: number
    druk?: Druk | null
  },
): Blad {
  const { boven, kop, rijen, vasteKolommen, druk = null } = tabel
  return {
    ...blad,
    rijen: [...boven, rij('kop', ...kop), ...rijen].map((line) => over(line, blad.breedtes.length)),
    tabel: { koprij: boven.length, vasteKolommen, druk },
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/**
 * How a table is printed that is two pages wide: broken at the border of groups of columns that leaves both pages narrowest.
 *
 * @param vast how many columns come back on the second page
 * @param grenzen the first column of each group that could begin there
 * @returns null: there is nothing to break
 */
export function drukOf(
  { breedtes, vast, grenzen }: { breedtes: readonly number[]; vast: number; grenzen: readonly number[] },
  kop: Druk['kop'],
): Druk | null {
  const [first] = grenzen
  if (first === undefined) return null
  const widest = (grens: number) =>
    Math.max(sum(breedtes.slice(0, grens)), sum(breedtes.slice(0, vast)) + sum(breedtes.slice(grens)))
  return { breuk: grenzen.reduce((best, grens) => (widest(grens) < widest(best) ? grens : best), first), kop }
}

export function bladgroep(groep: Groep): Blad['groep'] {
  const { aantalGemeenten, aantalIngevuld } = groep
  return { aantalGemeenten, aantalIngevuld, deelname: deelname(groep) }
}
