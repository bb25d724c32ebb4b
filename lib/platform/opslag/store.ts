/** A store of the browser: of the whole of it, or of one tab. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** @returns what keys there are; a list of its own, so that taking one away moves no other */
export function keysOf(storage: KeyValue): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
}

/** Text that is no JSON was not put there by us; there is nothing in it to save. */
export function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object'
