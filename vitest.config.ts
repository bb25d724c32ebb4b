import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

// "server-only" is there to fail when a browser loads it; a test is a server.
const resolve = { alias: { '@': root, 'server-only': path.join(root, 'tests/fixtures/server-only.ts') } }

export default defineConfig({
  test: {
    // Left to itself it keeps a processor free, and on a small machine then uses one.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        resolve,
        // Rules keep nothing: loading their modules once per worker, not once per file, halves the time.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/random.ts',
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/integration/database.ts',
          setupFiles: ['tests/random.ts', 'tests/integration/own-database.ts'],
          env: { AUTH_SECRET: 'only-for-tests-only-for-tests-only' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
