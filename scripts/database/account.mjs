import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

/** The user "nobody", on every Unix. */
const nobody = 65_534

/** @typedef {{ prefix: string[], uid?: number, gid?: number }} Account how to start a program as somebody PostgreSQL accepts */

/** @type {Account | undefined} */
let known

/**
 * PostgreSQL refuses to run as root. Root gives up its powers in a user namespace of its own, where its
 * files stay its own; where that is not allowed, "nobody" runs the database.
 *
 * @returns {Account}
 */
export function databaseAccount() {
  if (known) return known
  if (process.getuid?.() !== 0) known = { prefix: [] }
  else if (process.platform === 'linux' && spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0) {
    known = { prefix: ['unshare', '-U'] }
  } else known = { prefix: [], uid: nobody, gid: nobody }
  return known
}

/** Gives files to whoever runs the database. @param {...string} files */
export function giveToDatabase(...files) {
  const { uid, gid } = databaseAccount()
  if (uid === undefined || gid === undefined) return
  for (const file of files) chownSync(file, uid, gid)
}
