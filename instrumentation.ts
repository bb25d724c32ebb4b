import type { Instrumentation } from 'next'

/** Next calls this once when the server starts, for the edge runtime too, and while it builds. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [
    { startWachtrij },
    { posttaak },
    { taakOf },
    { bevriesklus },
    { bestandklus },
    { askOntbrekendeBestanden },
    { askOntbrekende, verbergklus },
    { logFailure },
    { env },
  ] = await Promise.all([
    import('./lib/platform/wachtrij-data'),
    import('./lib/post/verzend-taak'),
    import('./lib/toegang/klus-taak'),
    import('./lib/rapport/bevriezen-taak'),
    import('./lib/bestanden/bestelling-taak'),
    import('./lib/bestanden/uitgave-taak'),
    import('./lib/cijfers/zekerheid/verbergen-taak'),
    import('./lib/platform/log.mjs'),
    import('./lib/platform/env'),
  ])
  await startWachtrij([posttaak, taakOf(bevriesklus), taakOf(bestandklus), taakOf(verbergklus)])
  await askOntbrekende()
  // The server does not wait for it: who asks for a file before that, asks for it as well. A demonstration makes its files when asked.
  if (env().TVS_DEMO) return
  askOntbrekendeBestanden().catch((error) =>
    logFailure('De bestanden die nog ontbreken, zijn niet gevraagd. Dat gebeurt bij de volgende start.', error),
  )
}

/** Next calls this once for every page, route, server action or proxy that failed. */
export const onRequestError: Instrumentation.onRequestError = async (...failed) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestFailure } = await import('./lib/platform/request-failure')
  logRequestFailure(...failed)
}
