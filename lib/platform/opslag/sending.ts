import { onReply } from './conceptrij'
import type { Kind } from './entry'
import type { LiveRij, Parts } from './state'
import { nextToSend, wakeAt } from './turn'

/** @returns what sends all that the row says may go, one at a time, and comes back when the row says it is time */
export function createSending<K extends Kind>({ adapter, send, clock }: Parts<K>, state: LiveRij<K>) {
  let running: Promise<void> | null = null
  let stopWaiting = () => {}

  async function sendOne(key: string) {
    const concept = state.rij().entries.get(key)?.concept
    const zin = concept ? adapter.refusalOf(concept.inhoud) : null
    if (zin !== null) return state.happen(key, { soort: 'refuse', zin })
    state.happen(key, { soort: 'send' })
    const sent = state.rij().entries.get(key)?.concept
    const outcome = sent ? await send(sent, { keepalive: false }).catch(() => null) : null
    state.become(onReply(state.rij(), outcome, clock.now()))
  }

  async function sendAll() {
    const next = () => nextToSend(state.rij(), clock.now())
    for (let key = next(); key !== undefined; key = next()) await sendOne(key)
  }

  function plan() {
    stopWaiting()
    const at = wakeAt(state.rij())
    if (at !== undefined && !running) stopWaiting = clock.wake(() => void run(), Math.max(0, at - clock.now()))
  }

  function run(): Promise<void> {
    running ??= sendAll().finally(() => {
      running = null
      plan()
    })
    return running
  }

  return { plan, run, settled: async () => running }
}
