import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { env } from '@/lib/platform/env'
import { areSameBytes } from '@/lib/platform/same-bytes'
import { idSchema } from './account-schema'
import { naarSchema } from './inloggen-schema'

/** Whose a form is, which one, and on which page it stands. */
export type Formulierplaats = {
  gebruikerId: number
  naam: string
  /** path and query of the page */
  pad: string
}

const plaatsSchema = z.tuple([idSchema, z.string().min(1).max(100), naarSchema])

const seal = (body: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`formuliermerk\n${body}`).digest('base64url')

/** What a form carries to say whose it is: only this server can make one. It gives no right to anything. */
export function signFormulier({ gebruikerId, naam, pad }: Formulierplaats): string {
  const body = Buffer.from(JSON.stringify([gebruikerId, naam, pad])).toString('base64url')
  return `${body}.${seal(body)}`
}

/** @returns null for what this server did not sign */
export function readFormuliermerk(merk: unknown): Formulierplaats | null {
  if (typeof merk !== 'string' || merk.length > 2_000) return null
  const [body = '', found = ''] = merk.split('.')
  if (!areSameBytes(Buffer.from(found), Buffer.from(seal(body)))) return null
  const plaats = plaatsSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (!plaats.success) return null
  const [gebruikerId, naam, pad] = plaats.data
  return { gebruikerId, naam, pad }
}
