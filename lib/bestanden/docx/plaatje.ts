import { zlibSync } from 'fflate'

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** One row of colours as a PNG of one pixel high; a program that shows it stretches it. @param kleuren hexadecimal, one for each pixel */
export function rijplaatje(kleuren: readonly string[]): Uint8Array {
  const palet = [...new Set(kleuren)]
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, kleuren.length)
  view.setUint32(4, 1)
  // eight bits a pixel, from a palette
  header.set([8, 3, 0, 0, 0], 8)
  const colors = Uint8Array.from(
    palet.flatMap((kleur) => [0, 2, 4].map((at) => Number.parseInt(kleur.slice(at, at + 2), 16))),
  )
  const row = Uint8Array.from([0, ...kleuren.map((kleur) => palet.indexOf(kleur))])
  const parts = [
    Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', zlibSync(row)),
    chunk('IEND', new Uint8Array()),
  ]
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    png.set(part, at)
    at += part.length
  }
  return png
}
