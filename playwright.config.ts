import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/e2e/browser'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each with a server and a database of its own, and the files of tests divided among them.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // Who freezes what all others answer for begins with a database of its own.
  projects: [
    { name: 'personas', testIgnore: ['levensloop.spec.ts', 'schrijfdeuren.spec.ts', 'formulieren.spec.ts'] },
    { name: 'levensloop', testMatch: 'levensloop.spec.ts' },
    { name: 'formulieren', testMatch: 'formulieren.spec.ts' },
    { name: 'schrijfdeuren', testMatch: 'schrijfdeuren.spec.ts' },
  ],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    // A trace of every test takes a good part of the time: ask for one with --trace on.
    trace: 'off',
    launchOptions: await browserOptions(),
  },
})
