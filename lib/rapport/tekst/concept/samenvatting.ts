import { enumerate } from '@/lib/aandachtspunten/zin'
import { formatDatum } from '@/lib/platform/datum'
import { alineas } from './bevindingen'
import { alsTekst } from './escape'
import { klassenzin, perKlasse, verstUiteen } from './klassen'
import { leegzinnen } from './leeg'
import { cijfer, geenVergelijking, type Lijn, type Lijnen } from './lijnen'
import { perVraag, veranderzin } from './verandering'
import { verdeling } from './zinnen'

const meestePunten = 6
/** Of fewer gemeenten a text says that one of them already weighs. */
const kleineKlasse = 50

function respons({ vorig, klassen, land }: Lijnen): string {
  const geteld = klassen.filter(({ groep }) => groep.aantalIngevuld !== null)
  const per = geteld.map(
    ({ wie, sleutel }, index) => `van de ${index === 0 ? wie : wie.replace(' gemeenten', '')} {{deelname|${sleutel}}}`,
  )
  return alineas([
    land.aantalIngevuld === null
      ? 'Hoeveel gemeenten iets invulden, wordt niet getoond.'
      : land.aantalIngevuld === 0
        ? 'Geen van de {{gemeenten}} gemeenten vulde iets in.'
        : `Van de {{gemeenten}} gemeenten ${land.aantalIngevuld === 1 ? 'vulde' : 'vulden'} er {{ingevuld}} iets in. Dat is {{deelname}}.`,
    per.length > 1 ? `Per grootteklasse deed mee: ${enumerate(per)}.` : '',
    vorig?.groep && vorig.groep.aantalIngevuld !== null && vorig.groep.aantalGemeenten > 0
      ? `Bij de meting van ${vorig.naam} vulde {{deelname|vorig}} iets in ({{ingevuld|vorig}} van de {{gemeenten|vorig}} gemeenten).`
      : '',
    'De percentages hieronder zijn van alle gemeenten, ook van de gemeenten die niets invulden.',
  ])
}

function korteStreefdatum({ streefdatums }: Lijn, { peildag }: Lijnen): string {
  const datums = enumerate(streefdatums.map(formatDatum))
  const past = streefdatums.filter((datum) => datum < peildag).length
  const [wat, is, was] =
    streefdatums.length === 1 ? ['De streefdatum', 'is', 'was'] : ['De streefdatums', 'zijn', 'waren']
  return datums ? `${wat} ${past === streefdatums.length ? was : is} ${datums}.` : ''
}

const perFase = (lijnen: Lijnen) =>
  lijnen.fasen
    .map(
      ({ fase, lijn }) =>
        `- **Fase ${fase.nummer}: ${alsTekst(fase.naam)}.** Van de antwoorden is ${verdeling(lijn)}; niet ingevuld is ${cijfer(lijn, 'geen')}. ${korteStreefdatum(lijn, lijnen)}`,
    )
    .join('\n')

function verandering(lijnen: Lijnen): string {
  const { vorig, fasen } = lijnen
  if (vorig === null) return 'Dit is de eerste meting. Er is nog niets om mee te vergelijken.'
  const niet = geenVergelijking(lijnen)
  if (niet !== null) return niet
  const zinnen = fasen.map(({ fase, lijn }) => veranderzin(lijn, `In fase ${fase.nummer}`, 'het aandeel Ja'))
  const vragen = fasen.flatMap((fase) => fase.vragen)
  const asked = vragen.filter((vraag) => vraag.vorige?.soort === 'cel')
  const nieuw = vragen.filter((vraag) => vraag.vorige?.soort === 'nieuw').length
  if (asked.length === 0) return `Geen van de vragen is ook in ${vorig.naam} gesteld. Vergelijken kan dus niet.`
  return alineas(
    [...zinnen, perVraag(asked, vorig.naam)],
    [
      leegzinnen(asked),
      nieuw > 0
        ? `Niet elke vraag is te vergelijken: ${nieuw === 1 ? 'één vraag is' : `${nieuw} vragen zijn`} nieuw in deze meting.`
        : '',
    ],
  )
}

function klassenverschil({ fasen, klassen }: Lijnen): string {
  const apart = verstUiteen(fasen.flatMap((fase) => fase.vragen))
  const [only] = apart
  const where = `bij ${apart.length > 1 ? 'de vragen' : 'vraag'} ${enumerate(apart.map(({ titel }) => titel))}`
  const most = apart.length === 1 && only ? ` ${klassenzin(only, [])}` : ''
  const small = klassen.filter(({ groep }) => groep.aantalGemeenten < kleineKlasse)
  return alineas(
    fasen.map(({ fase, lijn }) => `In fase ${fase.nummer} is het aandeel Ja ${perKlasse(lijn)}.`),
    [apart.length > 0 ? `Het verst lopen de grootteklassen uiteen ${where}.${most}` : ''],
    [
      small.length > 0
        ? `Let op de aantallen: er zijn ${enumerate(small.map(({ wie, sleutel }) => `{{gemeenten|${sleutel}}} ${wie}`))}. In een kleine groep telt één gemeente zwaar mee.`
        : '',
    ],
  )
}

/** @param punten sentences about what deserves a look, the heaviest first */
export function samenvatting(lijnen: Lijnen, punten: readonly string[]): string {
  return alineas(
    ['### Wie vulde in'],
    [respons(lijnen)],
    ['### Het beeld per fase'],
    [perFase(lijnen)],
    punten.length > 0 ? ['### Wat aandacht vraagt'] : [],
    [
      punten
        .slice(0, meestePunten)
        .map((punt) => `- ${punt}`)
        .join('\n'),
    ],
    ['### Wat er veranderde'],
    [verandering(lijnen)],
    lijnen.klassen.length > 1 ? ['### Verschillen tussen grootteklassen', '\n\n', klassenverschil(lijnen)] : [],
  ).replace(/ *\n\n */g, '\n\n')
}
