import type { z } from 'zod'

/** Something in the URL that the asker can put right; its message is a Dutch sentence. */
export class Onjuist extends Error {
  override name = 'Onjuist'
}

/**
 * The filters as they stand in the URL.
 *
 * @throws Onjuist with all that is wrong and, in the words of the schema, what would be right
 */
export function readFilters<Schema extends z.ZodObject>(zoekdeel: URLSearchParams, schema: Schema): z.output<Schema> {
  const bekend = Object.keys(schema.shape)
  const namen = [...new Set(zoekdeel.keys())]
  const keuze = bekend.length === 0 ? 'Dit adres kent geen parameters.' : `Kies uit: ${bekend.join(', ')}.`
  const onbekend = namen.filter((naam) => !bekend.includes(naam))
  const dubbel = namen.filter((naam) => zoekdeel.getAll(naam).length > 1)
  const parsed = schema.safeParse(Object.fromEntries([...zoekdeel].filter(([naam]) => bekend.includes(naam))))
  const krom = new Set(parsed.error?.issues.map(({ path }) => String(path[0])))
  const mis = [
    ...onbekend.map((naam) => `De parameter ‘${naam}’ is er niet.`),
    ...(onbekend.length > 0 ? [keuze] : []),
    ...dubbel.map((naam) => `De parameter ${naam} staat er meer dan één keer.`),
    ...[...krom].map((naam) => `De waarde van ${naam} klopt niet. Geef hier ${schema.shape[naam]?.description}.`),
  ]
  if (mis.length > 0 || !parsed.success) throw new Onjuist(mis.join(' '))
  return parsed.data
}
