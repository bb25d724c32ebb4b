import { naburig, type Richting } from './richting'

const pijlen: Record<string, Richting> = {
  ArrowLeft: 'links',
  ArrowRight: 'rechts',
  ArrowUp: 'op',
  ArrowDown: 'neer',
}

const naamOf = (link: Element) => link.getAttribute('aria-label') ?? ''

/** The titles become names, or the browser would show them beside our own tooltip. */
function nameLinks(vlak: HTMLElement): SVGAElement[] {
  const links = [...vlak.querySelectorAll<SVGAElement>('svg a')]
  for (const link of links) {
    const title = link.querySelector('title')
    if (!title) continue
    link.setAttribute('aria-label', title.textContent ?? '')
    title.remove()
  }
  return links
}

function showAt(ballon: HTMLElement, vlak: HTMLElement, link: Element): void {
  const [box, at] = [vlak.getBoundingClientRect(), link.getBoundingClientRect()]
  ballon.textContent = naamOf(link)
  ballon.hidden = false
  const left = at.left + at.width / 2 - box.left - ballon.offsetWidth / 2
  const above = at.top - box.top - ballon.offsetHeight - 6
  const x = Math.max(0, Math.min(left, box.width - ballon.offsetWidth))
  ballon.style.translate = `${x}px ${above < 0 ? at.bottom - box.top + 6 : above}px`
}

/** Where a key leads: an arrow to the nearest that way, Home and End to the ends, a letter to the next name that starts with it. */
function target(links: readonly SVGAElement[], from: number, key: string): number | null {
  const richting = pijlen[key]
  if (richting) {
    const punten = links.map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    return naburig(punten, from, richting)
  }
  if (key === 'Home') return 0
  if (key === 'End') return links.length - 1
  if (!/^\p{L}$/u.test(key)) return null
  const names = links.map((link, index) => ({ index, naam: naamOf(link).toLowerCase() }))
  const starting = names.filter(({ naam }) => naam.startsWith(key.toLowerCase()))
  starting.sort((a, b) => a.naam.localeCompare(b.naam))
  const here = starting.findIndex(({ index }) => index === from)
  return starting[(here + 1) % starting.length]?.index ?? null
}

/**
 * Gives the links of a drawing one stop for Tab among them, and shows the name of the one that has the focus or the pointer.
 *
 * @param na id of the element to go to with Escape
 * @returns takes it all away again
 */
export function bestuur(vlak: HTMLElement, ballon: HTMLElement, na: string): () => void {
  const links = nameLinks(vlak)
  const places = new Map<Element, number>(links.map((link, index) => [link, index]))
  const linkOf = (event: Event) => (event.target instanceof Element ? event.target.closest('a') : null)
  let stop = Math.max(
    0,
    links.findIndex((link) => link.hasAttribute('aria-current')),
  )
  for (const [index, link] of links.entries()) link.setAttribute('tabindex', index === stop ? '0' : '-1')

  const listening = new AbortController()
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, work: (event: HTMLElementEventMap[Name]) => void) =>
    vlak.addEventListener(name, work, { signal: listening.signal })
  const hide = () => {
    ballon.hidden = true
  }
  const show = (event: Event) => {
    const link = linkOf(event)
    if (link) showAt(ballon, vlak, link)
    return link ? places.get(link) : undefined
  }

  on('focusin', (event) => {
    const index = show(event)
    if (index === undefined) return
    links[stop]?.setAttribute('tabindex', '-1')
    links[index]?.setAttribute('tabindex', '0')
    stop = index
  })
  on('focusout', hide)
  on('pointerover', show)
  on('pointerleave', hide)
  on('keydown', (event) => {
    if (event.key === 'Escape') {
      hide()
      if (linkOf(event)) document.getElementById(na)?.focus()
      return
    }
    const from = places.get(linkOf(event) ?? vlak)
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const index = target(links, from, event.key)
    if (index === null) return
    event.preventDefault()
    links[index]?.focus()
  })
  return () => listening.abort()
}
