import type { Instrumentation } from 'next'
import { requestIdOf } from './caller'
import { logFailure } from './log.mjs'

type Failed = Parameters<Instrumentation.onRequestError>
type RouteType = Failed[2]['routeType']

const zinnen: Record<RouteType, string> = {
  render: 'Een pagina is mislukt.',
  route: 'Een aanvraag is mislukt.',
  action: 'Een handeling is mislukt.',
  proxy: 'De proxy is mislukt.',
}

/** The pattern of a route as people know it: without the groups that only order folders. */
const patternOf = (route: string) => route.replace(/\/\([^)]*\)/g, '').replace(/\/(page|route)$/, '') || '/'

/** A page can fail in several places at once, in its layout, its title and its content: that is one failure. */
const written = new WeakSet<Failed[1]['headers']>()

/** Writes the line about a request that failed. Its address is left out: that may hold a token or what somebody typed. */
export function logRequestFailure(...[error, { method, headers }, { routePath, routeType }]: Failed): void {
  if (written.has(headers)) return
  written.add(headers)
  const asked = { get: (name: string) => [headers[name]].flat()[0] ?? null }
  logFailure(zinnen[routeType], error, { requestId: requestIdOf(asked), method, route: patternOf(routePath) })
}
