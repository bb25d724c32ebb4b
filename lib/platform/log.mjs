import pino from 'pino'

// Plain JavaScript, because the start (scripts/) writes in this log with Node alone.

/** @typedef {{ requestId?: string | undefined, route?: string, method?: string, task?: string, subject?: string }} Circumstances */
/** @typedef {{ name: string, code?: string, digest?: string, message?: string, stack: string[], cause?: Failure }} Failure */

const maxFrames = 12
const maxCauses = 3

/** What a name or code of an error looks like; anything else may hold data. */
const word = /^[\w$.-]{1,60}$/

/** @param {unknown} value */
const wordOf = (value) => (typeof value === 'string' && word.test(value) ? value : undefined)

/**
 * Where an error was made: the lines at the end of its stack. What stands before them is its message, and a message may
 * hold anything, also what looks like such a line.
 *
 * @param {Error} error
 */
function framesOf({ stack = '', message = '' }) {
  const start = stack.indexOf(message)
  const lines = (start < 0 ? stack : stack.slice(start + message.length)).split('\n').map((line) => line.trim())
  return lines
    .slice(lines.findLastIndex((line) => !line.startsWith('at ')) + 1)
    .filter((line) => /:\d+:\d+\)?$/.test(line))
    .slice(0, maxFrames)
}

/** next-auth wraps a cause once more. @param {unknown} cause */
const innerOf = (cause) => (typeof cause === 'object' && cause !== null && 'err' in cause ? cause.err : cause)

/**
 * What of an error can be written down: its name, code, digest and place, and those of its causes. Not its message: that can
 * hold names, answers, SQL values and tokens. Only an error that says of itself that its message holds no data (`safe`) is told.
 *
 * @param {unknown} error
 * @returns {Failure}
 */
export function failureOf(error, depth = 0) {
  if (!(error instanceof Error) && (typeof error !== 'object' || error === null || !('stack' in error)))
    return { name: typeof error, stack: [] }
  const { name, code, digest, cause, message, safe } =
    /** @type {Error & { code?: unknown, digest?: unknown, safe?: unknown }} */ (error)
  const [kept, told] = [wordOf(code), wordOf(digest)]
  return {
    name: wordOf(name) ?? 'Error',
    ...(kept && { code: kept }),
    ...(told && { digest: told }),
    ...(safe === true && { message }),
    stack: framesOf(/** @type {Error} */ (error)),
    ...(cause !== undefined && depth < maxCauses && { cause: failureOf(innerOf(cause), depth + 1) }),
  }
}

/** In development a person reads along: time, level and words, and the rest as it is. */
const readable = {
  /** @param {string} line */
  write(line) {
    const { time, level, msg, err, ...rest } = JSON.parse(line)
    const place = err ? `\n  ${[`${err.name} ${err.code ?? ''}`, ...err.stack].join('\n  ')}` : ''
    process.stderr.write(`${time} ${level} ${msg} ${JSON.stringify(rest)}${place}\n`)
  },
}

/**
 * The one log of the app and of its start: one line for each thing, JSON in production. On standard error, because standard
 * output may be somebody's file; written at once, so that the last line before a crash is there.
 */
export const log = pino(
  {
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  process.env.NODE_ENV === 'production' ? pino.destination({ fd: 2, sync: true }) : readable,
)

/**
 * Writes one line about something that failed.
 *
 * @param {string} what in Dutch, words of our own: "Een pagina is mislukt."
 * @param {unknown} error
 * @param {Circumstances} [circumstances] never what somebody typed, nor an address with a token in it
 */
export function logFailure(what, error, circumstances = {}) {
  log.error({ ...circumstances, err: failureOf(error) }, what)
}
