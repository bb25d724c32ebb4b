import { createHash } from 'node:crypto'
import { join } from 'node:path'
import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Formaat } from './formaten'
import { publicatiesleutel } from './publicatiesleutel'
import type { Oplevering } from './werkbank-taak'

/** A file that is ready. `merk` is the SHA-256 of its bytes: the same file has the same one. */
export type Bestand = { bytes: Uint8Array; merk: string }

type Klus = { bestand: (bytes: Uint8Array) => void; mislukt: (error: Error) => void }

const maxBytes = 24 * 1024 * 1024
const idle = 20_000

type Werkstaat = {
  worker: Worker | null
  klussen: Map<number, Klus>
  nummer: number
  rust: NodeJS.Timeout | undefined
  onderweg: Map<string, Promise<Bestand>>
  klaar: Map<string, Bestand>
}

// Next may load a module twice, once for pages and once for routes; they share one workshop.
const kept = globalThis as { werkplaats?: Werkstaat }

function staat(): Werkstaat {
  kept.werkplaats ??= {
    worker: null,
    klussen: new Map(),
    nummer: 0,
    rust: undefined,
    onderweg: new Map(),
    klaar: new Map(),
  }
  return kept.werkplaats
}

/**
 * Makes a file in a worker thread, one at a time. Who asks for the same file gets the same work, and for a while
 * afterwards the file as it was: a download that broke off is not made again.
 */
export function orderBestand(publicatie: Publicatie, formaat: Formaat): Promise<Bestand> {
  const { onderweg, klaar } = staat()
  const sleutel = `${formaat} ${publicatiesleutel(publicatie)}`
  const ready = klaar.get(sleutel)
  if (ready) {
    // Last asked, last let go.
    klaar.delete(sleutel)
    klaar.set(sleutel, ready)
    return Promise.resolve(ready)
  }
  const running = onderweg.get(sleutel)
  if (running) return running
  const bestand = make(publicatie, formaat)
    .then((bytes) => {
      const made = { bytes, merk: createHash('sha256').update(bytes).digest('hex') }
      keep(sleutel, made)
      return made
    })
    .finally(() => onderweg.delete(sleutel))
  onderweg.set(sleutel, bestand)
  // Whoever waits for it sees what went wrong; when nobody waits any more, it must not end the process.
  bestand.catch(() => {})
  return bestand
}

function keep(sleutel: string, bestand: Bestand): void {
  const { klaar } = staat()
  klaar.set(sleutel, bestand)
  let total = [...klaar.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  for (const [oldest, { bytes }] of klaar) {
    if (total <= maxBytes) return
    klaar.delete(oldest)
    total -= bytes.length
  }
}

function make(publicatie: Publicatie, formaat: Formaat): Promise<Uint8Array> {
  const current = staat()
  clearTimeout(current.rust)
  const worker = startWorker(current)
  current.nummer += 1
  const { nummer } = current
  return new Promise((bestand, mislukt) => {
    current.klussen.set(nummer, { bestand, mislukt })
    worker.postMessage({ nummer, publicatie, formaat })
  })
}

/** TypeScript as it stands in the project, by an address made while running: no bundler follows it. */
function startWorker(current: Werkstaat): Worker {
  if (current.worker) return current.worker
  const entry = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'bestanden', 'werkbank-taak.ts')
  // Unasked, V8 collects no garbage until a heap is half as large as it may be. Only heaps made after this listen to it.
  v8.setFlagsFromString('--initial-old-space-size=32')
  const worker = new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}) })`,
    {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 6 },
    },
  )
  worker.on('message', (oplevering: Oplevering) => {
    const klus = current.klussen.get(oplevering.nummer)
    current.klussen.delete(oplevering.nummer)
    if ('bytes' in oplevering) klus?.bestand(oplevering.bytes)
    else klus?.mislukt(oplevering.fout)
    if (current.klussen.size === 0) current.rust = rest(worker)
  })
  const gone = (error: Error) => {
    if (current.worker !== worker) return
    current.worker = null
    const { klussen } = current
    current.klussen = new Map()
    for (const { mislukt } of klussen.values()) mislukt(error)
  }
  worker.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => gone(new Error(`the worker that makes files ended with code ${code}`)))
  worker.unref()
  current.worker = worker
  return worker
}

/** An idle worker holds tens of megabytes for nothing. */
function rest(worker: Worker): NodeJS.Timeout {
  const timer = setTimeout(() => {
    const current = staat()
    if (current.worker === worker && current.klussen.size === 0) {
      current.worker = null
      worker.terminate()
    }
  }, idle)
  return timer.unref()
}
