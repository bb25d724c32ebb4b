import { deelname } from '@/lib/cijfers/kern/cijfers'
import { kleinsteGroep } from '@/lib/cijfers/kern/kleinegroep'
import { hasWeggelaten } from '@/lib/cijfers/kern/regels'
import { beschermzinnen } from '@/lib/cijfers/kern/verborgen'
import { formatDatum, formatMoment } from '@/lib/platform/datum'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { alsZin } from '@/lib/platform/zin'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { staten } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../publicatie'
import { bijschrift } from './bijschrift'
import { alinea, getalcel, kop, lijst, melding, streep, tekstcel, verborgencellen, verborgennaam, vet } from './blokken'
import type { Blok, Hoofdstuk, Tabelrij } from './document'

const betekenis: Record<Staat, string> = {
  ja: 'de gemeente is hiermee klaar.',
  ten_dele: 'de gemeente is ermee bezig, of heeft een deel geregeld.',
  nee: 'de gemeente heeft dit niet geregeld.',
  geen: 'de gemeente gaf op deze vraag geen antwoord. Dat is geen Nee, en telt apart.',
}

function responstabel(publicatie: Publicatie): Blok {
  const { landelijk, klassen } = publicatie
  const rijen: Tabelrij[] = [
    ...klassen.groepen.map(
      (groep): Tabelrij => ({
        soort: 'groep',
        cellen: [
          tekstcel(groep.naam),
          getalcel(groep.aantalGemeenten),
          getalcel(groep.aantalIngevuld),
          tekstcel(formatPercentage(deelname(groep))),
        ],
      }),
    ),
    ...klassen.verborgen.map(
      (hidden): Tabelrij => ({
        soort: 'groep',
        cellen: [verborgennaam(hidden), getalcel(hidden.aantalGemeenten), streep, streep],
      }),
    ),
    ...landelijk.groepen.map(
      (land): Tabelrij => ({
        soort: 'totaal',
        cellen: [
          tekstcel(land.naam),
          getalcel(land.aantalGemeenten),
          getalcel(land.aantalIngevuld),
          tekstcel(formatPercentage(deelname(land))),
        ],
      }),
    ),
  ]
  if (landelijk.groepen.length === 0)
    rijen.push({ soort: 'totaal', cellen: [tekstcel('Nederland'), ...verborgencellen(landelijk, 3)] })
  return {
    soort: 'tabel',
    tabel: {
      id: 'tabel-respons',
      bijschrift: bijschrift(
        publicatie,
        'Hoeveel gemeenten iets invulden, per grootteklasse',
        [],
        'Alle grootteklassen samen',
      ),
      koppen: [
        { tekst: 'Grootteklasse', getal: false },
        { tekst: 'Gemeenten (N)', getal: true },
        { tekst: 'Vulden iets in (n)', getal: true },
        { tekst: 'Deelname', getal: true },
      ],
      rijen,
    },
  }
}

function nietGetoond({ editie, klassen, regios }: Publicatie): Blok[] {
  if (editie === 'bureau')
    return [
      kop('Wat niet wordt getoond'),
      alinea(
        `Deze editie is voor het TransitieBureau en bevat alle cijfers, ook van groepen met minder dan ${kleinsteGroep} gemeenten. Daaruit kan blijken wat één gemeente antwoordde. Geef deze editie daarom niet door. In de openbare editie staan die cijfers niet.`,
      ),
    ]
  const hidden = klassen.verborgen.length + regios.verborgen.length
  return [
    kop('Wat niet wordt getoond'),
    alinea(
      `Van een groep met minder dan ${kleinsteGroep} gemeenten staan geen cijfers in dit rapport. Anders is te zien wat één gemeente antwoordde. Soms blijft ook een grotere groep weg: wie haar cijfers van het totaal aftrekt, zou een te kleine groep overhouden. ${
        hidden > 0
          ? 'Waar dat speelt, staat het in de tabel. De gemeenten uit die groepen tellen wel mee in het landelijke cijfer.'
          : 'In deze meting is geen groep weggelaten.'
      }`,
    ),
    alinea(
      `${hasWeggelaten(klassen) || hasWeggelaten(regios) ? 'Ook van andere groepen staat bij sommige vragen “niet getoond”. Een thema of fase telt dan alleen de vragen die er wel staan. ' : ''}${beschermzinnen.join(' ')}`,
    ),
  ]
}

