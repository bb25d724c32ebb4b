import type { Instrumentation } from 'next'

/** Next calls this once for every page, route, server action or proxy that failed. */
export const onRequestError: Instrumentation.onRequestError = async (...failed) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestFailure } = await import('./lib/platform/request-failure')
  logRequestFailure(...failed)
}
