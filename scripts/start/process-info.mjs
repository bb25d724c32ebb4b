import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const linux = process.platform === 'linux'

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

/** The fields of /proc/<pid>/stat after the name, which may hold spaces. @param {number} pid */
function stat(pid) {
  return read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  return !linux || stat(pid)[0] !== 'Z'
}

/**
 * When a process started, as text that no later process with the same number shares.
 *
 * @param {number} pid
 */
export function startOf(pid) {
  if (!linux) return ps(pid, 'lstart')
  const ticks = stat(pid)[19]
  return ticks ? `${read('/proc/sys/kernel/random/boot_id').trim()}-${ticks}` : ''
}

/** @param {number} pid @returns its command line, arguments parted by spaces; empty when there is no such process */
export function commandOf(pid) {
  return linux ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') : ps(pid, 'command')
}

/** @param {number} pid @returns 0 when unknown */
export function parentOf(pid) {
  return Number(linux ? (stat(pid)[1] ?? 0) : ps(pid, 'ppid'))
}
