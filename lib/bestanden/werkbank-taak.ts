import v8 from 'node:v8'
import vm from 'node:vm'
import { parentPort } from 'node:worker_threads'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { makeBestand } from './bestand'
import type { Formaat } from './formaten'

// The worker of werkplaats-taak.ts: makes one file after the other, away from the thread that answers requests.

export type Opdracht = { publicatie: Publicatie; formaat: Formaat }
export type Oplevering = { bytes: Uint8Array } | { fout: Error }

v8.setFlagsFromString('--expose-gc')
const collectGarbage = vm.runInNewContext('gc') as () => void

async function deliver({ publicatie, formaat }: Opdracht): Promise<Oplevering> {
  try {
    return { bytes: await makeBestand(publicatie, formaat) }
  } catch (error) {
    return { fout: error instanceof Error ? error : new Error(String(error)) }
  }
}

parentPort?.on('message', async (opdracht: Opdracht) => {
  parentPort?.postMessage(await deliver(opdracht))
  // A file leaves tens of megabytes behind, and the next one would only add its own.
  collectGarbage()
})
