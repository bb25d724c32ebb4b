import fs from 'node:fs'
import path from 'node:path'
import { Bezoek } from './deuren/bezoek'
import { actionIds, actionsInApp, postsInApp } from './deuren/in-de-app'
import { schrijfdeuren } from './deuren/schrijfdeuren'
import { expect, type Persona, personas, test } from './persona'

// A call that is refused says nothing until the same call, with the same fields, was seen to succeed as who may. So each
// door is tried by everybody who may not, then from another site, and last by who may: who freezes or withdraws leaves
// another demo behind. These tests have a server and a database of their own: see playwright.config.ts.

test.describe.configure({ mode: 'serial', timeout: 300_000 })

async function bezoekVan(site: string, wie: Persona | 'bezoeker'): Promise<Bezoek> {
  const bezoek = new Bezoek(site)
  if (wie !== 'bezoeker')
    await bezoek.roep({ actie: 'playPersonaAction', pad: '/inloggen' }, { persona: wie, naar: '/start' })
  return bezoek
}

/**
 * They open only for a correction that is frozen and looked into, which takes minutes to make here. That each does something for
 * the bureau, and is not there for anybody else, is tried at the door behind it: the function that the action calls.
 */
const achterDeActie = {
  askVerbergingAction: 'askVerberging(actor',
  giveAkkoordAction: 'giveAkkoord(actor',
  dropAkkoordAction: 'dropAkkoord(actor',
}
const proef = path.resolve(import.meta.dirname, '../integration/cijfers/zekerheid/verberging-data.test.ts')

test('elke actie en elke route die iets aanneemt, staat in de lijst', () => {
  const listed = schrijfdeuren.map(({ aanroep }) => ('api' in aanroep ? aanroep.api : aanroep.actie))
  expect([...listed, ...Object.keys(achterDeActie)].sort()).toEqual([...actionsInApp(), ...postsInApp()].sort())
  for (const tried of Object.values(achterDeActie)) expect(fs.readFileSync(proef, 'utf8')).toContain(tried)
  expect([...actionIds().keys()].sort()).toEqual(actionsInApp())
})

for (const deur of schrijfdeuren) {
  const naam = 'api' in deur.aanroep ? deur.aanroep.api : deur.aanroep.actie
  test(`${naam} doet alleen iets voor wie mag`, async ({ server: { url, folder } }) => {
    const bezoeken = new Map<Persona | 'bezoeker', Bezoek>()
    for (const wie of [...personas, 'bezoeker'] as const) bezoeken.set(wie, await bezoekVan(url, wie))
    const als = (wie: Persona | 'bezoeker') => bezoeken.get(wie) ?? new Bezoek(url)
    const wieMag = als(deur.wie)
    const velden = await deur.velden(als, fs.readFileSync(path.join(folder, 'auth-secret'), 'utf8').trim())
    const stand = async (reply: Awaited<ReturnType<Bezoek['roep']>>) => ({
      gelukt: deur.gelukt(reply),
      gebeurd: await deur.gebeurd(wieMag, velden),
    })
    const niets = { gelukt: false, gebeurd: false }

    for (const [wie, bezoek] of bezoeken) {
      if (deur.mag === 'iedereen' || deur.mag.some((persona) => persona === wie)) continue
      const reply = await bezoek.roep(deur.aanroep, velden)
      expect(reply.status, `refused to ${wie}, not broken`).toBeLessThan(500)
      expect(await stand(reply), wie).toEqual(niets)
    }
    if (deur.vals) {
      const reply = await wieMag.roep(deur.aanroep, { ...velden, ...deur.vals })
      expect(await stand(reply), JSON.stringify(deur.vals)).toEqual(niets)
    }
    const elders = await wieMag.roep(deur.aanroep, velden, 'https://ergens-anders.example')
    expect(elders.status).toBeGreaterThanOrEqual(400)
    expect(await stand(elders), 'from another site').toEqual(niets)

    const reply = await wieMag.roep(deur.aanroep, velden)
    const { status, naar, text } = reply
    expect(deur.gelukt(reply), `${deur.wie} may: ${status} ${naar} ${text.slice(0, 400)}`).toBe(true)
    // A freeze that takes long goes on behind the reply.
    await expect.poll(() => deur.gebeurd(wieMag, velden), { timeout: 30_000 }).toBe(true)
  })
}
