import type { z } from 'zod'

/** What stands in a form, by field. Never a secret. */
export type Ingevuld = Readonly<Record<string, string>>

/** What came of sending a form, as its page shows it. Only "gelukt" has done something; who is sent elsewhere sees none of these. */
export type Formulierstaat<Gelukt = never> = {
  /** another one after each time it was sent: the same refusal is said again */
  beurt: number
  ingevuld: Ingevuld
} & (
  | { soort: 'leeg' }
  /** the session had ended: what was typed is back, and nothing was done with it */
  | { soort: 'teruggekomen' }
  /** a sentence by field; `zin`: about the whole */
  | { soort: 'geweigerd'; fouten: Readonly<Record<string, string>>; zin: string | null }
  | { soort: 'gelukt'; gelukt: Gelukt }
)

/** A form as a page begins with it. */
export type Formulierbegin = {
  /** which form it is: says where its fields are found again, so one name is on a page once */
  naam: string
  /** whose form this is and on which page, signed by the server; null: for who did not log in */
  merk: string | null
  staat: Formulierstaat
}

/** The hidden field that holds the merk. */
export const merkveld = 'formuliermerk'

/** The button that throws away what was kept while its person was logged out. */
export const weggooiveld = 'formulierweggooien'

/** What the layer answers when the form itself is not as our pages send it. */
export const onvolledig = 'Dit formulier is niet volledig. Laad de pagina opnieuw en probeer het nog eens.'

/** What a person typed there is for nobody else, and is not kept. */
const isSecret = (naam: string) => /^(wachtwoord|token)/i.test(naam)

// React's own fields begin with $.
const isOurs = (naam: string) => naam !== merkveld && naam !== weggooiveld && !naam.startsWith('$')

/** All text of a form as it was sent, secrets included, to be parsed. Of a field that came twice the last counts. */
export function textsOf(form: FormData): Ingevuld {
  return Object.fromEntries(
    [...form].flatMap(([naam, value]) => (typeof value === 'string' && isOurs(naam) ? [[naam, value]] : [])),
  )
}

/** The same without what may not be shown or kept. */
export function withoutSecrets(texts: Ingevuld): Ingevuld {
  return Object.fromEntries(Object.entries(texts).filter(([naam]) => !isSecret(naam)))
}

/** The first sentence of each field, and the first one that belongs to none. */
function foutenOf(error: z.ZodError): { fouten: Record<string, string>; zin: string | null } {
  const fouten: Record<string, string> = {}
  let zin: string | null = null
  for (const { path, message } of error.issues) {
    const [veld] = path
    if (veld === undefined) zin ??= message
    else fouten[String(veld)] ??= message
  }
  return { fouten, zin }
}

/** How often a form was sent, out of a state that the browser sent back: it may be anything. */
function beurtAfter(previous: unknown): number {
  const { beurt } = (previous ?? {}) as { beurt?: unknown }
  return typeof beurt === 'number' && Number.isSafeInteger(beurt) && beurt >= 0 && beurt < 1e9 ? beurt + 1 : 1
}

/** A form before anything was sent. */
export function leegFormulier(ingevuld: Ingevuld = {}): Formulierstaat {
  return { soort: 'leeg', beurt: 0, ingevuld }
}

/** A form for who need not be logged in, as its page begins with it. @param zin what must be said first; null: nothing */
export function beginOpenFormulier(naam: string, zin: string | null = null): Formulierbegin {
  const staat: Formulierstaat =
    zin === null ? leegFormulier() : { soort: 'geweigerd', beurt: 0, ingevuld: {}, fouten: {}, zin }
  return { naam, merk: null, staat }
}

/** What somebody can repair, with what was typed. @param reden what zod said, or one sentence, at a field or about the whole */
export function geweigerd(
  previous: unknown,
  texts: Ingevuld,
  reden: z.ZodError | { zin: string; veld?: string | undefined },
): Formulierstaat {
  const about =
    'issues' in reden
      ? foutenOf(reden)
      : reden.veld === undefined
        ? { fouten: {}, zin: reden.zin }
        : { fouten: { [reden.veld]: reden.zin }, zin: null }
  return { soort: 'geweigerd', beurt: beurtAfter(previous), ingevuld: withoutSecrets(texts), ...about }
}

/** It was done, and the page stays. */
export function gelukt<Gelukt>(previous: unknown, outcome: Gelukt): Formulierstaat<Gelukt> {
  return { soort: 'gelukt', beurt: beurtAfter(previous), ingevuld: {}, gelukt: outcome }
}
