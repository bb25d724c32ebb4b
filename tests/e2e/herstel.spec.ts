import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, logInAnew, test } from './persona'
import { patience, proefgeheim, startServer } from './server'

test.describe.configure({ timeout: patience })

const root = path.resolve(import.meta.dirname, '../..')

test('een reservekopie van een app die draait komt op een andere plek weer tot leven', async ({ browser }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-herstel-'))
  const file = path.join(folder, 'kopie.tar.gz')
  const copy = path.join(folder, 'data')
  const run = (script: string, args: string[], dataFolder: string) =>
    execFileSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, AUTH_SECRET: proefgeheim, DATABASE_URL: '', TVS_DATA_DIR: dataFolder, TVS_DEMO: '1' },
    })
  const login = async (url: string) => {
    const context = await browser.newContext({ baseURL: url })
    const page = await context.newPage()
    await logInAnew(page, 'bureau')
    return page
  }

  const first = await startServer({ AUTH_SECRET: proefgeheim })
  try {
    const page = await login(first.url)
    await page.goto('/meetmomenten')
    await expect(page.getByText('teruggezet uit een reservekopie')).toBeHidden()
    run('backup', ['--uit', file], first.folder)
    expect(run('restore', ['--van', file], copy)).toContain('goed  2014-01')
    const cookies = await page.context().cookies()

    const second = await startServer({ AUTH_SECRET: proefgeheim, TVS_DATA_DIR: copy })
    try {
      const health = await (await page.request.get(`${second.url}/api/gezondheid`)).json()
      expect(health).toMatchObject({
        status: 'ok',
        nagerekend: { goed: true },
        teruggezet: { moment: expect.stringMatching(/^\d{4}-/) },
      })
      // Whoever was logged in when the copy was made, is not any more.
      const old = await browser.newContext({ baseURL: second.url })
      await old.addCookies(cookies)
      const visit = await old.newPage()
      await visit.goto('/meetmomenten')
      await expect(visit).toHaveURL(/\/inloggen/)
      const again = await login(second.url)
      await again.goto('/meetmomenten')
      await expect(again.getByText('teruggezet uit een reservekopie')).toBeVisible()
      expect((await again.request.get('/metingen/2014-01')).status()).toBe(200)
    } finally {
      await second.stop()
    }
  } finally {
    await first.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
