import pg from 'pg'

const patience = 5_000

/**
 * One connection to a database.
 *
 * @param {string} url
 */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
  // A server that goes away shows at the next query; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** @param {string} url whether a server runs there and lets us in */
export async function responds(url) {
  try {
    const client = await connect(url)
    await client.end()
    return true
  } catch {
    return false
  }
}