/** How the measurement works, and who answered. */
export function methodehoofdstuk(publicatie: Publicatie): Hoofdstuk {
  const { bron, meetmoment, vorig, klassen } = publicatie
  const peildatum = bron.peildatum ? formatDatum(bron.peildatum) : formatMoment(meetmoment.bevrorenOp)
  const { vervangt } = meetmoment
  return {
    id: 'over-deze-meting',
    niveau: 1,
    titel: 'Over deze meting',
    blokken: [
      ...(vervangt
        ? [
            melding(
              `Deze meting vervangt de meting ${vervangt.naam}. Reden: ${alsZin(vervangt.reden)} Gebruik de oude cijfers niet meer.`,
            ),
          ]
        : []),
      kop('Wat het Transitie-Volgsysteem is'),
      alinea(
        "Gemeenten krijgen nieuwe taken. Het Transitie-Volgsysteem (TVS) volgt hoe ver elke gemeente is met de voorbereiding. In elke gemeente vult de projectleider een vragenlijst in. Die heeft fasen, met in elke fase thema's en vragen. Bij elke vraag hoort een streefdatum: de dag waarop het antwoord Ja zou moeten zijn. Gemeenten beoordelen zichzelf, en kunnen hun antwoord altijd bijwerken.",
      ),
      alinea('Er zijn vier mogelijkheden:'),
      lijst(staten.map((staat) => [vet(stoplicht[staat].woord), { tekst: `: ${betekenis[staat]}` }])),
      kop('Wat een meetmoment is'),
      alinea(
        `Op een meetmoment worden alle antwoorden in één keer bevroren. Dit rapport gaat over meetmoment ${bron.naam}, met peildatum ${peildatum}. Vanaf dat moment verandert geen cijfer meer: ook niet als een gemeente later iets invult, gemeenten samengaan, een regio verandert of een vraag anders wordt. Over alle bevroren antwoorden is een controlegetal (SHA-256) berekend. Dat staat in het colofon. Wie de meting opnieuw narekent, moet op hetzelfde getal uitkomen.`,
      ),
      ...(meetmoment.toelichting.trim() ? [alinea(meetmoment.toelichting.trim().replace(/\s+/g, ' '))] : []),
      kop('Hoe de percentages zijn gemaakt'),
      lijst([
        'Een percentage is van alle gemeenten in de groep, ook van de gemeenten die niets invulden.',
        'Bij een thema of fase tellen de antwoorden op alle vragen samen. Het percentage is dan van alle mogelijke antwoorden: het aantal gemeenten maal het aantal vragen.',
        'Elk percentage is los afgerond op een heel getal, een half naar boven. Een rij kan daardoor optellen tot 99 of 101.',
        'Bij een percentage staat het aantal antwoorden. N is het aantal gemeenten in de groep, n het aantal gemeenten dat ten minste één vraag invulde.',
        'Waar geen cijfer te maken is, staat n.v.t., nooit 0%: in een groep zonder gemeenten, en bij een verschil als er niets te vergelijken is.',
        ...(vorig
          ? [
              'Een verschil tussen twee metingen is in procentpunten: het ene afgeronde percentage min het andere. We vergelijken alleen vragen die beide keren zijn gesteld.',
            ]
          : []),
      ]),
      kop('Wie invulde'),
      responstabel(publicatie),
      kop("Grootteklassen en regio's"),
      alinea('De grootteklasse volgt uit het aantal inwoners van de gemeente dat voor dit meetmoment geldt:'),
      lijst(
        grootteklassen.map((klasse) => {
          const { naam, omschrijving } = grootteklassenamen[klasse]
          const groep = klassen.groepen.find(({ sleutel }) => sleutel === klasse)
          const aantal = groep ? ` (${formatGetal(groep.aantalGemeenten)} gemeenten)` : ''
          return [vet(naam), { tekst: `: ${omschrijving}${aantal}.` }]
        }),
      ),
      alinea('Elke gemeente hoort bij één regio, zoals de indeling was op de peildatum.'),
      ...nietGetoond(publicatie),
    ],
  }
}
