import { staten, waarden } from '@/lib/vragenlijst/waarde'
import { breedte, geen, type Inzage, plaatsOf } from './inzage'
import type { Net } from './net'
import { keepsBekend, keepsGetoond, type Verschil } from './oplossing'
import { findRuil } from './ruil'
import { isMogelijk, makeWereld, vrijOf, type Wereld } from './wereld'

/** How a table of who filled in nothing is written as antwoorden to one vraag, so that it can be exchanged like them. */
export const [niets, iets] = [0, 1]

/**
 * @param gevers the vakken where one fewer can have filled in nothing
 * @param ruim of each vak, whether one more can have filled in nothing there
 */
export function makeLeegtabel(inzage: Inzage, gevers: readonly number[], ruim: readonly boolean[]): Wereld {
  const aantallen = new Int32Array(inzage.vakken.length * breedte)
  for (const vak of gevers) aantallen[plaatsOf(inzage, 0, vak, niets)] = inzage.leeg[vak] ?? 0
  for (const vak of inzage.vakken.keys()) aantallen[plaatsOf(inzage, 0, vak, iets)] = ruim[vak] ? 1 : 0
  return makeWereld({ ...inzage, vragen: 1, aantallen, leeg: new Int32Array(inzage.vakken.length) })
}

export type Wereldvoorwaarden = {
  /** of each som, whether its counts may be shown, and what that makes of every vraag */
  getoond: readonly boolean[]
  net: Net
  bekend: readonly boolean[]
}

/**
 * Another wereld, in which others filled in nothing: every vraag is exchanged until as many left it open as that takes,
 * and who now filled in something gives a first antwoord.
 *
 * @param anders how many fill in nothing more or less, as antwoorden to makeLeegtabel
 * @returns the wereld, or the vak where it did not succeed
 */
export function makeLegeWereld(
  waar: Wereld,
  anders: Verschil,
  voorwaarden: Wereldvoorwaarden,
): { soort: 'gemaakt'; wereld: Wereld } | { soort: 'mislukt'; vak: number } {
  const leeg = Int32Array.from(waar.leeg)
  for (const { vak, staat, meer } of anders) if (staat === niets) leeg[vak] = (leeg[vak] ?? 0) + meer
  let wereld = makeWereld({ ...waar, leeg })
  const exchange = (vraag: number, vak: number, geeft: number, neemt: number): boolean => {
    const found = findRuil(wereld, voorwaarden.net, { vraag, vak, geeft, neemt, bekend: voorwaarden.bekend })
    if (found) wereld = withAntwoord(wereld, vraag, found)
    return found !== null
  }
  const others = waarden.map((waarde) => staten.indexOf(waarde))
  for (const vak of waar.vakken.keys())
    for (let vraag = 0; vraag < waar.vragen; vraag++)
      while (vrijOf(wereld, vraag, vak, geen) < 0)
        if (!others.some((geeft) => exchange(vraag, vak, geeft, geen))) return { soort: 'mislukt', vak }
  for (const vak of waar.vakken.keys())
    for (let vraag = 0; vraag < waar.vragen && (wereld.ruimte[vak] ?? 0) < 0; vraag++)
      others.some((neemt) => exchange(vraag, vak, geen, neemt))
  if (isMogelijk(wereld) && isGelijk(waar, wereld, voorwaarden)) return { soort: 'gemaakt', wereld }
  return { soort: 'mislukt', vak: anders[0]?.vak ?? 0 }
}

function withAntwoord(wereld: Wereld, vraag: number, verschil: Verschil): Wereld {
  const aantallen = Int32Array.from(wereld.aantallen)
  for (const { vak, staat, meer } of verschil) {
    const place = plaatsOf(wereld, vraag, vak, staat)
    aantallen[place] = (aantallen[place] ?? 0) + meer
  }
  return makeWereld({ ...wereld, aantallen })
}

/** Whether both give the same counts for every vraag, and say the same of what a reader knows. */
function isGelijk(waar: Wereld, wereld: Wereld, { getoond, bekend }: Wereldvoorwaarden): boolean {
  for (let vraag = 0; vraag < waar.vragen; vraag++) {
    const verschil = waar.vakken.flatMap((_, vak) =>
      staten.flatMap((_staat, staat) => {
        const place = plaatsOf(waar, vraag, vak, staat)
        const meer = (wereld.aantallen[place] ?? 0) - (waar.aantallen[place] ?? 0)
        return meer === 0 ? [] : [{ vak, staat, meer }]
      }),
    )
    if (!keepsGetoond(waar, getoond, verschil) || !keepsBekend(bekend, verschil)) return false
  }
  return true
}
