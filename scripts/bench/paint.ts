import { type Browser, chromium } from '@playwright/test'
import { browserOptions } from '../../tests/e2e/browser'
import { percentile, print } from './measure.mjs'

// When the largest part of a public page is painted, for a telephone on a slow network: prints `name value unit`.

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

const [base = '', ...paths] = process.argv.slice(2)
const browser = await chromium.launch(await browserOptions())
for (const path of paths) {
  const ms: number[] = []
  for (let turn = 0; turn < times; turn += 1) ms.push(await largestPaint(browser, new URL(path, base).href))
  print(`largest_paint_${path}`, percentile(ms, 0.5), 'ms p50')
  print(`largest_paint_${path}`, Math.max(...ms), 'ms max')
}
await browser.close()
