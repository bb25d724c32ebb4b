import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from './bench/client.mjs'
import { firstLoadScript, percentile, print, residentMemory, time } from './bench/measure.mjs'
import { freePort } from './start/port.mjs'
import { root } from './start/root.mjs'

// `npm run bench`: the production build on its own demo data. One line per figure: name, value, unit.
// A figure means something beside the static page of the same run, on the same machine.

const gemeente = 'GM0193'
const thema = `/vragenlijst/${gemeente}/thema/11`
const [, ...start] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.start.split(' ')
const { wachtwoord, personas } = JSON.parse(readFileSync(join(root, 'prisma/seed/data/demo-personas.json'), 'utf8'))

/** @param {string} folder @param {string[]} args @param {Record<string, string>} [extra] */
function runOn(folder, args, extra = {}) {
  const { DATABASE_URL: _own, ...env } = process.env
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, ...extra, TVS_DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** @param {import('node:child_process').ChildProcess} child */
const ended = (child) => new Promise((resolve) => child.once('exit', resolve))

/** @param {string} folder */
async function startApp(folder) {
  const port = await freePort()
  const app = runOn(folder, start, { PORT: String(port) })
  const client = new Client(new URL(`http://localhost:${port}`))
  for (;;) {
    if (app.exitCode !== null) throw new Error(`the app stopped with code ${app.exitCode}`)
    const health = await client.request('GET', '/api/gezondheid').catch(() => null)
    if (health?.status === 200) return { app, client }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** @param {URL} base @param {string} persona */
async function clientAs(base, persona) {
  const client = new Client(base)
  await client.submit('/inloggen', (form) => form.includes(`value="${persona}"`), {})
  if (!client.cookie) throw new Error(`${persona} could not log in`)
  return client
}

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

/** The pages of figures, each with the name it has in the results. */
const pages = {
  regio_page: '/regio?regio=zuid-limburg',
  landelijk_by_regio: '/dashboard/regios',
  veranderd: '/veranderd',
  verloop: '/verloop',
  kaart: '/kaart',
}

/**
 * Runs a task against the app on a database of its own.
 *
 * @param {string} folder
 * @param {(clients: { app: import('node:child_process').ChildProcess, client: Client }) => Promise<void>} task
 */
async function withApp(folder, task) {
  const started = await startApp(folder)
  try {
    await task(started)
  } finally {
    const gone = ended(started.app)
    started.app.kill('SIGTERM')
    await gone
  }
}

/** @param {Client} bureau @param {string} prefix @returns {Promise<Record<string, number>>} p95 in ms, by name */
async function timePages(bureau, prefix) {
  /** @type {Record<string, number>} */
  const found = {}
  for (const [name, path] of Object.entries(pages))
    found[name] = await time(`${prefix}${name}`, 100, 1, () => bureau.get(path))
  return found
}

/** What the public can download. */
const files = ['tabellenboek.xlsx', 'tabellenboek.ods', 'rapport.docx', 'rapport.pdf']

/** @param {Client} client @param {string} path @returns {Promise<number>} ms until the file was there */
async function fetchFile(client, path) {
  const started = performance.now()
  const { status } = await client.request('GET', path)
  if (status !== 200) throw new Error(`${path}: ${status}`)
  return performance.now() - started
}

/** Each file by itself; then all four at once, with pages and memory beside them. @param {number} pid @param {Client} client @param {Client} bureau */
async function timeFiles(pid, client, bureau) {
  for (const file of files)
    print(`file_${file.replace('.', '_')}`, await fetchFile(client, `/metingen/2014-01/bestanden/${file}`), 'ms')
  const quiet = await time('page_without_files', 60, 1, () => bureau.get('/verloop'))
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMemory(pid))
  }, 50)
  let done = false
  // The bureau's edition is another file, so it is made anew.
  const making = Promise.all(
    files.map((file) => fetchFile(bureau, `/meetmomenten/2014-01/bestanden/${file}?editie=bureau`)),
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
  clearInterval(watch)
  const p95 = percentile(beside, 0.95)
  print('page_beside_files', p95, 'ms p95')
  print('page_beside_files_factor', p95 / quiet, 'x')
  print('memory_while_making_files', peak, 'MB')
}

/** When public pages are painted, in a browser. @param {URL} base @param {string[]} paths */
async function timePaints(base, paths) {
  const browser = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/paint.ts', base.href, ...paths], {
    cwd: root,
    stdio: 'inherit',
  })
  if ((await ended(browser)) !== 0) throw new Error('no browser could paint')
}

