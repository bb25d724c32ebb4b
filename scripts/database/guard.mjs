import { rmSync } from 'node:fs'
import { stopPostmaster } from './postmaster.mjs'

// Stops a test database and removes its files when whoever started it is gone, however that went: its end of
// our standard input closes then. See test-database.mjs.
const [folder = '', data = ''] = process.argv.slice(2)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stdin.resume().on('end', async () => {
  await stopPostmaster({ data })
  rmSync(folder, { recursive: true, force: true })
})
