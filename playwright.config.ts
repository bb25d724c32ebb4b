import { defineConfig } from '@playwright/test'
import { freePort } from './scripts/start/port.mjs'
import { findBrowser } from './tests/e2e/browser'

// Workers load this file too; they inherit the port that the first one chose.
process.env.TVS_E2E_PORT ??= String(await freePort())

const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/server.ts',
  outputDir: 'test-results',
  // One server and one database for all of them.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // The last one freezes what all others answer for.
  projects: [
    { name: 'personas', testIgnore: 'levensloop.spec.ts' },
    { name: 'levensloop', testMatch: 'levensloop.spec.ts' },
  ],
  use: {
    baseURL: `http://localhost:${process.env.TVS_E2E_PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    // A trace of every test takes a good part of the time: ask for one with --trace on.
    trace: 'off',
    launchOptions: { executablePath: await findBrowser(), args: asRoot ? ['--no-sandbox'] : [] },
  },
})
