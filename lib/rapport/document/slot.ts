import { formatDatum, formatMoment } from '@/lib/platform/datum'
import type { Publicatie } from '../publicatie'
import { isProef, publicatiezin } from '../publicatiezin'
import { bronzin } from './bijschrift'
import { alinea, lijst, melding, tekstcel, vet } from './blokken'
import type { Hoofdstuk, Tabelrij } from './document'

const fictief = 'Fictieve antwoorden. Dit is een demonstratie: geen gemeente heeft deze antwoorden gegeven.'

/** Of this meetmoment the demo makes the figures of the country as they were published. */
const nagemaakt = '2014-01'

/** What everybody must know who sees a page of it; null: nothing. */
export function voetmelding(publicatie: Publicatie): string | null {
  const { demo, editie } = publicatie
  const parts = [
    demo ? fictief : '',
    editie === 'bureau' ? 'Editie voor het TransitieBureau, met cijfers van kleine groepen: niet doorgeven.' : '',
    isProef(publicatie) ? 'Proef van de openbare editie: zo is het niet gepubliceerd.' : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : null
}

/** The vragenlijst as it was answered. */
export function vragenhoofdstuk({ landelijk, meetmoment, bron }: Publicatie): Hoofdstuk {
  const rij = (soort: Tabelrij['soort'], ...teksten: string[]): Tabelrij => ({ soort, cellen: teksten.map(tekstcel) })
  return {
    id: 'vragen',
    niveau: 1,
    titel: 'De vragen',
    blokken: [
      alinea(
        'Dit zijn de vragen zoals de gemeenten ze kregen. Op elke vraag kon een gemeente Ja, Ten dele of Nee antwoorden, met een toelichting erbij.',
      ),
      {
        soort: 'tabel',
        tabel: {
          id: 'tabel-vragen',
          bijschrift: `Alle vragen met hun streefdatum. ${meetmoment.versieNaam}. Bron: ${bronzin(bron)}.`,
          koppen: ['Code', 'Vraag', 'Streefdatum'].map((tekst) => ({ tekst, getal: false })),
          rijen: landelijk.fasen.flatMap((fase) => [
            rij('fase', `Fase ${fase.nummer}`, fase.naam, formatDatum(fase.streefdatum)),
            ...fase.themas.flatMap((thema) => [
              rij('thema', `Thema ${thema.nummer}`, thema.naam, ''),
              ...thema.vragen.map(({ code, tekst, uitleg, streefdatum }) =>
                rij('vraag', code, uitleg ? `${tekst} ${uitleg}` : tekst, formatDatum(streefdatum)),
              ),
            ]),
          ]),
        },
      },
    ],
  }
}

/** What this rapport is made of: enough to make it again. */
export function colofon(publicatie: Publicatie): Hoofdstuk {
  const { bron, meetmoment, editie, programma, demo } = publicatie
  const regels: [string, string][] = [
    ['Meetmoment', `${bronzin(bron).replace('meetmoment ', '')} (kenmerk ${bron.sleutel}, nummer ${meetmoment.id})`],
    ['Bevroren op', formatMoment(meetmoment.bevrorenOp)],
    ['Vragenlijst', meetmoment.versieNaam],
    ['Controlegetal (SHA-256)', meetmoment.hash],
    [
      'Editie',
      editie === 'bureau'
        ? 'bureau, met alle cijfers'
        : 'openbaar, zonder cijfers waaruit blijkt wat een gemeente antwoordde',
    ],
    ['Publicatie', publicatiezin(publicatie)],
    ['Gemaakt met', `Transitie-Volgsysteem, versie ${programma}`],
  ]
  return {
    id: 'colofon',
    niveau: 1,
    titel: 'Colofon',
    blokken: [
      ...(demo ? [melding(fictief)] : []),
      ...(demo && bron.sleutel === nagemaakt
        ? [
            alinea(
              'De landelijke percentages van januari 2014, en een deel van de percentages per grootteklasse, komen uit het gepubliceerde rapport over de meting van januari 2014. De antwoorden en toelichtingen van de afzonderlijke gemeenten erachter zijn verzonnen. De cijfers per regio, de vergelijking met de vorige meting en wat er in dit rapport over de toelichtingen staat, zeggen daarom niets over echte gemeenten.',
            ),
          ]
        : []),
      lijst(regels.map(([naam, waarde]) => [vet(naam), { tekst: `: ${waarde}` }])),
      alinea(`Wie cijfers overneemt, noemt als bron: Transitie-Volgsysteem, ${bronzin(bron)}.`),
      alinea(
        'De tabellen in dit rapport staan ook in het tabellenboek, met alle vragen per regio en per grootteklasse. De cijfers zijn overal dezelfde. Dit rapport kan altijd opnieuw worden gemaakt, met dezelfde cijfers.',
      ),
    ],
  }
}
