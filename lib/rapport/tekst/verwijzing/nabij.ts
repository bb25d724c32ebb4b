/** How many letters two words differ. */
function afstand(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The words that somebody can have meant, the nearest first. */
export function nabij(gevraagd: string, woorden: readonly string[], max = 3): string[] {
  // No word is that long: whoever types a whole sentence did not mistype a word.
  if (gevraagd.length > 60) return []
  const enough = Math.max(1, Math.min(3, gevraagd.length - 2))
  return woorden
    .map((woord) => ({ woord, verschil: woord.includes(gevraagd) ? 1 : afstand(gevraagd, woord) }))
    .filter(({ verschil }) => verschil <= enough)
    .sort((a, b) => a.verschil - b.verschil)
    .slice(0, max)
    .map(({ woord }) => woord)
}
