import { figureOf, firstLoadScript, time } from './measure.mjs'

/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {import('./report.mjs').Report} Report */
/** @typedef {import('./report.mjs').Figure} Figure */

/** The pages of figures, each with the name it has in the results. */
export const pages = {
  regio_page: '/regio?regio=zuid-limburg',
  landelijk_by_regio: '/dashboard/regios',
  veranderd: '/veranderd',
  verloop: '/verloop',
  kaart: '/kaart',
}

/** @param {Client} bureau @param {string} name @param {string} path */
const timePage = (bureau, name, path) => time(name, 100, 1, () => bureau.get(path))

/** @param {Report} report @param {Client} bureau @param {string} prefix @returns {Promise<Figure[]>} */
export async function measurePages(report, bureau, prefix) {
  /** @type {Figure[]} */
  const found = []
  for (const [name, path] of Object.entries(pages))
    found.push(...(await report.hold(() => timePage(bureau, `${prefix}${name}`, path))))
  return found
}

/**
 * How many times slower each page is in a country ten times as large.
 *
 * @param {Report} report
 * @param {{ small: Figure[], large: Figure[] }} found
 * @param {Client} bureau of the large country
 * @param {<T>(task: (bureau: Client) => Promise<T>) => Promise<T>} inSmall asks the bureau of the small one
 */
export async function measureGrowth(report, { small, large }, bureau, inSmall) {
  for (const [name, path] of Object.entries(pages)) {
    const p95 = `${name}_p95`
    /** @param {Figure[]} before @param {Figure[]} after */
    const growth = (before, after) => [
      { name: `growth_${name}`, value: figureOf(after, `large_${p95}`) / figureOf(before, p95), unit: 'x' },
    ]
    await report.hold(
      async () => growth(small, large),
      async () =>
        growth(await inSmall((other) => timePage(other, name, path)), await timePage(bureau, `large_${name}`, path)),
    )
  }
}

/** @param {Report} report @param {Client} client @param {Record<string, string>} addresses by name */
export async function measureScripts(report, client, addresses) {
  for (const [name, path] of Object.entries(addresses))
    await report.hold(async () => [
      { name: `first_load_script_${name}`, value: await firstLoadScript(client, path), unit: 'kB' },
    ])
}
