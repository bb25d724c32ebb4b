import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Formaat } from './formaten'
import type { Oplevering } from './werkbank-taak'

const idle = 20_000

// Next may load a module twice; they share one worker.
const kept = globalThis as { werkbank?: { worker: Worker; rust: NodeJS.Timeout | undefined } }

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
export async function makeInWorker(publicatie: Publicatie, formaat: Formaat): Promise<Uint8Array> {
  kept.werkbank ??= { worker: startWorker(), rust: undefined }
  const { werkbank } = kept
  clearTimeout(werkbank.rust)
  const settled = new AbortController()
  const { signal } = settled
  try {
    const gone = once(werkbank.worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`the worker that makes files ended with code ${code}`)
    })
    const delivered = once(werkbank.worker, 'message', { signal })
    werkbank.worker.postMessage({ publicatie, formaat })
    const [oplevering]: Oplevering[] = await Promise.race([delivered, gone])
    if (!oplevering) throw new Error('the worker that makes files said nothing')
    if ('fout' in oplevering) throw oplevering.fout
    return oplevering.bytes
  } finally {
    settled.abort()
    werkbank.rust = rest(werkbank.worker)
  }
}

/** TypeScript as it stands in the project, by an address made while running: no bundler follows it. */
function startWorker(): Worker {
  const entry = join(root(), 'lib', 'bestanden', 'werkbank-taak.ts')
  // Unasked, V8 collects no garbage until a heap is half as large as it may be. Only heaps made after this listen to it.
  v8.setFlagsFromString('--initial-old-space-size=32')
  const worker = new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}) })`,
    {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 6 },
    },
  )
  // Whoever waits for a file hears of it too; without a listener it would end the process.
  worker.on('error', () => forget(worker))
  worker.on('exit', () => forget(worker))
  worker.unref()
  return worker
}

/** The next file gets another worker. */
function forget(worker: Worker): void {
  if (kept.werkbank?.worker === worker) delete kept.werkbank
}

/** An idle worker holds tens of megabytes for nothing. */
function rest(worker: Worker): NodeJS.Timeout {
  const timer = setTimeout(() => {
    forget(worker)
    worker.terminate()
  }, idle)
  return timer.unref()
}
