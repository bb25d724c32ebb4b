import type { z } from 'zod'

/** Something in the URL that the asker can put right; its message is a Dutch sentence. */
export class Onjuist extends Error {
  override name = 'Onjuist'
}

/**
 * The filters as they stand in the URL.
 *
 * @throws Onjuist with what is wrong and, in the words of the schema, what would be right
 */
export function readFilters<Schema extends z.ZodObject>(zoekdeel: URLSearchParams, schema: Schema): z.output<Schema> {
  const bekend = Object.keys(schema.shape)
  const namen = [...zoekdeel.keys()]
  const onbekend = namen.find((naam) => !bekend.includes(naam))
  if (onbekend !== undefined) {
    const keuze = bekend.length === 0 ? 'Dit adres kent geen parameters.' : `Kies uit: ${bekend.join(', ')}.`
    throw new Onjuist(`De parameter ‘${onbekend}’ is er niet. ${keuze}`)
  }
  const dubbel = namen.find((naam, index) => namen.indexOf(naam) !== index)
  if (dubbel !== undefined) throw new Onjuist(`De parameter ${dubbel} staat er meer dan één keer.`)
  const parsed = schema.safeParse(Object.fromEntries(zoekdeel))
  if (parsed.success) return parsed.data
  const naam = String(parsed.error.issues[0]?.path[0])
  throw new Onjuist(`De waarde van ${naam} klopt niet. Geef hier ${schema.shape[naam]?.description}.`)
}
