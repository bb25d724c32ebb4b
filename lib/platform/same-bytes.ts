import { timingSafeEqual } from 'node:crypto'

/**
 * Whether what somebody sent is what it should be, in a time that tells nothing about where the two differ. By their bytes:
 * a text can be as long in letters and longer in bytes.
 */
export function areSameBytes(found: Uint8Array, expected: Uint8Array): boolean {
  return found.length === expected.length && timingSafeEqual(found, expected)
}
