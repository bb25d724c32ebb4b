import { readFileSync } from 'node:fs'
import type { Verberguitkomst } from '../../lib/cijfers/zekerheid/verbergopdracht'

/** What of a meetmoment of the demo is not shown, worked out beforehand: a first start does not wait for it. */
export function readVerberging(meetmoment: string): Verberguitkomst {
  return JSON.parse(readFileSync(new URL(`data/verberging-${meetmoment}.json`, import.meta.url), 'utf8'))
}
