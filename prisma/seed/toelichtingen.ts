import type { Waarde } from '../../lib/vragenlijst/waarde'
import { uniform } from '../../scripts/solve/random'
import { readData } from './facts'

/** Texts by vraag code and waarde, with {gemeente} and {regio} to fill in. */
export type Toelichtingteksten = Record<string, Partial<Record<Waarde, string[]>>>

// Together a third of the answers: who has to say Ten dele or Nee explains more.
const kans: Record<Waarde, number> = { ja: 0.25, ten_dele: 0.41, nee: 0.36 }
const kansOpNieuweTekst = 0.04

export function readToelichtingen(): Toelichtingteksten {
  return JSON.parse(readData('toelichtingen.json'))
}

type Demoplaats = { gemeente: string; naam: string; regio: string; vraag: string; moment: string }
type Demoantwoord = { waarde: Waarde | null; toelichting: string }

/** Chooses the toelichtingen of one gemeente; none of them comes twice there. */
export function makeToelichtingkeuze(teksten: Toelichtingteksten) {
  const gebruikt = new Set<string>()

  function nextTekst({ gemeente, naam, regio, vraag, moment }: Demoplaats, waarde: Waarde): string {
    const keuze = teksten[vraag]?.[waarde] ?? []
    const start = Math.floor(keuze.length * uniform('tekst', gemeente, vraag, moment))
    const tekst = [...keuze.slice(start), ...keuze.slice(0, start)].find((candidate) => !gebruikt.has(candidate))
    if (tekst === undefined) return ''
    gebruikt.add(tekst)
    return tekst.replaceAll('{gemeente}', naam).replaceAll('{regio}', regio)
  }

  /** @param vorig what stands there already; the same answer mostly keeps its text */
  return (plek: Demoplaats, waarde: Waarde, vorig: Demoantwoord): string => {
    if (vorig.waarde === waarde && uniform('herzien', plek.gemeente, plek.vraag, plek.moment) >= kansOpNieuweTekst)
      return vorig.toelichting
    if (uniform('toelichting', plek.gemeente, plek.vraag, plek.moment) >= kans[waarde])
      return vorig.waarde === waarde ? vorig.toelichting : ''
    return nextTekst(plek, waarde)
  }
}
