import { verschilregelsOf } from '@/lib/cijfers/kern/klassenverschil'
import { formatIngevuld, verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatGetal } from '@/lib/platform/getal'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { type Blad, getalkop, rij, staatkop, verschilcel } from './blad'
import { drukkop, groepzin, kopblok, noemerzin } from './kopblok'
import {
  bladgroep,
  drukOf,
  jacellen,
  regelbreedtes,
  regelcellen,
  regelkoppen,
  staatwoord,
  tabelblad,
} from './tabelblad'

/** "minder dan 50.000 inwoners" */
export function klasseomschrijving(sleutel: string): string {
  const klasse = grootteklassen.find((candidate) => candidate === sleutel)
  return klasse ? grootteklassenamen[klasse].omschrijving : ''
}

/** The percentage Ja of the country and of each grootteklasse beside each other, with how far they lie apart. */
export function klassenblad(publicatie: Publicatie, naam: string): Blad[] {
  const { landelijk, klassen } = publicatie
  const [land] = landelijk.groepen
  const [eerste, laatste] = [klassen.groepen[0], klassen.groepen.at(-1)]
  if (!land || !eerste || !laatste) return []
  const ja = staatwoord('ja')
  const kopOf = (wie: string) => [
    getalkop(`${wie}: noemer`),
    staatkop('ja', `${wie}: ${ja}, aantal`),
    staatkop('ja', `${wie}: ${ja}, %`),
  ]
  const several = klassen.groepen.length > 1
  const titel = 'Grootteklassen naast elkaar: het antwoord Ja'
  const vooraf = [...regelbreedtes, 11, 11, 11]
  const klassebreedtes = [12, 12, 12, 13]
  const breedtes = [...vooraf, ...klassen.groepen.flatMap(() => klassebreedtes), ...(several ? [14] : [])]
  const aantallen = [land, ...klassen.groepen].map(
    (groep) => `${groep.naam} ${formatGetal(groep.aantalGemeenten)} en ${formatIngevuld(groep.aantalIngevuld)}`,
  )
  const zinnen = [
    `N en n: ${aantallen.join(', ')}.`,
    ...klassen.verborgen.map(({ naam: klasse, reden }) => `${klasse}: ${verborgenreden[reden]}.`),
  ]
  return [
    tabelblad(
      {
        naam,
        inhoud: 'De grootteklassen naast elkaar: percentage Ja, en het verschil in procentpunten',
        groep: bladgroep(land),
        breedtes,
      },
      {
        boven: kopblok(publicatie, titel, [
          `Indeling: ${klassen.indeling}. Nederland: ${groepzin(land)}. ${noemerzin(klassen)}`,
          ...klassen.groepen.map(
            (groep) => `${groep.naam} (${klasseomschrijving(groep.sleutel)}): ${groepzin(groep)}.`,
          ),
          ...klassen.verborgen.map(
            (groep) => `${groep.naam}: N = ${groep.aantalGemeenten} gemeenten, ${verborgenreden[groep.reden]}.`,
          ),
        ]),
        kop: [
          ...regelkoppen,
          ...kopOf('Nederland'),
          ...klassen.groepen.flatMap((groep) => [
            ...kopOf(groep.naam),
            getalkop(`${groep.naam} min Nederland, procentpunten`),
          ]),
          ...(several ? [getalkop(`${laatste.naam} min ${eerste.naam.toLowerCase()}, procentpunten`)] : []),
        ],
        rijen: verschilregelsOf(landelijk, klassen).map((regel) =>
          rij(
            regel.soort,
            ...regelcellen(regel),
            ...jacellen(regel.land),
            ...regel.groepen.flatMap(({ cel, afstand }) => [...jacellen(cel), verschilcel(afstand?.punten ?? null)]),
            ...(several ? [verschilcel(regel.uitersten?.punten ?? null)] : []),
          ),
        ),
        vasteKolommen: 3,
        druk: drukOf(
          {
            breedtes,
            vast: 3,
            grenzen: klassen.groepen.map((_, index) => vooraf.length + index * klassebreedtes.length),
          },
          drukkop(publicatie, titel, zinnen),
        ),
      },
    ),
  ]
}
