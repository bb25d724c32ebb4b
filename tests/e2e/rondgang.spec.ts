import type { Page } from '@playwright/test'
import { accessFaults, contrastFaults, focusFaults, overflowFaults, printFaults, widenText } from './eisen'
import { expect, logInAs, test } from './persona'
import { paginasOf, wandelaars } from './rondgang/paginas'

test.describe.configure({ mode: 'parallel', timeout: 600_000 })

/** Everything that a page must be for everybody; one page, one load. */
async function look(page: Page): Promise<string[]> {
  const paper = (await printFaults(page)).map((fault) => `on paper: ${fault}`)
  const wide = [...(await accessFaults(page)), ...(await contrastFaults(page)), ...(await focusFaults(page))]
  await page.setViewportSize({ width: 320, height: 640 })
  // A drawing follows its frame one frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const narrow = [...(await overflowFaults(page)), ...(await focusFaults(page))].map((fault) => `at 320: ${fault}`)
  await widenText(page)
  const spaced = (await overflowFaults(page)).map((fault) => `with wider text: ${fault}`)
  await page.setViewportSize({ width: 1280, height: 900 })
  return [...paper, ...wide, ...narrow, ...spaced]
}

/** Three of a kind show what is wrong; a table has hundreds. */
function firstOfEach(faults: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return faults.filter((fault) => {
    const kind = fault.replace(/<.*/, '').replace(/\d+/g, '')
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    return (seen.get(kind) ?? 0) <= 3
  })
}

/** Where links of the page lead into a page. */
const plekkenOp = (page: Page): Promise<{ adres: string; plek: string }[]> =>
  page.locator('main a[href*="#"]').evaluateAll((links) =>
    links.map((link) => {
      const { pathname, search, hash } = new URL(link.getAttribute('href') ?? '', location.href)
      return { adres: `${pathname}${search}`, plek: decodeURIComponent(hash.slice(1)) }
    }),
  )

for (const wie of wandelaars) {
  test(`elke pagina van ${wie ?? 'een bezoeker'} is voor iedereen: titel, contrast, smal, wijde tekst, toetsenbord, papier`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    if (wie) await logInAs(page, wie)
    const faults: string[] = []
    /** the heading of a page, by its title */
    const titels = new Map<string, string>()
    const plekken = new Map<string, Set<string>>()
    for (const { pad, eerste } of paginasOf(wie)) {
      await page.goto(pad)
      const titel = await page.title()
      const kop = await page.locator('h1').first().innerText()
      if ((await page.locator('head > title').count()) !== 1) faults.push(`${pad}: more than one title`)
      if ((titels.get(titel) ?? kop) !== kop) faults.push(`${pad}: the title of another page, ${titel}`)
      if (titel.split('Transitie-Volgsysteem').length !== 2)
        faults.push(`${pad}: the name of the product is not there once, ${titel}`)
      titels.set(titel, kop)
      for (const { adres, plek } of await plekkenOp(page))
        plekken.set(adres, (plekken.get(adres) ?? new Set()).add(plek))
      if (eerste) faults.push(...firstOfEach(await look(page)).map((fault) => `${pad}: ${fault}`))
    }
    for (const [adres, namen] of plekken) {
      const html = await (await page.request.get(adres)).text()
      for (const naam of namen)
        if (naam !== '' && !html.includes(`id="${naam}"`)) faults.push(`${adres}: a link leads to #${naam}`)
    }
    expect(faults).toEqual([])
  })
}
