import type { Antwoordinhoud } from './inhoud'

/** A way out of two antwoorden at one vraag, and the whole antwoord that comes of it. */
export type Uitweg = { soort: 'eigen' | 'ander' | 'beide'; inhoud: Antwoordinhoud }

/** Every antwoord that two sides can become. Both toelichtingen can stay with either waarde. */
export function uitwegenOf(eigen: Antwoordinhoud, ander: Antwoordinhoud): Uitweg[] {
  const uitwegen: Uitweg[] = [
    { soort: 'eigen', inhoud: eigen },
    { soort: 'ander', inhoud: ander },
  ]
  const { toelichting } = eigen
  if (toelichting === '' || ander.toelichting === '' || toelichting === ander.toelichting) return uitwegen
  const beide = `${ander.toelichting}\n\n${toelichting}`
  for (const waarde of new Set([eigen.waarde, ander.waarde]))
    uitwegen.push({ soort: 'beide', inhoud: { waarde, toelichting: beide } })
  return uitwegen
}
