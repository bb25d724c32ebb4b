import { fileOf, readOptions } from './backup/options.mjs'
import { prepareAsItIs } from './backup/prepare.mjs'
import { progressOf } from './backup/progress.mjs'
import { inDutch, inThousands } from './backup/say.mjs'
import { completeEnvironment } from './start/environment.mjs'
import { ProgramFailure, runNode } from './start/run.mjs'
import { runCommand } from './start/stop.mjs'

const uitleg = `Zet een reservekopie terug, heel of helemaal niet, en rekent daarna elk bevroren meetmoment na.

  npm run restore -- --van reservekopie.tar.gz

  --van      het bestand dat npm run backup maakte
  --vervang  gooi weg wat er in de database staat; zonder --vervang moet zij leeg zijn
  --help     deze uitleg

Stop het Transitie-Volgsysteem eerst. Na het terugzetten moet iedereen opnieuw inloggen, en werken oude links om een
wachtwoord te kiezen niet meer. Meer: scripts/backup/README.md.`

/** @returns {Promise<number>} the exit code of `npm run verify` */
async function verify() {
  try {
    await runNode(['--import', 'tsx', 'scripts/verify.ts'], { show: true })
    return 0
  } catch (error) {
    if (error instanceof ProgramFailure) return error.code ?? 1
    throw error
  }
}

await runCommand(async () => {
  const { van, vervang, help } = readOptions({
    van: { type: 'string' },
    vervang: { type: 'boolean' },
    help: { type: 'boolean' },
  })
  if (help) {
    console.log(uitleg)
    return 0
  }
  const file = fileOf(van, '--van')
  const { folder, programma } = await prepareAsItIs()
  const { checkFile } = await import('./backup/check.mjs')
  const { restoreBackup } = await import('./backup/restore.mjs')
  const { findDatabase, onDatabase } = await import('./start/database.mjs')
  const checked = await checkFile(file, progressOf('Reservekopie nalezen'))
  const url = await findDatabase(folder)
  const { rows, migrated } = await onDatabase(folder, () =>
    restoreBackup(url, file, checked, {
      programma,
      replace: vervang === true,
      progress: progressOf('Reservekopie terugzetten'),
    }),
  )
  const { herkomst } = checked
  console.log(
    `Reservekopie ${file} is teruggezet: de stand van ${inDutch(herkomst.moment)}, ${inThousands(rows)} rijen, van versie ${herkomst.programma}.`,
  )
  if (migrated.length > 0) console.log(`Bijgewerkt tot versie ${programma} met ${migrated.length} migraties.`)
  await completeEnvironment({ dev: false, folder })
  process.env.DATABASE_URL = url
  return verify()
})
