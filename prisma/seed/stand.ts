import type { ClientBase } from 'pg'

/** What a database holds already. */
export type Databasestand = {
  register: boolean
  vragenlijst: boolean
  /** demo accounts or the clock of a demo: they come first, so they mark a demo database */
  demo: boolean
  /** accounts, answers or meetmomenten that the demo seed did not make, or might not have made */
  inGebruik: boolean
  /** status by sleutel */
  meetmomenten: Record<string, string>
  /** meetmomenten that were ever published, by sleutel */
  gepubliceerd: string[]
}

/** One query, so that a start on a complete database costs next to nothing. */
export async function readStand(client: ClientBase): Promise<Databasestand> {
  const { rows } = await client.query(`
    SELECT EXISTS (SELECT FROM gemeente) AS register,
           EXISTS (SELECT FROM vragenlijst WHERE sleutel = 'wmo-2015') AS vragenlijst,
           EXISTS (SELECT FROM gebruiker WHERE demo_sleutel IS NOT NULL) OR EXISTS (SELECT FROM demoklok) AS demo,
           EXISTS (SELECT FROM gebruiker WHERE demo_sleutel IS NULL) OR EXISTS (SELECT FROM antwoord) OR EXISTS (SELECT FROM meetmoment) AS "inGebruik",
           (SELECT coalesce(jsonb_object_agg(sleutel, status), '{}') FROM meetmoment) AS meetmomenten,
           (SELECT coalesce(jsonb_agg(DISTINCT m.sleutel), '[]') FROM publicatie p JOIN meetmoment m ON m.id = p.meetmoment_id) AS gepubliceerd`)
  return rows[0]
}

/** @returns the sentence to stop with, or null when the seed can go on */
export function refusal(stand: Pick<Databasestand, 'demo' | 'inGebruik'>, demo: boolean): string | null {
  if (demo && !stand.demo && stand.inGebruik) {
    return 'In deze database staan al echte accounts of antwoorden. Daar komen geen demogegevens bij: zet TVS_DEMO op 0, of kies met DATABASE_URL een lege database.'
  }
  if (!demo && stand.demo) {
    return 'In deze database staan fictieve demogegevens. Zet TVS_DEMO op 1 om ze als demonstratie te tonen, of kies met DATABASE_URL een andere database.'
  }
  return null
}
