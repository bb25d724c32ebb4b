import { expect, it } from 'vitest'
import { antwoordenFile, demomomenten, formatAntwoorden } from '@/prisma/seed/antwoorden'
import { readData } from '@/prisma/seed/facts'
import { solve } from '../../../../scripts/solve/solve'

const solutions = solve()

it.each(demomomenten)('opnieuw oplossen geeft letter voor letter hetzelfde bestand: %s', (moment) => {
  expect(formatAntwoorden(solutions[moment].antwoorden)).toBe(readData(antwoordenFile(moment)))
})

it.each(demomomenten)('er blijft geen onwaarschijnlijk antwoord over: %s', (moment) => {
  expect(solutions[moment].cost).toBe(0)
})
