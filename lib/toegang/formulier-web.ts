import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { z } from 'zod'
import {
  type Formulierbegin,
  type Formulierstaat,
  gelukt,
  geweigerd,
  type Ingevuld,
  leegFormulier,
  merkveld,
  textsOf,
  weggooiveld,
  withoutSecrets,
} from '@/lib/platform/formulier'
import { siteAddress } from '@/lib/platform/site-address'
import type { Actor } from './actor-data'
import { conceptSeconds, dropConcept, findConcept, isKept, keepConcept } from './formulierconcept-data'
import { type Formulierplaats, readFormuliermerk, signFormulier } from './formuliermerk'
import { orNotFound } from './not-found-web'
import { findActor } from './session-web'

const conceptcookie = 'tvs-formulier'

/** What came of the work behind a form: go to a page, say a sentence (at a field, or about the whole), or show what was made. */
export type Formulieruitkomst<Gelukt = never> =
  | { naar: string }
  | { zin: string; veld?: string | undefined }
  | { gelukt: Gelukt }

const readConcept = cache(async (actor: Actor) => {
  const token = (await cookies()).get(conceptcookie)?.value
  return token ? findConcept(actor, token) : null
})

/**
 * A form as its page begins with it: with what its person typed when the session had ended, else with `ingevuld`.
 *
 * @param naam which form it is; one name is on a page once
 * @param pad path and query of the page, to come back to after login
 */
export async function beginFormulier(
  actor: Actor,
  { naam, pad }: { naam: string; pad: string },
  ingevuld: Ingevuld = {},
): Promise<Formulierbegin> {
  const merk = actor.gebruikerId === null ? null : signFormulier({ gebruikerId: actor.gebruikerId, naam, pad })
  const concept = await readConcept(actor)
  if (concept?.naam !== naam || concept.pad !== pad) return { naam, merk, staat: leegFormulier(ingevuld) }
  return { naam, merk, staat: { soort: 'teruggekomen', beurt: 0, ingevuld: { ...ingevuld, ...concept.ingevuld } } }
}

/** Who sends it has no session: what was typed waits for the account that the form was shown to. */
async function askToLogIn(previous: unknown, texts: Ingevuld, plaats: Formulierplaats | null): Promise<Formulierstaat> {
  if (!plaats) redirect('/inloggen')
  const jar = await cookies()
  const token = await keepConcept(plaats, withoutSecrets(texts), jar.get(conceptcookie)?.value)
  if (token === null)
    return geweigerd(previous, texts, {
      zin: 'U bent uitgelogd, en dit is te veel om te bewaren. Log in een ander tabblad in en verstuur het dan opnieuw.',
    })
  jar.set(conceptcookie, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteAddress(await headers()).startsWith('https:'),
    path: '/',
    maxAge: conceptSeconds,
  })
  redirect(`/inloggen?naar=${encodeURIComponent(plaats.pad)}&bewaard`)
}

/** It was sent again, so it need not wait any more. */
async function forgetConcept(actor: Actor, naam: string): Promise<void> {
  const jar = await cookies()
  const token = jar.get(conceptcookie)?.value
  if (!token) return
  const concept = await readConcept(actor)
  // Of another form, or of another account that may come back for it.
  if (concept ? concept.naam !== naam : await isKept(token)) return
  await dropConcept(actor, token)
  jar.delete(conceptcookie)
}

async function run<Schema extends z.ZodType, Gelukt>(
  previous: unknown,
  texts: Ingevuld,
  schema: Schema,
  work: (invoer: z.output<Schema>) => Promise<Formulieruitkomst<Gelukt>>,
): Promise<Formulierstaat<Gelukt>> {
  const invoer = schema.safeParse(texts)
  if (!invoer.success) return geweigerd(previous, texts, invoer.error)
  const uitkomst = await orNotFound(work(invoer.data))
  if ('naar' in uitkomst) redirect(uitkomst.naar)
  return 'gelukt' in uitkomst ? gelukt(previous, uitkomst.gelukt) : geweigerd(previous, texts, uitkomst)
}

/**
 * What every server action does for somebody who is logged in: who asks, what was sent, the work, and what came of it. The
 * work is one function of the data layer, which asks whether this person may and does all of it in one transaction.
 *
 * @param previous what React hands an action: the state of the form before
 * @param schema of the fields; what it says is shown at the field
 */
export async function sendFormulier<Schema extends z.ZodType, Gelukt = never>(
  previous: unknown,
  form: FormData,
  schema: Schema,
  work: (actor: Actor, invoer: z.output<Schema>) => Promise<Formulieruitkomst<Gelukt>>,
): Promise<Formulierstaat<Gelukt>> {
  const texts = textsOf(form)
  const plaats = readFormuliermerk(form.get(merkveld))
  const actor = await findActor()
  if (!actor) return askToLogIn(previous, texts, plaats)
  if (plaats && plaats.gebruikerId !== actor.gebruikerId)
    return geweigerd(previous, texts, {
      zin: 'In deze browser is intussen iemand anders ingelogd. Er is niets gedaan. Log opnieuw in als uzelf.',
    })
  if (plaats) await forgetConcept(actor, plaats.naam)
  if (plaats && form.has(weggooiveld)) redirect(plaats.pad)
  return run(previous, texts, schema, (invoer) => work(actor, invoer))
}

/** The same for who need not be logged in. */
export function sendOpenFormulier<Schema extends z.ZodType>(
  previous: unknown,
  form: FormData,
  schema: Schema,
  work: (invoer: z.output<Schema>) => Promise<Formulieruitkomst>,
): Promise<Formulierstaat> {
  return run(previous, textsOf(form), schema, work)
}
