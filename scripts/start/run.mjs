import { spawn } from 'node:child_process'
import { isStopping, onStop } from './stop.mjs'

const outputKept = 64_000
const grace = 5_000

/** A program that we started ended badly. */
export class ProgramFailure extends Error {
  /** @param {string} program @param {number | null} code @param {string} output */
  constructor(program, code, output) {
    super(`${program} stopte met code ${code ?? 'onbekend'}.\n${output}`)
    this.output = output
    this.code = code
  }
}

/**
 * Ends a child and everything it started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} group whether the child leads a process group of its own
 */
function terminate(child, group) {
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    try {
      if (group && child.pid) process.kill(-child.pid, signal)
      else child.kill(signal)
    } catch {
      // gone already
    }
  }
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      const timer = setTimeout(() => send('SIGKILL'), grace)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      send('SIGTERM')
    })
  )
}

/**
 * Runs a program to its end. When this process stops, the program stops with it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, prefix?: string[], uid?: number, gid?: number }} [options]
 *   show: the program has our terminal; otherwise its output is kept and given back
 * @returns {Promise<{ output: string }>}
 * @throws {ProgramFailure} when it ends with another code than 0
 */
export function run(program, args, { show = false, prefix = [], ...options } = {}) {
  const group = !show && process.platform !== 'win32'
  const [command = program, ...rest] = [...prefix, program, ...args]
  return new Promise((resolve, reject) => {
    if (isStopping()) return
    const child = spawn(command, rest, {
      ...options,
      detached: group,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const forget = onStop(() => terminate(child, group))
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-outputKept)
      })
    }
    child.once('error', (error) => {
      forget()
      reject(error)
    })
    child.once('close', (code) => {
      if (isStopping()) return
      forget()
      if (code === 0) resolve({ output })
      else reject(new ProgramFailure(program, code, output))
    })
  })
}

/**
 * Runs a Node program of this project.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options)
