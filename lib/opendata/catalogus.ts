import type { Gepubliceerdmeetmoment } from '@/lib/rapport/publicatie-data'
import { apiTitel } from './openapi'

/** A form in which a published meetmoment can be had; `pad` from the root of the site. */
export type Verspreiding = { pad: string; titel: string; mediatype: string; extensie: string }

/** All that the descriptions of the open data are made from. */
export type Catalogus = {
  /** the address of this site, without a slash at its end */
  site: string
  metingen: readonly Gepubliceerdmeetmoment[]
  verspreidingen: (sleutel: string) => readonly Verspreiding[]
  /** who answers questions about the data; undefined: they find the way on the site */
  email: string | undefined
  /** the antwoorden are made up */
  fictief: boolean
}

export const cc0 = 'https://creativecommons.org/publicdomain/zero/1.0/'
export const uitgever = 'TransitieBureau'
export const catalogustitel = apiTitel
export const trefwoorden = ['Wmo 2015', 'gemeenten', 'transitie', 'voorbereiding', 'maatschappelijke ondersteuning']

export const metingtitel = ({ naam }: { naam: string }, fictief: boolean): string =>
  `Voorbereiding van gemeenten op de Wmo 2015, ${naam}${fictief ? ' (fictieve antwoorden)' : ''}`

export function metingbeschrijving({ aantalIngevuld, aantalGemeenten }: Gepubliceerdmeetmoment): string {
  const gemeenten =
    aantalIngevuld === null ? `${aantalGemeenten} gemeenten` : `${aantalIngevuld} van de ${aantalGemeenten} gemeenten`
  return `Aantallen en percentages Ja, Ten dele, Nee en Niet ingevuld van ${gemeenten}: per vraag, thema en fase, voor het land, per regio en per grootteklasse. Cijfers waaruit te zien zou zijn wat een gemeente antwoordde, zijn verborgen.`
}

/** The address that names a meting for ever; its page stands there too. */
export const metingadres = (site: string, sleutel: string): string => `${site}/metingen/${sleutel}`
