import type { TestProject } from 'vitest/node'
import { createDatabase, startTestDatabase } from '../../scripts/database/test-database.mjs'
import { migrate } from '../../scripts/start/migrate.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** a database on the server of this run, to make others from */
    serverUrl: string
    /** the name of a database with every migration applied, to copy; connect to it never */
    template: string
  }
}

/** One PostgreSQL for the whole run; own-database.ts gives each test file its own database on it. */
export default async function setup(project: TestProject) {
  const server = await startTestDatabase()
  const template = 'sjabloon'
  await migrate(await createDatabase(server.url, template))
  project.provide('serverUrl', server.url)
  project.provide('template', template)
  return server.stop
}
