import { aantalPaginas } from '@/lib/platform/bladzijde'
import { db } from '@/lib/platform/client-data'
import { env } from '@/lib/platform/env'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayEverywhere } from '@/lib/toegang/policy'
import { NotFound } from '@/lib/toegang/require'
import { afmeldtoken } from './afmelden'
import { type Berichtsoort, type Berichtstatus, berichtsoort, berichtsoorten } from './berichtsoort'
import { mailinhoudSchema } from './mailinhoud-schema'
import { type Mailtekst, renderMail } from './mailtekst'
import type { Postkeuze } from './post-schema'
import { tokenOf } from './postweg'

export type Postregel = {
  id: string
  soort: Berichtsoort
  naam: string
  adres: string
  onderwerp: string
  status: Berichtstatus
  createdAt: string
}

export type Postvak = {
  /** what this person may read */
  soorten: Berichtsoort[]
  regels: Postregel[]
  totaal: number
  pagina: number
  paginas: number
}

const perPagina = 50

/** @throws NotFound for who may read none */
function leesbareSoorten(actor: Actor): Berichtsoort[] {
  const soorten = berichtsoorten.filter((soort) => mayEverywhere(actor.aanstellingen, berichtsoort[soort].lezen))
  if (soorten.length === 0) throw new NotFound('post')
  return soorten
}

const columns = {
  id: true,
  soort: true,
  naam: true,
  adres: true,
  inhoud: true,
  status: true,
  createdAt: true,
} as const

type Row = {
  id: bigint
  soort: string
  naam: string
  adres: string
  inhoud: unknown
  status: Berichtstatus
  createdAt: Date
}

const regelOf = ({ id, soort, inhoud, createdAt, ...rest }: Row): Postregel => ({
  ...rest,
  id: String(id),
  soort: soort as Berichtsoort,
  onderwerp: mailinhoudSchema.parse(inhoud).onderwerp,
  createdAt: createdAt.toISOString(),
})

/** The mails that somebody may read, newest first. A page past the last one is the last one. Two queries. */
export async function listBerichten(actor: Actor, { q, soort, status, pagina = 1 }: Postkeuze): Promise<Postvak> {
  const soorten = leesbareSoorten(actor)
  const contains = q && ({ contains: q, mode: 'insensitive' } as const)
  const where = {
    soort: { in: soorten.filter((each) => soort === undefined || each === soort) },
    ...(status && { status }),
    ...(contains && { OR: [{ naam: contains }, { adres: contains }] }),
  }
  const totaal = await db().bericht.count({ where })
  const paginas = aantalPaginas(totaal, perPagina)
  const deze = Math.min(pagina, paginas)
  const rows = await db().bericht.findMany({
    where,
    orderBy: { id: 'desc' },
    take: perPagina,
    skip: (deze - 1) * perPagina,
    select: columns,
  })
  return { soorten, regels: rows.map(regelOf), totaal, pagina: deze, paginas }
}

export type Bericht = Postregel & {
  pogingen: number
  antwoord: string | null
  settledAt: string | null
  mail: Mailtekst
}

/**
 * One mail as it looks. Its one-time link is shown in the demo alone.
 *
 * @param site the address of this site, without a slash at its end
 * @throws NotFound for a mail that is not there, or that this person may not read
 */
export async function getBericht(actor: Actor, id: string, site: string): Promise<Bericht> {
  const soorten = leesbareSoorten(actor)
  const row = await db().bericht.findFirst({
    where: { id: BigInt(id), soort: { in: soorten } },
    select: { ...columns, pogingen: true, antwoord: true, settledAt: true, messageId: true, gebruikerId: true },
  })
  if (!row) throw new NotFound(`bericht ${id}`)
  const { pogingen, antwoord, settledAt, messageId, gebruikerId, ...rest } = row
  const regel = regelOf(rest)
  const { soort, naam } = regel
  const mail = renderMail(mailinhoudSchema.parse(rest.inhoud), {
    site,
    naam,
    eenmalig: env().TVS_DEMO ? `${site}/wachtwoord/${tokenOf(messageId)}` : null,
    afmelden: berichtsoort[soort].afmelden ? `${site}/afmelden/${afmeldtoken({ gebruikerId, soort })}` : null,
  })
  return { ...regel, pogingen, antwoord, settledAt: settledAt?.toISOString() ?? null, mail }
}
