// The target of every line that the bench prints: at most so much. A line that is missed is measured once more, and
// missed only when that misses too.
//
// `agreed` is a number that we promise. `today` is what it was: the median of three runs on one quiet machine of two
// processors, on 2026-11-30, plus a quarter, so that nothing becomes slower unnoticed. Times that come from `today`
// grow with a slower machine (`machine_speed`), and never shrink; what is agreed does not.

/** @typedef {{ most: number, scales: boolean }} Target */

/** What the piece of work of machine.mjs took on that machine, in ms. */
export const referenceSpeed = 80

/** Below this a quarter is noise: a timer, a garbage collection, another program. */
const floors = { ms: 5, x: 3 }

/** @param {number} most @returns {Target} */
const agreed = (most) => ({ most, scales: false })

/** @param {number} median in ms @returns {Target} */
const today = (median) => ({ most: Math.max(floors.ms, median * 1.25), scales: true })

/** A size is the same on every machine. @param {number} median @returns {Target} */
const sizeToday = (median) => ({ most: median * 1.25, scales: false })

/** @param {number} p50 @param {Target} p95 */
const both = (p50, p95) => ({ p50: today(p50), p95 })

/** @param {Record<string, { p50: Target, p95: Target }>} timed @returns {Record<string, Target>} */
const spread = (timed) =>
  Object.fromEntries(
    Object.entries(timed).flatMap(([name, { p50, p95 }]) => [
      [`${name}_p50`, p50],
      [`${name}_p95`, p95],
    ]),
  )

/** @type {Record<string, Target>} */
export const targets = {
  // The ruler itself demands nothing.
  machine_speed: agreed(Number.POSITIVE_INFINITY),

  memory_after_start: sizeToday(150.7),
  memory_after_first_part: agreed(300),
  memory_after_run: sizeToday(270.3),
  memory_while_making_files: agreed(450),
  large_memory_after_run: sizeToday(309.8),

  ...spread({
    static_page: both(0.7, today(2.1)),
    static_page_10_at_once: both(5.3, today(10.2)),
    save_10_at_once_first_1000: both(21.6, today(34.8)),
    save_10_at_once_warming: both(12, today(19.3)),
    save_10_at_once: both(10.6, agreed(60)),
    thema_page: both(12.1, agreed(60)),
    landelijk_beeld_nu: both(15.4, agreed(80)),
    landelijk_beeld_2014_01: both(12.4, agreed(80)),
    login: both(21.7, today(27.6)),
    regio_page: both(17.4, agreed(100)),
    landelijk_by_regio: both(12.5, agreed(100)),
    veranderd: both(14, agreed(100)),
    verloop: both(10.7, agreed(100)),
    kaart: both(16.2, agreed(100)),
    page_without_files: both(12.2, today(16.7)),
    large_regio_page: both(20.2, today(29.4)),
    large_landelijk_by_regio: both(17.9, today(36.9)),
    large_veranderd: both(22.1, today(36)),
    large_verloop: both(22.9, today(41.8)),
    large_kaart: both(27, today(52.5)),
  }),

  // Ten times the country.
  growth_regio_page: agreed(3),
  growth_landelijk_by_regio: agreed(3),
  growth_veranderd: agreed(3),
  growth_verloop: agreed(3),
  growth_kaart: agreed(3),

  // Those without scripts today (voorpagina, meting) may have them: about 150.
  first_load_script_thema_page: agreed(180),
  first_load_script_landelijk_beeld: agreed(180),
  first_load_script_regio_page: agreed(180),
  first_load_script_landelijk_by_regio: agreed(180),
  first_load_script_veranderd: agreed(180),
  first_load_script_verloop: agreed(180),
  first_load_script_kaart: agreed(180),
  first_load_script_voorpagina: agreed(180),
  first_load_script_meting: agreed(180),

  // Both lines of each: the median and the slowest of five.
  'largest_paint_/': agreed(1_500),
  'largest_paint_/handleiding': agreed(1_500),
  'largest_paint_/metingen/2014-01': agreed(1_500),

  file_tabellenboek_xlsx: agreed(4_000),
  file_tabellenboek_ods: agreed(4_000),
  file_rapport_docx: agreed(3_000),
  file_rapport_pdf: agreed(4_000),
  file_again: agreed(50),
  page_beside_files: today(38.7),
  // 1.6, 2.3 and 2.8 in the three runs: a quotient of two short measurements.
  page_beside_files_factor: { most: Math.max(floors.x, 2.3 * 1.25), scales: false },

  freeze: agreed(2_000),
  large_freeze: today(5_443.7),
}

/**
 * How much a figure may be.
 *
 * @param {string} name @param {number} scale how much slower than the reference this machine is; below 1 counts as 1
 * @throws {Error} when the figure has no target
 */
export function most(name, scale) {
  const target = targets[name]
  if (!target) throw new Error(`${name} has no target: give it one in scripts/bench/targets.mjs`)
  return target.most * (target.scales ? Math.max(1, scale) : 1)
}
