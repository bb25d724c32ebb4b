import { serveWerk } from '@/lib/platform/werkbank-taak'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { makeBestand } from './bestand'
import type { Formaat } from './formaten'

// The worker of werkplaats-taak.ts.

export type Opdracht = { publicatie: Publicatie; formaat: Formaat }

serveWerk(({ publicatie, formaat }: Opdracht) => makeBestand(publicatie, formaat))
