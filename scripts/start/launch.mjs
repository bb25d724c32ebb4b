import { prepare } from './prepare.mjs'
import { ProgramFailure, runNode } from './run.mjs'
import { runCommand } from './stop.mjs'

/**
 * Runs a task with a database that is there and up to date, whether the app runs or not. Writes nothing on
 * standard output.
 *
 * @param {() => Promise<number>} task gives the exit code; DATABASE_URL is set
 */
function withDatabase(task) {
  return runCommand(async () => {
    await prepare({ dev: false, port: false })
    return task()
  })
}

/**
 * Runs a script of this project that works on the database, with the arguments of this command.
 *
 * @param {string} script path from the root of the project
 */
export function launch(script) {
  return withDatabase(async () => {
    try {
      await runNode(['--import', 'tsx', script, ...process.argv.slice(2)], { show: true })
      return 0
    } catch (error) {
      if (error instanceof ProgramFailure) return error.code ?? 1
      throw error
    }
  })
}
