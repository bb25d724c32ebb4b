// node --import tsx scripts/solve/run.ts: writes the three antwoorden files again.
import { writeFileSync } from 'node:fs'
import { antwoordenFile, demomomenten, formatAntwoorden } from '../../prisma/seed/antwoorden'
import { solve } from './solve'

const solutions = solve()
for (const moment of demomomenten) {
  const { antwoorden, cost } = solutions[moment]
  const file = antwoordenFile(moment)
  writeFileSync(new URL(`../data/${file}`, import.meta.url), formatAntwoorden(antwoorden))
  console.log(`${file}: ${antwoorden.size} gemeenten, cost left after repair ${cost}`)
}
