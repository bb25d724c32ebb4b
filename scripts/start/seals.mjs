import { connect } from '../database/connect.mjs'
import { StartFailure } from './failure.mjs'

/** How long a start may spend on recomputing, in ms; the newest meetmoment always is. */
const patience = 2_000

/** @typedef {{ id: number, naam: string, whole: boolean }} Frozen */

// The stored seals against the hash over them, and whether every gemeente, vraag and feit that was sealed is there: some
// milliseconds, and it is how rows get lost.
const wholeSql = `SELECT m.id, m.naam,
    m.hash = meetmoment_hash(m.id, m.frozen_at, (SELECT json_agg(z) FROM meetmoment_zegel z WHERE z.meetmoment_id = m.id))
    AND g.sealed = g.present AND v.sealed = v.present AND f.present = g.present * v.present AS whole
  FROM meetmoment m
  CROSS JOIN LATERAL (SELECT (SELECT count(*) FROM meetmoment_zegel WHERE meetmoment_id = m.id AND soort = 'gemeente') AS sealed,
    (SELECT count(*) FROM meetmoment_gemeente WHERE meetmoment_id = m.id) AS present) g
  CROSS JOIN LATERAL (SELECT (SELECT count(*) FROM meetmoment_zegel WHERE meetmoment_id = m.id AND soort = 'vraag') AS sealed,
    (SELECT count(*) FROM meetmoment_vraag WHERE meetmoment_id = m.id) AS present) v
  CROSS JOIN LATERAL (SELECT count(*) AS present FROM meetmoment_feit WHERE meetmoment_id = m.id) f
  WHERE m.frozen_at IS NOT NULL ORDER BY m.frozen_at DESC, m.id DESC`

const sealSql = `SELECT hash = meetmoment_hash(id, frozen_at, (SELECT json_agg(z) FROM meetmoment_zegels(id) z)) AS whole
  FROM meetmoment WHERE id = $1`

/** @param {string} naam */
const broken = (naam) =>
  new StartFailure(
    `Meetmoment ${naam} is niet meer zoals het is bevroren: zet een reservekopie terug. Wat er anders is, zegt npm run verify.`,
  )

/**
 * Fails with one sentence when a frozen meetmoment is not what was frozen. Whether its rows are there is looked at for each;
 * their contents for the newest, and for older ones as long as that is quick. The rest is for `npm run verify`.
 *
 * @param {string} url
 * @returns {Promise<number>} of how many meetmomenten only the rows were counted
 */
export async function checkSeals(url) {
  const client = await connect(url)
  try {
    const { rows } = await client.query(wholeSql)
    const lost = rows.find(({ whole }) => !whole)
    if (lost) throw broken(lost.naam)
    const until = performance.now() + patience
    for (const [index, { id, naam }] of rows.entries()) {
      if (performance.now() > until) return rows.length - index
      const { rows: sealed } = await client.query(sealSql, [id])
      if (!sealed[0].whole) throw broken(naam)
    }
    return 0
  } finally {
    await client.end()
  }
}
