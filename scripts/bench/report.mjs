import { most } from './targets.mjs'

/** @typedef {{ name: string, value: number, unit: string }} Figure */

/** @param {number} value */
const rounded = (value) => Math.round(value * 10) / 10

/** Prints figures, one a line (name, value, unit), and holds each against its target. */
export class Report {
  /** @type {Figure[]} */
  met = []
  /** @type {Figure[]} */
  missed = []
  scale = 1

  /** Whether the figure is within its target. @param {Figure} figure @param {string} [when] @throws {Error} when it has no target */
  #print({ name, value, unit }, when = '') {
    const limit = most(name, this.scale)
    const good = value <= limit
    console.log(`${name} ${rounded(value)} ${unit}${when}${good ? '' : ` MISSED: at most ${rounded(limit)}`}`)
    return good
  }

  /**
   * Measures, and when something is missed measures it once more, right away.
   *
   * @param {() => Promise<Figure[]>} measure
   * @param {() => Promise<Figure[]>} [again] where the same thing cannot be done twice
   * @returns {Promise<Figure[]>} the figures of the first time
   */
  async hold(measure, again = measure) {
    const first = await measure()
    const doubtful = first.filter((figure) => !this.#print(figure))
    this.met.push(...first.filter((figure) => !doubtful.includes(figure)))
    if (doubtful.length === 0) return first
    const second = await again()
    for (const { name, unit } of doubtful) {
      const figure = second.find((found) => found.name === name && found.unit === unit)
      if (!figure) throw new Error(`${name} was not measured once more`)
      ;(this.#print(figure, ' (once more)') ? this.met : this.missed).push(figure)
    }
    return first
  }

  /** Says how it went. @returns {boolean} whether every target was met */
  summarise() {
    console.log(
      `\n${this.met.length} met, ${this.missed.length} missed${this.scale > 1 ? ` (machine ${rounded(this.scale)}x slower)` : ''}`,
    )
    for (const { name, value, unit } of this.missed)
      console.log(`missed twice: ${name} ${rounded(value)} ${unit}, at most ${rounded(most(name, this.scale))}`)
    return this.missed.length === 0
  }
}
