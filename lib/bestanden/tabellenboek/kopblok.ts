import { type Cijfers, deelname, noemernamen, noemerOf } from '@/lib/cijfers/kern/cijfers'
import type { Editie } from '@/lib/cijfers/kern/editie'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { hasWeggelaten } from '@/lib/cijfers/kern/regels'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import type { Bron } from '@/lib/meetmoment/bron'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { link, type Rij, rij, tekst } from './blad'

/** The sheet that every other one leads back to. */
export const inhoudsblad = 'Inhoud'

export const fictief = 'Fictieve antwoorden. Dit is een demonstratie: geen gemeente heeft deze antwoorden gegeven.'

export const editienamen: Record<Editie, string> = {
  bureau: 'bureau, met alle cijfers',
  openbaar: 'openbaar, zonder cijfers waaruit blijkt wat een gemeente antwoordde',
}

/** "januari 2014, peildatum 17 januari 2014" */
export function bronzin({ naam, peildatum }: Bron): string {
  return peildatum === null ? naam : `${naam}, peildatum ${formatDatum(peildatum)}`
}

/** "N = 403 gemeenten, n = 396 vulden iets in (98%)" */
export function groepzin(groep: Groep): string {
  const { aantalGemeenten, aantalIngevuld } = groep
  const gemeenten = aantalGemeenten === 1 ? 'gemeente' : 'gemeenten'
  return `N = ${formatGetal(aantalGemeenten)} ${gemeenten}, n = ${formatIngevuld(aantalIngevuld)} ${
    aantalIngevuld === 1 ? 'vulde' : 'vulden'
  } iets in (${formatPercentage(deelname(groep))})`
}

export function noemerzin(cijfers: Cijfers, groep?: Groep): string {
  const { noemer } = cijfers
  const van = groep ? ` (${formatIngevuld(noemerOf(noemer, groep))})` : ''
  const over = hasWeggelaten(cijfers)
    ? ' Waar vragen niet getoond worden, gaat een fase of thema alleen over de vragen die er wel staan: zie de noemer.'
    : ''
  return `Percentages van ${noemernamen[noemer]}${van}; bij een fase of thema van gemeenten maal vragen.${over}`
}

/** The same in two lines, for the top of a printed page. Its edition, and that answers are made up, stand at the foot of it. */
export function drukkop({ bron }: Publicatie, titel: string, regels: readonly string[]): readonly [string, string] {
  return [titel, [`Meetmoment ${bronzin(bron)}.`, ...regels].join(' ')]
}

/** What stands above every table: what it is about, so that it still explains itself once it is printed or copied. */
export function kopblok({ bron, editie, demo }: Publicatie, titel: string, regels: readonly string[]): Rij[] {
  return [
    rij('titel', tekst(titel)),
    rij('regel', tekst(`Meetmoment ${bronzin(bron)}. Editie: ${editienamen[editie]}.`)),
    ...regels.map((regel) => rij('regel', tekst(regel))),
    ...(demo ? [rij('melding', tekst(fictief))] : []),
    rij('regel', link('Terug naar de inhoud', inhoudsblad)),
  ]
}
