import { type Bevriezing, freezeMeetmoment, type Vordering } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { startRapport } from './rapporttekst-data'

/** A freeze in this process: under way, or broken off by a failure, which left everything as it was. */
export type Bevriesstand = ({ soort: 'bezig' } & Vordering) | { soort: 'mislukt' }

type Werk = { door: Actor; uitkomst: Promise<Bevriezing> }

type Taken = {
  werk: Map<string, Werk>
  standen: Map<string, Bevriesstand>
}

// Next may load a module twice, once for pages and once for actions; both must see the same work.
const kept = globalThis as { bevriestaken?: Taken }

function taken(): Taken {
  kept.bevriestaken ??= { werk: new Map(), standen: new Map() }
  return kept.bevriestaken
}

/**
 * Freezes in the background, and drafts the text of the rapport after it. Who asks again while it runs gets the same
 * work; somebody else is told who is at it.
 *
 * @throws NotFound for everybody but the bureau
 */
export async function freezeInBackground(actor: Actor, sleutel: string): Promise<Bevriezing> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  const { werk } = taken()
  const running = werk.get(sleutel)
  if (running) return running.door.gebruikerId === actor.gebruikerId ? running.uitkomst : alBezig(running, sleutel)
  reportStap(sleutel, { stap: 'Het bevriezen begint', gedaan: 0, totaal: 0 })
  const uitkomst = work(actor, sleutel)
  werk.set(sleutel, { door: actor, uitkomst })
  return uitkomst
}

async function alBezig({ door }: Werk, sleutel: string): Promise<Bevriezing> {
  const meetmoment = await db().meetmoment.findUnique({ where: { sleutel }, select: { naam: true } })
  return { soort: 'niet_open', zin: `${door.naam} is meetmoment ${meetmoment?.naam ?? sleutel} al aan het bevriezen.` }
}

function reportStap(sleutel: string, vordering: Vordering): void {
  taken().standen.set(sleutel, { soort: 'bezig', ...vordering })
}

async function work(actor: Actor, sleutel: string): Promise<Bevriezing> {
  const { werk, standen } = taken()
  try {
    const uitkomst = await freezeMeetmoment(actor, sleutel, { meld: (vordering) => reportStap(sleutel, vordering) })
    if (uitkomst.soort === 'bevroren') {
      reportStap(sleutel, { stap: 'De tekst van het rapport wordt klaargezet', gedaan: 0, totaal: 0 })
      await startRapport(actor, sleutel)
    }
    standen.delete(sleutel)
    return uitkomst
  } catch (error) {
    standen.set(sleutel, { soort: 'mislukt' })
    throw error
  } finally {
    werk.delete(sleutel)
  }
}

/**
 * How the freeze of a meetmoment stands in this process; null: none is under way, and the last one did what it should.
 *
 * @throws NotFound for everybody but the bureau
 */
export async function getBevriesstand(actor: Actor, sleutel: string): Promise<Bevriesstand | null> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return taken().standen.get(sleutel) ?? null
}
