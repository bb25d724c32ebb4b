import type { Actor } from './actor-data'
import { type Gebied, type Handeling, may, mayAnywhere, mayEverywhere } from './policy'

/** Denied looks exactly like absent: who may not see a thing does not learn that it exists. */
export class NotFound extends Error {
  override name = 'NotFound'
}

export function requireEverywhere(actor: Actor, handeling: Handeling): void {
  if (!mayEverywhere(actor.aanstellingen, handeling)) throw new NotFound(handeling)
}

export function requireAnywhere(actor: Actor, handeling: Handeling): void {
  if (!mayAnywhere(actor.aanstellingen, handeling)) throw new NotFound(handeling)
}

export function requireIn(actor: Actor, handeling: Handeling, gebied: Gebied): void {
  if (!may(actor.aanstellingen, handeling, gebied)) throw new NotFound(handeling)
}
