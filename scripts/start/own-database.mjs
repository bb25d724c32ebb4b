import { connect } from '../database/connect.mjs'
import { StartFailure } from './failure.mjs'

const oldest = 15

const unreachable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]

/** @param {string} url */
function parse(url) {
  try {
    const { hostname, port, pathname, username } = new URL(url)
    return {
      server: `${hostname}:${port || 5432}`,
      database: decodeURIComponent(pathname.slice(1)),
      gebruiker: decodeURIComponent(username),
    }
  } catch {
    throw new StartFailure(
      'DATABASE_URL is geen geldig adres: het moet eruitzien als postgresql://gebruiker:wachtwoord@server:5432/database.',
    )
  }
}

/**
 * What is wrong with the administrator's database, as a sentence without the password.
 *
 * @param {unknown} error
 * @param {string} url
 */
export function databaseFailure(error, url) {
  const { server, database, gebruiker } = parse(url)
  const { code = '', message = String(error) } = /** @type {NodeJS.ErrnoException} */ (error)
  if (unreachable.includes(code) || /timeout|Connection terminated/i.test(message)) {
    return new StartFailure(
      `De database op ${server} is niet bereikbaar: controleer DATABASE_URL en of PostgreSQL daar draait.`,
    )
  }
  if (/^28/.test(code) || /password must be a (non-empty )?string|pg_hba/.test(message)) {
    return new StartFailure(
      `De database op ${server} weigert gebruiker ${gebruiker}: controleer naam en wachtwoord in DATABASE_URL.`,
    )
  }
  if (code === '3D000')
    return new StartFailure(`Op ${server} bestaat geen database ${database}: maak die aan, of verander DATABASE_URL.`)
  if (code === '42501')
    return new StartFailure(`Gebruiker ${gebruiker} mag in database ${database} geen tabellen maken: geef dat recht.`)
  if (code === '57P03')
    return new StartFailure(`De database op ${server} is nog aan het opstarten of stoppen: probeer het zo weer.`)
  if (code === '53300') return new StartFailure(`De database op ${server} heeft geen vrije verbindingen meer.`)
  if (/SSL/.test(message))
    return new StartFailure(`Met de database op ${server} lukt geen beveiligde verbinding: ${message}.`)
  return error
}

/**
 * Runs a task on the administrator's database; what is wrong with that database comes out as one sentence.
 *
 * @template T
 * @param {string} url
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function explaining(url, task) {
  try {
    return await task()
  } catch (error) {
    throw error instanceof StartFailure ? error : databaseFailure(error, url)
  }
}

/** @param {import('pg').Client} client */
async function checkServer(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
            current_user AS gebruiker, current_database() AS database,
            has_database_privilege(current_database(), 'CREATE') OR to_regnamespace('wachtrij') IS NOT NULL AS wachtrij`,
  )
  const [{ version, encoding, gebruiker, database, wachtrij }] = rows
  if (version < oldest)
    throw new StartFailure(`PostgreSQL ${version} is te oud: het Transitie-Volgsysteem werkt vanaf versie ${oldest}.`)
  if (encoding !== 'UTF8')
    throw new StartFailure(`De database gebruikt tekenset ${encoding}: maak haar opnieuw met ENCODING 'UTF8'.`)
  if (!wachtrij)
    throw new StartFailure(
      `Gebruiker ${gebruiker} mag in database ${database} geen schema maken voor de wachtrij: geef dat recht met GRANT CREATE ON DATABASE ${database} TO ${gebruiker}.`,
    )
}

/**
 * Fails with one sentence when the administrator's database cannot be used.
 *
 * @param {string} url
 */
export async function checkDatabase(url) {
  parse(url)
  await explaining(url, async () => {
    const client = await connect(url)
    await checkServer(client).finally(() => client.end().catch(() => {}))
  })
}
