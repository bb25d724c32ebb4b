const events = /** @type {const} */ (['uncaughtException', 'unhandledRejection'])

/**
 * Writes down in the log what fails outside every request. Next prints it instead, message and all, and lives on, which we do
 * too: a promise that nobody waits for any more is no reason to break off what others are doing.
 */
export async function logStrays() {
  const { logFailure } = await import('../../lib/platform/log.mjs')
  for (const event of events) {
    process.removeAllListeners(event)
    process.on(event, (error) => logFailure('Er ging iets mis buiten een aanvraag.', error))
  }
}
