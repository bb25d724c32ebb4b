import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe does not look at: each finding says what is wrong and where. */
function findFaults(): string[] {
  const faults: string[] = []
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const short = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)

  let level = 0
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    // An open dialog stands by itself.
    if (!isSeen(heading) || heading.closest('dialog')) continue
    const own = Number(heading.tagName.slice(1))
    if (own > level + 1) faults.push(`a heading skips from ${level} to ${own}: ${short(heading)}`)
    level = own
  }

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    const { origin, pathname, search, hash } = new URL(link.getAttribute('href') ?? '', location.href)
    const isHere = origin === location.origin && pathname === location.pathname && search === location.search
    if (isHere && hash.length > 1 && !document.getElementById(decodeURIComponent(hash.slice(1))))
      faults.push(`a link leads to ${hash}, which is not there`)
  }

  // "8aIs het": a code and what follows it, read as one word.
  const glued = /(?<![\w-])\d{1,2}[a-z][A-Z][a-z]/
  for (const element of document.querySelectorAll('h1, h2, h3, legend, a, th, td, li, p, label, summary, button'))
    if (isSeen(element) && glued.test((element as HTMLElement).innerText))
      faults.push(`two words are read as one: ${short(element)}`)

  // 2.5.8: a link in a sentence may be as small as its line.
  for (const target of document.querySelectorAll('a[href], button, summary, select, input, textarea, [tabindex="0"]')) {
    if (!isSeen(target) || target.closest('.sr-only, svg')) continue
    const label = target instanceof HTMLInputElement ? target.labels?.[0] : null
    const shown = label && target.matches('[type=radio], [type=checkbox]') ? label : target
    const { width, height } = shown.getBoundingClientRect()
    if (width >= 23.5 && height >= 23.5) continue
    const style = getComputedStyle(shown)
    const block = shown.parentElement?.closest('p, li, td, th, dd, dt, h1, h2, h3, summary, div, figcaption, caption')
    const isInSentence =
      style.display.startsWith('inline') &&
      (block?.textContent ?? '').trim().length > (shown.textContent ?? '').trim().length
    if (!isInSentence) faults.push(`a target of ${Math.round(width)} × ${Math.round(height)}: ${short(shown)}`)
  }
  return faults
}

/** What axe finds, and what it does not look at. */
export async function accessFaults(page: Page): Promise<string[]> {
  // Next sends the title of a page after its first part.
  await expect(page).toHaveTitle(/\S/)
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: without frames there is nothing to look at elsewhere, and a page for it takes seconds.
    .setLegacyMode()
    // Listing what passes takes longer than looking.
    .options({ resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes
        // A name that a tile breaks in two lines is read as one.
        .filter(({ html }) => id !== 'label-content-name-mismatch' || !html.includes('class="tegel'))
        .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    ),
    ...(await page.evaluate(findFaults)),
  ]
}

/** What every page must be: without findings of axe, nor of what axe does not look at. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessFaults(page), page.url()).toEqual([])
}

/** What sticks out of the page, or of its own box, or is cut off. A table of figures may scroll in a box of its own. */
function findOverflow(): string[] {
  const faults: string[] = []
  const wide = document.documentElement.clientWidth
  const overflow = document.documentElement.scrollWidth - wide
  if (overflow > 0) faults.push(`the page scrolls sideways, by ${overflow}`)
  const short = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
  const isFigures = (element: Element) => element.querySelector('table, svg') !== null
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('.sr-only, svg, select') || !element.checkVisibility({ visibilityProperty: true })) continue
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1) continue
    const { overflowX, display } = getComputedStyle(element)
    const within = element.scrollWidth - element.clientWidth
    if (display !== 'inline' && element.clientWidth > 0 && within > 2) {
      const holds = element.matches('input, textarea')
      if (!holds && (overflowX === 'hidden' || overflowX === 'clip'))
        faults.push(`cut off by ${within}: ${short(element)}`)
      if (!holds && (overflowX === 'auto' || overflowX === 'scroll') && !isFigures(element))
        faults.push(`scrolls sideways by ${within}: ${short(element)}`)
      if (overflowX === 'visible' && element.matches('button, label, a, summary, th, td, legend, span, p, h1, h2, h3'))
        faults.push(`sticks out of its box by ${within}: ${short(element)}`)
    }
    let holder = element.parentElement
    while (holder && getComputedStyle(holder).overflowX === 'visible') holder = holder.parentElement
    if (
      (!holder || holder === document.body || holder === document.documentElement) &&
      (box.right > wide + 1 || box.left < -1)
    )
      faults.push(`lies outside the page: ${short(element)}`)
  }
  return faults
}

