import type { Regelnaam } from './aandachtspunt'
import { grenzen, zwaarte } from './grens'

const telling = 'Een percentage is altijd van alle gemeenten, ook van de gemeenten die niets invulden.'

/** The rules in words, as the help page prints them. */
export const spelregels: readonly { regel: Regelnaam; naam: string; uitleg: string }[] = [
  {
    regel: 'achter_op_streefdatum',
    naam: 'Streefdatum voorbij, nog veel Nee of Ten dele',
    uitleg: `De streefdatum van de vraag is voorbij en ${grenzen.achterstand}% of meer van de gemeenten zegt Nee of Ten dele. ${telling} Niet ingevuld telt hier niet mee als Nee: daarvoor is een eigen regel.`,
  },
  {
    regel: 'nadert_streefdatum',
    naam: 'Streefdatum nadert, nog weinig Ja',
    uitleg: `De streefdatum van de vraag valt binnen ${grenzen.maandenVooraf} maanden en minder dan ${grenzen.jaVoorStreefdatum}% van de gemeenten zegt Ja.`,
  },
  {
    regel: 'daling',
    naam: 'Minder Ja dan de vorige keer',
    uitleg: `Het percentage Ja is ${grenzen.daling} punten of meer lager dan bij het vorige meetmoment, en ook het aantal gemeenten dat Ja zegt is lager. We vergelijken alleen vragen die beide keren zijn gesteld.`,
  },
  {
    regel: 'groep_apart',
    naam: 'Een groep wijkt duidelijk af',
    uitleg: `We leggen elke grootteklasse en elke regio naast de rest van het land, bij elk thema en elke vraag. Dat zijn honderden vergelijkingen. Een paar daarvan wijken altijd wel af door toeval. Daarom noemen we een groep pas als drie dingen kloppen. De groep heeft minstens ${grenzen.gemeentenInGroep} gemeenten: in een kleinere groep verandert één gemeente het percentage al te veel. Het percentage Ja verschilt minstens ${grenzen.verschil} punten van de rest van het land. En het verschil is te groot voor toeval: als we de gemeenten door loting over de groepen zouden verdelen, zou er in hooguit 1 van de 20 lijsten een groep staan. Hoe kleiner de groep, hoe groter het verschil dus moet zijn. Over de grootteklassen maken we één zin, want als de ene klasse hoger ligt, ligt een andere vanzelf lager.`,
  },
  {
    regel: 'veel_leeg',
    naam: 'Veel niet ingevuld',
    uitleg: `Het percentage niet ingevuld is ${grenzen.leeg} punten of meer hoger dan in de rest van de vragenlijst. Dat kan gaan over een fase, een thema of een vraag.`,
  },
]

/** How sentences are taken together and put in order, as the help page prints it. */
export const volgorderegels: readonly string[] = [
  'Geldt een regel voor meer vragen van een thema, dan maken we één zin over het thema. Geldt hij voor meer dan de helft van de vragen van een fase, dan maken we één zin over de fase.',
  `De zinnen staan op zwaarte. Elk procent Nee of Ten dele na de streefdatum telt ${zwaarte.achter_op_streefdatum} keer, elk procent zonder Ja vlak voor de streefdatum ${zwaarte.nadert_streefdatum} keer, elk punt daling ${zwaarte.daling} keer en elk punt verschil met de rest ${zwaarte.groep_apart} keer. Gaat een zin over meer vragen, dan telt het zwaarste percentage, en elke vraag erbij telt 1 mee. We tonen hooguit ${grenzen.zinnen} zinnen, de zwaarste eerst.`,
]
