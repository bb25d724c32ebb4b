import { deelname, type Noemer, noemernamen } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import type { Regel } from '@/lib/cijfers/kern/regels'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import type { Bron } from '@/lib/meetmoment/bron'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal, formatPercentage } from '@/lib/platform/getal'
import type { Publicatie } from '../publicatie'
import type { Hoofdstuk } from './document'

/** "meetmoment januari 2014, peildatum 17 januari 2014" */
export function bronzin({ naam, peildatum }: Bron): string {
  return peildatum === null ? `meetmoment ${naam}` : `meetmoment ${naam}, peildatum ${formatDatum(peildatum)}`
}

/** "N = 403 gemeenten, n = 396 vulden iets in (98%)" */
function groepzin(groep: Groep): string {
  const gemeenten = formatAantal(groep.aantalGemeenten, 'gemeente', 'gemeenten')
  const vulden = groep.aantalIngevuld === 1 ? 'vulde' : 'vulden'
  return `N = ${gemeenten}, n = ${formatIngevuld(groep.aantalIngevuld)} ${vulden} iets in (${formatPercentage(deelname(groep))})`
}

const antwoordnamen: Record<Noemer, string> = {
  alle: 'alle mogelijke antwoorden (gemeenten maal vragen)',
  ingevuld: 'alle mogelijke antwoorden van gemeenten die iets invulden (die gemeenten maal vragen)',
}

/**
 * What the percentages of lines are of. On a vraag each gemeente has one answer; on a thema or fase one on each of its
 * vragen, filled in or not.
 */
function noemerzin(noemer: Noemer, soorten: readonly Regel['soort'][]): string {
  const samen = soorten.filter((soort) => soort !== 'vraag')
  if (samen.length === 0) return `Percentages van ${noemernamen[noemer]}.`
  if (samen.length === soorten.length) return `Percentages van ${antwoordnamen[noemer]}.`
  const wat = samen.includes('fase') ? 'een fase of thema' : 'een thema'
  return `Percentages van ${noemernamen[noemer]}; bij ${wat} van ${antwoordnamen[noemer]}.`
}

/**
 * What a table or picture is about, so that it explains itself once it is copied: what it shows, of whom, when, n and N.
 *
 * @param soorten of the lines that its percentages are about
 * @param groepen of whom the figures are, in words: "Heel Nederland", "Per grootteklasse"
 */
export function bijschrift(
  { bron, landelijk }: Publicatie,
  wat: string,
  soorten: readonly Regel['soort'][],
  groepen = 'Heel Nederland',
): string {
  const [land] = landelijk.groepen
  const wie = land ? `${groepen}: ${groepzin(land)}` : groepen
  return `${wat}. ${wie}. ${noemerzin(landelijk.noemer, soorten)} Bron: ${bronzin(bron)}.`
}

/** Numbers tables and pictures in the order in which they stand. */
export function genummerd(hoofdstukken: readonly Hoofdstuk[]): Hoofdstuk[] {
  let tabellen = 0
  let figuren = 0
  return hoofdstukken.map((hoofdstuk) => ({
    ...hoofdstuk,
    blokken: hoofdstuk.blokken.map((blok) => {
      switch (blok.soort) {
        case 'tabel':
          tabellen += 1
          return { ...blok, tabel: { ...blok.tabel, bijschrift: `Tabel ${tabellen}. ${blok.tabel.bijschrift}` } }
        case 'balken':
          figuren += 1
          return { ...blok, balken: { ...blok.balken, bijschrift: `Figuur ${figuren}. ${blok.balken.bijschrift}` } }
        default:
          return blok
      }
    }),
  }))
}
