import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { patience, type Server, startServer } from './server'

/** The demo personas, by the key on their login button. */
export const personas = [
  'projectleider',
  'projectleider-bar',
  'meelezer',
  'regiocorrespondent',
  'subregiocorrespondent',
  'bureau',
  'bureau-collega',
  'ondersteuner',
  'beheerder',
] as const
export type Persona = (typeof personas)[number]

const sessions = new Map<Persona, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Presses the button of a persona on the login page. */
export const pressPersona = (page: Page, persona: Persona): Promise<void> =>
  page.locator(`form:has(input[value="${persona}"]) button`).click()

/** Goes to the login page and plays a persona there, with a session of its own. */
export async function logInAnew(page: Page, persona: Persona): Promise<void> {
  await page.goto('/inloggen')
  await pressPersona(page, persona)
  await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'))
}

/** Plays a persona on the login page, as a person does; a session of an earlier test that still holds is used again. */
export async function logInAs(page: Page, persona: Persona): Promise<void> {
  const session = sessions.get(persona)
  if (session) {
    await page.context().addCookies(session)
    await page.goto('/start', { waitUntil: 'commit' })
    if (!new URL(page.url()).pathname.startsWith('/inloggen')) return
  }
  await logInAnew(page, persona)
  sessions.set(persona, await page.context().cookies())
}

/** A browser of its own, logged in as a persona; close it when done. */
export async function openAs(
  browser: Browser,
  persona: Persona,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await logInAs(page, persona)
  return { context, page }
}

/** The card of a vraag by its code. */
export const kaart = (page: Page, code: string) => page.locator(`[id="vraag-${code}"]`)

/**
 * A test in which the browser may not log an error and no script of a page may fail, unless the test says so. Each
 * worker has a server and a database of its own.
 */
export const test = base.extend<{ browserErrors: string[] }, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: patience },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  browserErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on(
        'console',
        (message) =>
          message.type() === 'error' &&
          /Content Security Policy|Hydration|hydrat/i.test(message.text()) &&
          errors.push(message.text()),
      )
      await use(errors)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

export { expectAccessible, expectFits } from './eisen'
export { expect }
