import { type Cel, getoond } from '@/lib/cijfers/kern/cijfers'
import {
  type VergelekenRegel,
  type Vergelijkingscel,
  vergelekenRegels,
  verschil,
} from '@/lib/cijfers/kern/vergelijking'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../publicatie'
import { bijschrift } from './bijschrift'
import { cijfercel, cijfercellen, getalcel, tekstcel, verborgencellen } from './blokken'
import type { Blok, Tabel, Tabelcel } from './document'

/** "Fase 1: Verkenning", "3. Krachtenveldanalyse", "3c Samenwerking met zorgverzekeraar in beeld" */
export const regelnaam = ({ code, naam }: Pick<VergelekenRegel, 'code' | 'naam'>): string => `${code} ${naam}`

const lines = new WeakMap<Publicatie, VergelekenRegel[]>()

/** The lines of the country, each with what the time before said of it. */
export function landregels(publicatie: Publicatie): VergelekenRegel[] {
  const known = lines.get(publicatie) ?? vergelekenRegels(publicatie.landelijk, publicatie.vorig)
  lines.set(publicatie, known)
  return known
}

/** Ja at the time before, and the change since. */
function toen(cel: Cel, vorige: Vergelijkingscel | null): Tabelcel[] {
  switch (vorige?.soort) {
    case 'cel':
      return [cijfercel(vorige.cel, 'ja'), { soort: 'verschil', punten: verschil('ja', cel, vorige.cel) }]
    case 'nieuw':
      return [tekstcel('nieuw'), { soort: 'verschil', punten: null }]
    case 'andere_vragen':
      return [tekstcel('andere vragen'), { soort: 'verschil', punten: null }]
    case 'geen_cijfer':
      return [tekstcel('geen cijfer'), { soort: 'verschil', punten: null }]
    default:
      return []
  }
}

/** A table of lines of the country: counts and percentages of the four staten, and the change since the time before. */
export function regeltabel(
  publicatie: Publicatie,
  { id, wat, kolom, passes }: { id: string; wat: string; kolom: string; passes: (regel: VergelekenRegel) => boolean },
): Blok {
  const { vorig, landelijk } = publicatie
  const regels = landregels(publicatie).filter(passes)
  const soorten = regels.map(({ soort }) => soort)
  const andere = regels.some(({ vorige }) => vorige?.soort === 'andere_vragen')
  const nieuw = regels.some(({ vorige }) => vorige?.soort === 'nieuw')
  const was = vorig
    ? ` Verschil: procentpunten Ja sinds ${vorig.bron.naam}.${nieuw ? ` Nieuw: stond in ${vorig.bron.naam} niet in de vragenlijst.` : ''}${andere ? ` Andere vragen: in ${vorig.bron.naam} hoorden er andere vragen bij, dus vergelijken kan niet.` : ''}`
    : ''
  const koppen = [
    { tekst: kolom, getal: false },
    { tekst: soorten.every((soort) => soort === 'vraag') ? 'Gemeenten' : 'Mogelijke antwoorden', getal: true },
    ...staten.map((staat) => ({ tekst: stoplicht[staat].woord, getal: true })),
    ...(vorig
      ? [
          { tekst: `Ja in ${vorig.bron.naam}`, getal: true },
          { tekst: 'Verschil', getal: true },
        ]
      : []),
  ]
  const tabel: Tabel = {
    id,
    bijschrift: `${bijschrift(publicatie, wat, soorten)}${was}`,
    koppen,
    rijen: regels.map((regel) => {
      const [plaats] = regel.cellen
      const cel = getoond(plaats)
      const cijfers = cel
        ? [getalcel(cel.n), ...cijfercellen(cel), ...toen(cel, regel.vorige)]
        : verborgencellen(landelijk, koppen.length - 1, plaats)
      return { soort: regel.soort, cellen: [tekstcel(regelnaam(regel)), ...cijfers] }
    }),
  }
  return { soort: 'tabel', tabel }
}

const inWoorden = ({ percentages }: Cel) =>
  staten.map((staat) => `${formatPercentage(percentages[staat])} ${stoplicht[staat].woord}`).join(', ')

/** The same lines as stacked bars. Nothing: there is no figure of the country to draw. */
export function regelbalken(
  publicatie: Publicatie,
  { id, wat, passes }: { id: string; wat: string; passes: (regel: VergelekenRegel) => boolean },
): Blok[] {
  const shown = landregels(publicatie).flatMap((regel) => {
    const cel = getoond(regel.cellen[0])
    return cel && passes(regel) ? [{ soort: regel.soort, label: regelnaam(regel), cel }] : []
  })
  if (shown.length === 0) return []
  const telling = shown.length === 1 ? 'Eén gestapelde balk' : `${formatGetal(shown.length)} gestapelde balken`
  return [
    {
      soort: 'balken',
      balken: {
        id,
        bijschrift: bijschrift(
          publicatie,
          wat,
          shown.map(({ soort }) => soort),
        ),
        alternatief: `${telling}. ${shown.map(({ label, cel }) => `${label}: ${inWoorden(cel)}.`).join(' ')}`,
        balken: shown.map(({ label, cel }) => ({
          label,
          n: cel.n,
          delen: staten.map((staat) => ({ staat, aantal: cel.aantallen[staat], percentage: cel.percentages[staat] })),
        })),
      },
    },
  ]
}
