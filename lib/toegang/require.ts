import type { Actor } from './actor-data'
import {
  type Bereik,
  type Cijferhandeling,
  type Gebied,
  type Handeling,
  may,
  mayAnywhere,
  mayEverywhere,
} from './policy'

/** Denied looks exactly like absent: who may not see a thing does not learn that it exists. */
export class NotFound extends Error {
  override name = 'NotFound'
}

declare const proof: unique symbol

/**
 * Somebody who was found to be allowed to do a handeling (of several: at least one of them), for the whole country unless
 * the bereik says less. A function that shows what is not of one gemeente, or leaves the check to its caller, asks for this
 * and not for an Actor: then the check cannot be skipped. Nothing outside this file can make one.
 */
export type Allowed<H extends Handeling, B extends Bereik = 'alles'> = Actor & { readonly [proof]: [H, B] }

/** Somebody for whom figures are counted; of what part, the one who counts decides. */
export type Cijferlezer = Allowed<Cijferhandeling, Bereik>

/** @throws NotFound for who may not do this for the whole country */
export function requireEverywhere<H extends Handeling>(actor: Actor, handeling: H): Allowed<H> {
  if (!mayEverywhere(actor.aanstellingen, handeling)) throw new NotFound(handeling)
  return actor as Allowed<H>
}

/** @throws NotFound for who may not do this for anything */
export function requireAnywhere<H extends Handeling>(actor: Actor, handeling: H): Allowed<H, Bereik> {
  if (!mayAnywhere(actor.aanstellingen, handeling)) throw new NotFound(handeling)
  return actor as Allowed<H, Bereik>
}

/** @throws NotFound for who may not do this in this gemeente */
export function requireIn<H extends Handeling>(actor: Actor, handeling: H, gebied: Gebied): Allowed<H, Bereik> {
  if (!may(actor.aanstellingen, handeling, gebied)) throw new NotFound(handeling)
  return actor as Allowed<H, Bereik>
}
