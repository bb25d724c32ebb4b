// FNV-1a: the same key gives the same number, whatever else is drawn, so that adding a vraag moves nothing else.
function hash(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Between 0 and 1, fixed by the key. */
export function uniform(...key: string[]): number {
  return generator(hash(key.join('|')))()
}

/**
 * Mean 0, standard deviation 1, fixed by the key. A sum of twelve: only additions, so every machine
 * gets the same bits, which Math.log and Math.cos do not promise.
 */
export function normal(...key: string[]): number {
  const next = generator(hash(key.join('|')))
  let sum = -6
  for (let i = 0; i < 12; i++) sum += next()
  return sum
}
