import { readData } from './facts'

const grens = /^<!-- plek: ([a-z0-9-]+) -->$/

/** Splits a file at its lines "<!-- plek: sleutel -->". Throws on text before the first, and on a plek that is empty or comes twice. */
export function parseRapporttekst(text: string): Map<string, string> {
  const teksten = new Map<string, string>()
  let plek: string | null = null
  for (const [i, line] of text.split('\n').entries()) {
    const [, sleutel] = grens.exec(line.trim()) ?? []
    if (sleutel !== undefined) {
      if (teksten.has(sleutel)) throw new Error(`rapporttekst, line ${i + 1}: plek ${sleutel} occurs twice`)
      plek = sleutel
      teksten.set(plek, '')
    } else if (plek !== null) teksten.set(plek, `${teksten.get(plek)}${line}\n`)
    else if (line.trim() !== '') throw new Error(`rapporttekst, line ${i + 1}: text before the first plek`)
  }
  for (const [sleutel, tekst] of teksten) {
    if (tekst.trim() === '') throw new Error(`rapporttekst: plek ${sleutel} is empty`)
    teksten.set(sleutel, tekst.trim())
  }
  return teksten
}

/** The text of the rapport of January 2014, by plek. */
export function readRapporttekst(): Map<string, string> {
  return parseRapporttekst(readData('rapport-2014-01.md'))
}
