import type { Celplaats, Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Afstand } from '@/lib/cijfers/kern/klassenverschil'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { staten } from '@/lib/vragenlijst/waarde'
import { type Blad, getalkop, rij, staatkop, verschilcel } from './blad'
import { groepzin, kopblok, noemerzin } from './kopblok'
import {
  bladgroep,
  cijfercellen,
  cijferkoppen,
  jacellen,
  regelbreedtes,
  regelcellen,
  regelkoppen,
  staatwoord,
  tabelblad,
} from './tabelblad'

/** What the country says at Ja beside a group, and how far the two lie apart. */
export type Landvergelijking = ReadonlyMap<string, { land: Celplaats; afstand: Afstand | undefined }>

/** All figures of one group: a line for every fase, thema and vraag. */
export function groepblad(
  publicatie: Publicatie,
  cijfers: Cijfers,
  index: number,
  {
    naam,
    titel,
    omschrijving,
    land,
  }: { naam: string; titel: string; omschrijving: string; land: Landvergelijking | null },
): Blad[] {
  const groep = cijfers.groepen[index]
  if (!groep) return []
  const rijen = regelsOf(cijfers).flatMap((regel) => {
    const cel = regel.cellen[index]
    if (!cel) return []
    const naast = land?.get(regel.sleutel)
    const landcellen = naast ? [...jacellen(naast.land), verschilcel(naast.afstand?.punten ?? null)] : []
    return [rij(regel.soort, ...regelcellen(regel), ...cijfercellen(cel), ...landcellen)]
  })
  const ja = staatwoord('ja')
  const landkoppen = [
    getalkop('Nederland: noemer'),
    staatkop('ja', `Nederland: ${ja}, aantal`),
    staatkop('ja', `Nederland: ${ja}, %`),
    getalkop('Verschil met Nederland bij Ja, procentpunten'),
  ]
  return [
    tabelblad(
      {
        naam,
        inhoud: omschrijving,
        groep: bladgroep(groep),
        breedtes: [...regelbreedtes, 9, ...staten.flatMap(() => [9.5, 9.5]), ...(land ? [11, 11, 11, 14] : [])],
      },
      {
        boven: kopblok(publicatie, titel, [
          `Indeling: ${cijfers.indeling}. ${groepzin(groep)}. ${noemerzin(cijfers, groep)}`,
        ]),
        kop: [...regelkoppen, ...cijferkoppen(), ...(land ? landkoppen : [])],
        rijen,
        vasteKolommen: 3,
      },
    ),
  ]
}
