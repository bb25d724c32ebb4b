import { commandOf, isAlive, parentOf } from './process-info.mjs'

const interval = 500

const shellCommand = /^\S*sh -c /

/**
 * The process that started us, and the one above it when that is only a shell that runs our command: npm puts one
 * between itself and a script, and that shell lives on when npm is killed.
 */
function ancestors() {
  const chain = [process.ppid]
  if (shellCommand.test(commandOf(process.ppid))) chain.push(parentOf(process.ppid))
  return chain.filter((pid) => pid > 1)
}

/**
 * Calls back once when whoever started us is gone. Keeps no process alive.
 *
 * @param {() => void} gone
 */
export function watchParent(gone) {
  const parent = process.ppid
  const watched = ancestors()
  const timer = setInterval(() => {
    const same = process.ppid === parent && watched.every(isAlive)
    if (same) return
    clearInterval(timer)
    gone()
  }, interval)
  timer.unref()
}
