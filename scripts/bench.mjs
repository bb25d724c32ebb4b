import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from './bench/client.mjs'
import { firstLoadScript, print, residentMemory, time } from './bench/measure.mjs'
import { freePort } from './start/port.mjs'
import { root } from './start/root.mjs'

// `npm run bench`: the production build on its own demo data. One line per figure: name, value, unit.
// A figure means something beside the static page of the same run, on the same machine.

const gemeente = 'GM0193'
const thema = `/vragenlijst/${gemeente}/thema/11`
const folder = mkdtempSync(join(tmpdir(), 'tvs-bench-'))
const { wachtwoord, personas } = JSON.parse(readFileSync(join(root, 'prisma/seed/data/demo-personas.json'), 'utf8'))

/** @param {number} port */
async function startApp(port) {
  const { DATABASE_URL: _own, ...env } = process.env
  const app = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: String(port), TVS_DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
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

const { app, client } = await startApp(await freePort())
try {
  const projectleider = await clientAs(client.base, 'projectleider')
  const bureau = await clientAs(client.base, 'bureau')
  print('memory_after_start', residentMemory(app.pid ?? 0), 'MB')
  await time('static_page', 300, 1, () => client.get('/.well-known/security.txt'))
  await time('static_page_10_at_once', 300, 10, () => client.get('/.well-known/security.txt'))
  await time('save_10_at_once', 1000, 10, await saver(projectleider))
  await time('thema_page', 200, 1, () => projectleider.get(thema))
  await time('landelijk_beeld_nu', 100, 1, () => bureau.get('/dashboard'))
  await time('landelijk_beeld_2014_01', 100, 1, () => bureau.get('/dashboard?meetmoment=2014-01'))
  const [{ email }] = personas
  await time('login', 40, 1, () =>
    new Client(client.base).submit('/inloggen', (form) => form.includes('name="wachtwoord"'), { email, wachtwoord }),
  )
  print('first_load_script_thema_page', await firstLoadScript(projectleider, thema), 'kB')
  print('first_load_script_landelijk_beeld', await firstLoadScript(bureau, '/dashboard'), 'kB')
  print('memory_after_run', residentMemory(app.pid ?? 0), 'MB')
} finally {
  const gone = new Promise((resolve) => app.once('exit', resolve))
  app.kill('SIGTERM')
  await gone
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
