import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { isFrozen, peildag } from './meetmoment'
import { getRonde, listMeetmomenten, type Meetmoment, type Ronde } from './meetmoment-data'

/** Where to count: the living state of a round, or a meetmoment. An open meetmoment counts as the living state. */
export type Telbron = { soort: 'nu'; ronde: Ronde } | { soort: 'meetmoment'; meetmoment: Meetmoment }

export type Momenten = {
  ronde: Ronde
  /** the frozen meetmomenten one can choose, newest first */
  bevroren: Meetmoment[]
  gekozen: Telbron
  /** what it is compared with: as asked, or else the newest meetmoment with an earlier peildatum; null: there is none */
  vergelijking: Telbron | null
  /** the day against which a streefdatum is held in what was chosen, ISO date */
  peildag: string
}

/**
 * What the keys in a URL stand for: "nu" or the open meetmoment are the living state, any other is a frozen meetmoment. Two queries.
 *
 * @throws NotFound for who does not work here, and for a key that is unknown or only planned
 */
export async function findMomenten(
  actor: Actor,
  { meetmoment, vergelijk }: { meetmoment: string; vergelijk?: string | undefined },
): Promise<Momenten> {
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [ronde, meetmomenten] = await Promise.all([getRonde(lezer), listMeetmomenten(lezer)])
  const bevroren = meetmomenten.filter(({ status }) => isFrozen(status))
  const find = (sleutel: string): Telbron => {
    if (sleutel === 'nu' || sleutel === ronde.open?.sleutel) return { soort: 'nu', ronde }
    const found = bevroren.find((candidate) => candidate.sleutel === sleutel)
    if (!found) throw new NotFound(`meetmoment ${sleutel}`)
    return { soort: 'meetmoment', meetmoment: found }
  }
  const gekozen = find(meetmoment)
  const before =
    gekozen.soort === 'nu' ? bevroren[0] : bevroren.find(({ peildatum }) => peildatum < gekozen.meetmoment.peildatum)
  return {
    ronde,
    bevroren,
    gekozen,
    vergelijking:
      vergelijk !== undefined ? find(vergelijk) : before ? { soort: 'meetmoment', meetmoment: before } : null,
    peildag:
      gekozen.soort === 'nu' ? peildag(ronde.vandaag, ronde.open?.peildatum ?? null) : gekozen.meetmoment.peildatum,
  }
}
