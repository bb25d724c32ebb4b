import { type Cel, type Cijfers, heel, type Themacijfers } from '@/lib/cijfers/kern/cijfers'
import { formatPercentage } from '@/lib/platform/getal'
import type { Aandachtspunt, Puntonderwerp } from './aandachtspunt'
import { gewichtOf, grenzen } from './grens'
import { restOf, sumOf } from './rest'
import { capitalise, cijferOf, faseOnderwerp, formatTelling, themaOnderwerp, titelOf, vraagOnderwerp } from './zin'

/** Much more niet ingevuld than in the rest of the vragenlijst. A fase is named before its themas, a thema before its vragen. */
export function veelLeeg({ fasen }: Cijfers): Aandachtspunt[] {
  const whole = sumOf(fasen.flatMap(({ cellen: [cel] }) => heel(cel) ?? []))
  const puntOf = (onderwerp: Puntonderwerp, cel: Cel | null, vragen: readonly string[]): Aandachtspunt[] => {
    const rest = cel ? restOf(whole, cel) : null
    const here = cijferOf(onderwerp, ['geen'], cel)
    const elsewhere = cijferOf(onderwerp, ['geen'], rest, {
      van: 'rest',
      groep: null,
      wie: 'de rest van de vragenlijst',
    })
    if (!here || !elsewhere) return []
    const punten = here.percentage - elsewhere.percentage
    if (punten < grenzen.leeg) return []
    const wat = onderwerp.soort === 'vraag' ? 'gemeenten' : 'antwoorden'
    return [
      {
        regel: 'veel_leeg',
        onderwerp,
        vragen,
        groep: null,
        zin: `${capitalise(titelOf(onderwerp))}: ${formatPercentage(here.percentage)} is niet ingevuld (${formatTelling(here.aantal, here.n)} ${wat}). In de rest van de vragenlijst is dat ${formatPercentage(elsewhere.percentage)}.`,
        cijfers: [here, elsewhere],
        gewicht: gewichtOf('veel_leeg', [punten], vragen.length),
      },
    ]
  }
  /** the whole, or else its parts */
  const orElse = (own: Aandachtspunt[], parts: () => Aandachtspunt[]) => (own.length > 0 ? own : parts())
  const ofThema = (thema: Themacijfers) =>
    orElse(puntOf(themaOnderwerp(thema), heel(thema.cellen[0]), sleutelsOf(thema)), () =>
      thema.vragen.flatMap((vraag) => puntOf(vraagOnderwerp(vraag), heel(vraag.cellen[0]), [vraag.sleutel])),
    )
  return fasen.flatMap((fase) =>
    orElse(puntOf(faseOnderwerp(fase), heel(fase.cellen[0]), fase.themas.flatMap(sleutelsOf)), () =>
      fase.themas.flatMap(ofThema),
    ),
  )
}

function sleutelsOf({ vragen }: Themacijfers): string[] {
  return vragen.map(({ sleutel }) => sleutel)
}
