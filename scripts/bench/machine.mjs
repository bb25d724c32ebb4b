import { percentile } from './measure.mjs'

const size = 50_000

/** Plain work of one processor, of the kinds that a server does: numbers, sorting, text, maps. @returns {number} ms */
function work() {
  const started = performance.now()
  let state = 1
  const numbers = Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state
  })
  numbers.sort()
  const rows = new Map(Array.from(numbers, (value, index) => [`rij ${index}`, { value, tekst: value.toString(36) }]))
  if (JSON.parse(JSON.stringify([...rows])).length !== size) throw new Error('the machine cannot count')
  return performance.now() - started
}

/** How long one fixed piece of work takes on this machine now, in ms: the median of nine, after two that do not count. */
export function machineSpeed() {
  return percentile(Array.from({ length: 11 }, work).slice(2), 0.5)
}
