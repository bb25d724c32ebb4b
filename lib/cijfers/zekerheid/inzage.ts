import type { Indeling } from '@/lib/cijfers/kern/indeling'
import { staten } from '@/lib/vragenlijst/waarde'

/** The divisions that figures are published by. */
export type Somindeling = Extract<Indeling, 'landelijk' | 'grootteklasse' | 'regio'>

/** A group whose counts are published: the sum of the vakken in it. */
export type Som = {
  sleutel: string
  indeling: Somindeling
  /** the place of the publicatie that it belongs to, the oldest first */
  editie: number
}

/**
 * Gemeenten that no figure can tell apart, because they are in the same groups, nor any reader. Whatever is known of one of them is
 * known of all: how many gave which staat is what a reader can look for, and nothing finer.
 */
export type Gemeentevak = {
  /** by gemeenteId; a gemeente that was looked at anew is in a vak for each time */
  gemeenten: readonly number[]
  /** the places of the sommen that it is in */
  sommen: readonly number[]
  /** the regio's and subregio's whose correspondents read their antwoorden */
  gebieden: readonly string[]
}

/** The antwoorden of some gemeenten, and all groups that they can be published by. */
export type Inzage = {
  sommen: readonly Som[]
  vakken: readonly Gemeentevak[]
  /** how many vragen there are */
  vragen: number
  /** how many gemeenten gave each staat: vraag after vraag, vak after vak, in the order of `staten` */
  aantallen: Int32Array
  /** of each vak, how many gemeenten filled in nothing at all */
  leeg: Int32Array
}

export const breedte = staten.length
export const geen = staten.indexOf('geen')

export function plaatsOf({ vakken }: Pick<Inzage, 'vakken'>, vraag: number, vak: number, staat: number): number {
  return (vraag * vakken.length + vak) * breedte + staat
}

export function aantalOf(
  inzage: Pick<Inzage, 'vakken' | 'aantallen'>,
  vraag: number,
  vak: number,
  staat: number,
): number {
  return inzage.aantallen[plaatsOf(inzage, vraag, vak, staat)] ?? 0
}

/** The staat that all gemeenten of a vak gave; null: they differ. */
export function eensgezind(inzage: Inzage, vraag: number, vak: number): number | null {
  const given = staten.flatMap((_, staat) => (aantalOf(inzage, vraag, vak, staat) > 0 ? [staat] : []))
  return given.length === 1 ? (given[0] ?? null) : null
}

/** How many gemeenten are in a vak. */
export function sizeOf({ vakken }: Pick<Inzage, 'vakken'>, vak: number): number {
  return vakken[vak]?.gemeenten.length ?? 0
}
