/** RFC 9116 asks for less than a year: who reads it later asks again. In days. */
const geldig = 180

/**
 * security.txt of a site.
 *
 * @param contact an e-mail address, or an https address
 * @param site without a slash at its end
 */
export function securityText(contact: string, site: string, now: Date): string {
  const expires = new Date(now)
  expires.setUTCDate(expires.getUTCDate() + geldig)
  expires.setUTCHours(0, 0, 0, 0)
  const lines = [
    `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${site}/.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}
