import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { type Noemer, noemerOf } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import { formatAantal } from '@/lib/platform/getal'
import { grootteklassenamen } from '@/lib/register/grootteklasse'

type Groepsfilter = Pick<Beeldkeuze, 'provincie' | 'grootteklasse'>

/** "Alleen gemeenten uit de klasse klein in Limburg"; null: there is no filter */
export function filterzin({ provincie, grootteklasse }: Groepsfilter): string | null {
  if (provincie === undefined && grootteklasse === undefined) return null
  const klasse = grootteklasse ? ` uit de klasse ${grootteklassenamen[grootteklasse].naam.toLowerCase()}` : ''
  return `Alleen gemeenten${klasse}${provincie ? ` in ${provincie}` : ''}`
}

/** "West-Brabant, alleen klein", "Rijk van Nijmegen, alleen Limburg"; without a filter the naam itself */
export function gefilterdeNaam(naam: string, { provincie, grootteklasse }: Groepsfilter): string {
  const klasse = grootteklasse && grootteklassenamen[grootteklasse].naam.toLowerCase()
  const deel = klasse && provincie ? `${klasse} in ${provincie}` : (klasse ?? provincie)
  return deel === undefined ? naam : `${naam}, alleen ${deel}`
}

/** "9 gemeenten", or with the other noemer "8 van 9 gemeenten" */
export function omvang(noemer: Noemer, groep: Groep | undefined): string {
  if (!groep) return ''
  const alle = formatAantal(groep.aantalGemeenten, 'gemeente', 'gemeenten')
  return noemer === 'alle' ? alle : `${formatIngevuld(noemerOf(noemer, groep))} van ${alle}`
}
