import { createHash } from 'node:crypto'
import type { Klusstand, Klusuitkomst } from '@/lib/platform/klus'
import { askKlus, findKlusstand, waitForKlus } from '@/lib/platform/klus-data'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { getGepubliceerd, getPublicatie } from '@/lib/rapport/publicatie-data'
import type { Actor } from '@/lib/toegang/actor-data'
import type { Klussoort } from '@/lib/toegang/klus-taak'
import { type Bestand, findBestand, hasBestand, keepBestand } from './bestand-data'
import { type Bestelling, bestellingOf, klussleutelOf } from './bestelling'
import { bestandsnaam } from './formaten'
import { publicatiesleutel } from './publicatiesleutel'
import { makeInWorker, programmamerk } from './werkplaats-taak'

/** @throws NotFound when there is none for this reader */
async function readPublicatie(actor: Actor, { uit, meetmoment }: Bestelling): Promise<Publicatie> {
  return uit === 'gepubliceerd'
    ? (await getGepubliceerd(actor, meetmoment)).publicatie
    : getPublicatie(actor, meetmoment, uit)
}

/** Recognises a file by everything it is made of. */
function bestandsleutelOf(publicatie: Publicatie, { formaat }: Bestelling): string {
  const parts = [formaat, publicatiesleutel(publicatie), programmamerk()]
  return createHash('sha256').update(parts.join(' ')).digest('hex')
}

/** Making a file, of the publicatie as it is by then. */
export const bestandklus: Klussoort = {
  naam: 'bestand',
  wat: 'Een bestand maken',
  async work(actor, klussleutel) {
    const bestelling = bestellingOf(klussleutel)
    const publicatie = await readPublicatie(actor, bestelling)
    const sleutel = bestandsleutelOf(publicatie, bestelling)
    if (!(await hasBestand(sleutel))) await keepBestand(sleutel, await makeInWorker(publicatie, bestelling.formaat))
    return { soort: 'klaar', gemaakt: sleutel }
  },
}

/** A file that is there, under the name that a browser keeps it by; or why it is not. */
export type Levering = { soort: 'klaar'; naam: string; bestand: Bestand } | Extract<Klusuitkomst, { soort: 'mislukt' }>

const ruimte = 'Het bestand werd gemaakt, maar is al weer weg. Probeer het opnieuw.'

/**
 * A file as it was made before, by any process, or else made now. Who asks for the same gets the same work.
 *
 * @param until when nobody waits any more
 * @returns null when it was not there by then
 * @throws NotFound when it is not there for this reader
 */
export async function orderBestand(actor: Actor, bestelling: Bestelling, until: AbortSignal): Promise<Levering | null> {
  const publicatie = await readPublicatie(actor, bestelling)
  const sleutel = bestandsleutelOf(publicatie, bestelling)
  const naam = bestandsnaam(publicatie.bron.sleutel, publicatie.editie, bestelling.formaat)
  const ready = await findBestand(sleutel)
  if (ready) return { soort: 'klaar', naam, bestand: ready }
  const klus = await askKlus(bestandklus.naam, klussleutelOf(bestelling, sleutel), actor.gebruikerId)
  const uitkomst = await waitForKlus(klus, until)
  if (uitkomst?.soort !== 'klaar') return uitkomst
  const bestand = await findBestand(uitkomst.gemaakt)
  return bestand ? { soort: 'klaar', naam, bestand } : { soort: 'mislukt', zin: ruimte }
}

/** How a file stands for who waits for it; "geen": nobody asked for it. */
export type Bestandstand = { soort: 'geen' | 'bezig' | 'klaar' } | Extract<Klusuitkomst, { soort: 'mislukt' }>

function waitingOf(stand: Klusstand | null): Bestandstand {
  if (stand?.soort === 'mislukt') return { soort: 'mislukt', zin: stand.zin }
  return { soort: stand?.soort === 'bezig' ? 'bezig' : 'geen' }
}

/**
 * Looks how a file stands, and asks for nothing.
 *
 * @throws NotFound when it is not there for this reader
 */
export async function getBestandstand(
  actor: Actor,
  bestelling: Bestelling,
): Promise<{ publicatie: Publicatie; stand: Bestandstand }> {
  const publicatie = await readPublicatie(actor, bestelling)
  const sleutel = bestandsleutelOf(publicatie, bestelling)
  if (await hasBestand(sleutel)) return { publicatie, stand: { soort: 'klaar' } }
  return { publicatie, stand: waitingOf(await findKlusstand(bestandklus.naam, klussleutelOf(bestelling, sleutel))) }
}
