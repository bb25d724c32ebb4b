import { z } from 'zod'
import type { Ingevuld } from '@/lib/platform/formulier'
import { cleanText } from '@/lib/platform/tekst'
import { vraagsleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { type Waarde, waarden } from '@/lib/vragenlijst/waarde'
import { antwoordSchema } from './antwoord-schema'
import type { Antwoordinhoud } from './inhoud'
import { fieldNames } from './veldnamen'

/** A thema form as a whole: each vraag is checked by itself. */
export const themaformulierSchema = z.record(z.string(), z.string())

/** One vraag as a form sent it, not checked yet. */
export type Ingestuurd = { vraag: string; waarde: string; toelichting: string; basis: string; was: string }

/** Takes a thema form apart; a field that no form of ours sends is passed over. */
export function readThemaForm(texts: Ingevuld): Ingestuurd[] {
  const textOf = (name: string) => texts[name] ?? ''
  return Object.keys(texts)
    .flatMap((name) => (name.startsWith('was.') ? [name.slice('was.'.length)] : []))
    .filter((vraag) => vraagsleutelSchema.safeParse(vraag).success)
    .map((vraag) => {
      const names = fieldNames(vraag)
      return {
        vraag,
        waarde: textOf(names.waarde),
        toelichting: cleanText(textOf(names.toelichting)),
        basis: textOf(names.basis),
        was: textOf(names.was),
      }
    })
}

/** Checks one vraag of a thema form with the same schema as every other save. */
export function parseIngestuurd(texts: Ingevuld, { vraag, waarde, toelichting, basis }: Omit<Ingestuurd, 'was'>) {
  return antwoordSchema.safeParse({
    gemeente: texts.gemeente,
    versie: texts.versie,
    meetmoment: texts.meetmoment || null,
    vraag,
    waarde: waarde || null,
    toelichting,
    basis: /^\d+$/.test(basis) ? Number(basis) : undefined,
  })
}

/** What a person had filled in at a vraag; a waarde that does not exist is none. */
export function ingestuurdeInhoud({ waarde, toelichting }: Ingestuurd): Antwoordinhoud {
  return { waarde: waarden.find((known): known is Waarde => known === waarde) ?? null, toelichting }
}
