import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workInThread } from '@/lib/platform/werker-taak'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Formaat } from './formaten'
import type { Opdracht } from './werkbank-taak'

const root = () => join(/* turbopackIgnore: true */ process.cwd())

let merk: string | undefined

/** Recognises the code that the worker runs: other code may make other bytes. Read once. */
export function programmamerk(): string {
  merk ??= readMerk(join(root(), 'lib'))
  return merk
}

function readMerk(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root(), 'package-lock.json')))
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mjs)$/.test(file))
  for (const file of sources.sort()) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}

/** Makes a file in a worker thread, away from the thread that answers requests. The queue asks for one at a time. */
export function makeInWorker(publicatie: Publicatie, formaat: Formaat): Promise<Uint8Array> {
  return workInThread<Uint8Array>('lib/bestanden/werkbank-taak.ts', { publicatie, formaat } satisfies Opdracht)
}
