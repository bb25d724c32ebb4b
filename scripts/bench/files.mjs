import { figureOf, percentile, residentMemory, time } from './measure.mjs'

/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {import('./report.mjs').Figure} Figure */

/** What the public can download. */
export const files = ['tabellenboek.xlsx', 'tabellenboek.ods', 'rapport.docx', 'rapport.pdf']

/** @param {Client} client @param {string} path @returns {Promise<number>} ms until the file was there */
async function fetchFile(client, path) {
  const started = performance.now()
  const { status } = await client.request('GET', path)
  if (status !== 200) throw new Error(`${path}: ${status}`)
  return performance.now() - started
}

/** @param {number} pid @returns {() => number} stops looking, and says the most it saw, in MB */
function watchMemory(pid) {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMemory(pid))
  }, 50)
  return () => {
    clearInterval(watch)
    return peak
  }
}

/**
 * Makes all four files at once, with a page beside them.
 *
 * @param {number} pid @param {Client} bureau @param {string} meetmoment @param {number} quiet p95 of the page by itself, in ms
 * @returns {Promise<Figure[]>}
 */
async function makeAll(pid, bureau, meetmoment, quiet) {
  const peakMemory = watchMemory(pid)
  let done = false
  const making = Promise.all(
    files.map((file) => fetchFile(bureau, `/meetmomenten/${meetmoment}/bestanden/${file}?editie=bureau`)),
  ).then(() => {
    done = true
  })
  /** @type {number[]} */
  const beside = []
  while (!done) {
    const started = performance.now()
    await bureau.get('/verloop')
    beside.push(performance.now() - started)
  }
  await making
  const p95 = percentile(beside, 0.95)
  return [
    { name: 'page_beside_files', value: p95, unit: 'ms p95' },
    { name: 'page_beside_files_factor', value: p95 / quiet, unit: 'x' },
    { name: 'memory_while_making_files', value: peakMemory(), unit: 'MB' },
  ]
}

/**
 * Each file by itself, and one of them as it was made; then all four at once. A file that was made is kept: once more is
 * another meetmoment, and all at once is the edition of the bureau.
 *
 * @param {import('./report.mjs').Report} report @param {number} pid @param {Client} client @param {Client} bureau
 */
export async function measureFiles(report, pid, client, bureau) {
  for (const file of files) {
    const name = `file_${file.replace('.', '_')}`
    await report.hold(
      async () => [{ name, value: await fetchFile(client, `/metingen/2014-01/bestanden/${file}`), unit: 'ms' }],
      async () => [
        {
          name,
          value: await fetchFile(bureau, `/meetmomenten/2013-10/bestanden/${file}?editie=openbaar`),
          unit: 'ms',
        },
      ],
    )
  }
  await report.hold(async () => [
    { name: 'file_again', value: await fetchFile(client, '/metingen/2014-01/bestanden/tabellenboek.xlsx'), unit: 'ms' },
  ])
  const quiet = figureOf(
    await report.hold(() => time('page_without_files', 60, 1, () => bureau.get('/verloop'))),
    'page_without_files_p95',
  )
  await report.hold(
    () => makeAll(pid, bureau, '2014-01', quiet),
    () => makeAll(pid, bureau, '2013-10', quiet),
  )
}
