import { type Cijfers, heel, type Vraagcijfers } from '@/lib/cijfers/kern/cijfers'
import { compareCijfers } from '@/lib/cijfers/kern/vergelijking'
import { formatPercentage } from '@/lib/platform/getal'
import type { Aandachtspunt, Cijfer } from './aandachtspunt'
import { type Bundel, bundle } from './bundel'
import { gewichtOf, grenzen } from './grens'
import {
  capitalise,
  cijferOf,
  enumerateVragen,
  formatCijfer,
  formatVragen,
  regelsleutel,
  titelOf,
  vraagOnderwerp,
  vragenPerZin,
} from './zin'

type Daling = { code: string; nu: Cijfer; vorig: Cijfer; punten: number }

/** "van 65% (262 van de 403) naar 58% (234 van de 403)" */
function vanNaar({ nu, vorig }: Daling): string {
  return `van ${formatCijfer(vorig)} naar ${formatCijfer(nu)}`
}

function tell({ onderwerp, treffers, vragen: all }: Bundel<Daling>, dalingen: Daling[], naam: string): string {
  const title = capitalise(titelOf(onderwerp))
  const [first] = dalingen
  if (dalingen.length === 1 && first)
    return `${title}: minder gemeenten zeggen Ja dan de vorige keer (${naam}), ${vanNaar(first)}.`
  const vragen = dalingen.map((daling) => ({
    code: daling.code,
    tekst: `van ${formatPercentage(daling.vorig.percentage)} naar ${formatPercentage(daling.nu.percentage)}`,
  }))
  const start = `${title}: bij ${formatVragen(treffers.length, all.length)} zeggen minder gemeenten Ja dan de vorige keer (${naam})`
  return `${start}${enumerateVragen(vragen)}.`
}

/** Fewer Ja than the time before, to vragen that were asked both times. */
export function dalingen(landelijk: Cijfers, vorig: Cijfers): Aandachtspunt[] {
  const vorige = compareCijfers(landelijk, vorig)
  const dalingOf = (vraag: Vraagcijfers): Daling | null => {
    const onderwerp = vraagOnderwerp(vraag)
    const before = vorige.get(regelsleutel(onderwerp))
    if (before?.soort !== 'cel') return null
    const nu = cijferOf(onderwerp, ['ja'], heel(vraag.cellen[0]))
    const toen = cijferOf(onderwerp, ['ja'], before.cel, { van: 'vorig', groep: null, wie: vorig.bron.naam })
    if (!nu || !toen) return null
    const punten = toen.percentage - nu.percentage
    return punten >= grenzen.daling && nu.aantal < toen.aantal ? { code: vraag.code, nu, vorig: toen, punten } : null
  }
  return bundle(landelijk, { isAbout: () => true, hit: dalingOf }).map((bundel) => {
    const fallen = bundel.treffers.map(({ vondst }) => vondst).sort((a, b) => b.punten - a.punten)
    return {
      regel: 'daling',
      onderwerp: bundel.onderwerp,
      vragen: bundel.treffers.map(({ vraag }) => vraag.sleutel),
      groep: null,
      zin: tell(bundel, fallen, vorig.bron.naam),
      cijfers: fallen.slice(0, vragenPerZin).flatMap((daling) => [daling.vorig, daling.nu]),
      gewicht: gewichtOf(
        'daling',
        fallen.map(({ punten }) => punten),
        fallen.length,
      ),
    }
  })
}
