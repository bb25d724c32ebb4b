import { type Browser, chromium } from '@playwright/test'
import { browserOptions } from '../../tests/e2e/browser'
import { percentile } from './measure.mjs'

// When the largest part of a page is painted, for a telephone on a slow network, in ms: prints JSON.

const profile = {
  viewport: { width: 412, height: 823 },
  network: { offline: false, latency: 150, downloadThroughput: (1.6e6 * 0.9) / 8, uploadThroughput: (750e3 * 0.9) / 8 },
  processor: 4,
}
const times = 5

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: profile.viewport, deviceScaleFactor: 1.75, isMobile: true })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', profile.network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: profile.processor })
  await page.goto(url, { waitUntil: 'load' })
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Entries come in the order of painting: the last one so far is the largest.
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return ms
}

const [url = ''] = process.argv.slice(2)
const browser = await chromium.launch(await browserOptions())
const ms: number[] = []
for (let turn = 0; turn < times; turn += 1) ms.push(await largestPaint(browser, url))
await browser.close()
console.log(JSON.stringify({ p50: percentile(ms, 0.5), max: Math.max(...ms) }))
