import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { files } from '@/scripts/bench/files.mjs'
import { pages } from '@/scripts/bench/pages.mjs'
import { painted } from '@/scripts/bench/paint.mjs'
import { most, targets } from '@/scripts/bench/targets.mjs'

const scripts = path.resolve(import.meta.dirname, '../../../../scripts')

/** Names that are made of a list. */
const pageNames = Object.keys(pages)
const listed = [
  ...pageNames.flatMap((page) => [page, `large_${page}`].flatMap((name) => [`${name}_p50`, `${name}_p95`])),
  ...pageNames.map((page) => `growth_${page}`),
  ...[...pageNames, 'thema_page', 'landelijk_beeld', 'voorpagina', 'meting'].map((page) => `first_load_script_${page}`),
  ...files.map((file) => `file_${file.replace('.', '_')}`),
  ...painted.map((address) => `largest_paint_${address}`),
]

/** Names that stand in the code as they are printed. */
function literalNames(): string[] {
  const text = ['bench.mjs', ...fs.readdirSync(path.join(scripts, 'bench')).map((file) => `bench/${file}`)]
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => fs.readFileSync(path.join(scripts, file), 'utf8'))
    .join('\n')
  const named = [...text.matchAll(/name: '(\w+)'|memory\('(\w+)'|measureFreeze\([^)]*'(\w+)'\)/g)]
  const timed = [...text.matchAll(/(?:time\(|first = )'(\w+)'/g)]
  return [
    ...named.map(([, name, memory, freeze]) => name ?? memory ?? freeze ?? ''),
    ...timed.flatMap(([, name]) => [`${name}_p50`, `${name}_p95`]),
  ]
}

describe('de streefwaarden van de bench', () => {
  it('zijn er voor elke regel die hij print, en voor geen andere', () => {
    expect([...new Set([...listed, ...literalNames()])].sort()).toEqual(Object.keys(targets).sort())
  })

  it('ontbreken niet ongemerkt', () => {
    expect(() => most('iets_nieuws', 1)).toThrow('iets_nieuws has no target')
  })

  it('groeien met een langzamere machine mee waar ze van vandaag komen, en krimpen nooit', () => {
    expect(most('login_p95', 2)).toBe(2 * most('login_p95', 1))
    expect(most('login_p95', 0.5)).toBe(most('login_p95', 1))
    for (const agreed of ['thema_page_p95', 'freeze', 'memory_after_run', 'growth_kaart'])
      expect(most(agreed, 2)).toBe(most(agreed, 1))
  })
})
