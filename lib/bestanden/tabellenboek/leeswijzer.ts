import { noemernamen } from '@/lib/cijfers/kern/cijfers'
import { kleinsteGroep } from '@/lib/cijfers/kern/kleinegroep'
import { beschermzinnen, verborgenomdat, verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatAantal } from '@/lib/platform/getal'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import { type Blad, type Boekcel, link, rij, staatkop, tekst } from './blad'
import { inhoudsblad } from './kopblok'
import { staatwoord } from './tabelblad'

const betekenis = {
  ja: 'de gemeente antwoordde Ja',
  ten_dele: 'de gemeente antwoordde Ten dele',
  nee: 'de gemeente antwoordde Nee',
  geen: 'de gemeente vulde bij deze vraag niets in',
} as const

function begrippen({ landelijk, vorig, meetmoment }: Publicatie): [string, string][] {
  return [
    ['N', 'Hoeveel gemeenten er in de groep zijn.'],
    ['n', 'Hoeveel van die gemeenten bij minstens één vraag iets invulden.'],
    [
      'Noemer',
      `Waarvan een percentage een deel is: ${noemernamen[landelijk.noemer]}. Bij een vraag is dat het aantal gemeenten. Bij een thema of fase is het dat aantal maal het aantal vragen: daar tellen de antwoorden op alle vragen samen.`,
    ],
    ['Aantal', 'Hoe vaak een antwoord is gegeven. De vier aantallen van een regel zijn samen precies de noemer.'],
    [
      'Percentage',
      'Een heel getal. Elk percentage is los afgerond, een half naar boven. Daardoor kan een regel optellen tot 99 of 101.',
    ],
    ['Procentpunten', 'Het verschil tussen twee percentages zoals ze in de tabel staan: van 40% naar 48% is +8.'],
    [
      'n.v.t.',
      'Niet van toepassing: er zijn geen gemeenten in de groep, of er is niets te vergelijken. Er staat dan nooit 0%.',
    ],
    [
      'niet getoond, of –',
      `Dit cijfer staat niet in deze editie: ${verborgenomdat.zeker}. Een thema of fase telt dan alleen de vragen die er wel staan; aan de noemer is te zien hoeveel dat er zijn.`,
    ],
    [
      'Grootteklasse',
      'Naar het aantal inwoners dat voor dit meetmoment geldt: klein is minder dan 50.000, middelgroot is 50.000 tot en met 100.000, groot is meer dan 100.000.',
    ],
    [
      'Regio',
      `Zoals de gemeenten op de peildatum waren ingedeeld.${vorig ? ' Het eerdere meetmoment houdt zijn eigen indeling.' : ''}`,
    ],
    [
      'Vergelijken',
      'Alleen vragen die bij beide meetmomenten zijn gesteld worden vergeleken, ook als hun code veranderde. Een thema of fase alleen als er toen precies dezelfde vragen in zaten.',
    ],
    [
      'Bevroren',
      `De cijfers veranderen niet meer, ook niet als gemeenten of regio's veranderen. Wie het boek opnieuw maakt, krijgt dezelfde cijfers${meetmoment.vervangt ? '. Dit meetmoment vervangt een eerder meetmoment: zie de inhoud' : ''}.`,
    ],
  ]
}

/** Who is not shown, and why. */
function verborgenrijen({ klassen, regios, editie }: Publicatie) {
  const groepen = [...klassen.verborgen, ...regios.verborgen]
  const uitleg =
    groepen.length > 0
      ? `Van een groep met minder dan ${kleinsteGroep} gemeenten staan er geen cijfers in deze editie. Ook niet van een groep waarmee zo'n kleine groep uit te rekenen is.`
      : editie === 'bureau'
        ? 'Deze editie is voor het bureau: van elke groep staan de cijfers erin. Geef dit boek niet aan mensen die de antwoorden van kleine groepen niet mogen zien.'
        : 'Van elke groep staan de cijfers erin.'
  return [
    rij('tussenkop', tekst('Groepen zonder cijfers'), null),
    rij('gewoon', null, tekst(uitleg)),
    ...(editie === 'openbaar' ? beschermzinnen.map((zin) => rij('gewoon', null, tekst(zin))) : []),
    ...groepen.map((groep) =>
      rij(
        'gewoon',
        tekst(groep.naam),
        tekst(`${formatAantal(groep.aantalGemeenten, 'gemeente', 'gemeenten')}, ${verborgenreden[groep.reden]}`),
      ),
    ),
  ]
}

/** How to read the tables, once. */
export function leeswijzerOf(publicatie: Publicatie, naam: string): Blad {
  const uitleg = ([wat, zin]: readonly [string, string]) => rij('gewoon', tekst(wat), tekst(zin))
  const kleur = (staat: (typeof staten)[number]): Boekcel[] => [
    staatkop(staat, staatwoord(staat)),
    tekst(
      `${stoplicht[staat].woord}: ${betekenis[staat]}. In de tabellen hebben deze percentages een lichte tint ${stoplicht[staat].kleur}.`,
    ),
  ]
  return {
    naam,
    inhoud: 'Begrippen, afronden, kleuren en groepen zonder cijfers',
    groep: null,
    breedtes: [24, 110],
    rijen: [
      rij('titel', tekst('Zo leest u de tabellen')),
      rij('regel', link('Terug naar de inhoud', inhoudsblad)),
      rij('tussenkop', tekst('Begrippen'), null),
      ...begrippen(publicatie).map(uitleg),
      rij('tussenkop', tekst('Kleuren'), null),
      ...staten.map((staat) => rij('gewoon', ...kleur(staat))),
      ...verborgenrijen(publicatie),
    ],
    tabel: null,
  }
}
