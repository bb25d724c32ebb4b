import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Letterreeks } from '@/lib/rapport/document/drukletters'
import { unpackWoff } from './woff'

export const letters = { gewoon: 'gewoon', vet: 'vet', schuin: 'schuin', vetschuin: 'vetschuin' } as const
export type Letter = keyof typeof letters

const snitten: Record<Letter, string> = {
  gewoon: '400-normal',
  vet: '700-normal',
  schuin: '400-italic',
  vetschuin: '700-italic',
}

export const isLetter = (naam: unknown): naam is Letter => typeof naam === 'string' && naam in letters

const gelezen = new Map<string, Buffer>()

/** The letters of the screen, and signs that those lack: these come in one look. Read once per process, when first drawn. */
export function readLetters(letter: Letter, reeks: Letterreeks): Buffer {
  const bestand =
    reeks === 'tekens'
      ? '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff'
      : `@fontsource/source-sans-3/files/source-sans-3-${reeks}-${snitten[letter]}.woff`
  const known = gelezen.get(bestand)
  if (known) return known
  const require = createRequire(join(process.cwd(), 'package.json'))
  const font = Buffer.from(unpackWoff(readFileSync(require.resolve(bestand))))
  gelezen.set(bestand, font)
  return font
}
