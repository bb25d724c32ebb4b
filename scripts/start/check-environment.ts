import { parseEnv } from '../../lib/platform/env'

// Run by environment.mjs, which cannot read TypeScript: prints the variables as JSON, or what is wrong with them.
try {
  process.stdout.write(JSON.stringify(parseEnv(process.env)))
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
