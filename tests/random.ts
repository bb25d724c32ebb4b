import fc from 'fast-check'
import { beforeEach } from 'vitest'
import { seed } from './fixtures/seed'

// fast-check prints its seed when a property does not hold, but not when time runs out first or something else goes
// wrong. So every property begins with one seed, and every test that fails says which.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })

beforeEach(({ onTestFailed }) => {
  onTestFailed(({ task }) => {
    console.error(
      `${task.file.name}: again with TEST_SEED=${seed} npm test -- ${task.file.projectName} ${task.file.name}`,
    )
  })
})
