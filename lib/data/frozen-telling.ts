import type { Indeling, Tellingen } from '@/lib/rapport/rapport'
import type { Actor } from './actor'
import type { Meetmoment } from './meetmoment'
import { requireEverywhere } from './scope'
import { getTellingen } from './telling'

const maxCounted = 100
const counted = new Map<string, Tellingen>()

/**
 * The counts of a frozen meetmoment, counted once per process: the database refuses every change to what they count.
 * Only its status can still change, so that is taken from the meetmoment each time.
 *
 * @throws NotFound for who may not see the landelijk beeld
 * @throws RangeError for a meetmoment that is not frozen
 */
export async function getFrozenTellingen(actor: Actor, meetmoment: Meetmoment, indeling: Indeling): Promise<Tellingen> {
  requireEverywhere(actor, 'landelijkbeeld.lezen')
  const key = `${meetmoment.id} ${indeling}`
  const known = counted.get(key) ?? (await getTellingen(actor, { soort: 'meetmoment', meetmoment }, indeling))
  if (counted.size >= maxCounted) counted.clear()
  counted.set(key, known)
  return { ...known, bron: { ...known.bron, status: meetmoment.status } }
}
