import { type Zippable, zipSync } from 'fflate'

/**
 * Files as one zip that is the same to the byte wherever and whenever it is made. What is `stored` is not compressed.
 *
 * @param op ISO moment: the date that every file in it gets
 */
export function toZip(files: readonly { name: string; bytes: Uint8Array; stored?: true }[], op: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = op.slice(0, 10).split('-').map(Number)
  // A zip writes local time, so a fixed local time is the same bytes in every time zone; no clock is ever changed at noon.
  const mtime = new Date(year, month - 1, day, 12)
  const entries: Zippable = {}
  for (const { name, bytes, stored } of files) entries[name] = [bytes, { mtime, level: stored ? 0 : 6, os: 0 }]
  return zipSync(entries)
}
