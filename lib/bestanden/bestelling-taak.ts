import { createHash } from 'node:crypto'
import type { Klusstand, Klusuitkomst } from '@/lib/platform/klus'
import { askKlus, findKlusstand, waitForKlus } from '@/lib/platform/klus-data'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { getGepubliceerd, getPublicatie, getUitgave } from '@/lib/rapport/publicatie-data'
import { type Actor, achtergrond } from '@/lib/toegang/actor-data'
import type { Klussoort } from '@/lib/toegang/klus-taak'
import { requireEverywhere } from '@/lib/toegang/require'
import { type Bestand, findBestand, hasBestand, keepBestand } from './bestand-data'
import { type Bestelling, klussleutelOf, type Werkstuk, werkstukOf } from './bestelling'
import { bestandsnaam, type Formaat, formaatnamen } from './formaten'
import { publicatiesleutel } from './publicatiesleutel'
import { findOpenbaarBestand, hasOpenbaarBestand, hasUitgavebestand, keepUitgavebestand } from './uitgave-data'
import { makeInWorker, programmamerk } from './werkplaats-taak'

/** @throws NotFound when there is none for this reader */
async function readPublicatie(actor: Actor, { uit, meetmoment }: Bestelling): Promise<Publicatie> {
  return uit === 'gepubliceerd'
    ? (await getGepubliceerd(actor, meetmoment)).publicatie
    : getPublicatie(actor, meetmoment, uit)
}

/** Recognises a file by everything it is made of. */
function bestandsleutelOf(publicatie: Publicatie, formaat: Formaat): string {
  const parts = [formaat, publicatiesleutel(publicatie), programmamerk()]
  return createHash('sha256').update(parts.join(' ')).digest('hex')
}

function makeWerkstuk(publicatie: Publicatie, formaat: Formaat): Werkstuk {
  const { bron, editie, publicatie: uitgave } = publicatie
  const wat = { meetmoment: bron.sleutel, formaat }
  return uitgave
    ? { ...wat, soort: 'uitgave', nummer: uitgave.nummer }
    : { ...wat, soort: editie, bestandsleutel: bestandsleutelOf(publicatie, formaat) }
}

/** Of an uitgave the bytes are kept with it, whatever program is installed later. They show nothing to who asked, so it needs no rights of theirs. */
async function keepUitgave({ meetmoment, nummer, formaat }: Extract<Werkstuk, { soort: 'uitgave' }>): Promise<void> {
  const plek = { meetmoment, nummer, bestand: formaatnamen[formaat].bestand }
  if (await hasUitgavebestand(achtergrond, plek)) return
  const publicatie = await getUitgave(requireEverywhere(achtergrond, 'rapport.schrijven'), meetmoment, nummer)
  await keepUitgavebestand(achtergrond, plek, await makeInWorker(publicatie, formaat))
}

/** Making a file: of an uitgave as it is for ever, of a text as it is by then. */
export const bestandklus: Klussoort = {
  naam: 'bestand',
  wat: 'Een bestand maken',
  async work(actor, klussleutel) {
    const werkstuk = werkstukOf(klussleutel)
    if (werkstuk.soort === 'uitgave') {
      await keepUitgave(werkstuk)
      return { soort: 'klaar', gemaakt: klussleutel }
    }
    const { soort: uit, meetmoment, formaat } = werkstuk
    const publicatie = await readPublicatie(actor, { uit, meetmoment, formaat })
    const sleutel = bestandsleutelOf(publicatie, formaat)
    if (!(await hasBestand(sleutel))) await keepBestand(sleutel, await makeInWorker(publicatie, formaat))
    return { soort: 'klaar', gemaakt: sleutel }
  },
}

/** A file that is there, under the name that a browser keeps it by; or why it is not. */
export type Levering = { soort: 'klaar'; naam: string; bestand: Bestand } | Extract<Klusuitkomst, { soort: 'mislukt' }>

const ruimte = 'Het bestand werd gemaakt, maar is al weer weg. Probeer het opnieuw.'

/** @param actor may read what it is of */
function findWerkstuk(actor: Actor, werkstuk: Werkstuk): Promise<Bestand | null> {
  return werkstuk.soort === 'uitgave'
    ? findOpenbaarBestand(actor, werkstuk.meetmoment, formaatnamen[werkstuk.formaat].bestand)
    : findBestand(werkstuk.bestandsleutel)
}

/**
 * A file as it was made before, by any process, or else made now. Who asks for the same gets the same work.
 *
 * @param until when nobody waits any more
 * @returns null when it was not there by then
 * @throws NotFound when it is not there for this reader
 */
export async function orderBestand(actor: Actor, bestelling: Bestelling, until: AbortSignal): Promise<Levering | null> {
  const { uit, meetmoment, formaat } = bestelling
  const naam = bestandsnaam(meetmoment, uit === 'gepubliceerd' ? 'openbaar' : uit, formaat)
  const deliver = (bestand: Bestand): Levering => ({ soort: 'klaar', naam, bestand })
  if (uit === 'gepubliceerd') {
    const kept = await findOpenbaarBestand(actor, meetmoment, formaatnamen[formaat].bestand)
    if (kept) return deliver(kept)
  }
  const werkstuk = makeWerkstuk(await readPublicatie(actor, bestelling), formaat)
  const ready = await findWerkstuk(actor, werkstuk)
  if (ready) return deliver(ready)
  const isUitgave = werkstuk.soort === 'uitgave'
  const klus = await askKlus(bestandklus.naam, klussleutelOf(werkstuk), isUitgave ? null : actor.gebruikerId)
  const uitkomst = await waitForKlus(klus, until)
  if (uitkomst?.soort !== 'klaar') return uitkomst
  // By now it may be withdrawn, or a newer one may be public: that is then what is asked for.
  if (isUitgave) return orderBestand(actor, bestelling, until)
  const bestand = await findBestand(uitkomst.gemaakt)
  return bestand ? deliver(bestand) : { soort: 'mislukt', zin: ruimte }
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
  const werkstuk = makeWerkstuk(publicatie, bestelling.formaat)
  const isReady =
    werkstuk.soort === 'uitgave'
      ? await hasOpenbaarBestand(actor, werkstuk.meetmoment, formaatnamen[werkstuk.formaat].bestand)
      : await hasBestand(werkstuk.bestandsleutel)
  if (isReady) return { publicatie, stand: { soort: 'klaar' } }
  return { publicatie, stand: waitingOf(await findKlusstand(bestandklus.naam, klussleutelOf(werkstuk))) }
}
