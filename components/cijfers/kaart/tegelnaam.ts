const richtingen: Record<string, string> = {
  noord: 'N',
  noordoost: 'NO',
  oost: 'O',
  zuidoost: 'ZO',
  zuid: 'Z',
  zuidwest: 'ZW',
  west: 'W',
  noordwest: 'NW',
  midden: 'M',
}

/**
 * A name in at most two lines of a tile, broken after a space, a slash or a hyphen; what is then still too long is drawn narrower.
 *
 * @param max letters on a line
 */
export function inRegels(naam: string, max: number): string[] {
  const parts = naam.match(/[^\s/-]+(?:[\s/-]+|$)/g) ?? [naam]
  const regels = ['']
  for (const part of parts) {
    const last = regels.length - 1
    const joined = `${regels[last]}${part}`
    if (joined.trimEnd().length <= max || regels[last] === '') regels[last] = joined
    else regels.push(part)
  }
  const [first = '', ...rest] = regels
  const lines = rest.length === 0 ? [first] : [first, rest.join('')]
  return lines.map((line) => line.trim())
}

const cutNaam = (text: string, max: number) => (text.length <= max ? text : `${text.slice(0, max - 1)}…`)

/** A name as it fits a small tile: "Noord-Holland Noord" → "N-Holl N", "Groningen" → "Gronin." */
export function afkorting(naam: string): string {
  const words = naam.split(/[\s/-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'De')
  const noun = words.find((word) => !(word.toLowerCase() in richtingen)) ?? ''
  const place = words.indexOf(noun)
  const letters = (some: readonly string[]) => some.map((word) => richtingen[word.toLowerCase()] ?? '').join('')
  const before = letters(words.slice(0, Math.max(0, place)))
  const after = letters(words.slice(place + 1))
  const room = before ? 4 : after ? 5 : 6
  const stem = noun.length <= room + 1 ? noun : `${noun.slice(0, room)}${before || after ? '' : '.'}`
  return `${before ? `${before}-` : ''}${stem}${after ? ` ${after}` : ''}` || cutNaam(naam, 7)
}
