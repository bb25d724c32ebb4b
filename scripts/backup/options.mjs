import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartFailure } from '../start/failure.mjs'

/**
 * What was typed behind a command of ours.
 *
 * @template {import('node:util').ParseArgsConfig['options']} T
 * @param {T} options
 */
export function readOptions(options) {
  try {
    return parseArgs({ options }).values
  } catch {
    throw new StartFailure(`Deze opdracht is niet begrepen: ${process.argv.slice(2).join(' ')} (uitleg: --help).`)
  }
}

/**
 * The file that is meant, from where the command was typed: npm goes to the folder of the project first.
 *
 * @param {string | undefined} file @param {string} option
 */
export function fileOf(file, option) {
  if (!file) throw new StartFailure(`Geef aan welk bestand: ${option} reservekopie.tar.gz (uitleg: --help).`)
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}
