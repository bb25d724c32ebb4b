import v8 from 'node:v8'
import vm from 'node:vm'
import { parentPort } from 'node:worker_threads'

/** What a worker tells of its work: how far it is, and in the end what it made or why not. */
export type Verslag<Made, Stap> =
  | { soort: 'stap'; stap: Stap }
  | { soort: 'klaar'; made: Made }
  | { soort: 'fout'; fout: Error }

/** The other side of workInThread: does one thing after the other. */
export function serveWerk<Opdracht, Made, Stap = never>(
  work: (opdracht: Opdracht, meld: (stap: Stap) => void) => Promise<Made>,
): void {
  v8.setFlagsFromString('--expose-gc')
  const collectGarbage = vm.runInNewContext('gc') as () => void
  const tell = (verslag: Verslag<Made, Stap>) => parentPort?.postMessage(verslag)
  parentPort?.on('message', async (opdracht: Opdracht) => {
    try {
      tell({ soort: 'klaar', made: await work(opdracht, (stap) => tell({ soort: 'stap', stap })) })
    } catch (error) {
      tell({ soort: 'fout', fout: error instanceof Error ? error : new Error(String(error)) })
    }
    // Such work leaves tens of megabytes behind, and the next would only add its own.
    collectGarbage()
  })
}
