import { serveWerk } from '@/lib/platform/werkbank-taak'
import type { Beschermgang } from './bescherming'
import { loadOplosser } from './oplosser-taak'
import { type Verbergopdracht, type Verberguitkomst, verbergAlles } from './verbergopdracht'

// The worker of verbergen-taak.ts.

serveWerk<Verbergopdracht, Verberguitkomst, Beschermgang>(async (opdracht, meld) =>
  verbergAlles(opdracht, await loadOplosser(), meld),
)
