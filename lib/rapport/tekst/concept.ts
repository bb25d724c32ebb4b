import type { Aandachtspunt } from '@/lib/aandachtspunten/aandachtspunt'
import { vervallenVragen } from '@/lib/cijfers/kern/vervallen'
import type { Publicatie } from '../publicatie'
import { fasebevindingen, themabevindingen } from './concept/bevindingen'
import { alsTekst } from './concept/escape'
import { type Lijnen, lijnenOf } from './concept/lijnen'
import { puntenOf, puntzinnen } from './concept/punten'
import { samenvatting } from './concept/samenvatting'
import { fasetoelichting, thematoelichting } from './concept/toelichtingen'
import { plekkenOf, plekOf, samenvattingsplek } from './plekken'

const geenLand =
  'Van deze meting worden geen cijfers van het hele land getoond, omdat er te weinig gemeenten meetellen. Zo blijft verborgen wat één gemeente antwoordde.'

const geenCijfer = 'Hiervan worden geen cijfers getoond. Anders zou te zien zijn wat een gemeente antwoordde.'

const geenGemeenten = 'Bij deze meting telden geen gemeenten mee. Er zijn dus geen cijfers.'

function alleTeksten(publicatie: Publicatie, lijnen: Lijnen, punten: readonly Aandachtspunt[]): Map<string, string> {
  const vervallen = vervallenVragen(publicatie)
  const codes = (passes: (vraag: (typeof vervallen)[number]) => boolean) =>
    vervallen.filter(passes).map(({ code, kort }) => `${code} (${alsTekst(kort)})`)
  const teksten = new Map([[samenvattingsplek, samenvatting(lijnen, puntzinnen(punten, lijnen))]])
  for (const fase of lijnen.fasen) {
    const gone = codes((vraag) => vraag.fase === fase.fase.nummer)
    teksten.set(plekOf(fase.lijn.sleutel, 'bevindingen'), fasebevindingen(fase, lijnen, gone))
    teksten.set(plekOf(fase.lijn.sleutel, 'toelichting'), fasetoelichting(fase, lijnen))
    for (const thema of fase.themas) {
      const lost = codes((vraag) => vraag.thema === thema.thema.sleutel)
      teksten.set(plekOf(thema.lijn.sleutel, 'bevindingen'), themabevindingen(thema, lijnen, lost))
      teksten.set(plekOf(thema.lijn.sleutel, 'toelichting'), thematoelichting(thema, fase, lijnen))
    }
  }
  const rest = plekkenOf(publicatie.landelijk).filter(({ sleutel }) => !teksten.has(sleutel))
  for (const { sleutel } of rest) teksten.set(sleutel, geenCijfer)
  return teksten
}

/**
 * Drafted text for every plek, never empty, with references where a figure stands. It names the country, grootteklassen
 * and the meetmoment before, and nothing that the given edition hides: pass the public edition, then every reference
 * prints in both.
 *
 * @param punten what deserves a look; without: worked out from the publicatie
 */
export function conceptteksten(
  publicatie: Publicatie,
  { punten = puntenOf(publicatie) }: { punten?: readonly Aandachtspunt[] } = {},
): Map<string, string> {
  const lijnen = lijnenOf(publicatie)
  if (lijnen !== null && lijnen.land.aantalGemeenten > 0) return alleTeksten(publicatie, lijnen, punten)
  const waarom = lijnen === null ? geenLand : geenGemeenten
  return new Map(plekkenOf(publicatie.landelijk).map(({ sleutel }) => [sleutel, waarom]))
}
