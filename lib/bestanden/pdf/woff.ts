import { unzlibSync } from 'fflate'

type Table = { tag: number; offset: number; packed: number; length: number; checksum: number }

/** Tables begin at a multiple of four. */
const padded = (length: number) => (length + 3) & ~3

/**
 * A WOFF font as the plain font in it. The PDF library unpacks a table of a WOFF for every glyph that it draws; this
 * unpacks each once.
 *
 * @see https://www.w3.org/TR/WOFF/
 * @throws RangeError when it is no WOFF
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== 0x774f4646) throw new RangeError('this is no WOFF font')
  const count = view.getUint16(12)
  const tables: Table[] = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20
    return {
      tag: view.getUint32(at),
      offset: view.getUint32(at + 4),
      packed: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
      checksum: view.getUint32(at + 16),
    }
  })
  const start = 12 + 16 * count
  const font = new Uint8Array(tables.reduce((sum, { length }) => sum + padded(length), start))
  const out = new DataView(font.buffer)
  const power = 31 - Math.clz32(count)
  out.setUint32(0, view.getUint32(4))
  out.setUint16(4, count)
  out.setUint16(6, 16 << power)
  out.setUint16(8, power)
  out.setUint16(10, count * 16 - (16 << power))
  let at = start
  tables.forEach(({ tag, offset, packed, length, checksum }, index) => {
    const data = woff.subarray(offset, offset + packed)
    font.set(packed < length ? unzlibSync(data) : data, at)
    const entry = 12 + index * 16
    out.setUint32(entry, tag)
    out.setUint32(entry + 4, checksum)
    out.setUint32(entry + 8, at)
    out.setUint32(entry + 12, length)
    at += padded(length)
  })
  return font
}
