import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addChecksums, checksumsFile } from './migrations/checksums.mjs'
import { readMigrations } from './start/migrate.mjs'
import { root } from './start/root.mjs'

// Adds new migrations to the list of what is never edited again. It changes and removes nothing that is on it.

const file = path.join(root, checksumsFile)
const { list, added } = addChecksums(readFileSync(file, 'utf8'), readMigrations(path.dirname(file)))
writeFileSync(file, list)
for (const name of added) console.log(`${name} toegevoegd aan ${checksumsFile}`)
