/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {import('./report.mjs').Figure} Figure */

/**
 * Freezes an open meetmoment with the button that a person clicks; what takes longer than two seconds goes on behind it.
 *
 * @param {Client} bureau @param {string} sleutel of the meetmoment @param {string} name
 * @returns {Promise<Figure[]>}
 */
async function timeFreeze(bureau, sleutel, name) {
  const pad = `/meetmomenten/${sleutel}`
  const started = performance.now()
  await bureau.submit(`${pad}/bevriezen`, (form) => form.includes('Ja, bevries'), {})
  for (;;) {
    const { stand } = JSON.parse((await bureau.get(`${pad}/vordering`)).text)
    if (stand?.soort === 'mislukt') throw new Error('the freeze failed')
    if (stand?.soort !== 'bezig') break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const value = performance.now() - started
  if (!(await bureau.get(pad)).text.includes('>Zegel<')) throw new Error('nothing was frozen')
  return [{ name, value, unit: 'ms' }]
}

/** Plans another meetmoment and opens it. @param {Client} bureau @returns {Promise<string>} its sleutel */
async function openAnother(bureau) {
  const peildatum = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const plan = { naam: 'nog een keer', peildatum, versie: '2014-05', toelichting: '' }
  const { headers } = await bureau.submit('/meetmomenten/nieuw', (form) => form.includes('name="naam"'), plan)
  const pad = headers.location ?? ''
  await bureau.submit(pad, (form) => form.includes('Open meetmoment'), {})
  return pad.split('/').at(-1) ?? ''
}

/**
 * Frozen never reopens: once more is another meetmoment.
 *
 * @param {import('./report.mjs').Report} report @param {Client} bureau @param {string} sleutel @param {string} name
 */
export async function measureFreeze(report, bureau, sleutel, name) {
  await report.hold(
    () => timeFreeze(bureau, sleutel, name),
    async () => timeFreeze(bureau, await openAnother(bureau), name),
  )
}
