import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inhoudOf } from '@/lib/platform/opslag/entry'
import { steps, stepsAlone } from './steps'
import { vragen, Wereld } from './wereld'
import { Store, settled } from './world'

/** `MODEL_RUNS=10000` asks for as many as the promise is about; by itself it is a quick look. */
const numRuns = Number(process.env.MODEL_RUNS ?? 400)
const timeout = 60_000 + numRuns * 100
const say = () => console.info(`${numRuns} random runs, seed ${fc.readConfigureGlobal().seed}`)

it('wat tabbladen, netwerken en collega’s ook doen: niets raakt weg, niets wordt ongezien overschreven, alles komt aan', {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (each) => {
      const wereld = new Wereld()
      wereld.open(new Store())
      await settled()
      for (const step of each) {
        await wereld.do(step)
        wereld.check()
      }
      await wereld.end()
    }),
    { numRuns },
  )
  say()
})

it('wie alleen is, krijgt op de server wat op het scherm staat, en ziet de eigen tekst nooit als die van een ander', {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stepsAlone, async (each) => {
      const wereld = new Wereld()
      wereld.open(new Store())
      await settled()
      for (const step of each) {
        await wereld.do(step)
        wereld.check()
        for (const { rij } of wereld.pages)
          for (const name of vragen) expect(rij.entryOf(name)?.status.soort).not.toBe('conflict')
      }
      // A page that was just opened has what waited on its screen by now.
      await wereld.time.pass(1)
      const screens = vragen.map((name) => wereld.pages[0]?.rij.entryOf(name)).map((entry) => entry && inhoudOf(entry))
      await wereld.end()
      expect(vragen.map((name) => wereld.server.nu(name).inhoud)).toEqual(screens)
    }),
    { numRuns },
  )
  say()
})
