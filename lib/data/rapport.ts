import { isFrozen } from '@/lib/domain/meetmoment'
import { may } from '@/lib/domain/policy'
import type { Vragenlijst } from '@/lib/domain/vragenlijst'
import type { Waarde } from '@/lib/domain/waarde'
import { makeRapport, type Rapport, toLandelijk } from '@/lib/rapport/rapport'
import type { Spiegelbeeld } from '@/lib/rapport/spiegel'
import type { Dashboardkeuze } from '@/lib/schemas/dashboard'
import type { Actor } from './actor'
import { getStanden } from './antwoord'
import { getFrozenTellingen } from './frozen-telling'
import { type Gemeente, getGemeente } from './gemeente'
import { getRonde, listMeetmomenten, type Meetmoment, type Ronde } from './meetmoment'
import { NotFound, requireEverywhere } from './scope'
import { getSpiegelgroepen, getTellingen, type Telbron } from './telling'
import { getVragenlijst } from './vragenlijst'

type Keuzebron = {
  telbron: Telbron
  open: Meetmoment | null
  /** newest first */
  bevroren: Meetmoment[]
  /** the newest meetmoment with an earlier peildatum */
  vorig: Meetmoment | null
}

/**
 * What a key stands for: "nu" or the open meetmoment are the living state, any other is a frozen meetmoment. Two queries.
 *
 * @throws NotFound for a key that is unknown or only planned
 */
async function findTelbron(actor: Actor, sleutel: string): Promise<Keuzebron> {
  const [ronde, meetmomenten] = await Promise.all([getRonde(actor), listMeetmomenten(actor)])
  const { open } = ronde
  const bevroren = meetmomenten.filter(({ status }) => isFrozen(status))
  if (sleutel === 'nu' || sleutel === open?.sleutel)
    return { telbron: { soort: 'nu', ronde }, open, bevroren, vorig: bevroren[0] ?? null }
  const meetmoment = bevroren.find((candidate) => candidate.sleutel === sleutel)
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  const vorig = bevroren.find(({ peildatum }) => peildatum < meetmoment.peildatum) ?? null
  return { telbron: { soort: 'meetmoment', meetmoment }, open, bevroren, vorig }
}

export type LandelijkBeeld = {
  landelijk: Rapport
  klassen: Rapport
  /** the country at the meetmoment before, with the same noemer; null: there was none */
  vorig: Rapport | null
  open: Meetmoment | null
  /** the frozen meetmomenten one can choose, newest first */
  bevroren: Meetmoment[]
}

/**
 * The landelijk beeld of the living state or of a meetmoment. At most six queries, whatever the number of gemeenten; four once its frozen meetmomenten were counted.
 *
 * @throws NotFound for who may not see it, and for an unknown meetmoment
 */
export async function getLandelijkBeeld(actor: Actor, { meetmoment, noemer }: Dashboardkeuze): Promise<LandelijkBeeld> {
  requireEverywhere(actor, 'landelijkbeeld.lezen')
  const { telbron, open, bevroren, vorig } = await findTelbron(actor, meetmoment)
  const [tellingen, vorige] = await Promise.all([
    telbron.soort === 'nu'
      ? getTellingen(actor, telbron, 'grootteklasse')
      : getFrozenTellingen(actor, telbron.meetmoment, 'grootteklasse'),
    vorig && getFrozenTellingen(actor, vorig, 'landelijk'),
  ])
  return {
    landelijk: makeRapport(toLandelijk(tellingen), noemer),
    klassen: makeRapport(tellingen, noemer),
    vorig: vorige && makeRapport(vorige, noemer),
    open,
    bevroren,
  }
}

/**
 * The Rapporten of every division, for a file. Six queries.
 *
 * @param sleutel "nu" or the key of a meetmoment
 * @throws NotFound for who may not see the landelijk beeld, and for an unknown meetmoment
 */
export async function getRapporten(actor: Actor, sleutel: string): Promise<Rapport[]> {
  requireEverywhere(actor, 'landelijkbeeld.lezen')
  const { telbron } = await findTelbron(actor, sleutel)
  const [klassen, regios] = await Promise.all([
    getTellingen(actor, telbron, 'grootteklasse'),
    getTellingen(actor, telbron, 'regio'),
  ])
  return [toLandelijk(klassen), klassen, regios].map((tellingen) => makeRapport(tellingen))
}

export type Spiegel = {
  gemeente: Gemeente
  ronde: Ronde
  /** may this actor answer for the gemeente? */
  magSchrijven: boolean
  vragenlijst: Vragenlijst
  /** the own answers, by the sleutel of the vraag */
  waarden: Map<string, Waarde | null>
  beelden: Spiegelbeeld[]
}

/**
 * A gemeente beside its regio, its grootteklasse and the country, as they stand now. Nine queries.
 *
 * @throws NotFound when the gemeente does not exist or the actor may not see its beeld
 */
export async function getSpiegel(actor: Actor, gemeentecode: string): Promise<Spiegel> {
  const [gemeente, ronde] = await Promise.all([
    getGemeente(actor, 'gemeentebeeld.lezen', gemeentecode),
    getRonde(actor),
  ])
  const [vragenlijst, standen, groepen] = await Promise.all([
    getVragenlijst(actor, ronde.versie),
    getStanden(actor, gemeente, ronde.versie, null),
    getSpiegelgroepen(actor, ronde, gemeente),
  ])
  return {
    gemeente,
    ronde,
    magSchrijven: may(actor.aanstellingen, 'antwoord.schrijven', gemeente),
    vragenlijst,
    waarden: new Map([...standen].map(([sleutel, { waarde }]) => [sleutel, waarde])),
    beelden: groepen.map(({ indeling, groep, tellingen, verborgen }) =>
      tellingen
        ? { indeling, groep, rapport: makeRapport(tellingen), verborgen: null }
        : { indeling, groep, rapport: null, verborgen },
    ),
  }
}
