import { hostOf } from '@/lib/platform/caller'

/**
 * Whether a request comes from a page of this site. Browsers send Origin with every POST; a request without
 * one is no browser's, and carries no cookie by accident.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === null || headers.get('sec-fetch-site') === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === hostOf(headers)
}
