import pg from 'pg'

const codes = { '3D000': 'P1003', ECONNREFUSED: 'P1001', ENOTFOUND: 'P1001', ETIMEDOUT: 'P1001', '28P01': 'P1000' }

/** @param {string | URL} url @param {(client: pg.Client) => Promise<unknown>} task */
async function withClient(url, task) {
  const client = new pg.Client({ connectionString: String(url) })
  await client.connect()
  try {
    await task(client)
  } finally {
    await client.end()
  }
}

/** The same server, and the database every server has. @param {string} url */
function administration(url) {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  return admin
}

/** @param {string} url */
const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres'

/** @param {string} name */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** @param {string} url */
export async function createDatabase(url) {
  const name = databaseOf(url)
  await withClient(administration(url), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${quoted(name)}`)
  })
  return name
}

/** One line of the log that Prisma reads. @param {string} level @param {object} fields */
function log(level, fields) {
  process.stderr.write(
    `${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' })}\n`,
  )
}

/**
 * `schema-engine cli <command>`: asks after, makes or removes a database.
 *
 * @param {string} command
 * @param {string} url
 * @returns {Promise<number>} the exit code
 */
export async function runDatabaseCommand(command, url) {
  try {
    if (command === 'can-connect-to-database') await withClient(url, async () => {})
    if (command === 'create-database') await createDatabase(url)
    if (command === 'drop-database') {
      await withClient(administration(url), (client) =>
        client.query(`DROP DATABASE IF EXISTS ${quoted(databaseOf(url))}`),
      )
    }
    return 0
  } catch (error) {
    const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error)
    const error_code = codes[/** @type {keyof typeof codes} */ (code)] ?? 'P1010'
    // Prisma skips the first line and the last one, and reads the error between them.
    process.stderr.write('schema-engine\n')
    log('ERROR', { message: message || code, error_code, is_panic: false })
    log('INFO', { message: '' })
    return 1
  }
}
