const langste = 31

/** Cuts a text to so many UTF-16 units, never through a character. */
function cut(text: string, length: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept.trimEnd()
}

/** Without what Excel and LibreOffice refuse in the name of a sheet. */
function allowed(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[\\/?*[\]:]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
}

/** Names for the sheets of one book: each is given once. */
export function makeBladnamen(): (deel: string, naam: string) => string {
  const used = new Set<string>()
  return (deel, naam) => {
    const whole = allowed(`${deel} ${naam}`)
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`
      const candidate = cut(whole, langste - tail.length).replace(/'+$/, '') + tail
      if (used.has(candidate.toLowerCase())) continue
      used.add(candidate.toLowerCase())
      return candidate
    }
  }
}
