import { verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatMoment } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { publicatiezin } from '@/lib/rapport/publicatiezin'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Blad, getal, getalkop, ingevuldcel, link, percentagecel, type Rij, rij, tekst } from './blad'
import { bronzin, editienamen, fictief, groepzin, inhoudsblad } from './kopblok'

/** A part of the book. */
export type Deel = { titel: string; bladen: readonly Blad[]; verborgen: Publicatie['regios']['verborgen'] }

type Kenmerk = readonly [naam: string, waarde: string]

/** What a reader must know first. */
function kenmerken(publicatie: Publicatie): Kenmerk[] {
  const { bron, meetmoment, landelijk, vorig, editie } = publicatie
  const { vervangt, toelichting } = meetmoment
  return [
    ['Meetmoment', bronzin(bron)],
    ...(vervangt ? [['Vervangt', `${vervangt.naam}. Reden: ${vervangt.reden}`] as const] : []),
    ...(toelichting === '' ? [] : [['Toelichting', toelichting] as const]),
    ...landelijk.groepen.map((land) => ['Gemeenten', groepzin(land)] as const),
    ['Vragenlijst', `${meetmoment.versieNaam} (${formatAantal(vragenOf(landelijk).length, 'vraag', 'vragen')})`],
    ['Vergeleken met', vorig ? bronzin(vorig.bron) : 'geen: er is geen eerder meetmoment'],
    ['Editie', editienamen[editie]],
    ['Publicatie', publicatiezin(publicatie)],
  ]
}

/** Where the figures come from, so that the same book can be made again. */
function colofon({ bron, meetmoment, programma, demo }: Publicatie): Kenmerk[] {
  return [
    [
      'Bron',
      demo
        ? 'Transitie-Volgsysteem (TVS), demonstratie met fictieve antwoorden'
        : 'antwoorden van gemeenten in het Transitie-Volgsysteem (TVS)',
    ],
    ['Bevroren op', formatMoment(meetmoment.bevrorenOp)],
    ['Kenmerk', `meetmoment ${bron.sleutel}, nummer ${meetmoment.id}`],
    ['Controlegetal', `SHA-256 ${meetmoment.hash}`],
    ['Programma', `Transitie-Volgsysteem, versie ${programma}`],
  ]
}

const kenmerkrijen = (kenmerken: readonly Kenmerk[]) =>
  kenmerken.map(([naam, waarde]) => rij('gewoon', tekst(naam), tekst(waarde)))

function deelrijen({ titel, bladen, verborgen }: Deel): Rij[] {
  return [
    rij('tussenkop', tekst(titel), null, null, null, null),
    ...bladen.map(({ naam, inhoud, groep }) =>
      rij(
        'gewoon',
        link(naam, naam),
        tekst(inhoud),
        ...(groep
          ? [getal(groep.aantalGemeenten), ingevuldcel(groep.aantalIngevuld), percentagecel(groep.deelname)]
          : [null, null, null]),
      ),
    ),
    ...verborgen.map((groep) =>
      rij(
        'gewoon',
        null,
        tekst(`${groep.naam} (${verborgenreden[groep.reden]})`),
        getal(groep.aantalGemeenten),
        null,
        null,
      ),
    ),
  ]
}

/** The first sheet: what the book is about, and a link to every other sheet. */
export function inhoudOf(publicatie: Publicatie, delen: readonly Deel[]): Blad {
  return {
    naam: inhoudsblad,
    inhoud: 'Inhoud en colofon',
    groep: null,
    breedtes: [34, 74, 9, 9, 13],
    rijen: [
      rij('titel', tekst(`Tabellenboek ${publicatie.bron.naam}`)),
      rij('regel', tekst('Transitie-Volgsysteem (TVS)')),
      ...(publicatie.demo ? [rij('melding', tekst(fictief), null, null, null, null)] : []),
      rij('regel'),
      ...kenmerkrijen(kenmerken(publicatie)),
      rij('regel'),
      rij(
        'kop',
        tekst('Blad'),
        tekst('Wat erop staat'),
        getalkop('N'),
        getalkop('n'),
        getalkop('Deel dat iets invulde'),
      ),
      ...delen.flatMap(deelrijen),
      rij('regel'),
      rij('tussenkop', tekst('Colofon'), null),
      ...kenmerkrijen(colofon(publicatie)),
    ],
    tabel: null,
  }
}
