import { areSameBytes } from './same-bytes'

type Asked = Pick<Headers, 'get'>

/**
 * Whether our own server wrote the headers about who asks (scripts/server/caller.mjs): it writes the mark of this process
 * beside them, which nobody outside it knows. Without that mark they are only what a client says.
 */
function isMarked(asked: Asked): boolean {
  const [mark, found] = [process.env.TVS_MERK ?? '', asked.get('x-tvs-merk') ?? '']
  return mark !== '' && areSameBytes(Buffer.from(found), Buffer.from(mark))
}

const told = (asked: Asked, header: string) => (isMarked(asked) ? asked.get(header) : null)

/** The network address of who asks; "onbekend" where our own server does not stand before the app. */
export function addressOf(asked: Asked): string {
  return told(asked, 'x-tvs-adres') ?? 'onbekend'
}

/** The id of a request: what its lines in the log and its reply (X-Request-Id) have in common. */
export function requestIdOf(asked: Asked): string | undefined {
  return told(asked, 'x-request-id') ?? undefined
}

/** The name of the site as the browser asked for it, with its port. */
export function hostOf(asked: Asked): string {
  return told(asked, 'x-forwarded-host') ?? asked.get('host') ?? ''
}

/** How the browser asked for it. */
export function protocolOf(asked: Asked): string {
  return told(asked, 'x-forwarded-proto') ?? 'http'
}
