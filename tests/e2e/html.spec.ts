import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, openAs, test } from './persona'
import { paginasOf, wandelaars } from './rondgang/paginas'

const run = promisify(execFile)
const jar = path.resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')
const hasJava = spawnSync('java', ['-version']).status === 0

/** What the checker says that we leave, with why. */
const vergeven: RegExp[] = [
  // React writes it where a form has a server action; it is where the page is.
  /^Bad value “” for attribute “action” on element “form”/,
  // Firefox puts back what was chosen before, above an antwoord that is another one by now; nothing else stops it.
  /^Attribute “autocomplete” is only allowed when the input type is/,
]

type Bevinding = { type: string; url: string; lastLine?: number; message: string; extract?: string }

/** All pages at once: the checker takes seconds to start. */
async function check(map: string): Promise<Bevinding[]> {
  const options = { maxBuffer: 64 * 1024 * 1024 }
  const args = [
    '-Xss4m',
    '-jar',
    jar,
    '--errors-only',
    '--format',
    'json',
    '--exit-zero-always',
    '--skip-non-html',
    map,
  ]
  const { stderr } = await run('java', args, options)
  return JSON.parse(stderr).messages
}

test('de HTML van elke pagina is goed, zegt de Nu HTML checker', async ({ browser }) => {
  test.skip(!hasJava, 'Hier is geen Java: de HTML is niet nagekeken.')
  test.setTimeout(300_000)
  const map = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-html-'))
  const paden: string[] = []
  for (const wie of wandelaars) {
    const { context, page } = wie
      ? await openAs(browser, wie)
      : await browser.newContext().then(async (context) => ({ context, page: await context.newPage() }))
    for (const { pad } of paginasOf(wie).filter(({ eerste }) => eerste)) {
      const html = await (await page.request.get(pad)).text()
      fs.writeFileSync(path.join(map, `${paden.length}.html`), html)
      paden.push(`${wie ?? 'bezoeker'} ${pad}`)
    }
    await context.close()
  }
  const messages = await check(map)
  fs.rmSync(map, { recursive: true, force: true })
  const faults = messages
    .filter(({ message }) => !vergeven.some((one) => one.test(message)))
    .map(({ url, message, extract }) => `${paden[Number(path.basename(url, '.html'))]}: ${message} ${extract ?? ''}`)
  const once = new Map(faults.map((fault) => [fault.replace(/^[^:]*: /, ''), fault]))
  expect([...once.values()]).toEqual([])
})
