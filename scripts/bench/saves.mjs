import { clientAs } from './app.mjs'
import { time } from './measure.mjs'

/** @typedef {import('./client.mjs').Client} Client */

export const gemeente = 'GM0193'

/** Saves answers to the vragen of a thema page, each worker its own, one version after the other. @param {Client} client */
async function saver(client) {
  const { text } = await client.get(`/vragenlijst/${gemeente}/thema/alle`)
  const vragen = [...text.matchAll(/name="was\.([^"]+)"/g)].map((match) => match[1] ?? '')
  const basis = new Map(
    [...text.matchAll(/name="basis\.([^"]+)" value="(\d+)"/g)].map((match) => [match[1] ?? '', Number(match[2])]),
  )
  let count = 0
  return async (/** @type {number} */ worker) => {
    const vraag = vragen[worker] ?? ''
    count += 1
    const body = JSON.stringify({
      gemeente,
      vraag,
      waarde: 'ten_dele',
      toelichting: `Meting ${count}`,
      basis: basis.get(vraag),
      versie: '2014-05',
      meetmoment: '2014-05',
    })
    const reply = await client.request('POST', '/api/antwoorden', {
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    const opslag = JSON.parse(reply.text)
    if (opslag.soort !== 'opgeslagen') throw new Error(reply.text)
    basis.set(vraag, opslag.antwoord.version)
    return reply
  }
}

/**
 * A server that was just started runs slow code: both are told, the first saves and those after some thousands.
 *
 * @param {import('./report.mjs').Report} report @param {Client} projectleider
 * @param {import('./demo.mjs').Fresh} fresh
 */
export async function measureSaves(report, projectleider, fresh) {
  const save = await saver(projectleider)
  const first = 'save_10_at_once_first_1000'
  await report.hold(
    () => time(first, 1000, 10, save),
    () => fresh(async (app) => time(first, 1000, 10, await saver(await clientAs(app, 'projectleider')))),
  )
  await report.hold(() => time('save_10_at_once_warming', 4000, 10, save))
  await report.hold(() => time('save_10_at_once', 1000, 10, save))
}