/**
 * Freezes the open meetmoment with the button that a person clicks; what takes longer than two seconds goes on behind it.
 *
 * @param {Client} bureau @param {string} sleutel of the meetmoment @param {string} name
 */
async function timeFreeze(bureau, sleutel, name) {
  const pad = `/meetmomenten/${sleutel}`
  const started = performance.now()
  await bureau.submit(`${pad}/bevriezen`, (form) => form.includes('Ja, bevries'), {})
  for (;;) {
    const { stand } = JSON.parse((await bureau.get(`${pad}/vordering`)).text)
    if (stand?.soort === 'mislukt') throw new Error('the freeze failed')
    if (stand === null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const ms = performance.now() - started
  if (!(await bureau.get(pad)).text.includes('>Zegel<')) throw new Error('nothing was frozen')
  print(name, ms, 'ms')
}

const folder = mkdtempSync(join(tmpdir(), 'tvs-bench-'))
try {
  /** @type {Record<string, number>} */
  let small = {}
  await withApp(join(folder, 'demo'), async ({ app, client }) => {
    const projectleider = await clientAs(client.base, 'projectleider')
    const bureau = await clientAs(client.base, 'bureau')
    print('memory_after_start', residentMemory(app.pid ?? 0), 'MB')
    await time('static_page', 300, 1, () => client.get('/.well-known/security.txt'))
    await time('static_page_10_at_once', 300, 10, () => client.get('/.well-known/security.txt'))
    // A server that was just started runs slow code: both are told, the first saves and those after some thousands.
    const save = await saver(projectleider)
    await time('save_10_at_once_first_1000', 1000, 10, save)
    await time('save_10_at_once_warming', 4000, 10, save)
    await time('save_10_at_once', 1000, 10, save)
    await time('thema_page', 200, 1, () => projectleider.get(thema))
    await time('landelijk_beeld_nu', 100, 1, () => bureau.get('/dashboard'))
    await time('landelijk_beeld_2014_01', 100, 1, () => bureau.get('/dashboard?meetmoment=2014-01'))
    const [{ email }] = personas
    await time('login', 40, 1, () =>
      new Client(client.base).submit('/inloggen', (form) => form.includes('name="wachtwoord"'), { email, wachtwoord }),
    )
    print('memory_after_first_part', residentMemory(app.pid ?? 0), 'MB')
    small = await timePages(bureau, '')
    for (const [name, path] of Object.entries({ thema_page: thema, landelijk_beeld: '/dashboard' }))
      print(
        `first_load_script_${name}`,
        await firstLoadScript(name === 'thema_page' ? projectleider : bureau, path),
        'kB',
      )
    for (const [name, path] of Object.entries(pages))
      print(`first_load_script_${name}`, await firstLoadScript(bureau, path), 'kB')
    print('memory_after_run', residentMemory(app.pid ?? 0), 'MB')
    print('first_load_script_voorpagina', await firstLoadScript(client, '/'), 'kB')
    print('first_load_script_meting', await firstLoadScript(client, '/metingen/2014-01'), 'kB')
    await timePaints(client.base, ['/', '/handleiding', '/metingen/2014-01'])
    await timeFiles(app.pid ?? 0, client, bureau)
    await timeFreeze(bureau, '2014-05', 'freeze')
  })
  // Ten times the country; it takes some minutes to make. `-- --klein` leaves it out.
  if (!process.argv.includes('--klein')) {
    const large = join(folder, 'groot')
    const code = await ended(runOn(large, ['scripts/bench/large-country.mjs']))
    if (code !== 0) throw new Error(`the large country could not be made (${code})`)
    await withApp(large, async ({ app, client }) => {
      const bureau = await clientAs(client.base, 'bureau')
      const found = await timePages(bureau, 'large_')
      for (const name of Object.keys(pages)) print(`growth_${name}`, (found[name] ?? 0) / (small[name] ?? 1), 'x')
      print('large_memory_after_run', residentMemory(app.pid ?? 0), 'MB')
      await timeFreeze(bureau, '2022-09', 'large_freeze')
    })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
