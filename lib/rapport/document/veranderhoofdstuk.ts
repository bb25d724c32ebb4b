import { type Cijfers, deelname, heel, type Vraagcijfers } from '@/lib/cijfers/kern/cijfers'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import { verschil } from '@/lib/cijfers/kern/vergelijking'
import { vervallenVragen } from '@/lib/cijfers/kern/vervallen'
import { formatAantal, formatGetal, formatPercentage } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../publicatie'
import { bijschrift, bronzin } from './bijschrift'
import { alinea, cijfercel, kop, lijst, tekstcel } from './blokken'
import type { Blok, Hoofdstuk, Tabelcel } from './document'
import { landregels, regelnaam } from './regeltabel'

const id = 'verandering'

function verandertabel(publicatie: Publicatie, vorig: Cijfers, staten: readonly Staat[]): Blok {
  const [nu, toen] = [publicatie.bron.naam, vorig.bron.naam]
  const woorden = staten.map((staat) => stoplicht[staat].woord)
  const regels = landregels(publicatie).flatMap(({ vorige, cellen: [plaats], ...regel }) => {
    const cel = heel(plaats)
    return vorige?.soort === 'cel' && cel ? [{ ...regel, cel, vorige: vorige.cel }] : []
  })
  const soorten = regels.map(({ soort }) => soort)
  return {
    soort: 'tabel',
    tabel: {
      id: `tabel-${id}-${staten[0]}`,
      bijschrift: `${bijschrift(publicatie, `${woorden.join(' en ')}, ${toen} en ${nu}`, soorten)} Vergeleken met ${bronzin(vorig.bron)}. Verschil in procentpunten.`,
      koppen: [
        { tekst: 'Vraag', getal: false },
        ...woorden.flatMap((woord) => [
          { tekst: `${woord} ${toen}`, getal: true },
          { tekst: `${woord} ${nu}`, getal: true },
          { tekst: `${woord} verschil`, getal: true },
        ]),
      ],
      rijen: regels.map(({ cel, vorige, ...regel }) => ({
        soort: regel.soort,
        cellen: [
          tekstcel(regelnaam(regel)),
          ...staten.flatMap((staat): Tabelcel[] => [
            cijfercel(vorige, staat),
            cijfercel(cel, staat),
            { soort: 'verschil', punten: verschil(staat, cel, vorige) },
          ]),
        ],
      })),
    },
  }
}

const vragenIn = ({ fasen }: Cijfers): Vraagcijfers[] =>
  fasen.flatMap(({ themas }) => themas.flatMap(({ vragen }) => vragen))

const genoemd = (vragen: readonly Pick<Vraagcijfers, 'code' | 'kort'>[]) =>
  lijst(vragen.map(({ code, kort }) => `${code} ${kort}`))

/** What else differs between the two vragenlijsten, so that nobody takes it for a change of the gemeenten. */
function vragenlijstverschillen({ landelijk, vorig: before }: Publicatie, vorig: Cijfers): Blok[] {
  const earlier = new Map(vragenIn(vorig).map((vraag) => [vraag.sleutel, vraag]))
  const nieuw = vragenIn(landelijk).filter(({ sleutel }) => !earlier.has(sleutel))
  const gone = vervallenVragen({ landelijk, vorig: before })
  const both = vragenIn(landelijk).flatMap((nu) => {
    const toen = earlier.get(nu.sleutel)
    return toen ? [{ nu, toen }] : []
  })
  const anders = both.filter(({ nu, toen }) => nu.tekst !== toen.tekst).map(({ nu }) => nu)
  const vernummerd = both.filter(({ nu, toen }) => nu.code !== toen.code)
  const part = (zin: string, vragen: readonly Pick<Vraagcijfers, 'code' | 'kort'>[]) =>
    vragen.length > 0 ? [alinea(zin), genoemd(vragen)] : []
  return [
    ...part('Deze vragen zijn nieuw. Er is geen eerder cijfer, dus ook geen verandering:', nieuw),
    ...part(`Deze vragen zijn in ${vorig.bron.naam} wel gesteld, en nu niet meer:`, gone),
    ...part('Deze vragen zijn anders geformuleerd. Een verandering kan ook daardoor komen:', anders),
    ...(vernummerd.length > 0
      ? [
          alinea('Deze vragen hebben een andere code gekregen. Het is dezelfde vraag:'),
          lijst(vernummerd.map(({ nu, toen }) => `${nu.code} ${nu.kort} (in ${vorig.bron.naam}: ${toen.code})`)),
        ]
      : []),
  ]
}

function deelnamezin({ bron, landelijk }: Publicatie, vorig: Cijfers): string {
  const [[nu], [toen]] = [landelijk.groepen, vorig.groepen]
  if (!nu || !toen) return 'Hoeveel gemeenten meetellen, wordt van een van beide metingen niet getoond.'
  const zin = (naam: string, groep: typeof nu) =>
    `In ${naam} vulden ${formatIngevuld(groep.aantalIngevuld)} van de ${formatGetal(groep.aantalGemeenten)} gemeenten iets in (${formatPercentage(deelname(groep))}).`
  const bevolking =
    nu.aantalGemeenten === toen.aantalGemeenten
      ? 'Beide metingen tellen evenveel gemeenten.'
      : `Het aantal gemeenten is veranderd, van ${formatGetal(toen.aantalGemeenten)} naar ${formatGetal(nu.aantalGemeenten)}. Elk percentage is van de gemeenten die er toen waren.`
  return `${zin(vorig.bron.naam, toen)} ${zin(bron.naam, nu)} ${bevolking}`
}

/** What changed since the meetmoment before. */
export function veranderhoofdstuk(publicatie: Publicatie): Hoofdstuk {
  const { vorig } = publicatie
  const kopregel = { id, niveau: 1, titel: 'Wat er veranderde sinds de vorige meting' } as const
  if (vorig === null)
    return {
      ...kopregel,
      titel: 'Vergelijking',
      blokken: [alinea('Dit is de eerste meting. Er is nog niets om mee te vergelijken.')],
    }
  const titel = `Wat er veranderde sinds ${vorig.bron.naam}`
  const vergeleken = landregels(publicatie).filter(
    ({ vorige, soort }) => soort === 'vraag' && vorige?.soort === 'cel',
  ).length
  const start = `Dit hoofdstuk vergelijkt met ${bronzin(vorig.bron)}. ${deelnamezin(publicatie, vorig)}`
  if (vergeleken === 0)
    return {
      ...kopregel,
      titel,
      blokken: [
        alinea(start),
        alinea('Geen enkele vraag is te vergelijken.'),
        ...vragenlijstverschillen(publicatie, vorig),
      ],
    }
  const uitleg = `${formatAantal(vergeleken, 'vraag is', 'vragen zijn')} beide keren gesteld. Een thema of fase staat er alleen bij als er toen precies dezelfde vragen in zaten. Een verschil is het ene afgeronde percentage min het andere. Vullen meer gemeenten iets in, dan daalt het aandeel Niet ingevuld en stijgen de andere antwoorden, ook als geen gemeente verder is.`
  return {
    ...kopregel,
    titel,
    blokken: [
      alinea(start),
      alinea(uitleg),
      verandertabel(publicatie, vorig, ['ja', 'ten_dele']),
      verandertabel(publicatie, vorig, ['nee', 'geen']),
      kop('Wat niet te vergelijken is'),
      ...(() => {
        const parts = vragenlijstverschillen(publicatie, vorig)
        return parts.length > 0 ? parts : [alinea('Beide vragenlijsten hebben precies dezelfde vragen.')]
      })(),
    ],
  }
}
