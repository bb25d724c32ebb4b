const events = ['online', 'pageshow', 'focus'] as const

/**
 * Calls when somebody comes back to the page, or the network does: what waits may be sendable now, for who logged in again in
 * another tab. Which event comes differs: a window that was beside another one gets focus, a tab that was behind becomes visible.
 *
 * @returns how to stop
 */
export function onTerugkeer(
  venster: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  pagina: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>,
  terug: () => void,
): () => void {
  const seen = () => {
    if (pagina.visibilityState === 'visible') terug()
  }
  for (const event of events) venster.addEventListener(event, terug)
  pagina.addEventListener('visibilitychange', seen)
  return () => {
    for (const event of events) venster.removeEventListener(event, terug)
    pagina.removeEventListener('visibilitychange', seen)
  }
}
