// Plain JavaScript, because the server (scripts/server) closes with Node alone what the app opened.

/** @typedef {() => Promise<void>} Sluiten */

const kept = /** @type {{ sluiten?: Set<Sluiten> }} */ (globalThis)

/** What must be closed before this process ends, whoever loaded this module. @param {Sluiten} close */
export function onClose(close) {
  kept.sluiten ??= new Set()
  kept.sluiten.add(close)
}

/** Closes all of it, at once. Each says itself what went wrong. */
export async function closeAll() {
  const all = [...(kept.sluiten ?? [])]
  kept.sluiten?.clear()
  await Promise.allSettled(all.map((close) => close()))
}
