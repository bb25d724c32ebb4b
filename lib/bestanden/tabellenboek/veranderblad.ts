import { type Cel, getoond } from '@/lib/cijfers/kern/cijfers'
import { type Vergelijkingscel, vergelekenRegels, verschil } from '@/lib/cijfers/kern/vergelijking'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { type Blad, type Boekcel, getal, getalkop, percentagecel, rij, staatkop, tekst, verschilcel } from './blad'
import { bronzin, drukkop, groepzin, kopblok, noemerzin } from './kopblok'
import { bladgroep, drukOf, regelbreedtes, regelcellen, regelkoppen, staatwoord, tabelblad } from './tabelblad'

const vergelijkbaar: Record<Vergelijkingscel['soort'], string> = {
  cel: 'ja',
  nieuw: 'nee: nieuw',
  andere_vragen: 'nee: andere vragen',
  geen_cijfer: 'nee: geen cijfer',
}

function staatcellen(staat: Staat, nu: Cel, vorige: Cel | null): Boekcel[] {
  return [
    ...(vorige ? [getal(vorige.aantallen[staat]), percentagecel(vorige.percentages[staat], staat)] : [null, null]),
    getal(nu.aantallen[staat]),
    percentagecel(nu.percentages[staat], staat),
    vorige ? verschilcel(verschil(staat, nu, vorige)) : null,
  ]
}

/** The country at two meetmomenten; nothing when it is the first one, or when the country is not shown. */
export function veranderblad(publicatie: Publicatie, naam: string): Blad[] {
  const { landelijk, vorig, bron } = publicatie
  const [groep] = landelijk.groepen
  const [toen] = vorig?.groepen ?? []
  if (!groep || !vorig || !toen) return []
  const [was, nu] = [vorig.bron.naam, bron.naam]
  const koppen = staten.flatMap((staat) => [
    staatkop(staat, `${staatwoord(staat)}, aantal ${was}`),
    staatkop(staat, `${staatwoord(staat)}, % ${was}`),
    staatkop(staat, `${staatwoord(staat)}, aantal ${nu}`),
    staatkop(staat, `${staatwoord(staat)}, % ${nu}`),
    staatkop(staat, `${staatwoord(staat)}, verschil procentpunten`),
  ])
  const rijen = vergelekenRegels(landelijk, vorig).flatMap((regel) => {
    const cel = getoond(regel.cellen[0])
    if (!cel || !regel.vorige) return []
    const vorige = regel.vorige.soort === 'cel' ? regel.vorige.cel : null
    return [
      rij(
        regel.soort,
        ...regelcellen(regel),
        tekst(vergelijkbaar[regel.vorige.soort]),
        vorige && getal(vorige.n),
        getal(cel.n),
        ...staten.flatMap((staat) => staatcellen(staat, cel, vorige)),
      ),
    ]
  })
  const titel = `Nederland: verandering van ${was} naar ${nu}`
  const staatbreedtes = [9.5, 9.5, 9.5, 9.5, 14]
  const vooraf = [...regelbreedtes, 18, 9.5, 9.5]
  const breedtes = [...vooraf, ...staten.flatMap(() => staatbreedtes)]
  return [
    tabelblad(
      {
        naam,
        inhoud: `Nederland: wat er veranderde tussen ${was} en ${nu}`,
        groep: bladgroep(groep),
        breedtes,
      },
      {
        boven: kopblok(publicatie, titel, [
          `Indeling: ${landelijk.indeling}. In ${nu}: ${groepzin(groep)}. ${noemerzin(landelijk, groep)}`,
          `Vergeleken met ${bronzin(vorig.bron)}: ${groepzin(toen)}. ${noemerzin(vorig, toen)}`,
        ]),
        kop: [...regelkoppen, tekst('Te vergelijken'), getalkop(`Noemer ${was}`), getalkop(`Noemer ${nu}`), ...koppen],
        rijen,
        vasteKolommen: 3,
        druk: drukOf(
          { breedtes, vast: 3, grenzen: staten.map((_, index) => vooraf.length + index * staatbreedtes.length) },
          drukkop(publicatie, titel, [`${groepzin(groep)}. In ${was}: ${groepzin(toen)}.`]),
        ),
      },
    ),
  ]
}
