import { parentPort } from 'node:worker_threads'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Formaat } from './formaten'
import { maakBestand } from './maak'

// The worker of werkplaats.ts: makes one file after the other, away from the thread that answers requests.

export type Opdracht = { nummer: number; publicatie: Publicatie; formaat: Formaat }
export type Oplevering = { nummer: number } & ({ bytes: Uint8Array } | { fout: string })

parentPort?.on('message', async ({ nummer, publicatie, formaat }: Opdracht) => {
  try {
    const bytes = await maakBestand(publicatie, formaat)
    parentPort?.postMessage({ nummer, bytes } satisfies Oplevering)
  } catch (error) {
    parentPort?.postMessage({
      nummer,
      fout: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies Oplevering)
  }
})
