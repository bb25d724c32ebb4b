import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase } from '../../scripts/database/test-database.mjs'

// Runs before each test file, and before that file imports anything: it finds an empty database of its own.
const name = `test_${randomBytes(8).toString('hex')}`
process.env.DATABASE_URL = await createDatabase(inject('serverUrl'), name, inject('template'))