export const overflowFaults = (page: Page): Promise<string[]> => page.evaluate(findOverflow)

export async function expectFits(page: Page): Promise<void> {
  expect(await overflowFaults(page), page.url()).toEqual([])
}

/** What paper would not show: what is cut off in a box, what is folded in, and a heading that may stand alone. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const faults = await page.evaluate(() => {
    const found: string[] = []
    const short = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr-only, svg')) continue
      const { overflowY, breakAfter } = getComputedStyle(element)
      const cut = element.scrollHeight - element.clientHeight
      if (overflowY !== 'visible' && element.clientHeight > 1 && cut > 2)
        found.push(`cut off by ${cut}: ${short(element)}`)
      if (/^H[1-6]$/.test(element.tagName) && breakAfter !== 'avoid') found.push(`may stand alone: ${short(element)}`)
      if (element.matches('details:not([open])')) {
        const [, content] = element.children
        if (content && content.getBoundingClientRect().height === 0) found.push(`folded in: ${short(element)}`)
      }
    }
    return found
  })
  await page.emulateMedia({ media: null })
  return faults
}

/** The spacing of WCAG 1.4.12, as a style sheet of a reader. */
export async function widenText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
    `)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** Goes along everything that takes the focus; none of it may lie wholly under something that sticks (2.4.11). */
export async function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const sticks = (element: Element | null): Element | null => {
      for (let at = element; at; at = at.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return at
      return null
    }
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, input, textarea, [tabindex="0"]',
    )
    for (const target of all) {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.sr-only, svg')) continue
      target.focus()
      const { left, right, top, bottom } = target.getBoundingClientRect()
      if (document.activeElement !== target || right - left < 2) continue
      const points = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 1, top + 1],
        [right - 1, bottom - 1],
        [left + 1, bottom - 1],
        [right - 1, top + 1],
      ] as const
      const isUnder = points.every(([x, y]) => {
        const above = document.elementFromPoint(x, y)
        if (!above || target.contains(above) || above.contains(target)) return false
        const holder = sticks(above)
        return holder !== null && !holder.contains(target)
      })
      if (isUnder)
        faults.push(
          `the focus lies under something that sticks: ${target.outerHTML.replace(/\s+/g, ' ').slice(0, 160)}`,
        )
    }
    return faults
  })
}

/** In contrast mode every choice must look unlike what was not chosen beside it, by more than a weight of letters. */
export async function contrastFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const alike = await page.evaluate(() => {
      const look = (element: Element) => {
        const { backgroundColor, color, outlineStyle, borderTopWidth, borderLeftWidth } = getComputedStyle(element)
        return [backgroundColor, color, outlineStyle, borderTopWidth, borderLeftWidth].join(' ')
      }
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
      const groupOf = (element: Element) => element.closest('nav, ol, ul, tbody, fieldset') ?? document.body
      const choices = [
        ['a[aria-current]', 'a:not([aria-current])'],
        ['li[aria-current]', 'li:not([aria-current])'],
        ['tr[aria-current]', 'tr:not([aria-current])'],
        ['label:has(> input.sr-only:checked)', 'label:has(> input.sr-only:not(:checked))'],
      ] as const
      return choices
        .flatMap(([chosen, other]) =>
          [...document.querySelectorAll(chosen)].filter((element) => {
            const beside = [...groupOf(element).querySelectorAll(other)].find(isSeen)
            return isSeen(element) && !element.closest('svg') && beside !== undefined && look(element) === look(beside)
          }),
        )
        .map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160))
    })
    faults.push(...alike.map((html) => `chosen, and in contrast mode (${colorScheme}) as what is not: ${html}`))
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null })
  return faults
}
