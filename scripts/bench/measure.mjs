import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** @typedef {import('./report.mjs').Figure} Figure */

/** The value under which a share of the measurements lies. @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * Times a task a number of times, by so many at once, after a tenth as many that do not count.
 *
 * @param {string} name @param {number} times @param {number} atOnce
 * @param {(worker: number) => Promise<{ ms: number }>} task
 * @returns {Promise<Figure[]>} p50 and p95, in ms
 */
export async function time(name, times, atOnce, task) {
  await repeat(Math.ceil(times / 10), atOnce, task)
  const ms = await repeat(times, atOnce, task)
  return [
    { name: `${name}_p50`, value: percentile(ms, 0.5), unit: 'ms' },
    { name: `${name}_p95`, value: percentile(ms, 0.95), unit: 'ms' },
  ]
}

/** @param {number} times @param {number} atOnce @param {(worker: number) => Promise<{ ms: number }>} task */
async function repeat(times, atOnce, task) {
  /** @type {number[]} */
  const ms = []
  const workers = Array.from({ length: atOnce }, async (_, worker) => {
    for (let turn = worker; turn < times; turn += atOnce) ms.push((await task(worker)).ms)
  })
  await Promise.all(workers)
  return ms
}

/** The figure of a name. @param {readonly Figure[]} figures @param {string} name */
export function figureOf(figures, name) {
  const figure = figures.find((each) => each.name === name)
  if (!figure) throw new Error(`${name} was not measured`)
  return figure.value
}

/** Compressed size of the scripts that a page loads at first, in kB. @param {import('./client.mjs').Client} client @param {string} path */
export async function firstLoadScript(client, path) {
  const { text } = await client.get(path)
  const sources = new Set(
    [...text.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*noModule)/g)].map((match) => match[1] ?? ''),
  )
  let bytes = 0
  for (const source of sources) bytes += gzipSync((await client.get(source)).text).length
  return bytes / 1000
}

/** Memory that a process holds now, in MB. Linux only. @param {number} pid */
export function residentMemory(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** @param {string} name @param {number} pid @returns {() => Promise<Figure[]>} */
export const memory = (name, pid) => async () => [{ name, value: residentMemory(pid), unit: 'MB' }]
