import { connect } from '../../scripts/database/connect.mjs'
import { startTestDatabase } from '../../scripts/database/test-database.mjs'
import { expect, expectAccessible, pressPersona, test } from './persona'
import { patience, proefgeheim, startServer } from './server'

test.describe.configure({ timeout: patience })

test('wie tijdens het bevriezen wordt uitgelogd, leest dat, en ziet na het inloggen wat ervan kwam', async ({
  browser,
}) => {
  const database = await startTestDatabase()
  const server = await startServer({
    DATABASE_URL: database.url,
    AUTH_SECRET: proefgeheim,
  })
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  const logIn = () => pressPersona(page, 'bureau')
  // A save that is under way: the freeze waits for it.
  const save = await connect(database.url)
  try {
    await page.goto('/inloggen?naar=%2Fmeetmomenten%2F2014-05%2Fbevriezen')
    await logIn()
    await save.query("BEGIN; SELECT FROM meetmoment WHERE sleutel = '2014-05' FOR KEY SHARE")
    await page.getByRole('button', { name: 'Ja, bevries meetmoment mei 2014' }).click()
    await expect(page.getByRole('heading', { name: 'Wordt bevroren' })).toBeVisible()

    const geenVerbinding = page.getByText('Er is nu geen verbinding.')
    const zwijgt = page.getByText('De server zegt nu niet hoe ver het is.')
    for (const reply of [{ status: 502 }, { status: 200, contentType: 'text/html', body: '<h1>Wifi</h1>' }]) {
      await page.route('**/vordering', (route) => route.fulfill(reply))
      await expect(zwijgt).toBeVisible()
      await expect(geenVerbinding).toHaveCount(0)
      await page.unroute('**/vordering')
      await expect(zwijgt).toHaveCount(0)
    }
    await page.route('**/vordering', (route) => route.abort())
    await expect(geenVerbinding).toBeVisible()
    await page.unroute('**/vordering')
    await expect(geenVerbinding).toHaveCount(0)

    await context.clearCookies()
    await expect(page.getByText('U bent uitgelogd. Het bevriezen gaat door.')).toBeVisible()
    await expect(geenVerbinding).toHaveCount(0)
    await expectAccessible(page)
    await save.query('COMMIT')
    await page.getByRole('link', { name: 'Opnieuw inloggen' }).click()
    await logIn()
    await expect(page).toHaveURL(/^[^?]*\/meetmomenten\/2014-05(\?gedaan=bevriezen)?$/)
    await expect(page.getByRole('heading', { name: 'Zegel' })).toBeVisible({ timeout: 30_000 })
  } finally {
    await save.end()
    await context.close()
    await server.stop()
    await database.stop()
  }
})

test('wie op een bestand wacht, leest dat er weer verbinding is zodra de server er is', async ({ page }) => {
  const geenVerbinding = page.getByText('Er is nu geen verbinding.')
  const download = page.waitForEvent('download')
  let isDown = true
  await page.route('**/api/gezondheid', (route) => (isDown ? route.abort() : route.continue()))
  // The job of a server that was killed is taken over after half a minute: until then the file keeps silent.
  let answer = () => {}
  const silence = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/bestanden/rapport.docx', async (route, request) => {
    if (isDown) return route.abort()
    if (request.method() === 'HEAD') await silence
    await route.continue()
  })
  await page.goto('/metingen/2014-01/bestanden/rapport.docx/wachten')
  await expect(geenVerbinding).toBeVisible()
  isDown = false
  await expect(geenVerbinding).toHaveCount(0)
  await expect(page.getByText('Het bestand wordt gemaakt.')).toBeVisible()
  answer()
  await download
})
