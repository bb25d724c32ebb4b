import { describe, expect, it } from 'vitest'
import { formatAntwoorden, parseAntwoorden } from '../../../../prisma/seed/antwoorden'

const gemeenten = ['GM0003', 'GM0005']

describe('antwoorden lezen en schrijven', () => {
  it('leest Ja, Ten dele, Nee en niet ingevuld', () => {
    expect(parseAntwoorden('GM0003 JTN.\nGM0005 ....\n', gemeenten, 4)).toEqual(
      new Map([
        ['GM0003', ['ja', 'ten_dele', 'nee', 'geen']],
        ['GM0005', ['geen', 'geen', 'geen', 'geen']],
      ]),
    )
  })

  it('schrijft op volgorde van code wat het leest', () => {
    const antwoorden = parseAntwoorden('GM0005 NN\nGM0003 JT', gemeenten, 2)
    expect(formatAntwoorden(antwoorden)).toBe('GM0003 JT\nGM0005 NN\n')
  })

  it.each([
    ['een onleesbare regel', 'GM0003 JT\nGM0005\n', 'line 2: expected "GM0000 JTN.", found "GM0005"'],
    ['een lege regel', 'GM0003 JT\n\nGM0005 JT\n', 'line 2: expected "GM0000 JTN.", found ""'],
    ['een onbekende letter', 'GM0003 JX\nGM0005 JT\n', 'line 1: GM0003: unknown letter "X"'],
    ['te weinig antwoorden', 'GM0003 J\nGM0005 JT\n', 'line 1: GM0003: 1 letters for 2 vragen'],
    ['te veel antwoorden', 'GM0003 JT\nGM0005 JTN\n', 'line 2: GM0005: 3 letters for 2 vragen'],
    ['een onbekende gemeente', 'GM0003 JT\nGM9999 JT\n', 'line 2: GM9999: unknown gemeente'],
    ['een gemeente die twee keer voorkomt', 'GM0003 JT\nGM0003 JT\n', 'line 2: GM0003: gemeente occurs twice'],
    ['een gemeente die ontbreekt', 'GM0003 JT\n', 'no line for gemeente GM0005'],
  ])('weigert %s', (_, text, message) => {
    expect(() => parseAntwoorden(text, gemeenten, 2)).toThrow(message)
  })
})
