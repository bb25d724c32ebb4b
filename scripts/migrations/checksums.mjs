/** @typedef {import('../start/migrate.mjs').Migration} Migration */

/** Where the list stands. `sha256sum -c checksums.txt` in that folder reads it too. */
export const checksumsFile = 'prisma/migrations/checksums.txt'

/** @param {Pick<Migration, 'name' | 'checksum'>} migration */
const lineOf = ({ name, checksum }) => `${checksum}  ${name}/migration.sql\n`

/** @param {string} text @returns {Map<string, string>} checksum by name of the migration */
function read(text) {
  return new Map(
    [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)\/migration\.sql$/gm)].map(([, sum = '', name = '']) => [name, sum]),
  )
}

/**
 * What the list and the migrations do not agree on: what was released is never edited again.
 *
 * @param {string} text of the list @param {Migration[]} migrations
 * @returns {string[]} a sentence for each; empty: nothing
 */
export function checkChecksums(text, migrations) {
  const listed = read(text)
  const present = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  const touched = [...listed].flatMap(([name, checksum]) => {
    if (!present.has(name)) return [`Migratie ${name} is uitgebracht en is er niet meer: zet haar terug.`]
    if (present.get(name) === checksum) return []
    return [`Migratie ${name} is uitgebracht en daarna veranderd: zet haar terug, en maak een nieuwe migratie.`]
  })
  const added = [...present.keys()]
    .filter((name) => !listed.has(name))
    .map((name) => `Migratie ${name} staat nog niet in ${checksumsFile}: draai node scripts/migration-checksums.mjs.`)
  return [...touched, ...added]
}

/**
 * The list with the migrations that were not on it; what is on it stays as it is.
 *
 * @param {string} text @param {Migration[]} migrations
 * @returns {{ list: string, added: string[] }} added: names
 */
export function addChecksums(text, migrations) {
  const listed = read(text)
  const added = migrations.filter(({ name }) => !listed.has(name))
  return { list: text + added.map(lineOf).join(''), added: added.map(({ name }) => name) }
}
