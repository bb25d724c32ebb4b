import type { Actor } from './actor'
import { type Bevriezing, freezeMeetmoment, type Vordering } from './bevriezen'
import { startRapport } from './rapporttekst'
import { requireEverywhere } from './scope'

type Taak = { vordering: Vordering; begonnen: number; werk: Promise<Bevriezing> }

// Next may load a module twice, once for pages and once for actions; both must see the same work.
const kept = globalThis as { bevriestaken?: Map<string, Taak> }

function taken(): Map<string, Taak> {
  kept.bevriestaken ??= new Map()
  return kept.bevriestaken
}

/**
 * Freezes in the background, and drafts the text of the rapport after it. Who asks while it runs gets the same work.
 *
 * @throws NotFound for everybody but the bureau
 */
export async function freezeInBackground(actor: Actor, sleutel: string): Promise<Bevriezing> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  const running = taken().get(sleutel)
  if (running) return running.werk
  const taak: Taak = {
    vordering: { stap: 'Het bevriezen begint', gedaan: 0, totaal: 0 },
    begonnen: Date.now(),
    werk: Promise.resolve().then(() => work(actor, sleutel, (vordering) => Object.assign(taak, { vordering }))),
  }
  taken().set(sleutel, taak)
  return taak.werk
}

async function work(actor: Actor, sleutel: string, meld: (vordering: Vordering) => void): Promise<Bevriezing> {
  try {
    const uitkomst = await freezeMeetmoment(actor, sleutel, { meld })
    if (uitkomst.soort === 'bevroren') await startRapport(actor, sleutel)
    return uitkomst
  } finally {
    taken().delete(sleutel)
  }
}

/** How far the freeze of a meetmoment is in this process, and since when (ms since 1970); null: none is under way. */
export async function getBevriestaak(
  actor: Actor,
  sleutel: string,
): Promise<(Vordering & { begonnen: number }) | null> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  const taak = taken().get(sleutel)
  return taak ? { ...taak.vordering, begonnen: taak.begonnen } : null
}
