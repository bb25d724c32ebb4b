import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** @param {string} name @param {number} value @param {string} unit */
export function print(name, value, unit) {
  console.log(`${name} ${Math.round(value * 10) / 10} ${unit}`)
}

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
 * @returns {Promise<number>} the p95, in ms
 */
export async function time(name, times, atOnce, task) {
  await repeat(Math.ceil(times / 10), atOnce, task)
  const ms = await repeat(times, atOnce, task)
  print(`${name}_p50`, percentile(ms, 0.5), 'ms')
  const p95 = percentile(ms, 0.95)
  print(`${name}_p95`, p95, 'ms')
  return p95
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
