import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seed } from '@/tests/fixtures/seed'

const folder = path.resolve(import.meta.dirname, '..')

it('begint elke eigenschap met het ene begingetal dat een mislukte test noemt', () => {
  expect(fc.readConfigureGlobal().seed).toBe(seed)
})

it('trekt geen test uit een bron die niet over te doen is', () => {
  const files = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => /\.(ts|tsx)$/.test(file))
  // fc.sample and fc.check say nothing when a test fails after them.
  const drawing = files.filter((file) =>
    /Math\.random\(|randomInt\(|fc\.(sample|check)\(/.test(fs.readFileSync(path.join(folder, file), 'utf8')),
  )
  expect(drawing).toEqual(['fixtures/seed.ts'])
})
