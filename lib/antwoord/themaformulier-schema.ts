import { cleanText } from '@/lib/platform/tekst'
import { vraagsleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { antwoordSchema } from './antwoord-schema'
import { fieldNames } from './veldnamen'

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** One vraag as a form sent it, not checked yet. */
export type Ingestuurd = { vraag: string; waarde: string; toelichting: string; basis: string; was: string }

/** Takes a thema form apart; a field that no form of ours sends is passed over. */
export function readThemaForm(form: FormData): Ingestuurd[] {
  return [...form.keys()]
    .flatMap((name) => (name.startsWith('was.') ? [name.slice('was.'.length)] : []))
    .filter((vraag) => vraagsleutelSchema.safeParse(vraag).success)
    .map((vraag) => {
      const names = fieldNames(vraag)
      return {
        vraag,
        waarde: textOf(form, names.waarde),
        toelichting: cleanText(textOf(form, names.toelichting)),
        basis: textOf(form, names.basis),
        was: textOf(form, names.was),
      }
    })
}

/** Checks one vraag of a thema form with the same schema as every other save. */
export function parseIngestuurd(form: FormData, { vraag, waarde, toelichting, basis }: Omit<Ingestuurd, 'was'>) {
  return antwoordSchema.safeParse({
    gemeente: form.get('gemeente'),
    versie: form.get('versie'),
    meetmoment: textOf(form, 'meetmoment') || null,
    vraag,
    waarde: waarde || null,
    toelichting,
    basis: /^\d+$/.test(basis) ? Number(basis) : undefined,
  })
}
