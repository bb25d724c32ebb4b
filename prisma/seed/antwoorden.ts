import type { Staat } from '../../lib/vragenlijst/waarde'
import { readData, readGemeenten, readVragenlijst, type Versiesleutel, vraagcodesInVersie } from './facts'

export const demomomenten = ['2013-10', '2014-01', 'nu'] as const
export type Demomoment = (typeof demomomenten)[number]

/** The vragenlijst version under which the antwoorden of each moment are given. */
export const versieOf: Record<Demomoment, Versiesleutel> = {
  '2013-10': '2013-10',
  '2014-01': '2014-01',
  nu: '2014-05',
}

/** Staat per vraag, in the order of the vragenlijst version, by gemeente code. */
export type Antwoorden = Map<string, Staat[]>

const letters: Record<Staat, string> = { ja: 'J', ten_dele: 'T', nee: 'N', geen: '.' }
const staatOf = new Map<string, Staat>([
  ['J', 'ja'],
  ['T', 'ten_dele'],
  ['N', 'nee'],
  ['.', 'geen'],
])

function parseLine(line: string, aantalVragen: number): [code: string, staten: Staat[]] {
  const [, code, symbols] = /^(GM\d{4}) (\S+)$/.exec(line) ?? []
  if (!code || !symbols) throw new Error(`expected "GM0000 JTN.", found "${line}"`)
  const staten = Array.from(symbols, (symbol) => {
    const staat = staatOf.get(symbol)
    if (!staat) throw new Error(`${code}: unknown letter "${symbol}"`)
    return staat
  })
  if (staten.length !== aantalVragen) throw new Error(`${code}: ${staten.length} letters for ${aantalVragen} vragen`)
  return [code, staten]
}

/** Throws with the line number on a malformed line, an unknown, double or missing gemeente, or a wrong length. */
export function parseAntwoorden(text: string, gemeentecodes: string[], aantalVragen: number): Antwoorden {
  const known = new Set(gemeentecodes)
  const antwoorden: Antwoorden = new Map()
  for (const [i, line] of text.replace(/\n$/, '').split('\n').entries()) {
    try {
      const [code, staten] = parseLine(line, aantalVragen)
      if (!known.has(code)) throw new Error(`${code}: unknown gemeente`)
      if (antwoorden.has(code)) throw new Error(`${code}: gemeente occurs twice`)
      antwoorden.set(code, staten)
    } catch (cause) {
      throw new Error(`antwoorden, line ${i + 1}: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
  }
  const missing = gemeentecodes.filter((code) => !antwoorden.has(code))
  if (missing.length > 0) throw new Error(`antwoorden: no line for gemeente ${missing.join(', ')}`)
  return antwoorden
}

/** One line per gemeente, sorted by code. */
export function formatAntwoorden(antwoorden: Antwoorden): string {
  return [...antwoorden.keys()]
    .sort()
    .map((code) => `${code} ${(antwoorden.get(code) ?? []).map((staat) => letters[staat]).join('')}\n`)
    .join('')
}

export function antwoordenFile(moment: Demomoment): string {
  return `antwoorden-${moment}.txt`
}

/** The committed demo antwoorden of one moment. */
export function readAntwoorden(moment: Demomoment): Antwoorden {
  const codes = readGemeenten().map((gemeente) => gemeente.code)
  const vragen = vraagcodesInVersie(readVragenlijst(), versieOf[moment])
  return parseAntwoorden(readData(antwoordenFile(moment)), codes, vragen.length)
}
