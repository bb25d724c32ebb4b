import { setTimeout as sleep } from 'node:timers/promises'
import type { Klusuitkomst, Vordering } from '@/lib/platform/klus'
import { claimKlus, type Kluspoging, listOpenKlussen, reportKlus, settleKlus } from '@/lib/platform/klus-data'
import { logFailure } from '@/lib/platform/log.mjs'
import type { Taaksoort } from '@/lib/platform/wachtrij-data'
import { type Actor, bezoeker, findActorByGebruiker } from './actor-data'
import { NotFound } from './require'

/** A kind of long work that a person asks for. */
export type Klussoort = {
  naam: string
  /** what it is, in the log: "Bevriezen" */
  wat: string
  /**
   * The work on one sleutel, with the rights that who asked has now. When a process ends halfway it begins anew, so work
   * that was done already is work that is done.
   *
   * @param meld told at every step, as often as there is one
   */
  work: (actor: Actor, sleutel: string, meld: (vordering: Vordering) => void) => Promise<Klusuitkomst>
}

const geenAccount = 'Dit is niet gedaan: wie erom vroeg, heeft hier geen toegang meer.'
const nietMeer = 'Dit is niet gedaan. Het is er niet meer, of wie erom vroeg mag het niet meer.'
const stuk = 'Er ging iets mis. Probeer het opnieuw.'

/** How often what is told is written down, in ms. */
const pause = 200

/** Writes the latest of what is told, one at a time and not too often. The work never waits for it. */
function makeMelder(soort: Klussoort, poging: Kluspoging): (vordering: Vordering) => void {
  let latest: Vordering | null = null
  let isWriting = false
  const write = async () => {
    isWriting = true
    while (latest) {
      const vordering = latest
      latest = null
      await reportKlus(poging, vordering)
      await sleep(pause)
    }
  }
  return (vordering) => {
    latest = vordering
    if (isWriting) return
    write()
      .catch((error) => logFailure(`${soort.wat} meldt niet hoe ver het is.`, error, { task: soort.naam }))
      .finally(() => {
        isWriting = false
      })
  }
}

async function attempt(soort: Klussoort, poging: Kluspoging): Promise<Klusuitkomst> {
  const { gebruikerId, sleutel } = poging
  try {
    const actor = gebruikerId === null ? bezoeker : await findActorByGebruiker(gebruikerId)
    if (!actor) return { soort: 'mislukt', zin: geenAccount }
    return await soort.work(actor, sleutel, makeMelder(soort, poging))
  } catch (error) {
    if (error instanceof NotFound) return { soort: 'mislukt', zin: nietMeer }
    logFailure(`${soort.wat} is mislukt.`, error, { task: soort.naam, subject: sleutel })
    return { soort: 'mislukt', zin: stuk }
  }
}

/** The queue of a kind of long work. What failed is not tried again by itself: who asked is told, and may ask again. */
export function taakOf(soort: Klussoort): Taaksoort {
  return {
    naam: soort.naam,
    listWaiting: () => listOpenKlussen(soort.naam),
    async work(id) {
      const poging = await claimKlus(id)
      if (poging) await settleKlus(poging, await attempt(soort, poging))
      return 'klaar'
    },
  }
}
