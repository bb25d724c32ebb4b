/** A set of letters that comes as one file; the PDF takes a character from the first that has it. */
const letterreeksen = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'tekens'] as const
export type Letterreeks = (typeof letterreeksen)[number]

/** What each has: code points in hexadecimal. A test holds it against the files themselves. */
const bereik: Record<Letterreeks, string> = {
  latin:
    '20-7e a0-ac ae-ff 131 152-153 2bb-2bc 2c6 2da 2dc 300-301 303-304 308-309 323 329 2009 2013-2014 2018-201a 201c-201e 2022 2026 2032-2033 2039-203a 2044 20ac 2122 2191 2193 2212 2215',
  'latin-ext':
    '100-130 132-151 154-17f 192 1a0-1a1 1af-1b0 1cd-1dc 1e2-1e7 1ea-1eb 1f4-1f5 1f8-1ff 200-201 204-205 208-209 20c-20d 218-21b 21e-21f 226-227 237 259 2bd-2c1 2c7-2cc 2d0-2d7 2dd 1e02-1e03 1e06-1e07 1e0a-1e11 1e16-1e17 1e1e-1e2b 1e32-1e3b 1e3e-1e49 1e52-1e53 1e56-1e63 1e66-1e67 1e6a-1e6f 1e72-1e73 1e7e-1e85 1e8e-1e97 1e9e 1ef2-1ef9 2020 20a1 20a3-20a4 20a6-20a7 20a9 20ab 20ae 20b1-20b2 20b4-20b5 20b8-20ba 20bd 2113',
  vietnamese: '1ea0-1ef1',
  greek: '384-38a 38c 38e-3a1 3a3-3ce',
  cyrillic: '400-45f 490-491 2116',
  tekens:
    '302 306-307 30a-30c 327 2021 2025 2190 2192 2194-2211 2213-2214 2216-22ff 2308-230b 25a0-25ff 2605-2606 2640 2642 2660-2667 2713 27f5-27ff',
}

const reeksen = new Map<number, Letterreeks>()
for (const reeks of letterreeksen)
  for (const stretch of bereik[reeks].split(' ')) {
    const [from = 0, to = from] = stretch.split('-').map((code) => Number.parseInt(code, 16))
    for (let code = from; code <= to; code++) if (!reeksen.has(code)) reeksen.set(code, reeks)
  }

const reeksOf = (character: string) => reeksen.get(character.codePointAt(0) ?? 0)
const canPrint = (text: string) => text !== '' && [...text].every((character) => reeksOf(character) !== undefined)

/** Hyphens of other sorts, that look the same. */
const streepjes = /[\u2010\u2011\u2043\ufe63\uff0d]/gu
/** What shows nothing, soft hyphens included; and what chooses how an emoji looks. */
const onzichtbaar = /[\p{Cc}\p{Cs}\p{Cf}\p{DI}\ufffe\uffff]/gu

type Getekend = { tekst: string; verloren: boolean }
const bekend = new Map<string, Getekend>()

/** A character by what can be drawn: itself, what it is made of ("⅓", "ﬁ"), or else without its accents, or a question mark. */
function getekendOf(character: string): Getekend {
  const known = bekend.get(character)
  if (known) return known
  const parts = character.normalize('NFKD')
  const plain = parts.replace(/\p{M}/gu, '')
  const getekend = canPrint(character)
    ? { tekst: character, verloren: false }
    : canPrint(parts)
      ? { tekst: parts, verloren: false }
      : { tekst: canPrint(plain) ? plain : '?', verloren: true }
  bekend.set(character, getekend)
  return getekend
}

const charactersOf = (text: string) =>
  Array.from(
    text
      .replace(/[\s\p{Z}]/gu, (space) => (space === '\u00a0' ? space : ' '))
      .replace(onzichtbaar, '')
      .replace(streepjes, '-')
      .normalize('NFC'),
  )

/** Text as the PDF draws it: every character is in one of the letterreeksen. */
export function drukbaar(text: string): string {
  if (/^[ -~\u00a0-\u00ac\u00ae-\u00ff]*$/.test(text)) return text
  return charactersOf(text)
    .map((character) => getekendOf(character).tekst)
    .join('')
}

/** The characters of a text that the PDF cannot print, each once. */
export function verlorenIn(text: string): string[] {
  return [...new Set(charactersOf(text).filter((character) => getekendOf(character).verloren))]
}

/** A text that is drukbaar, cut where the letterreeks changes. A space goes with the letters before it. */
export function letterstukkenOf(text: string): { reeks: Letterreeks; tekst: string }[] {
  const stukken: { reeks: Letterreeks; tekst: string }[] = []
  for (const character of text) {
    const last = stukken.at(-1)
    const reeks = character === ' ' && last ? last.reeks : (reeksOf(character) ?? 'latin')
    if (last?.reeks === reeks) last.tekst += character
    else stukken.push({ reeks, tekst: character })
  }
  return stukken
}
