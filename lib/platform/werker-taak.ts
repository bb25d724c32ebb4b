import { join } from 'node:path'
import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Verslag } from './werkbank-taak'

const idle = 20_000

type Werker = { worker: Worker; rust: NodeJS.Timeout | undefined }

// Next may load a module twice; they share their workers.
const kept = globalThis as { werkers?: Map<string, Werker> }

/**
 * Has heavy work done in a worker thread, away from the thread that answers requests. A worker does one thing at a time:
 * its queue asks for no more.
 *
 * @param entry its file from the root of the project, that calls serveWerk
 * @param meld told of each step that the worker tells of
 */
export function workInThread<Made, Stap = never>(
  entry: string,
  opdracht: unknown,
  meld: (stap: Stap) => void = () => {},
): Promise<Made> {
  kept.werkers ??= new Map()
  const werker = kept.werkers.get(entry) ?? { worker: startWorker(entry), rust: undefined }
  kept.werkers.set(entry, werker)
  const { worker } = werker
  clearTimeout(werker.rust)
  return new Promise<Made>((resolve, reject) => {
    const listen = (verslag: Verslag<Made, Stap>) => {
      if (verslag.soort === 'stap') return meld(verslag.stap)
      end()
      if (verslag.soort === 'klaar') resolve(verslag.made)
      else reject(verslag.fout)
    }
    const gone = (code: number) => {
      end()
      reject(new Error(`the worker ${entry} ended with code ${code}`))
    }
    const failed = (error: Error) => {
      end()
      reject(error)
    }
    const end = () => {
      worker.off('message', listen).off('exit', gone).off('error', failed)
      werker.rust = rest(entry, worker)
    }
    worker.on('message', listen).on('exit', gone).on('error', failed)
    worker.postMessage(opdracht)
  })
}

/** TypeScript as it stands in the project, by an address made while running: no bundler follows it. */
function startWorker(entry: string): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), entry)
  // Unasked, V8 collects no garbage until a heap is half as large as it may be. Only heaps made after this listen to it.
  v8.setFlagsFromString('--initial-old-space-size=32')
  const worker = new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`,
    {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 6 },
    },
  )
  // Whoever waits hears of it too; without a listener it would end the process.
  worker.on('error', () => forget(entry, worker))
  worker.on('exit', () => forget(entry, worker))
  worker.unref()
  return worker
}

/** The next one who asks gets another worker. */
function forget(entry: string, worker: Worker): void {
  if (kept.werkers?.get(entry)?.worker === worker) kept.werkers.delete(entry)
}

/** An idle worker holds tens of megabytes for nothing. */
function rest(entry: string, worker: Worker): NodeJS.Timeout {
  const timer = setTimeout(() => {
    forget(entry, worker)
    worker.terminate()
  }, idle)
  return timer.unref()
}
