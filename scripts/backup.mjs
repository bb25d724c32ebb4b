import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileOf, readOptions } from './backup/options.mjs'
import { prepareAsItIs } from './backup/prepare.mjs'
import { inMegabytes, progressOf } from './backup/progress.mjs'
import { inDutch, inThousands } from './backup/say.mjs'
import { StartFailure, writingIn } from './start/failure.mjs'
import { runCommand } from './start/stop.mjs'

const uitleg = `Maakt een reservekopie van de hele database in één bestand, ook terwijl mensen werken.

  npm run backup -- --uit reservekopie.tar.gz

  --uit   het bestand; een bestand met die naam wordt pas vervangen als het nieuwe heel en nagelezen is
  --help  deze uitleg

Terugzetten: npm run restore -- --help. Bewaar een reservekopie even geheim als de database: scripts/backup/README.md.`

/** @param {import('./backup/check.mjs').Checked} checked */
const rowsOf = ({ opgave }) => opgave.tabellen.reduce((sum, { rijen }) => sum + rijen, 0)

await runCommand(async () => {
  const { uit, help } = readOptions({ uit: { type: 'string' }, help: { type: 'boolean' } })
  if (help) {
    console.log(uitleg)
    return 0
  }
  const file = fileOf(uit, '--uit')
  const target = path.dirname(file)
  if (!existsSync(target)) throw new StartFailure(`De map ${target} bestaat niet.`)
  const { folder, programma } = await prepareAsItIs()
  const { findDatabase, onDatabase } = await import('./start/database.mjs')
  const { writeBackup } = await import('./backup/write.mjs')
  const url = await findDatabase(folder)
  const checked = await onDatabase(folder, () =>
    writingIn(target, () =>
      writeBackup(url, file, {
        programma,
        progress: progressOf('Reservekopie maken'),
        checking: progressOf('Reservekopie nalezen'),
      }),
    ),
  )
  console.log(
    `Reservekopie ${file} is gemaakt en nagelezen: de stand van ${inDutch(checked.herkomst.moment)}, ${inThousands(rowsOf(checked))} rijen, ${inMegabytes(checked.bytes)}.`,
  )
  console.log(`sha256 ${checked.sha256}`)
  return 0
})
