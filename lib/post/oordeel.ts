/** What nodemailer tells of a mail that was not accepted. */
export type Verzendfout = { responseCode?: number | undefined; command?: string | undefined; code?: string | undefined }

export type Oordeel =
  /** certainly not taken, and it can be tried again */
  | 'later'
  /** this address or this mail will never be taken */
  | 'geweigerd'
  /** nobody knows whether it was taken */
  | 'onzeker'

/**
 * Judges a failed try.
 *
 * @param gelezen whether the connection had begun to read the text of the mail, which is after the server said that it may
 *   come. A connection that breaks or is silent then says only `CONN`, so its `command` does not tell. A 421 may come from
 *   a server that took the mail and then went away.
 */
export function judge({ responseCode = 0, command, code }: Verzendfout, gelezen: boolean): Oordeel {
  if (code === 'EENVELOPE' && command === 'API') return 'geweigerd'
  // A wrong password or a sender that is refused says nothing of who should get this mail.
  if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')) return 'geweigerd'
  const settled = responseCode >= 400 && responseCode !== 421
  return gelezen && !settled ? 'onzeker' : 'later'
}
