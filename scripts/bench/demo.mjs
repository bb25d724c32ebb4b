import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../start/root.mjs'
import { clientAs } from './app.mjs'
import { Client } from './client.mjs'
import { measureFiles } from './files.mjs'
import { measureFreeze } from './freeze.mjs'
import { memory, time } from './measure.mjs'
import { measurePages, measureScripts, pages } from './pages.mjs'
import { measurePaints } from './paint.mjs'
import { gemeente, measureSaves } from './saves.mjs'

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {(task: (app: App) => Promise<Figure[]>) => Promise<Figure[]>} Fresh runs a task against an app that was just started, on data of its own */

const thema = `/vragenlijst/${gemeente}/thema/11`
const { wachtwoord, personas } = JSON.parse(readFileSync(join(root, 'prisma/seed/data/demo-personas.json'), 'utf8'))

/**
 * Everything that is measured on the demo itself.
 *
 * @param {import('./report.mjs').Report} report @param {App} app that was just started @param {Fresh} fresh
 * @returns {Promise<Figure[]>} of the pages of figures
 */
export async function measureDemo(report, app, fresh) {
  const { pid, client } = app
  const projectleider = await clientAs(app, 'projectleider')
  const bureau = await clientAs(app, 'bureau')
  await report.hold(memory('memory_after_start', pid), () =>
    fresh(async (another) => memory('memory_after_start', another.pid)()),
  )
  const fixed = () => client.get('/favicon.ico')
  await report.hold(() => time('static_page', 300, 1, fixed))
  await report.hold(() => time('static_page_10_at_once', 300, 10, fixed))
  await measureSaves(report, projectleider, fresh)
  await report.hold(() => time('thema_page', 200, 1, () => projectleider.get(thema)))
  await report.hold(() => time('landelijk_beeld_nu', 100, 1, () => bureau.get('/dashboard')))
  await report.hold(() => time('landelijk_beeld_2014_01', 100, 1, () => bureau.get('/dashboard?meetmoment=2014-01')))
  const [{ email }] = personas
  await report.hold(() =>
    time('login', 40, 1, () =>
      new Client(client.base).submit('/inloggen', (form) => form.includes('name="wachtwoord"'), { email, wachtwoord }),
    ),
  )
  await report.hold(memory('memory_after_first_part', pid))
  const found = await measurePages(report, bureau, '')
  await measureScripts(report, projectleider, { thema_page: thema })
  await measureScripts(report, bureau, { landelijk_beeld: '/dashboard', ...pages })
  await report.hold(memory('memory_after_run', pid))
  await measureScripts(report, client, { voorpagina: '/', meting: '/metingen/2014-01' })
  await measurePaints(report, client.base)
  await measureFiles(report, pid, client, bureau)
  await measureFreeze(report, bureau, '2014-05', 'freeze')
  return found
}
