/** A piece of text, or a reference. */
export type Tekststuk =
  | { soort: 'tekst'; tekst: string }
  | { soort: 'verwijzing'; bron: string; inhoud: string }
  /** braces that are no reference */
  | { soort: 'krom'; bron: string; zin: string }
  /** meant as a reference, by the looks of it, and printed as it was typed */
  | { soort: 'bijna'; bron: string; zin: string }

const getypt = String.raw`(?:\d+[a-z]{0,2}|(?:thema|fase)[ -]?\d+)\s*\.[^{}]*|(?:gemeenten|ingevuld|deelname)\s*(?:\|[^{}]*)?`
const accolades = new RegExp(
  [
    String.raw`\{\{(?<inhoud>[^{}]*)\}\}`,
    // Only from its first brace on: from each of thousands would be a lot of work.
    String.raw`(?<teveel>(?<!\{)\{{3,}[^{}]*\}{2,})`,
    String.raw`(?<open>\{\{)`,
    String.raw`(?<dicht>\}\})`,
    String.raw`(?<enkel>\{\s*(?:${getypt})\})`,
  ].join('|'),
  'gi',
)

const eerste = (tekst: string) => [...tekst.slice(0, 40)].slice(0, 20).join('')

function stukOf(match: RegExpExecArray): Tekststuk {
  const [bron] = match
  const { inhoud, teveel, open, enkel } = match.groups ?? {}
  if (inhoud !== undefined) return { soort: 'verwijzing', bron, inhoud }
  if (teveel !== undefined)
    return { soort: 'krom', bron, zin: 'Er staan te veel accolades. Schrijf er twee aan elke kant.' }
  if (enkel !== undefined)
    return { soort: 'bijna', bron, zin: 'Een verwijzing heeft twee accolades aan elke kant, zoals {{3c.ja}}.' }
  if (open === undefined) return { soort: 'krom', bron, zin: 'Er staat }} zonder {{ ervoor.' }
  const rest = eerste(match.input.slice(match.index))
  return { soort: 'krom', bron, zin: `Een verwijzing heeft geen einde. Zet }} achter “${rest}”.` }
}

/** Splits a text at its references. */
export function stukkenOf(tekst: string): Tekststuk[] {
  const stukken: Tekststuk[] = []
  let klaar = 0
  for (const match of tekst.matchAll(accolades)) {
    if (match.index > klaar) stukken.push({ soort: 'tekst', tekst: tekst.slice(klaar, match.index) })
    klaar = match.index + match[0].length
    stukken.push(stukOf(match))
  }
  if (klaar < tekst.length) stukken.push({ soort: 'tekst', tekst: tekst.slice(klaar) })
  return stukken
}
