import type { Waarde } from '../../lib/vragenlijst/waarde'
import { uniform } from '../../scripts/solve/random'
import { type Antwoorden, readAntwoorden, versieOf } from './antwoorden'
import { type GemeenteFact, readGemeenten, readVragenlijst, themasInVersie, type VraagFact } from './facts'
import { type Demoronde, rondes } from './rondes'
import { makeToelichtingkeuze, readToelichtingen, type Toelichtingteksten } from './toelichtingen'
import { tijdstip, werkdagen, type Zitting, zittingen } from './werktijd'

/** One save of one answer, as somebody would have made it. */
export type Demowijziging = {
  gemeente: string
  vraag: string
  waarde: Waarde | null
  toelichting: string
  /** Dutch time */
  op: string
  /** e-mail address; null: nobody whose account is in the demo */
  door: string | null
}

type Demoantwoord = { waarde: Waarde | null; toelichting: string }
type Vraagantwoord = Demoantwoord & { vraag: string }

const leeg: Demoantwoord = { waarde: null, toelichting: '' }

/** What a gemeente has to change in a round to get from where it stood to its answers of that round. */
function veranderingen(
  gemeente: GemeenteFact,
  ronde: Demoronde,
  vragen: readonly VraagFact[],
  antwoorden: Antwoorden,
  standen: Map<string, Demoantwoord>,
  toelichtingOf: ReturnType<typeof makeToelichtingkeuze>,
): Vraagantwoord[] {
  const staten = antwoorden.get(gemeente.code) ?? []
  return vragen.flatMap(({ sleutel: vraag, code }, i) => {
    const staat = staten[i] ?? 'geen'
    const vorig = standen.get(vraag) ?? leeg
    const plek = {
      gemeente: gemeente.code,
      naam: gemeente.naam,
      regio: gemeente.regio,
      vraag: code,
      moment: ronde.moment,
    }
    const stand = staat === 'geen' ? leeg : { waarde: staat, toelichting: toelichtingOf(plek, staat, vorig) }
    standen.set(vraag, stand)
    return stand.waarde === vorig.waarde && stand.toelichting === vorig.toelichting ? [] : [{ vraag, ...stand }]
  })
}

/** The first of them does most of the work. */
function auteurOf({ sleutel }: Zitting, [eerste, ...collegas]: readonly string[]): string | null {
  if (eerste === undefined) return null
  return collegas[Math.floor(3 * collegas.length * uniform('auteur', sleutel))] ?? eerste
}

/** Spreads the changes over the sittings of a gemeente, in the order of the vragenlijst. */
function inZittingen(
  gemeente: string,
  dagen: readonly string[],
  veranderd: readonly Vraagantwoord[],
  auteurs: readonly string[],
): Demowijziging[] {
  const keer = zittingen(gemeente, dagen)
  const perZitting = Math.ceil(veranderd.length / keer.length)
  return veranderd.flatMap((verandering, i) => {
    const zitting = keer[Math.floor(i / perZitting)]
    if (!zitting) return []
    return [{ gemeente, ...verandering, op: tijdstip(zitting, i % perZitting), door: auteurOf(zitting, auteurs) }]
  })
}

/**
 * Every save of the demo, per round: the same at every call.
 *
 * @param auteurs e-mail addresses of who answers, by gemeente code
 */
export function planWijzigingen(
  auteurs: ReadonlyMap<string, readonly string[]>,
  teksten: Toelichtingteksten = readToelichtingen(),
): Map<Demoronde, Demowijziging[]> {
  const gemeenten = readGemeenten()
  const vragenlijst = readVragenlijst()
  const standen = new Map(gemeenten.map(({ code }) => [code, new Map<string, Demoantwoord>()]))
  const toelichtingen = new Map(gemeenten.map(({ code }) => [code, makeToelichtingkeuze(teksten)]))
  return new Map(
    rondes.map((ronde) => {
      const vragen = themasInVersie(vragenlijst, versieOf[ronde.moment]).flatMap((thema) => thema.vragen)
      const antwoorden = readAntwoorden(ronde.moment)
      const dagen = werkdagen(ronde.van, ronde.tot)
      const wijzigingen = gemeenten.flatMap((gemeente) => {
        const stand = standen.get(gemeente.code)
        const toelichtingOf = toelichtingen.get(gemeente.code)
        if (!stand || !toelichtingOf) return []
        const veranderd = veranderingen(gemeente, ronde, vragen, antwoorden, stand, toelichtingOf)
        return inZittingen(gemeente.code, dagen, veranderd, auteurs.get(gemeente.code) ?? [])
      })
      return [ronde, wijzigingen]
    }),
  )
}
