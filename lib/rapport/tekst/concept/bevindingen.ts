import { enumerate } from '@/lib/aandachtspunten/zin'
import { formatGetal } from '@/lib/platform/getal'
import { klassenzin } from './klassen'
import type { Faselijnen, Lijn, Lijnen, Themalijnen } from './lijnen'
import { cijfer, geenVergelijking, opJa } from './lijnen'
import { nieuwzin, perVraag, uitschieters, veranderzin } from './verandering'
import { hoogsteEnLaagste, streefdatumzin, verdeling } from './zinnen'

/** Paragraphs of sentences; what is empty falls out. */
export function alineas(...parts: readonly (readonly (string | null)[])[]): string {
  return parts
    .map((zinnen) => zinnen.filter((zin) => zin !== null && zin !== '').join(' '))
    .filter((alinea) => alinea !== '')
    .join('\n\n')
}

/** What became of it since the time before, or why that cannot be said. */
function verandering(lijn: Lijn, vragen: readonly Lijn[], lijnen: Lijnen, wat: string): (string | null)[] {
  const { vorig } = lijnen
  if (vorig === null) return []
  const niet = geenVergelijking(lijnen)
  if (niet !== null) return [niet]
  const asked = vragen.filter(({ vorige }) => vorige?.soort === 'cel')
  if (asked.length === 0)
    return [
      `In ${vorig.naam} ${vragen.length > 1 ? 'waren deze vragen' : 'was deze vraag'} er nog niet. Er is dus geen eerder cijfer.`,
    ]
  const own = veranderzin(lijn, `Vergeleken met ${vorig.naam}`, `het aandeel Ja ${wat}`)
  if (own !== null) return [own, vragen.length > 1 ? uitschieters(vragen) : '']
  const start = `${asked.length === 1 ? 'Eén vraag is' : `${formatGetal(asked.length)} vragen zijn`} ook in ${vorig.naam} gesteld.`
  return [start, perVraag(asked, vorig.naam), nieuwzin(vragen)]
}

/** Vragen that the time before had under this thema, and that are no longer asked. */
const vervallenzin = (codes: readonly string[], { vorig }: Lijnen) =>
  vorig && codes.length > 0 ? `Niet meer gevraagd, en in ${vorig.naam} nog wel: ${enumerate(codes)}.` : ''

export function themabevindingen({ lijn, vragen }: Themalijnen, lijnen: Lijnen, vervallen: readonly string[]): string {
  const [first] = vragen
  const single = vragen.length === 1 && first
  const beeld = single
    ? `Op vraag ${first.titel} zegt ${cijfer(first, 'ja')} van de gemeenten Ja, ${cijfer(first, 'ten_dele')} Ten dele en ${cijfer(first, 'nee')} Nee. ${cijfer(first, 'geen')} vulde deze vraag niet in.`
    : `Van de antwoorden op de ${formatGetal(vragen.length)} vragen van dit thema is ${verdeling(lijn)}. Niet ingevuld is ${cijfer(lijn, 'geen')}.`
  return alineas(
    [beeld, hoogsteEnLaagste(vragen)],
    [...verandering(lijn, vragen, lijnen, single ? 'op deze vraag' : 'in dit thema'), vervallenzin(vervallen, lijnen)],
    [klassenzin(lijn, vragen)],
  )
}

export function fasebevindingen(
  { lijn, vragen, themas }: Faselijnen,
  lijnen: Lijnen,
  vervallen: readonly string[],
): string {
  const perThema = opJa(themas.map((thema) => thema.lijn)).map(
    (thema) =>
      `- ${thema.titel.replace(/^thema (\d+) \((.*)\)$/, '**Thema $1 $2**')}: ${cijfer(thema, 'ja')} Ja, ${cijfer(thema, 'ten_dele')} Ten dele, ${cijfer(thema, 'nee')} Nee`,
  )
  return alineas(
    [
      `Van alle antwoorden in deze fase is ${verdeling(lijn)}. Niet ingevuld is ${cijfer(lijn, 'geen')}.`,
      streefdatumzin(lijn, lijnen),
    ],
    themas.length > 1 ? ["De thema's van deze fase, van meer naar minder Ja:"] : [],
    themas.length > 1 ? [perThema.join('\n')] : [],
    [hoogsteEnLaagste(vragen)],
    [...verandering(lijn, vragen, lijnen, 'in deze fase'), vervallenzin(vervallen, lijnen)],
    [klassenzin(lijn, vragen)],
  )
}
